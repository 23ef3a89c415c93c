import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, type Ratio, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  count,
  type Decided,
  type Finding,
  NO_NOTES,
  NO_READINGS,
  type Pen,
  refuse,
} from "../rule/index.js";
import { APPRAISAL_RATINGS, type AppraisalRating, ratingName } from "./labels.js";
import { saidOfRatio } from "./scale.js";

export interface PositionRiseInput {
  /** The rating of the year. */
  readonly rating: AppraisalRating;
  /** The bank's table: position grades risen by each rating, whole numbers of 1 or more, more for a better one. */
  readonly steps: {
    readonly excellent: DecimalInput;
    readonly good: DecimalInput;
    readonly competent: DecimalInput;
  };
}

/** What an excellent rating brings beside the rise; a place in the reserve is a chance, not a claim. */
export type ExcellentBenefit = "payRise" | "honours" | "reserveCadre" | "trainingAway";

export interface PositionRiseFinding extends Finding {
  readonly rating: AppraisalRating;
  /** The table applied. */
  readonly table: { readonly excellent: Decimal; readonly good: Decimal; readonly competent: Decimal };
  readonly rises: boolean;
  /** By how many position grades; 0 for an incompetent rating. */
  readonly steps: Decimal;
  readonly benefits: readonly ExcellentBenefit[];
}

type Table = Readonly<Record<Exclude<AppraisalRating, "incompetent">, Ratio>>;

const BENEFITS: Readonly<Record<ExcellentBenefit, Bilingual>> = {
  payRise: { zh: "晋升工资收入", en: "a rise in pay" },
  honours: { zh: "评为各类先进", en: "honours" },
  reserveCadre: { zh: "有机会作为后备人才培养", en: "a chance to be trained as reserve cadre" },
  trainingAway: { zh: "优先参加脱产培训", en: "priority for training off the job" },
};
const ALL_BENEFITS = Object.keys(BENEFITS) as ExcellentBenefit[];

function decidePositionRise({
  rating,
  steps: table,
}: {
  readonly rating: AppraisalRating;
  readonly steps: Table;
}): Decided<PositionRiseFinding> {
  refuseContraryTable(table);
  return {
    rating,
    table,
    rises: rating !== "incompetent",
    steps: rating === "incompetent" ? ZERO : table[rating],
    benefits: rating === "excellent" ? ALL_BENEFITS : [],
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/** The steps grow with the result: never fewer for a better rating, and more for the best than for the least. */
function refuseContraryTable({ excellent, good, competent }: Table): void {
  if (good.isBelow(competent)) {
    const detail = `expected at least the ${saidOfRatio(competent)} of a competent rating, got ${saidOfRatio(good)}`;
    refuse(["steps", "good"], "inconsistent", detail);
  }
  if (excellent.isBelow(good)) {
    const detail = `expected at least the ${saidOfRatio(good)} of a good rating, got ${saidOfRatio(excellent)}`;
    refuse(["steps", "excellent"], "inconsistent", detail);
  }
  if (excellent.equals(competent)) {
    const detail = `expected more than the ${saidOfRatio(competent)} of a competent rating, since the steps grow with the result`;
    refuse(["steps", "excellent"], "inconsistent", detail);
  }
}

/**
 * By how many position grades a manager rises after the year's rating, and what an excellent rating brings
 * beside it.
 *
 * A rating of 称职 (competent) or better rises. The documents say that the number of steps is positively related
 * to the result and give no table, so it is an input, checked to grow with the rating.
 *
 * @param input the rating and the bank's table ({@link PositionRiseInput})
 * @returns the steps, and for 优秀 the pay rise, honours, reserve and training
 * @throws {@link RuleInputError} `inconsistent` for a table in which a better rating brings fewer steps or all
 * bring the same
 * @see appraisal-6, appraisal-7
 * @example
 * const steps = { excellent: 3, good: 2, competent: 1 };
 * positionRise({ rating: "competent", steps }).steps.toString(); // "1"
 * positionRise({ rating: "incompetent", steps }).rises; // false
 */
export const positionRise: Rule<PositionRiseInput, PositionRiseFinding> = rule({
  name: "positionRise",
  clause: "appraisal-6",
  title: { zh: "职等晋升", en: "Rise in position grade" },
  input: z.strictObject({
    rating: choice(APPRAISAL_RATINGS),
    steps: z.strictObject({
      excellent: count({ min: 1 }),
      good: count({ min: 1 }),
      competent: count({ min: 1 }),
    }),
  }),
  decide: decidePositionRise,
  say: (f, pen) => {
    const { clause } = f;
    const rise = f.rises
      ? pen.say(`晋升${pen.number(f.steps)}级`, `position grades risen: ${pen.number(f.steps)}`)
      : pen.say(`不晋升（${pen.number(f.steps)}级）`, `no rise (${pen.number(f.steps)})`);
    return {
      headline: rise,
      steps: [
        {
          clause,
          what: pen.say("本单位的晋升级数", "The bank's table"),
          result: (["excellent", "good", "competent"] as const)
            .map((rating) => `${ratingName(rating, pen)} ${pen.number(f.table[rating])}`)
            .join(pen.say("、", ", ")),
        },
        {
          clause,
          what: pen.say("年度考评等次", "Rating of the year"),
          result:
            ratingName(f.rating, pen) +
            (f.rises ? pen.say("，在称职以上，予以晋升", ", so there is a rise") : ""),
        },
        { clause, what: pen.say("职等晋升", "Rise in position grade"), result: rise },
        {
          clause: "appraisal-7",
          what: pen.say("优秀者的待遇", "For an excellent rating"),
          result: saidOfBenefits(f, pen),
        },
      ],
    };
  },
});

function saidOfBenefits({ benefits }: PositionRiseFinding, pen: Pen): string {
  if (benefits.length === 0)
    return pen.say("不适用：等次不是优秀", "not applied: the rating is not excellent");
  return benefits.map((each) => pen.say(BENEFITS[each].zh, BENEFITS[each].en)).join(pen.say("、", ", "));
}
