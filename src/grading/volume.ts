import { HUNDRED } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Decided, Exact, In } from "../rule/index.js";
import { marks } from "./marks.js";
import { peerCompared, peerDeviation, peerNotes } from "./peerDeviation.js";
import { sayPeers } from "./sayPeers.js";
import { steps } from "./steps.js";

const LOANS = { zh: "笔", en: "" };

/** What a manager's volume is measured by. */
export const volumeInput = {
  /** Loans the manager granted in the year: a whole number of 0 or more. */
  loansGranted: field.count("贷款发放笔数", "Loans granted", {
    unit: LOANS,
    short: { zh: "放贷笔数", en: "Loans granted" },
  }),
  peers: field.record("同类", "The class", {
    /** Managers of the class, the person included: a whole number of 1 or more. */
    managers: field.count("人数", "Managers", { min: 1 }),
    /** Loans they granted together. */
    loansGranted: field.count("放贷笔数合计", "Total loans", { unit: LOANS }),
  }),
};

const volumeOutput = {
  ...volumeInput,
  ...peerCompared(field.number("人均笔数", "Average loans", { unit: LOANS })),
  /** Points for each percent above or below the average. */
  perPercent: field.points("每1个百分点的分数", "Points for each percent"),
  /** Percent of the deviation that count, by the reading of a started percent. */
  steps: field.number("计分的百分点", "Percent that count"),
};

export interface VolumeInput extends In<typeof volumeInput> {}
export interface VolumeFinding
  extends Found<"volumeScore", typeof volumeOutput, typeof peerNotes, "perPointSteps" | "zeroPeerAverage"> {}

/** The decision of {@link volumeScore} on exact fractions. */
export function decideVolume(
  { loansGranted, peers }: Exact<typeof volumeInput>,
  policy: CompiledPolicy,
  peersPath?: readonly string[],
  included?: boolean,
) {
  const { fullMarks, perPercent, bonusCap } = policy.grading.volume;
  const { perPointSteps } = policy.readings;
  const { average, deviation, readings, notes } = peerDeviation(
    loansGranted,
    peers.loansGranted,
    peers.managers,
    "loansGranted",
    policy,
    peersPath,
    included,
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
    readings: { perPointSteps, ...readings },
    notes,
  } satisfies Decided<typeof volumeOutput>;
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
  input: volumeInput,
  output: volumeOutput,
  readings: ["perPointSteps", "zeroPeerAverage"],
  notes: peerNotes,
  decide: (input, policy) => decideVolume(input, policy),
  say: (f) => sayPeers(f, "loansGranted", { steps: f.steps, perPointSteps: f.readings.perPointSteps }),
});
