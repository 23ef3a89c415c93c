import { type IsoDate, type Issue, isDate, issue, refuse, shown } from "../rule/index.js";
import type { InForce, Policy } from "./policy.js";

/**
 * The one policy in force on a day.
 *
 * @param policies policies with an `inForce` interval, both of its days included; all must have one
 * @param date the day, `YYYY-MM-DD`
 * @throws {@link RuleInputError} when none is in force (a gap), when more than one is (an overlap), when a
 * policy states no interval, or when the date does not exist
 * @example
 * const old = definePolicy({ name: "2024", inForce: { from: "2024-01-01", to: "2024-12-31" } });
 * const current = definePolicy({ name: "2025", inForce: { from: "2025-01-01" } });
 * policyInForce([old, current], "2024-12-31").name; // "2024"
 */
export function policyInForce(policies: readonly Policy[], date: IsoDate): Policy {
  if (typeof date !== "string" || !isDate(date)) {
    refuse(["date"], "notADate", `expected a date written YYYY-MM-DD, got ${shown(date)}`);
  }
  const inForce = policies.filter((policy, i) => {
    if (policy.inForce === null)
      return refuse(["policies", i, "inForce"], "missing", "states no days on which it applies");
    const { from, to } = policy.inForce;
    return from <= date && (to === undefined || date <= to);
  });
  const [found, other] = inForce;
  if (found === undefined) return refuse(["date"], "undetermined", `no policy is in force on ${date}`);
  if (other !== undefined) {
    const names = inForce.map(({ name }) => shown(name)).join(" and ");
    return refuse(["date"], "undetermined", `more than one policy is in force on ${date}: ${names}`);
  }
  return found;
}

/** Reads the interval of a policy; everything wrong with it goes to `issues`. */
export function readInForce(inForce: unknown, issues: Issue[]): InForce | null {
  if (inForce === null) return null;
  if (typeof inForce !== "object") {
    issues.push(issue(["inForce"], "wrongType", `expected { from, to? } or null, got ${shown(inForce)}`));
    return null;
  }
  const { from, to, ...others } = inForce as Record<string, unknown>;
  for (const key of Object.keys(others))
    issues.push(issue(["inForce", key], "unknownField", "is no part of an interval"));
  for (const [key, day] of Object.entries({ from, ...(to === undefined ? {} : { to }) })) {
    if (typeof day === "string" && isDate(day)) continue;
    issues.push(issue(["inForce", key], "notADate", `expected a date written YYYY-MM-DD, got ${shown(day)}`));
  }
  if (issues.length === 0 && to !== undefined && (to as string) < (from as string)) {
    issues.push(
      issue(["inForce", "to"], "inconsistent", `expected a day from ${shown(from)} on, got ${shown(to)}`),
    );
  }
  return (to === undefined ? { from } : { from, to }) as InForce;
}
