import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, HUNDRED, type Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { count, type Decided, type Finding, money } from "../rule/index.js";
import { marks } from "./marks.js";
import { peerAccount, perPercentWords } from "./peerAccount.js";
import { type PeerCompared, peerDeviation, peerNoteTexts, withZeroAverage } from "./peerDeviation.js";
import { steps } from "./steps.js";

export interface InterestInput {
  /** Interest income of the manager's loans in the year, in yuan; reversals may make it negative. */
  readonly interestIncome: DecimalInput;
  readonly peers: {
    /** Managers of the class, the person included: a whole number of 1 or more. */
    readonly managers: DecimalInput;
    /** Their interest income together, in yuan. */
    readonly interestIncome: DecimalInput;
  };
}

export interface InterestFinding extends Finding, PeerCompared {
  readonly interestIncome: Decimal;
  readonly peers: { readonly managers: Decimal; readonly interestIncome: Decimal };
  /** Points that the deviation is multiplied by; null when each percent counts by itself. */
  readonly slope: Decimal | null;
  /** Points for each percent, and the percents that count; null when the points are in proportion. */
  readonly perPercent: Decimal | null;
  readonly steps: Decimal | null;
}

export interface InterestFigures {
  readonly interestIncome: Ratio;
  readonly peers: { readonly managers: Ratio; readonly interestIncome: Ratio };
}

/** The decision of {@link interestScore} on exact fractions. */
export function decideInterest(
  { interestIncome, peers }: InterestFigures,
  policy: CompiledPolicy,
  peersPath?: readonly string[],
): Decided<InterestFinding> {
  const { fullMarks, bonusCap } = policy.grading.interest;
  const { interestProportion, perPointSteps } = policy.readings;
  const { average, deviation, zeroAverage, notes } = peerDeviation(
    interestIncome,
    peers.interestIncome,
    peers.managers,
    "interestIncome",
    policy,
    peersPath,
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
    readings: withZeroAverage(
      byPercent ? { interestProportion, perPointSteps } : { interestProportion },
      zeroAverage,
    ),
    notes,
  };
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
  input: z.strictObject({
    interestIncome: money({ signed: true }),
    peers: z.strictObject({ managers: count({ min: 1 }), interestIncome: money({ signed: true }) }),
  }),
  decide: (input, policy) => decideInterest(input, policy),
  say: (f, pen) =>
    peerAccount(f, pen, {
      measured: pen.say("贷款利息收入", "Interest income"),
      own: f.interestIncome,
      total: f.peers.interestIncome,
      amount: pen.yuan,
      ...(f.steps === null || f.perPercent === null
        ? {
            adjusted: pen.say("加（扣）分，按比例", "Added or taken off, in proportion"),
            adjustment: `${pen.number(f.slope ?? 0)} × ${pen.signedPercent(f.deviation)}`,
          }
        : perPercentWords(pen, {
            perPercent: f.perPercent,
            steps: f.steps,
            reading: f.readings.perPointSteps ?? "continuous",
          })),
    }),
  notes: peerNoteTexts,
});
