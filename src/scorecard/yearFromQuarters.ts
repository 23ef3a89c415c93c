import { type Ratio, sum } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Exact, type In, issue, RuleInputError, type Words, words } from "../rule/index.js";
import { QUARTERS_OF_A_YEAR } from "./calendar.js";
import { aboveMost, ratioOf } from "./scale.js";

const yearFromQuartersInput = {
  /** The scores of the four quarters in order, each from 0 to 100. */
  quarters: field.list(
    "各季度得分",
    "Scores of the quarters",
    field.nonNegative("季度得分", "Score of a quarter"),
  ),
};

const yearFromQuartersOutput = {
  ...yearFromQuartersInput,
  /** The fourth quarter's score. */
  latest: field.points("第四季度得分", "Score of the fourth quarter"),
  /** The average of the four. */
  average: field.points("四个季度的平均数", "Average of the four"),
  /** The year's score: one of the two, as the reading says. */
  score: field.points("全年得分", "Score of the year"),
};

export interface YearFromQuartersInput extends In<typeof yearFromQuartersInput> {}
export interface YearFromQuartersFinding
  extends Found<
    "yearFromQuarters",
    typeof yearFromQuartersOutput,
    Readonly<Record<never, never>>,
    "annualFromQuarters"
  > {}

function decideYearFromQuarters(
  { quarters }: Exact<typeof yearFromQuartersInput>,
  { scorecard: { fullMarks }, readings: { annualFromQuarters } }: CompiledPolicy,
) {
  refuseOtherQuarters(quarters, fullMarks);
  const latest = quarters[QUARTERS_OF_A_YEAR - 1] as Ratio;
  const average = sum(quarters).over(ratioOf(QUARTERS_OF_A_YEAR));
  const score = { latest, average }[annualFromQuarters];
  return { quarters, latest, average, score, readings: { annualFromQuarters } };
}

function refuseOtherQuarters(quarters: readonly Ratio[], fullMarks: Ratio): void {
  const detail = {
    zh: `应填${QUARTERS_OF_A_YEAR}个季度的得分，填了${quarters.length}个`,
    en: `expected the scores of ${QUARTERS_OF_A_YEAR} quarters, got ${quarters.length}`,
  };
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
  input: yearFromQuartersInput,
  output: yearFromQuartersOutput,
  readings: ["annualFromQuarters"],
  decide: decideYearFromQuarters,
  say: ({ quarters, readings: { annualFromQuarters } }) => ({
    headline: words("{score}", "{score}"),
    steps: [
      { field: "quarters" },
      { field: "latest", ...(annualFromQuarters === "latest" && { result: applied("latest") }) },
      {
        field: "average",
        formula: `(${quarters.map((_, i) => `{quarters.${i}}`).join(" + ")}) ÷ ${quarters.length}`,
        ...(annualFromQuarters === "average" && { result: applied("average") }),
      },
      { field: "score" },
    ],
  }),
});

function applied(field: "latest" | "average"): Words {
  return words(`{${field}}，作为全年得分`, `{${field}}, and it is the year's score`);
}
