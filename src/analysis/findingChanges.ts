/** A place at which two findings differ. */
export interface FindingChange {
  /** From the finding down, by dots: `items.volume.points`, `notes.0.code`. */
  readonly path: string;
  /** What stands there, as text; null where nothing does. */
  readonly from: string | null;
  readonly to: string | null;
}

type Holder = Readonly<Record<string, unknown>>;

/** What every finding says of the policy: it differs from one policy to another by itself. */
const OF_POLICY: ReadonlySet<string> = new Set(["policy", "fingerprint", "readings"]);

/** Every place at which the plain forms of two findings differ, the policy and its readings aside. */
export function findingChanges(from: unknown, to: unknown, path = ""): FindingChange[] {
  // What may be null may be absent too, where the entry that would hold it is.
  if (!isHolder(from) && !isHolder(to))
    return told(from) === told(to) ? [] : [{ path, from: told(from), to: told(to) }];
  const [before, after] = [isHolder(from) ? from : {}, isHolder(to) ? to : {}];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !OF_POLICY.has(key))
    .flatMap((key) => findingChanges(before[key], after[key], path === "" ? key : `${path}.${key}`));
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}

function told(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
