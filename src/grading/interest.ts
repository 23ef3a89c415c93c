import { HUNDRED } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Decided, Exact, In } from "../rule/index.js";
import { marks } from "./marks.js";
import { peerCompared, peerDeviation, peerNotes } from "./peerDeviation.js";
import { sayPeers } from "./sayPeers.js";
import { steps } from "./steps.js";

/** What a manager's interest income is measured by. */
export const interestInput = {
  /** Interest income of the manager's loans in the year, in yuan; reversals may make it negative. */
  interestIncome: field.signedMoney("贷款利息收入", "Interest income", {
    short: { zh: "利息收入", en: "Interest income" },
  }),
  peers: field.record("同类", "The class", {
    /** Managers of the class, the person included: a whole number of 1 or more. */
    managers: field.count("人数", "Managers", { min: 1 }),
    /** Their interest income together, in yuan. */
    interestIncome: field.signedMoney("利息收入合计", "Total interest"),
  }),
};

const interestOutput = {
  ...interestInput,
  ...peerCompared(field.money("人均利息收入", "Average interest")),
  /** Points that the deviation is multiplied by; null when each percent counts by itself. */
  slope: field.nullable(field.points("比例基数", "Points in proportion")),
  /** Points for each percent; null when the points are in proportion. */
  perPercent: field.nullable(field.points("每1个百分点的分数", "Points for each percent")),
  /** Percent of the deviation that count; null when the points are in proportion. */
  steps: field.nullable(field.number("计分的百分点", "Percent that count")),
};

export interface InterestInput extends In<typeof interestInput> {}
export interface InterestFinding
  extends Found<
    "interestScore",
    typeof interestOutput,
    typeof peerNotes,
    "interestProportion" | "perPointSteps" | "zeroPeerAverage"
  > {}

/** The decision of {@link interestScore} on exact fractions. */
export function decideInterest(
  { interestIncome, peers }: Exact<typeof interestInput>,
  policy: CompiledPolicy,
  peersPath?: readonly string[],
  included?: boolean,
) {
  const { fullMarks, bonusCap } = policy.grading.interest;
  const { interestProportion, perPointSteps } = policy.readings;
  const { average, deviation, readings, notes } = peerDeviation(
    interestIncome,
    peers.interestIncome,
    peers.managers,
    "interestIncome",
    policy,
    peersPath,
    included,
  );
  const byPercent = interestProportion === "perPoint";
  const perPercent = byPercent ? policy.grading.volume.perPercent : null;
  const percents = byPercent ? steps(deviation.times(HUNDRED), perPointSteps) : null;
  const slope = interestProportion === "ofBonus" && deviation.isPositive() ? bonusCap : fullMarks;
  const adjustment = perPercent && percents ? perPercent.times(percents) : slope.times(deviation);
  const { points, limit } = marks(fullMarks, adjustment, bonusCap);
  return {
    interestIncome,
    peers,
    average,
    deviation,
    fullMarks,
    bonusCap,
    slope: byPercent ? null : slope,
    perPercent,
    steps: percents,
    adjustment,
    limit,
    points,
    readings: { interestProportion, ...(byPercent && { perPointSteps }), ...readings },
    notes,
  } satisfies Decided<typeof interestOutput>;
}

/**
 * Points for interest income: 50 at the average of the class, in proportion above and below it, a bonus of at
 * most 20, never less than 0.
 *
 * points = max(0, 50 + min(20, 50 × (own ÷ average − 1))); the reading `interestProportion` changes the slope.
 *
 * @param input own interest income, and the number and income of the class, in yuan ({@link InterestInput})
 * @returns the points, 0 to 70 under the reference figures; the deviation as a ratio; the limit that changed
 * the points; every figure between
 * @throws {@link RuleInputError} for missing or malformed amounts, and for an average that is negative, or zero
 * while the own income is not
 * @see measures-11.2
 * @example
 * const finding = interestScore({ interestIncome: "1300000", peers: { managers: 8, interestIncome: "8000000" } });
 * finding.points.toString(); // "65"
 */
export const interestScore: Rule<InterestInput, InterestFinding> = rule({
  name: "interestScore",
  clause: "measures-11.2",
  title: { zh: "贷款利息收入", en: "Interest income" },
  input: interestInput,
  output: interestOutput,
  readings: ["interestProportion", "perPointSteps", "zeroPeerAverage"],
  notes: peerNotes,
  decide: (input, policy) => decideInterest(input, policy),
  say: (f) =>
    sayPeers(f, "interestIncome", {
      steps: f.steps,
      perPointSteps: f.readings.perPointSteps,
      clause: "measures-11.1",
    }),
});
