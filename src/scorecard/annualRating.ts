import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Decided,
  type Exact,
  type In,
  joined,
  RuleInputError,
  refuse,
  shown,
  type Words,
  words,
  wordWithCode,
} from "../rule/index.js";
import { APPRAISAL_RATINGS, appraisalRating, isWorse } from "./labels.js";
import { checkRatingBands, ratingBand } from "./ratingBands.js";
import { aboveMost, score } from "./scale.js";

const annualRatingInput = {
  /** The year's score, from 0 to 100. */
  score: score("年度得分", "Score of the year"),
  /** The bank's bands: all four ratings, the best first, each from a lower score, the last from 0. */
  bands: field.list("本单位的等次分数线", "The bank’s bands", ratingBand),
  /** Whether an event vetoed ({@link scorecard}); no when left out. */
  vetoed: field.optional(field.flag("一票否决", "Veto", { clause: "duties-6" }), false),
  /** The best rating the veto leaves; null or left out where that is open. */
  ceiling: field.optional(
    field.nullable(
      appraisalRating("否决后不得高于", "Rated not above after the veto", { clause: "duties-6" }),
    ),
    null,
  ),
};

const annualRatingOutput = {
  ...annualRatingInput,
  /** The band the score lies in: from (included) up to below (excluded); null: up to full marks. */
  band: field.record("所在分数段", "Band of the score", {
    from: field.points("下限（含）", "From"),
    below: field.nullable(field.points("上限（不含）", "Below")),
  }),
  /** The rating by the score alone. */
  scoreRating: appraisalRating("按得分评定的等次", "Rating by the score"),
  /** The rating of the year: the worse of the two. */
  rating: appraisalRating("年度考评等次", "Rating of the year"),
};

export interface AnnualRatingInput extends In<typeof annualRatingInput> {}
export interface AnnualRatingFinding extends Found<"annualRating", typeof annualRatingOutput> {}

function decideAnnualRating(
  { score, bands, vetoed, ceiling }: Exact<typeof annualRatingInput>,
  { scorecard: { fullMarks } }: CompiledPolicy,
): Decided<typeof annualRatingOutput, never> {
  checkRatingBands(bands);
  const issues = aboveMost(["score"], score, fullMarks);
  if (issues.length > 0) throw new RuleInputError(issues);
  if (vetoed && ceiling === null) {
    refuse(["ceiling"], "undetermined", {
      zh: "被一票否决的，应填否决后最高可评的等次，制度没有写明，这里也没有填",
      en: "expected the best rating that the veto leaves, which the documents do not state; got nothing",
    });
  }
  if (!vetoed && ceiling !== null) {
    refuse(["ceiling"], "inconsistent", {
      zh: `没有被一票否决的不填，填的是${wordWithCode(annualRatingOutput.rating, ceiling)}`,
      en: `expected no ceiling without a veto, got ${shown(ceiling)}`,
    });
  }
  // The last band starts at 0, so every score has one.
  const index = bands.findIndex(({ from }) => score.isAtLeast(from));
  const { rating: scoreRating, from } = bands[index] as (typeof bands)[number];
  const lowered = ceiling !== null && isWorse(ceiling, scoreRating);
  return {
    score,
    bands,
    band: { from, below: bands[index - 1]?.from ?? null },
    scoreRating,
    vetoed,
    ceiling,
    rating: lowered ? ceiling : scoreRating,
  };
}

/**
 * The rating of the year: 优秀, 良好, 称职 or 不称职, by bands that the bank sets, held down by a veto.
 *
 * The documents name the four ratings and no scores, so the bands are an input. They are half-open, share their
 * edges and reach down to 0. rating = the worse of the band's rating and the ceiling of a veto.
 *
 * @param input the score, the bands and the outcome of the vetoes ({@link AnnualRatingInput}); `vetoed` and
 * `ceiling` are taken from a {@link scorecard} as they are
 * @returns the rating with the band that decided and the rating by the score alone
 * @throws {@link RuleInputError} `inconsistent` for bands that are not all four from best to worst, do not fall
 * or do not start at 0; `undetermined` for a veto whose effect is not given
 * @see appraisal-5, duties-6
 * @example
 * const bands = [
 *   { rating: "excellent", from: "90" }, { rating: "good", from: "80" },
 *   { rating: "competent", from: "60" }, { rating: "incompetent", from: "0" },
 * ] as const;
 * annualRating({ score: "90", bands }).rating; // "excellent"
 * annualRating({ score: "89.99", bands }).rating; // "good"
 * annualRating({ score: "95", bands, vetoed: true, ceiling: "incompetent" }).rating; // "incompetent"
 */
export const annualRating: Rule<AnnualRatingInput, AnnualRatingFinding> = rule({
  name: "annualRating",
  clause: "appraisal-5",
  title: { zh: "年度考评等次", en: "Rating of the year" },
  input: annualRatingInput,
  output: annualRatingOutput,
  decide: decideAnnualRating,
  say: (f) => ({
    headline: words("{rating}", "{rating}"),
    steps: [
      { field: "bands", result: joined(f.bands.map(bandWords), "；", "; ") },
      { field: "scoreRating", result: scoreRatingWords(f) },
      { field: "vetoed", result: vetoWords(f) },
      { field: "rating" },
    ],
  }),
});

/** A band from its lower score, which belongs to it, up to the one above; the last is what is left below. */
function bandWords(_: unknown, i: number, bands: AnnualRatingFinding["bands"]): Words {
  const [rating, from, below] = [
    `{bands.${i}.rating}`,
    `{bands.${i}.from:number}`,
    `{bands.${i - 1}.from:number}`,
  ];
  if (i === 0) return words(`${from}分（含）以上为${rating}`, `${rating} from ${from}`);
  return i === bands.length - 1
    ? words(`不满${below}分为${rating}`, `${rating} below ${below}`)
    : words(`${from}分（含）以上、不满${below}分为${rating}`, `${rating} from ${from} and below ${below}`);
}

function scoreRatingWords({ score: value, band, scoreRating }: AnnualRatingFinding): Words {
  const { from, below } = band;
  const score = { value, bounds: below === null ? [from] : [from, below] };
  const range =
    below === null
      ? words("在{band.from:number}分（含）以上", "from {band.from:number}")
      : scoreRating === APPRAISAL_RATINGS.at(-1)
        ? words("不满{band.below:number}分", "below {band.below:number}")
        : words(
            "在{band.from:number}分（含）以上、不满{band.below:number}分",
            "from {band.from:number} and below {band.below:number}",
          );
  return words("{score:points}，{range}，为{scoreRating}", "{score:points}, {range}: {scoreRating}", {
    score,
    range,
  });
}

function vetoWords({ vetoed, rating, scoreRating }: AnnualRatingFinding): Words {
  if (!vetoed) return words("没有否决事项", "none");
  return rating === scoreRating
    ? words(
        "等次不得高于{ceiling}，按得分评定的等次没有超过，不变",
        "not above {ceiling}; the rating by the score is not above it and stands",
      )
    : words("等次不得高于{ceiling}，降为{ceiling}", "not above {ceiling}: lowered to it");
}
