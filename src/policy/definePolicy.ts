import { type Issue, isDate, issue, RuleInputError, shown } from "../rule/index.js";
import { type CompiledPolicy, compile } from "./compile.js";
import { overlay } from "./figures/cited.js";
import type { GradingFigures } from "./figures/grading.js";
import {
  citedFigures,
  deepFreeze,
  type InForce,
  type Policy,
  type PolicyFigures,
  type PolicyOverrides,
  referencePolicy,
} from "./policy.js";
import { openReadings, type Readings } from "./readings/index.js";

const compiled = new WeakMap<Policy, CompiledPolicy>([[referencePolicy, compile(referencePolicy)]]);

/**
 * A policy that differs from another in the figures and readings given.
 *
 * @param overrides any part of a policy; a list of bands is replaced whole. Figures are plain decimals.
 * @param base the policy to start from, by default {@link referencePolicy}
 * @returns a frozen policy that survives JSON: `definePolicy(JSON.parse(JSON.stringify(policy)))` is the same
 * @throws {@link RuleInputError} for unknown keys, figures out of range, bands out of order, unknown readings
 * @example
 * const strict = definePolicy({ grading: { volume: { bonusCap: "5" } }, readings: { gradeOn: "recorded" } });
 * strict.grading.volume.bonusCap; // "5"
 */
export function definePolicy(overrides: PolicyOverrides, base: Policy = referencePolicy): Policy {
  const issues: Issue[] = [];
  if (typeof overrides !== "object" || overrides === null || Array.isArray(overrides)) {
    throw new RuleInputError([issue([], "wrongType", `expected an object, got ${shown(overrides)}`)]);
  }
  for (const key of Object.keys(overrides)) {
    if (!Object.hasOwn(base, key)) issues.push(issue([key], "unknownField", "is no part of a policy"));
  }
  const policy = deepFreeze({
    name: readName(overrides.name, base.name, issues),
    inForce: overrides.inForce === undefined ? base.inForce : readInForce(overrides.inForce, issues),
    ...overlayFigures(base, overrides, issues),
    readings: readReadings(overrides.readings, base.readings, issues),
  });
  if (issues.length === 0) checkBands(policy.grading, issues);
  if (issues.length > 0) throw new RuleInputError(issues);
  compiled.set(policy, compile(policy));
  return policy;
}

/** The policy as decisions read it. One that was not made here, such as one read from JSON, is checked first. */
export function compiledPolicy(policy: Policy = referencePolicy): CompiledPolicy {
  const known = compiled.get(policy);
  if (known !== undefined) return known;
  return compiled.get(definePolicy(policy)) as CompiledPolicy;
}

function overlayFigures(base: Policy, overrides: PolicyOverrides, issues: Issue[]): PolicyFigures {
  const rooms = Object.entries(citedFigures).map(([room, tree]) => {
    const key = room as keyof PolicyFigures;
    return [key, overlay(tree, base[key], overrides[key], [key], issues)];
  });
  return Object.fromEntries(rooms) as PolicyFigures;
}

function readName(name: unknown, base: string, issues: Issue[]): string {
  if (name === undefined) return base;
  if (typeof name === "string" && name.trim() !== "") return name;
  issues.push(issue(["name"], "wrongType", `expected a name, got ${shown(name)}`));
  return base;
}

function readInForce(inForce: unknown, issues: Issue[]): InForce | null {
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

function readReadings(overrides: unknown, base: Readings, issues: Issue[]): Readings {
  if (overrides === undefined) return base;
  if (typeof overrides !== "object" || overrides === null || Array.isArray(overrides)) {
    issues.push(issue(["readings"], "wrongType", `expected an object, got ${shown(overrides)}`));
    return base;
  }
  for (const [id, value] of Object.entries(overrides)) {
    const reading = openReadings.find((open) => open.id === id);
    if (reading === undefined) {
      issues.push(issue(["readings", id], "unknownField", "is no open reading"));
    } else if (!reading.values.includes(value as string)) {
      const expected = reading.values.map(shown).join(", ");
      issues.push(
        issue(["readings", id], "unknownValue", `expected one of ${expected}, got ${shown(value)}`),
      );
    }
  }
  return { ...base, ...overrides };
}

/** Bands are half-open and share their edges, so they are gap-free when each starts below the one before. */
function checkBands({ gradeBands, ceiling, firstAppointment }: GradingFigures, issues: Issue[]): void {
  const path = ["grading", "gradeBands"];
  if (gradeBands.length === 0) issues.push(issue(path, "missing", "expected at least one band, got none"));
  gradeBands.forEach((band, i) => {
    const better = gradeBands[i - 1];
    if (![1, 2, 3].includes(band.grade)) {
      issues.push(issue([...path, i, "grade"], "unknownValue", `expected 1, 2 or 3, got ${band.grade}`));
    }
    if (better === undefined) return;
    if (!compile(band.from).isBelow(compile(better.from))) {
      issues.push(
        issue([...path, i, "from"], "inconsistent", `expected less than ${better.from}, got ${band.from}`),
      );
    }
    if (band.grade <= better.grade) {
      issues.push(
        issue(
          [...path, i, "grade"],
          "inconsistent",
          `expected a grade after ${better.grade}, got ${band.grade}`,
        ),
      );
    }
  });
  const given = { ceiling, firstAppointment: { grade: firstAppointment.grade } };
  for (const [part, grades] of Object.entries(given)) {
    const { farAboveExcess: _, ...named } = grades as Record<string, unknown>;
    for (const [key, grade] of Object.entries(named)) {
      if (gradeBands.some((band) => band.grade === grade)) continue;
      issues.push(
        issue(
          ["grading", part, key],
          "unknownValue",
          `expected a grade that has a band, got ${shown(grade)}`,
        ),
      );
    }
  }
}
