import { readStored } from "../catalogue/index.js";
import { type Ratio, sum, toDecimal, ZERO } from "../exact/index.js";
import {
  type Appraisal,
  decideInterest,
  decideQuality,
  decideVolume,
  gradeManager,
} from "../grading/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { expected, type Plain, refuse, refusedBy } from "../rule/index.js";
import { fractionOf, isRounding, split } from "./appraisalShares.js";

/** An appraisal as it was stored, checked as far as it can be without the roster. */
export type StoredAppraisal = Plain<Appraisal>;

type Volume = StoredAppraisal["items"]["volume"];
type Interest = StoredAppraisal["items"]["interest"];
type Quality = StoredAppraisal["items"]["quality"];

/**
 * An appraisal that was handed in: every field is one that the rule could have published, the points of the items and
 * the deduction are those of their figures, and the score is that of its parts.
 */
export function appraisalGiven(given: unknown): StoredAppraisal {
  const stored = readStored(gradeManager, given) as unknown as StoredAppraisal;
  if (stored.rule !== gradeManager.name)
    refuse(["rule"], "unknownValue", expected({ zh: "等级评定的认定", en: "an appraisal" }, stored.rule));
  const { volume, interest, quality } = stored.items;
  refuseNobody("volume", volume);
  refuseNobody("interest", interest);
  refuseOther("volume", volume.points, volumeOf(volume, volume, volume));
  refuseOther("interest", interest.points, interestOf(interest, interest, interest));
  refuseOther("quality", quality.points, qualityOf(quality));
  refuseOtherDeduction(stored.conduct);
  const { score, parts } = partsOf(stored);
  const all = Object.values(parts);
  if (
    !isRounding(
      all.reduce((rest, part) => rest.minus(part), score),
      all,
    )
  )
    refuse(["score"], "inconsistent", {
      zh: "应为三项得分减扣分，实际不符",
      en: "expected the points of the items less the deduction, got another score",
    });
  return stored;
}

/** The score of an appraisal and what it is the sum of. */
export function partsOf({ items: { volume, interest, quality }, conduct, score }: StoredAppraisal) {
  return {
    score: fractionOf(score),
    parts: {
      volume: fractionOf(volume.points),
      interest: fractionOf(interest.points),
      quality: fractionOf(quality.points),
      conduct: fractionOf(conduct.deduction).negated(),
    },
  };
}

/** Nobody has no average. */
function refuseNobody(item: "volume" | "interest", { peers: { managers } }: Volume | Interest): void {
  if (fractionOf(managers).isPositive()) return;
  const atLeastOne = { zh: "不小于1的整数", en: "a whole number of 1 or more" };
  refuse(["items", item, "peers", "managers"], "belowMinimum", expected(atLeastOne, managers));
}

function refuseOther(
  item: keyof StoredAppraisal["items"],
  published: string,
  points: Ratio | undefined,
): void {
  if (points !== undefined && toDecimal(points).toFixed() === published) return;
  refuse(["items", item, "points"], "inconsistent", {
    zh: "应为按所列数字计算的得分，实际不符",
    en: "expected the points of the figures beside them, got others",
  });
}

function refuseOtherDeduction({ lines, deduction }: StoredAppraisal["conduct"]): void {
  const all = sum(lines.map(({ count, each }) => fractionOf(count).times(fractionOf(each))));
  if (toDecimal(all).toFixed() === deduction) return;
  refuse(["conduct", "deduction"], "inconsistent", {
    zh: "应为各项次数与每次扣分的乘积之和，实际不符",
    en: "expected what its lines take off together, got another figure",
  });
}

/** What the points of loans granted would be; nothing where no points can be given. */
function volumeOf(own: Volume, { peers }: Volume, by: Volume): Ratio | undefined {
  const { fullMarks, perPercent, bonusCap, readings } = by;
  const policy = {
    grading: { volume: fractions({ fullMarks, perPercent, bonusCap }) },
    readings: { ...ABSENT, ...readings },
  };
  return pointsOr(() =>
    decideVolume(
      { loansGranted: fractionOf(own.loansGranted), peers: fractions(peers) as never },
      policy as unknown as CompiledPolicy,
    ),
  );
}

/** What the points of interest income would be; nothing where no points can be given. */
function interestOf(own: Interest, { peers }: Interest, by: Interest): Ratio | undefined {
  const { fullMarks, bonusCap, perPercent, readings } = by;
  const policy = {
    grading: {
      interest: fractions({ fullMarks, bonusCap }),
      volume: { perPercent: perPercent === null ? ZERO : fractionOf(perPercent) },
    },
    readings: { ...ABSENT, ...readings },
  };
  return pointsOr(() =>
    decideInterest(
      { interestIncome: fractionOf(own.interestIncome), peers: fractions(peers) as never },
      policy as unknown as CompiledPolicy,
    ),
  );
}

/** What the points of loan quality would be; nothing where no points can be given. */
function qualityOf(of: Quality): Ratio | undefined {
  const { newNplBalance, managedLoans, discountedAcceptances, readings } = of;
  const { fullMarks, baseRatio, step, perStep } = of;
  const quality = fractions({ fullMarks, baseRatio, step, perStep });
  if (!fractionOf(step).isPositive()) return undefined;
  const policy = { grading: { quality }, readings: { ...ABSENT, ...readings } };
  return pointsOr(() =>
    decideQuality(
      fractions({ newNplBalance, managedLoans, discountedAcceptances }) as never,
      policy as unknown as CompiledPolicy,
    ),
  );
}

/** Stand for readings that decided nothing. */
const ABSENT = {
  perPointSteps: "continuous",
  zeroPeerAverage: "fullMarks",
  netNewNpl: "reject",
  zeroManagedLoans: "reject",
} as const;

function fractions(figures: object): Readonly<Record<string, Ratio>> {
  const entries = Object.entries(figures as Readonly<Record<string, string>>);
  return Object.fromEntries(entries.map(([key, value]) => [key, fractionOf(value)]));
}

/** Points, or nothing where they are refused: an average of zero that another figure is measured against. */
function pointsOr(decide: () => { readonly points: Ratio }): Ratio | undefined {
  try {
    return decide().points;
  } catch (error) {
    refusedBy(error);
    return undefined;
  }
}

/** How the change of an item splits over its causes; nothing where some mixture of them gives no points. */
export function splitOf(item: "volume" | "interest", before: StoredAppraisal, after: StoredAppraisal) {
  const both = [before.items, after.items] as const;
  const mixtures = SIDES.flatMap((own) =>
    SIDES.flatMap((peers) =>
      SIDES.map((policy) =>
        item === "volume"
          ? volumeOf(both[own].volume, both[peers].volume, both[policy].volume)
          : interestOf(both[own].interest, both[peers].interest, both[policy].interest),
      ),
    ),
  );
  if (mixtures.includes(undefined)) return null;
  return split((own, peers, policy) => mixtures[4 * own + 2 * peers + policy] as Ratio);
}

const SIDES = [0, 1] as const;
