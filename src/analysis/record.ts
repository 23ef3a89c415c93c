import { modelSource, policyOfModel } from "../credit/index.js";
import { compiledPolicy, knownPolicy, type Policy, referencePolicy, sha256 } from "../policy/index.js";
import { expected, type Plain, plain, refuse } from "../rule/index.js";
import { written } from "./canonical.js";
import { modelIn } from "./modelIn.js";
import { type Json, plainData, writtenFigure } from "./plainData.js";
import { type Decider, deciders, type Recordable } from "./recordable.js";
import { LIBRARY, VERSION } from "./version.js";

/** A decision with everything that it was decided on, as plain JSON data. */
export interface DecisionRecord<F = unknown> {
  /** Which library decided. */
  readonly library: typeof LIBRARY;
  /** The version of the library that decided. */
  readonly version: string;
  /** Name of the rule, the batch or the analysis. */
  readonly rule: string;
  /** The policy applied, whole. */
  readonly policy: Plain<Policy>;
  /** What was decided on; of a compiled credit model its definition. */
  readonly input: Json;
  /** What it decided. */
  readonly finding: Plain<F>;
  /** SHA-256 of the canonical text of the rest without the finding: no part of it changes unseen. */
  readonly digest: string;
}

/**
 * Decides, and returns the decision with everything it was decided on: what a bank keeps, so that anybody can compute
 * it again by {@link verify} years later.
 *
 * The input is copied once, and the rule decides on the copy. Figures are kept as text; only whole numbers that were
 * given as numbers stay numbers. A credit model is kept as its definition, with the policy that it was made under.
 *
 * @param rule any rule, {@link gradeRoster}, {@link creditScores}, {@link shortfall}, {@link sensitivity} or
 * {@link compareRosters}
 * @param input what the rule takes
 * @param policy the policy to apply, by default the reference policy, or that of the model
 * @returns plain JSON data ({@link DecisionRecord}), in which the order of keys does not matter
 * @throws {@link RuleInputError} as the rule does; for a function that is no rule, and an input JSON cannot hold
 * @example
 * const kept = record(gradeForScore, { score: "89.996" });
 * kept.finding.recordedScore; // "90"
 * verify(JSON.parse(JSON.stringify(kept))).same; // true
 */
export function record<R extends Recordable>(
  rule: R,
  input: Parameters<R>[0],
  policy?: Policy,
): DecisionRecord<ReturnType<R>> {
  const decider =
    deciders.find(({ decide }) => (decide as unknown) === rule) ??
    refuse(["rule"], "unknownValue", expected(RULE, rule));
  const applied = policyApplied(input, policy);
  const taken = inputTaken(input);
  const finding = decider.decide(taken, applied);
  return recordOf(decider, VERSION, applied, taken, finding) as DecisionRecord<ReturnType<R>>;
}

const RULE = { zh: "本库可以存档的规则", en: "a rule of this library that can be recorded" };

/** What a rule takes, in its JSON form. */
export function inputTaken(input: unknown): unknown {
  const definition = (part: object) => modelSource(part)?.definition ?? part;
  return plainData(input, { number: writtenFigure, object: definition });
}

/** The policy given, or that of a compiled model in the input. */
function policyApplied(input: unknown, policy: Policy | undefined): Policy {
  const source = modelSource(modelIn(input));
  if (source === undefined) return knownPolicy(policy ?? referencePolicy);
  policyOfModel(modelIn(input) as never, policy && compiledPolicy(policy));
  return knownPolicy(source.policy);
}

/** A record of what was decided. */
export function recordOf(
  { name }: Decider,
  version: string,
  policy: Policy,
  input: unknown,
  finding: object,
): DecisionRecord {
  const decidedOn: Omit<DecisionRecord, "finding" | "digest"> = {
    library: LIBRARY,
    version,
    rule: name,
    policy: plain(policy),
    input: input as Json,
  };
  const digest = sha256(written(decidedOn));
  return { ...decidedOn, finding: plain(finding) as never, digest };
}
