import { type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Exact,
  type Issue,
  issue,
  RuleInputError,
  refuseRepeatedIds,
} from "../rule/index.js";
import {
  type ScorecardFinding,
  type ScorecardInput,
  scorecardInput,
  scorecardNotes,
  scorecardOutput,
} from "./card.js";
import { APPRAISAL_RATINGS, type AppraisalRating, isWorse } from "./labels.js";
import { sayScorecard } from "./sayScorecard.js";
import { aboveMost } from "./scale.js";
import { weigh } from "./weighing.js";

function decideScorecard(
  input: Exact<typeof scorecardInput>,
  { scorecard: { fullMarks } }: CompiledPolicy,
): Decided<typeof scorecardOutput, keyof typeof scorecardNotes> {
  const weighed = input.items.map((item) => ({ ...item, full: item.full ?? fullMarks }));
  refuseRepeatedIds(weighed, "items");
  refuseRepeatedIds(input.vetoes, "vetoes");
  refuseOutOfRange(weighed);
  const { weightTotal, weightScale } = weigh(weighed, "items");
  const items = weighed.map((item) => ({
    ...item,
    points: item.weight.times(item.score).times(fullMarks).over(weightTotal.times(item.full)),
  }));
  const vetoes = input.vetoes.map(({ ratingAtMost, ...veto }) => ({
    ...veto,
    ratingAtMost: ratingAtMost ?? null,
  }));
  const ceiling = ceilingOf(vetoes.map(({ ratingAtMost }) => ratingAtMost));
  const open = vetoes.length > 0 && ceiling === null;
  return {
    items,
    weightTotal,
    weightScale,
    fullMarks,
    score: sum(items.map(({ points }) => points)).reduced(),
    vetoes,
    vetoed: vetoes.length > 0,
    ceiling,
    notes: open ? ["ratingLeftOpen"] : [],
  };
}

function refuseOutOfRange(items: readonly { readonly score: Ratio; readonly full: Ratio }[]): void {
  const issues = items.flatMap(({ score, full }, i): Issue[] => {
    if (!full.isPositive())
      return [issue(["items", i, "full"], "belowMinimum", "expected full marks above 0, got 0")];
    return aboveMost(["items", i, "score"], score, full);
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}

/** The harshest effect; while one is open, only the worst rating of all is certain. */
function ceilingOf(effects: readonly (AppraisalRating | null)[]): AppraisalRating | null {
  const given = effects.filter((effect) => effect !== null);
  const worst = given.reduce<AppraisalRating | null>(
    (harshest, effect) => (harshest === null || isWorse(effect, harshest) ? effect : harshest),
    null,
  );
  return given.length === effects.length || worst === APPRAISAL_RATINGS.at(-1) ? worst : null;
}

/**
 * The score of a person's card on the 100-point scale, by the weights agreed for it, and what a veto leaves.
 *
 * points = weight ÷ (1 or 100) × score ÷ full × 100; score = Σ points. The weights sum to exactly 1 (fractions)
 * or exactly 100 (percentages), and `weightScale` says which; any other sum is refused. A veto (一票否决) takes no
 * points: it bears on the rating. To which rating it leads the documents do not say, so each veto carries
 * `ratingAtMost`; without it `vetoed` is true, `ceiling` null, and {@link annualRating} refuses to rate.
 *
 * @param input items with weights and scores, and the events that veto ({@link ScorecardInput})
 * @returns the score, the points of each item, and the best rating that the vetoes leave
 * @throws {@link RuleInputError} `inconsistent` for weights with another sum, `aboveMaximum` for a score above the
 * item's full marks, `duplicate` for an id used twice
 * @see appraisal-3, duties-6
 * @example
 * const card = scorecard({
 *   items: [
 *     { id: "deposits", weight: "0.6", score: "90" },
 *     { id: "compliance", weight: "0.4", score: "16", full: "20" },
 *   ],
 *   vetoes: [{ id: "case 7", ground: "majorComplianceRisk", ratingAtMost: "incompetent" }],
 * });
 * card.score.toString(); // "86"
 * card.ceiling; // "incompetent"
 */
export const scorecard: Rule<ScorecardInput, ScorecardFinding> = rule({
  name: "scorecard",
  clause: "appraisal-3",
  title: { zh: "百分制加权考评", en: "Weighted scorecard" },
  input: scorecardInput,
  output: scorecardOutput,
  notes: scorecardNotes,
  decide: decideScorecard,
  say: sayScorecard,
});
