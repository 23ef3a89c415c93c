import * as field from "../rule/fields.js";
import { type Field, type Issue, parse, RuleInputError, refuse, within } from "../rule/index.js";
import { type CompiledPolicy, compilePolicy } from "./compile.js";
import { checkBuyoutPeriods } from "./figures/buyout.js";
import { checkCompensationPeriods } from "./figures/compensation.js";
import { checkCreditFigures } from "./figures/credit.js";
import { checkGradeBands } from "./figures/grading.js";
import { overlay, overrideField } from "./figures/overlay.js";
import { checkShareBands } from "./figures/recovery.js";
import { checkWarningBands } from "./figures/warning.js";
import { fingerprintOf } from "./fingerprint.js";
import { checkInterval, inForceField } from "./inForce.js";
import {
  citedFigures,
  type Decisive,
  type InForce,
  madePolicy,
  type Policy,
  type PolicyOverrides,
  referencePolicy,
} from "./policy.js";
import { readingField } from "./readings/field.js";
import type { Readings } from "./readings/index.js";

const compiled = new WeakMap<Policy, CompiledPolicy>([[referencePolicy, compilePolicy(referencePolicy)]]);

/**
 * A policy that differs from another in the figures and readings given.
 *
 * It inherits the figures and readings of its base, and nothing else: without `inForce` it states no days, and
 * without a name it is called after its base and its own fingerprint, `reference+5d0f…`.
 *
 * @param overrides any part of a policy; a list of bands is replaced whole. Figures are plain decimals.
 * @param base the policy to start from, by default {@link referencePolicy}; one that was not made here is checked
 * @returns a frozen policy that survives JSON: `definePolicy(JSON.parse(JSON.stringify(policy)))` is the same
 * @throws {@link RuleInputError} for unknown keys, figures out of range, bands out of order, unknown readings, and
 * a `fingerprint` that is not that of the figures and readings
 * @example
 * const strict = definePolicy({ grading: { volume: { bonusCap: "5" } }, readings: { gradeOn: "recorded" } });
 * strict.grading.volume.bonusCap; // "5"
 * strict.name === `reference+${strict.fingerprint}`; // true
 */
export function definePolicy(overrides: PolicyOverrides, base: Policy = referencePolicy): Policy {
  const from = knownPolicy(base, ["base"]);
  const { name, fingerprint: claimed, inForce = null, readings, ...figures } = readOverrides(overrides);
  checkInterval(inForce);
  const decisive: Decisive = {
    ...(overlay(citedFigures, from, figures) as Omit<Decisive, "readings">),
    readings: { ...from.readings, ...readings },
  };
  checkFigures(decisive);
  const fingerprint = fingerprintOf(decisive);
  if (claimed !== undefined && claimed !== fingerprint)
    refuse(["fingerprint"], "inconsistent", {
      zh: `应为${fingerprint}，即这些数字和口径的指纹，填的是${claimed}`,
      en: `expected ${fingerprint}, that of these figures and readings`,
    });
  const policy = madePolicy({ name: name ?? nameAfter(from, fingerprint), inForce }, decisive, fingerprint);
  compiled.set(policy, compilePolicy(policy));
  return policy;
}

/** The policy as decisions read it. One that was not made here, such as one read from JSON, is checked first. */
export function compiledPolicy(policy: Policy = referencePolicy): CompiledPolicy {
  return compiled.get(policy) ?? (compiled.get(knownPolicy(policy)) as CompiledPolicy);
}

/** The policy itself where it was made here, and otherwise one made of what it holds. */
export function knownPolicy(policy: Policy, path: Issue["path"] = []): Policy {
  if (compiled.has(policy)) return policy;
  return within(path, () => definePolicy(policy));
}

interface Overrides extends Record<string, unknown> {
  readonly name?: string;
  readonly fingerprint?: string;
  readonly inForce?: InForce | null;
  readonly readings?: Partial<Readings>;
}

let overridesField: Field | undefined;

function readOverrides(overrides: unknown): Overrides {
  // Made when a policy is first defined: most programs apply the reference policy.
  overridesField ??= field.record("参数版本", "Policy", {
    ...overrideField(citedFigures).fields,
    name: field.optional(field.text("名称", "Name")),
    fingerprint: field.optional(field.text("指纹", "Fingerprint")),
    inForce: field.optional(inForceField),
    readings: field.optional(readingField()),
  });
  const parsed = parse(overridesField, overrides);
  if (!parsed.ok) throw new RuleInputError(parsed.issues);
  return parsed.value as Overrides;
}

/** Refuses figures that contradict one another. */
function checkFigures({ grading, recovery, buyout, warning, compensation, credit }: Decisive): void {
  const issues: Issue[] = [];
  checkGradeBands(grading, issues);
  checkShareBands(recovery, issues);
  checkBuyoutPeriods(buyout, issues);
  checkWarningBands(warning, issues);
  checkCompensationPeriods(compensation, issues);
  checkCreditFigures(credit, issues);
  if (issues.length > 0) throw new RuleInputError(issues);
}

function nameAfter(base: Policy, fingerprint: string): string {
  return fingerprint === base.fingerprint ? base.name : `${base.name}+${fingerprint}`;
}
