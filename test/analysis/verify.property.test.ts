import fc from "fast-check";
import {
  type DecisionRecord,
  definePolicy,
  gradeRoster,
  RuleInputError,
  record,
  rules,
  sensitivity,
  verify,
} from "kaoping";
import { expect, test } from "vitest";
import { casesOf } from "../support/fixtures.js";
import { AVERAGE } from "../support/managers.js";

/** A record of every rule, of a roster, and of an analysis of one. */
const records: readonly DecisionRecord[] = [
  ...rules.flatMap((rule) =>
    casesOf(rule)
      .slice(-1)
      .map(({ input, policy }) => record(rule, input as never, policy && definePolicy(policy))),
  ),
  record(gradeRoster, { year: 2025, managers: [AVERAGE, { ...AVERAGE, id: "b", fines: 1 }, AVERAGE] }),
  record(sensitivity, { year: 2025, managers: [AVERAGE, { ...AVERAGE, id: "b", fines: 1 }] }),
];

type Holder = Record<string, unknown>;
const isHolder = (data: unknown): data is Holder => typeof data === "object" && data !== null;

/** Every place of a record: what holds it, and its key. */
function places(data: Holder): [holder: Holder, key: string][] {
  return Object.keys(data).flatMap((key) => {
    const inner = data[key];
    return [[data, key], ...(isHolder(inner) ? places(inner) : [])] as [Holder, string][];
  });
}

/** Single edits, as a hand or a broken disk makes them. */
const EDITS: readonly ((holder: Holder, key: string, salt: number) => void)[] = [
  (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)]);
    else holder[`${key}_`] = holder[key];
  },
  (holder, key, salt) => {
    holder[key] = changedValue(holder[key], salt);
  },
  (holder, key, salt) => {
    holder[key] = changedValue(holder[key], salt);
  },
  (holder, key) => {
    holder[key] = holder[key] === null ? "" : null;
  },
];

function changedValue(value: unknown, salt: number): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string") return "x";
  if (value === "") return "x";
  const at = salt % value.length;
  const next = String.fromCharCode(value.charCodeAt(at) + 1);
  return value.slice(0, at) + (value[at] === "9" ? "0" : next) + value.slice(at + 1);
}

function found(data: unknown): boolean {
  try {
    const { same, differences } = verify(data);
    return !same && differences.length > 0;
  } catch (error) {
    return error instanceof RuleInputError && error.issues.length > 0;
  }
}

test("1,000 random single edits of stored records are all found, and none where nothing was edited", () => {
  const edit = fc.record({ of: fc.nat(), place: fc.nat(), edit: fc.nat(EDITS.length - 1), salt: fc.nat() });
  fc.assert(
    fc.property(edit, (drawn) => {
      const text = JSON.stringify(records[drawn.of % records.length]);
      const data = JSON.parse(text) as Holder;
      const all = places(data);
      const [holder, key] = all[drawn.place % all.length] as [Holder, string];
      EDITS[drawn.edit]?.(holder, key, drawn.salt);
      expect(JSON.stringify(data)).not.toBe(text);
      expect(found(data)).toBe(true);
      expect(verify(JSON.parse(text)).differences).toEqual([]);
    }),
    { numRuns: 1000, seed: 20251128 },
  );
});
