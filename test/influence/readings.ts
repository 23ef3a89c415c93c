import { type AnyRule, definePolicy, openReadings, type Policy, type Readings } from "kaoping";
import { contentOf, findingUnder, wordsOf } from "./compare.js";

/** One value for each of some readings. */
export type Chosen = Partial<Readings>;

/** How a reading is named wrongly: it changes something and is not named, or it changes nothing and is. */
export type Misnamed = "unnamed" | "idle";

const policies = new Map<string, Policy>();

/** The policy of these readings; each of the others is the default. */
export function policyOf(chosen: Chosen): Policy {
  const key = JSON.stringify(Object.entries(chosen).sort());
  const policy = policies.get(key) ?? definePolicy({ name: "chosen", readings: chosen });
  policies.set(key, policy);
  return policy;
}

/**
 * How the findings of a rule name a reading wrongly, if they do. Where they differ from one value of the reading to
 * another, in a figure, a note, a word or in being refused, every one of them names it; otherwise none does.
 */
export function misnamed(
  rule: AnyRule,
  input: unknown,
  others: Chosen,
  id: keyof Readings,
): Misnamed | undefined {
  const values = openReadings.find((open) => open.id === id)?.values ?? [];
  const findings = values.map((value) => findingUnder(rule, input, policyOf({ ...others, [id]: value })));
  const named = findings.flatMap((finding, i) =>
    finding === undefined ? [] : [(finding.readings as Chosen)[id] === values[i]],
  );
  const differ = (of: typeof contentOf | typeof wordsOf) =>
    new Set(findings.map((finding) => of(finding, id))).size > 1;
  if (differ(contentOf)) return named.includes(false) ? "unnamed" : undefined;
  // Words are made of the finding: they can differ only by a reading that it names.
  if (!named.includes(true)) return undefined;
  if (differ(wordsOf)) return named.includes(false) ? "unnamed" : undefined;
  return "idle";
}
