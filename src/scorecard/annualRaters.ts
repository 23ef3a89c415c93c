import { sum } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  type Decided,
  type Exact,
  type In,
  type Out,
  RuleInputError,
  refuseRepeatedIds,
  type Step,
  words,
} from "../rule/index.js";
import { aboveMost, score } from "./scale.js";
import { plus, weigh, weighing, weightForms } from "./weighing.js";

/** Whom the text names as raters of the year. */
const NAMED = {
  directSuperior: ["直属上级", "direct superior"],
  riskControl: ["风控部门", "risk control"],
  clientRepresentative: ["客户代表", "client representative"],
} as const;

/** A rater that the text names. */
export type NamedRater = keyof typeof NAMED;
/** Who rates; the text names three and leaves room for others (等多主体). */
export type AnnualRater = NamedRater | "other";

const rating = {
  /** Each id once. */
  id: field.text("评价", "Rating"),
  rater: field.choice<AnnualRater>("评价主体", "Rater", { ...NAMED, other: ["其他主体", "another"] }),
};
const ratingScore = score("评分", "Score");
const weight = field.nonNegative("权重", "Weight");

const annualRatersInput = {
  /** The ratings of one person's year; a rater that took no part has none. */
  ratings: field.list(
    "年度评价",
    "Ratings of the year",
    field.record("评价", "Rating", {
      ...rating,
      /** From 0 to 100; without it there is no score of the year. */
      score: field.optional(ratingScore),
      /** The bank's weight, 0 or more; all sum to exactly 1 or 100. Without it there is no score of the year. */
      weight: field.optional(weight),
    }),
  ),
};

const ratedBy = {
  ...rating,
  score: field.nullable(ratingScore, "未给出", "not given"),
  weight: field.nullable(weight, "未给出", "not given"),
  /** weight ÷ sum of the weights × score; null where the year has no score. */
  points: field.nullable(field.points("加权得分", "Points")),
};

const annualRatersOutput = {
  ratings: field.list("年度评价", "Ratings of the year", field.record("评价", "Rating", ratedBy)),
  /** Which of the three raters named took no part. */
  missing: field.list("缺少的评价主体", "Raters missing", field.choice<NamedRater>("主体", "Rater", NAMED)),
  /** Whether all three took part. */
  complete: field.flag("三方是否均参与评价", "All three took part"),
  /** Both null where the year has no score. */
  weightTotal: field.nullable(weighing.weightTotal),
  weightScale: field.nullable(weighing.weightScale),
  /** The score of the year; null unless all three took part and every rating has score and weight. */
  score: field.nullable(field.points("年度综合得分", "Score of the year"), "不计算", "not computed"),
};

const notes = {
  ratersMissing: {
    zh: "年度考核须由直属上级、风控部门、客户代表等多主体参与评价，现未到齐，不计算综合得分",
    en: "The superior, risk control and client representatives all take part in the rating of the year; not all did, so there is no score",
  },
  notWeighed: {
    zh: "原文没有写明各主体的权重；有评价未给出评分或者本单位核定的权重，不计算综合得分",
    en: "The text gives the raters no weights; a rating has no score or no weight set by the bank, so there is no score of the year",
  },
} as const;

export interface AnnualRatersInput extends In<typeof annualRatersInput> {}
/** A rating with the points it brought. */
export interface RatedBy extends Out<typeof ratedBy> {}
export interface AnnualRatersFinding extends Found<"annualRaters", typeof annualRatersOutput, typeof notes> {}

type Ratings = Exact<typeof annualRatersInput>["ratings"];

function decideAnnualRaters(
  { ratings }: Exact<typeof annualRatersInput>,
  { scorecard: { fullMarks } }: CompiledPolicy,
): Decided<typeof annualRatersOutput, keyof typeof notes> {
  refuseRepeatedIds(ratings, "ratings");
  const issues = ratings.flatMap(({ score }, i) =>
    score === undefined ? [] : aboveMost(["ratings", i, "score"], score, fullMarks),
  );
  if (issues.length > 0) throw new RuleInputError(issues);
  const missing = (Object.keys(NAMED) as NamedRater[]).filter(
    (named) => !ratings.some(({ rater }) => rater === named),
  );
  const complete = missing.length === 0;
  const weighed = complete ? weighedOf(ratings) : null;
  return {
    ...(weighed ?? {
      ratings: ratings.map(({ id, rater, score = null, weight = null }) => {
        return { id, rater, score, weight, points: null };
      }),
      weightTotal: null,
      weightScale: null,
      score: null,
    }),
    missing,
    complete,
    notes: applying({ ratersMissing: !complete, notWeighed: complete && weighed === null }),
  };
}

/** The ratings with their points, where each has a score and a weight. */
function weighedOf(ratings: Ratings) {
  const given = ratings.flatMap(({ score, weight, ...rating }) =>
    score === undefined || weight === undefined ? [] : [{ ...rating, score, weight }],
  );
  if (given.length < ratings.length) return null;
  const total = weigh(given, "ratings");
  const rated = given.map((rating) => ({
    ...rating,
    points: rating.weight.times(rating.score).over(total.weightTotal),
  }));
  return { ratings: rated, ...total, score: sum(rated.map(({ points }) => points)).reduced() };
}

/**
 * Whether the year's appraisal was rated by all whom the text names: the direct superior, risk control and client
 * representatives; and the weighted score where the bank gave weights.
 *
 * score = Σ weight ÷ (1 or 100) × score, in points of 100. The text gives no weights between raters, so there is a
 * score only where all three took part and every rating has both; others may rate beside them.
 *
 * @param input the ratings of one person's year ({@link AnnualRatersInput}); the list may be empty
 * @returns which of the three are `missing`, and the score or null
 * @throws {@link RuleInputError} `inconsistent` for weights with another sum than 1 or 100, `aboveMaximum` for a score
 * above 100, `duplicate` for an id used twice
 * @see duties-7
 * @example
 * const ratings = [
 *   { id: "1", rater: "directSuperior", score: "90", weight: "0.5" },
 *   { id: "2", rater: "riskControl", score: "80", weight: "0.3" },
 * ] as const;
 * annualRaters({ ratings }).missing; // ["clientRepresentative"]
 * const client = { id: "3", rater: "clientRepresentative", score: "85", weight: "0.2" } as const;
 * annualRaters({ ratings: [...ratings, client] }).score?.toString(); // "86"
 */
export const annualRaters: Rule<AnnualRatersInput, AnnualRatersFinding> = rule({
  name: "annualRaters",
  clause: "duties-7",
  title: { zh: "年度考核的多主体评价", en: "Raters of the year" },
  input: annualRatersInput,
  output: annualRatersOutput,
  notes,
  decide: decideAnnualRaters,
  say: (f) => ({
    headline: f.complete
      ? f.score === null
        ? words("三方均参与评价，综合得分不计算", "all three took part; no score")
        : words("三方均参与评价，综合得分{score}", "all three took part; score {score}")
      : words("缺少{missing}的评价", "no rating by {missing}"),
    steps: [
      { field: "complete", ...(!f.complete && { result: words("缺少{missing}", "missing: {missing}") }) },
      { each: "ratings", say: [ratingLine(f)] },
      ...(f.score === null
        ? []
        : [
            { field: "weightTotal", formula: plus(f.ratings.map((_, i) => `{ratings.${i}.weight}`)) },
            { field: "score", formula: plus(f.ratings.map((_, i) => `{ratings.${i}.points:number}`)) },
          ]),
    ],
  }),
});

function ratingLine({ score, weightScale }: AnnualRatersFinding): Step {
  const what = words("{id}（{rater}）", "{id} ({rater})");
  if (score === null) return { field: "score", what, result: words("评分{score}", "score {score}") };
  const [zh, en] = weightForms(weightScale);
  return { field: "points", what, formula: words(`{score:number} × ${zh}`, `{score:number} × ${en}`) };
}
