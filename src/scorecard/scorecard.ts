import * as z from "zod/mini";
import { type DecimalInput, HUNDRED, ONE, type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  choice,
  type Decided,
  type Issue,
  issue,
  list,
  NO_NOTES,
  NO_READINGS,
  nonNegative,
  optional,
  RuleInputError,
  refuse,
  refuseRepeatedIds,
  text,
} from "../rule/index.js";
import type { ScorecardFinding, VetoGround } from "./card.js";
import { APPRAISAL_RATINGS, type AppraisalRating, isWorse } from "./labels.js";
import { sayScorecard, scorecardNotes } from "./sayScorecard.js";
import { aboveMost, saidOfRatio } from "./scale.js";

export interface ScorecardItem {
  /** Each id once. */
  readonly id: string;
  /** The item's weight, 0 or more; the weights of all items sum to exactly 1 or to exactly 100. */
  readonly weight: DecimalInput;
  /** The score reached, from 0 to `full`. */
  readonly score: DecimalInput;
  /** Full marks of the item, above 0; 100 when left out. */
  readonly full?: DecimalInput | undefined;
}

/** An event that vetoes: 一票否决. */
export interface ScorecardVeto {
  /** What happened, in the bank's own records. Each id once. */
  readonly id: string;
  readonly ground: VetoGround;
  /** The best rating still possible after it. The documents name none; left out, the rating stays open. */
  readonly ratingAtMost?: AppraisalRating | undefined;
}

export interface ScorecardInput {
  /** The indicators of the person's card. */
  readonly items: readonly ScorecardItem[];
  /** The events of the period that veto; none when left out. */
  readonly vetoes?: readonly ScorecardVeto[] | undefined;
}

interface Figures {
  readonly items: readonly {
    readonly id: string;
    readonly weight: Ratio;
    readonly score: Ratio;
    readonly full?: Ratio | undefined;
  }[];
  readonly vetoes: readonly ScorecardVeto[];
}

function decideScorecard(input: Figures, { scorecard }: CompiledPolicy): Decided<ScorecardFinding> {
  const { fullMarks } = scorecard;
  const weighed = input.items.map((item) => ({ ...item, full: item.full ?? fullMarks }));
  refuseRepeatedIds(weighed, "items");
  refuseRepeatedIds(input.vetoes, "vetoes");
  refuseOutOfRange(weighed);
  const weightTotal = sum(weighed.map(({ weight }) => weight));
  if (!weightTotal.equals(ONE) && !weightTotal.equals(HUNDRED)) {
    const detail = `expected weights that sum to exactly 1 or exactly 100, got ${saidOfRatio(weightTotal)}`;
    refuse(["items"], "inconsistent", detail);
  }
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
    weightScale: weightTotal.equals(ONE) ? "one" : "hundred",
    fullMarks,
    score: sum(items.map(({ points }) => points)).reduced(),
    vetoes,
    vetoed: vetoes.length > 0,
    ceiling,
    readings: NO_READINGS,
    notes: open ? [{ code: "ratingLeftOpen", clause: "duties-6" }] : NO_NOTES,
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
  input: z.strictObject({
    items: list(
      z.strictObject({
        id: text(),
        weight: nonNegative("a weight of 0 or more"),
        score: nonNegative("a score of 0 or more"),
        full: optional(nonNegative("full marks above 0")),
      }),
    ),
    vetoes: optional(
      list(
        z.strictObject({
          id: text(),
          ground: choice<VetoGround>(["majorComplianceRisk", "assetLoss"]),
          ratingAtMost: optional(choice(APPRAISAL_RATINGS)),
        }),
      ),
      [],
    ),
  }),
  decide: decideScorecard,
  say: sayScorecard,
  notes: scorecardNotes,
});
