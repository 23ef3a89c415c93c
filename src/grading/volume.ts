import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, HUNDRED, type Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { count, type Decided, type Finding } from "../rule/index.js";
import { marks } from "./marks.js";
import { peerAccount, perPercentWords } from "./peerAccount.js";
import { type PeerCompared, peerDeviation, peerNoteTexts, withZeroAverage } from "./peerDeviation.js";
import { steps } from "./steps.js";

export interface VolumeInput {
  /** Loans the manager granted in the year: a whole number of 0 or more. */
  readonly loansGranted: DecimalInput;
  readonly peers: {
    /** Managers of the class, the person included: a whole number of 1 or more. */
    readonly managers: DecimalInput;
    /** Loans they granted together. */
    readonly loansGranted: DecimalInput;
  };
}

export interface VolumeFinding extends Finding, PeerCompared {
  readonly loansGranted: Decimal;
  readonly peers: { readonly managers: Decimal; readonly loansGranted: Decimal };
  readonly perPercent: Decimal;
  /** Percent of the deviation that count, by the reading of a started percent. */
  readonly steps: Decimal;
}

export interface VolumeFigures {
  readonly loansGranted: Ratio;
  readonly peers: { readonly managers: Ratio; readonly loansGranted: Ratio };
}

/** The decision of {@link volumeScore} on exact fractions. */
export function decideVolume(
  { loansGranted, peers }: VolumeFigures,
  policy: CompiledPolicy,
  peersPath?: readonly string[],
): Decided<VolumeFinding> {
  const { fullMarks, perPercent, bonusCap } = policy.grading.volume;
  const { perPointSteps } = policy.readings;
  const { average, deviation, zeroAverage, notes } = peerDeviation(
    loansGranted,
    peers.loansGranted,
    peers.managers,
    "loansGranted",
    policy,
    peersPath,
  );
  const percents = steps(deviation.times(HUNDRED), perPointSteps);
  const adjustment = perPercent.times(percents);
  const { points, limit } = marks(fullMarks, adjustment, bonusCap);
  return {
    loansGranted,
    peers,
    average,
    deviation,
    fullMarks,
    perPercent,
    bonusCap,
    steps: percents,
    adjustment,
    limit,
    points,
    readings: withZeroAverage({ perPointSteps }, zeroAverage),
    notes,
  };
}

/**
 * Points for the number of loans granted: 20 at the average of the class, 0.1 more or less for each percent
 * above or below it, a bonus of at most 10.
 *
 * points = max(0, 20 + min(10, 0.1 × 100 × (own ÷ average − 1))). No loans at all still give 10 points: a
 * shortfall cannot exceed 100 %.
 *
 * @param input own loans, and the number and loans of the class ({@link VolumeInput})
 * @returns the points, 10 to 30 under the reference figures; the deviation as a ratio; the limit that changed
 * the points; every figure between
 * @throws {@link RuleInputError} for missing or malformed counts, and for an average of zero that decides nothing
 * @see measures-11.1
 * @example
 * const finding = volumeScore({ loansGranted: 118, peers: { managers: 10, loansGranted: 1000 } });
 * finding.points.toString(); // "21.8"
 */
export const volumeScore: Rule<VolumeInput, VolumeFinding> = rule({
  name: "volumeScore",
  clause: "measures-11.1",
  title: { zh: "贷款发放业务量", en: "Loans granted" },
  input: z.strictObject({
    loansGranted: count(),
    peers: z.strictObject({ managers: count({ min: 1 }), loansGranted: count() }),
  }),
  decide: (input, policy) => decideVolume(input, policy),
  say: (f, pen) =>
    peerAccount(f, pen, {
      measured: pen.say("贷款发放笔数", "Loans granted"),
      own: f.loansGranted,
      total: f.peers.loansGranted,
      amount: (loans) => pen.say(`${pen.number(loans)}笔`, pen.number(loans)),
      ...perPercentWords(pen, {
        perPercent: f.perPercent,
        steps: f.steps,
        reading: f.readings.perPointSteps ?? "continuous",
      }),
    }),
  notes: peerNoteTexts,
});
