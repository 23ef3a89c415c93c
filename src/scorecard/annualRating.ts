import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  choice,
  type Decided,
  type Finding,
  flag,
  list,
  NO_NOTES,
  NO_READINGS,
  nonNegative,
  optional,
  type Pen,
  RuleInputError,
  refuse,
  shown,
} from "../rule/index.js";
import { APPRAISAL_RATINGS, type AppraisalRating, isWorse, ratingName } from "./labels.js";
import { type Band, checkRatingBands } from "./ratingBands.js";
import { aboveMost } from "./scale.js";

/** A band of the bank's own: the rating from a score (included) up to the band before it (excluded). */
export interface RatingBand {
  readonly rating: AppraisalRating;
  readonly from: DecimalInput;
}

export interface AnnualRatingInput {
  /** The year's score, from 0 to 100. */
  readonly score: DecimalInput;
  /** The bank's bands: all four ratings, the best first, each from a lower score, the last from 0. */
  readonly bands: readonly RatingBand[];
  /** Whether an event vetoed ({@link scorecard}); no when left out. */
  readonly vetoed?: boolean | undefined;
  /** The best rating the veto leaves; null or left out where that is open. */
  readonly ceiling?: AppraisalRating | null | undefined;
}

export interface AnnualRatingFinding extends Finding {
  readonly score: Decimal;
  readonly bands: readonly { readonly rating: AppraisalRating; readonly from: Decimal }[];
  /** The band the score lies in: from (included) up to below (excluded); null: up to full marks. */
  readonly band: { readonly from: Decimal; readonly below: Decimal | null };
  /** The rating by the score alone. */
  readonly scoreRating: AppraisalRating;
  readonly vetoed: boolean;
  readonly ceiling: AppraisalRating | null;
  /** The rating of the year: the worse of the two. */
  readonly rating: AppraisalRating;
}

interface Figures {
  readonly score: Ratio;
  readonly bands: readonly Band[];
  readonly vetoed: boolean;
  readonly ceiling: AppraisalRating | null;
}

function decideAnnualRating(
  { score, bands, vetoed, ceiling }: Figures,
  { scorecard: { fullMarks } }: CompiledPolicy,
): Decided<AnnualRatingFinding> {
  checkRatingBands(bands);
  const issues = aboveMost(["score"], score, fullMarks);
  if (issues.length > 0) throw new RuleInputError(issues);
  if (vetoed && ceiling === null) {
    const detail =
      "expected the best rating that the veto leaves, which the documents do not state; got nothing";
    refuse(["ceiling"], "undetermined", detail);
  }
  if (!vetoed && ceiling !== null) {
    refuse(["ceiling"], "inconsistent", `expected no ceiling without a veto, got ${shown(ceiling)}`);
  }
  // The last band starts at 0, so every score has one.
  const index = bands.findIndex(({ from }) => score.isAtLeast(from));
  const { rating: scoreRating, from } = bands[index] as Band;
  const lowered = ceiling !== null && isWorse(ceiling, scoreRating);
  return {
    score,
    bands,
    band: { from, below: bands[index - 1]?.from ?? null },
    scoreRating,
    vetoed,
    ceiling,
    rating: lowered ? ceiling : scoreRating,
    readings: NO_READINGS,
    notes: NO_NOTES,
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
  input: z.strictObject({
    score: nonNegative("a score of 0 or more"),
    bands: list(
      z.strictObject({ rating: choice(APPRAISAL_RATINGS), from: nonNegative("a score of 0 or more") }),
    ),
    vetoed: optional(flag(), false),
    ceiling: optional(choice([...APPRAISAL_RATINGS, null]), null),
  }),
  decide: decideAnnualRating,
  say: (f, pen) => {
    const { clause } = f;
    const rating = ratingName(f.rating, pen);
    return {
      headline: rating,
      steps: [
        {
          clause,
          what: pen.say("本单位的等次分数线", "Bands of the bank"),
          result: f.bands
            .map((band) =>
              pen.say(
                `${ratingName(band.rating, pen)}${pen.number(band.from)}分（含）起`,
                `${ratingName(band.rating, pen)} from ${pen.number(band.from)}`,
              ),
            )
            .join(pen.say("、", ", ")),
        },
        { clause, what: pen.say("按得分评定的等次", "Rating by the score"), result: saidOfBand(f, pen) },
        { clause: "duties-6", what: pen.say("一票否决", "Veto"), result: saidOfVeto(f, pen) },
        { clause, what: pen.say("年度考评等次", "Rating of the year"), result: rating },
      ],
    };
  },
});

function saidOfBand({ score, band: { from, below }, scoreRating }: AnnualRatingFinding, pen: Pen): string {
  const to = below === null ? "" : pen.say(`、不满${pen.number(below)}分`, ` and below ${pen.number(below)}`);
  return pen.say(
    `${pen.points(score)}，在${pen.number(from)}分（含）以上${to}：${ratingName(scoreRating, pen)}`,
    `${pen.points(score)}, from ${pen.number(from)}${to}: ${ratingName(scoreRating, pen)}`,
  );
}

function saidOfVeto({ vetoed, ceiling, rating, scoreRating }: AnnualRatingFinding, pen: Pen): string {
  if (!vetoed || ceiling === null) return pen.say("不适用：没有否决事项", "not applied: no event vetoes");
  const most = ratingName(ceiling, pen);
  return rating === scoreRating
    ? pen.say(`不得高于${most}，得分等次未超过，不变`, `not above ${most}, which the score's rating is not`)
    : pen.say(`不得高于${most}，等次降为${most}`, `not above ${most}: lowered to it`);
}
