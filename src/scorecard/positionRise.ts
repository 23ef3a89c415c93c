import { type Ratio, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { auditorOnly, type Decided, type Exact, type In, refuse, words } from "../rule/index.js";
import { appraisalRating } from "./labels.js";
import { saidOfRatio } from "./scale.js";

const riseTable = field.record("本单位的晋升级数", "The bank’s table", {
  excellent: field.count("优秀的晋升级数", "Steps for excellent", { min: 1 }),
  good: field.count("良好的晋升级数", "Steps for good", { min: 1 }),
  competent: field.count("称职的晋升级数", "Steps for competent", { min: 1 }),
});

const positionRiseInput = {
  /** The rating of the year. */
  rating: appraisalRating("年度考评等次", "Rating of the year"),
  /** The bank's table: position grades risen by each rating, whole numbers of 1 or more, more for a better one. */
  steps: riseTable,
};

const BENEFITS = {
  payRise: ["可以晋升工资收入", "may get a rise in pay"],
  honours: ["可以评为各类先进", "may be honoured"],
  reserveCadre: ["有机会作为后备人才得到培养", "has a chance to be trained for higher posts"],
  trainingAway: ["会被优先派去参加脱产培训", "is sent first to training off the job"],
} as const;

/** What an excellent rating may bring beside the rise (就可以, 有机会): none of it is a claim. */
export type ExcellentBenefit = keyof typeof BENEFITS;

const ALL_BENEFITS = Object.keys(BENEFITS) as ExcellentBenefit[];

const positionRiseOutput = {
  rating: positionRiseInput.rating,
  /** The table applied. */
  table: riseTable,
  rises: field.flag("是否一般会晋升", "Whether a rise is usual"),
  /** By how many position grades, where the bank follows the usual (一般会); 0 for an incompetent rating. */
  steps: field.count("晋升级数", "Position grades risen"),
  benefits: field.list(
    "考评优秀的待遇",
    "For an excellent rating",
    field.choice<ExcellentBenefit>("待遇", "Benefit", BENEFITS),
  ),
};

export interface PositionRiseInput extends In<typeof positionRiseInput> {}
export interface PositionRiseFinding extends Found<"positionRise", typeof positionRiseOutput> {}

function decidePositionRise({
  rating,
  steps: table,
}: Exact<typeof positionRiseInput>): Decided<typeof positionRiseOutput, never> {
  refuseContraryTable(table);
  return {
    rating,
    table,
    rises: rating !== "incompetent",
    steps: rating === "incompetent" ? ZERO : table[rating],
    benefits: rating === "excellent" ? ALL_BENEFITS : [],
  };
}

/** The steps grow with the result: never fewer for a better rating, and more for the best than for the least. */
function refuseContraryTable({
  excellent,
  good,
  competent,
}: Readonly<Record<"excellent" | "good" | "competent", Ratio>>): void {
  if (good.isBelow(competent)) {
    const detail = {
      zh: `应不少于称职的${saidOfRatio(competent)}级，填的是${saidOfRatio(good)}`,
      en: `expected at least the ${saidOfRatio(competent)} of a competent rating, got ${saidOfRatio(good)}`,
    };
    refuse(["steps", "good"], "inconsistent", detail);
  }
  if (excellent.isBelow(good)) {
    const detail = {
      zh: `应不少于良好的${saidOfRatio(good)}级，填的是${saidOfRatio(excellent)}`,
      en: `expected at least the ${saidOfRatio(good)} of a good rating, got ${saidOfRatio(excellent)}`,
    };
    refuse(["steps", "excellent"], "inconsistent", detail);
  }
  if (excellent.equals(competent)) {
    const detail = {
      zh: `应多于称职的${saidOfRatio(competent)}级，填的是${saidOfRatio(excellent)}：考评结果越好，晋升级数越多`,
      en: `expected more than the ${saidOfRatio(competent)} of a competent rating, since the steps grow with the result`,
    };
    refuse(["steps", "excellent"], "inconsistent", detail);
  }
}

/**
 * By how many position grades a manager usually rises after the year's rating, and what an excellent rating may
 * bring beside it.
 *
 * A rating of 称职 (competent) or better usually rises (一般会获得相应的职等晋升): a claim the text gives to nobody. The documents say that the number of steps is positively related
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
  input: positionRiseInput,
  output: positionRiseOutput,
  decide: decidePositionRise,
  say: ({ rises, benefits }) => {
    const rise = rises
      ? words("一般会晋升{steps}级", "usual, by {steps}")
      : words("在称职以下，原文没有规定晋升", "the text provides none below competent");
    return {
      headline: rise,
      steps: [
        { field: "table", result: TABLE },
        { field: "rating", result: rises ? RISES : RISES_NOT },
        { field: "steps", ...(rises ? { result: STEPS } : auditorOnly()) },
        {
          field: "benefits",
          clause: "appraisal-7",
          ...(benefits.length === 0 && { result: NO_BENEFITS }),
        },
      ],
    };
  },
});

const TABLE = words(
  "优秀{table.excellent}级、良好{table.good}级、称职{table.competent}级",
  "excellent {table.excellent}, good {table.good}, competent {table.competent}",
);
const RISES = words("{rating}，在称职以上，一般会获得晋升", "{rating}, competent or better: a rise is usual");
const STEPS = words("一般为{steps}级", "usually {steps}");
const RISES_NOT = words("{rating}，在称职以下", "{rating}, worse than competent");
const NO_BENEFITS = words("等次不是优秀，不适用", "not applied, since the rating is not excellent");
