import { deepFreeze, type Issue, issue, RuleInputError, shown } from "../rule/index.js";
import { type CompiledPolicy, compile } from "./compile.js";
import { checkBuyoutPeriods } from "./figures/buyout.js";
import { checkCompensationPeriods } from "./figures/compensation.js";
import { checkCreditFigures } from "./figures/credit.js";
import { checkGradeBands } from "./figures/grading.js";
import { overlay } from "./figures/overlay.js";
import { checkShareBands } from "./figures/recovery.js";
import { checkWarningBands } from "./figures/warning.js";
import { readInForce } from "./inForce.js";
import {
  citedFigures,
  type Policy,
  type PolicyFigures,
  type PolicyOverrides,
  referencePolicy,
} from "./policy.js";
import { type Readings, readingValues } from "./readings/index.js";

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
  if (issues.length === 0) {
    checkGradeBands(policy.grading, issues);
    checkShareBands(policy.recovery, issues);
    checkBuyoutPeriods(policy.buyout, issues);
    checkWarningBands(policy.warning, issues);
    checkCompensationPeriods(policy.compensation, issues);
    checkCreditFigures(policy.credit, issues);
  }
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

function readReadings(overrides: unknown, base: Readings, issues: Issue[]): Readings {
  if (overrides === undefined) return base;
  if (typeof overrides !== "object" || overrides === null || Array.isArray(overrides)) {
    issues.push(issue(["readings"], "wrongType", `expected an object, got ${shown(overrides)}`));
    return base;
  }
  for (const [id, value] of Object.entries(overrides)) {
    const values: readonly unknown[] | undefined = Object.hasOwn(readingValues, id)
      ? readingValues[id as keyof Readings]
      : undefined;
    if (values === undefined) {
      issues.push(issue(["readings", id], "unknownField", "is no open reading"));
    } else if (!values.includes(value)) {
      const expected = values.map(shown).join(", ");
      issues.push(
        issue(["readings", id], "unknownValue", `expected one of ${expected}, got ${shown(value)}`),
      );
    }
  }
  return { ...base, ...overrides };
}
