import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Finding,
  issue,
  list,
  NO_NOTES,
  nonNegative,
  RuleInputError,
} from "../rule/index.js";
import { QUARTERS_OF_A_YEAR } from "./calendar.js";
import { aboveMost } from "./scale.js";

export interface YearFromQuartersInput {
  /** The scores of the four quarters in order, each from 0 to 100. */
  readonly quarters: readonly DecimalInput[];
}

export interface YearFromQuartersFinding extends Finding {
  readonly quarters: readonly Decimal[];
  /** The fourth quarter's score. */
  readonly latest: Decimal;
  /** The average of the four. */
  readonly average: Decimal;
  /** The year's score: one of the two, as the reading says. */
  readonly score: Decimal;
}

function decideYearFromQuarters(
  { quarters }: { readonly quarters: readonly Ratio[] },
  { scorecard: { fullMarks }, readings: { annualFromQuarters } }: CompiledPolicy,
): Decided<YearFromQuartersFinding> {
  refuseOtherQuarters(quarters, fullMarks);
  const latest = quarters[QUARTERS_OF_A_YEAR - 1] as Ratio;
  const average = sum(quarters).over(Ratio.of(BigInt(QUARTERS_OF_A_YEAR)));
  return {
    quarters,
    latest,
    average,
    score: { latest, average }[annualFromQuarters],
    readings: { annualFromQuarters },
    notes: NO_NOTES,
  };
}

function refuseOtherQuarters(quarters: readonly Ratio[], fullMarks: Ratio): void {
  const detail = `expected the scores of ${QUARTERS_OF_A_YEAR} quarters, got ${quarters.length}`;
  const issues = quarters.flatMap((score, i) => aboveMost(["quarters", i], score, fullMarks));
  if (quarters.length < QUARTERS_OF_A_YEAR)
    issues.push(issue(["quarters", quarters.length], "missing", detail));
  if (quarters.length > QUARTERS_OF_A_YEAR) issues.push(issue(["quarters"], "aboveMaximum", detail));
  if (issues.length > 0) throw new RuleInputError(issues);
}

/**
 * The score of the year from those of its quarters: each replaces the one before (全年采用覆盖式).
 *
 * By default the fourth quarter's score stands for the year; under `annualFromQuarters: "average"` it is the
 * average of the four. Both are in the finding.
 *
 * @param input the four scores in order ({@link YearFromQuartersInput}); a quarter that was not assessed is not 0
 * @returns the year's score
 * @throws {@link RuleInputError} for more or fewer quarters than four and for scores outside 0 to 100
 * @see appraisal-4
 * @example
 * const quarters = ["80", "85", "90", "88"];
 * yearFromQuarters({ quarters }).score.toString(); // "88"
 * const average = definePolicy({ readings: { annualFromQuarters: "average" } });
 * yearFromQuarters({ quarters }, average).score.toString(); // "85.75"
 */
export const yearFromQuarters: Rule<YearFromQuartersInput, YearFromQuartersFinding> = rule({
  name: "yearFromQuarters",
  clause: "appraisal-4",
  title: { zh: "由季度得分产生全年得分", en: "Score of the year from its quarters" },
  input: z.strictObject({ quarters: list(nonNegative("a score of 0 or more")) }),
  decide: decideYearFromQuarters,
  say: (f, pen) => {
    const { clause } = f;
    const latest = f.readings.annualFromQuarters === "latest";
    const applied = pen.say("，作为全年得分", ", and it is the year's score");
    return {
      headline: pen.points(f.score),
      steps: [
        {
          clause,
          what: pen.say("各季度得分", "Scores of the quarters"),
          result: f.quarters.map((score) => pen.number(score)).join(pen.say("、", ", ")),
        },
        {
          clause,
          what: pen.say("第四季度得分", "Score of the fourth quarter"),
          result: pen.points(f.latest) + (latest ? applied : ""),
        },
        {
          clause,
          what: pen.say("四个季度的平均数", "Average of the four"),
          formula: `(${f.quarters.map((score) => pen.number(score)).join(" + ")}) ÷ ${f.quarters.length}`,
          result: pen.points(f.average) + (latest ? "" : applied),
        },
        { clause, what: pen.say("全年得分", "Score of the year"), result: pen.points(f.score) },
      ],
    };
  },
});
