import * as z from "zod/mini";
import { type DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { count, type Decided, money, NO_NOTES, NO_READINGS, optional } from "../rule/index.js";
import { MONTHS_OF_A_YEAR, QUARTERS_OF_A_YEAR } from "./calendar.js";
import type { PlanFit, TargetPlanFinding } from "./plan.js";
import { sayTargetPlan, targetPlanNotes } from "./sayTargetPlan.js";

export interface TargetPlanInput {
  /** The target of the year, in yuan, 0 or more. */
  readonly annual: DecimalInput;
  /** What every month is to bring, in yuan. */
  readonly monthly: DecimalInput;
  /** What every sprint at a quarter's end is to bring, in yuan. */
  readonly sprint: DecimalInput;
  /** Months that bring the monthly part, 0 to 12; 12 when left out. */
  readonly months?: DecimalInput | undefined;
  /** Sprints, 0 to 4; 4 when left out, one for each quarter. */
  readonly sprints?: DecimalInput | undefined;
}

type Figures = Readonly<Record<"annual" | "monthly" | "sprint" | "months" | "sprints", Ratio>>;

function decideTargetPlan(input: Figures): Decided<TargetPlanFinding> {
  const { annual, monthly, sprint, months, sprints } = input;
  const monthsTotal = monthly.times(months);
  const sprintsTotal = sprint.times(sprints);
  const planned = monthsTotal.plus(sprintsTotal);
  const difference = planned.minus(annual);
  const fits = fitsOf(input);
  return {
    annual,
    monthly,
    months,
    monthsTotal,
    sprint,
    sprints,
    sprintsTotal,
    planned,
    difference,
    monthsOnlyDifference: monthsTotal.minus(annual),
    reconciles: difference.isZero(),
    fits,
    readings: NO_READINGS,
    notes: fits.length === 0 ? [{ code: "neverReconciles", clause: "duties-9" }] : NO_NOTES,
  };
}

function fitsOf({ annual, monthly, sprint }: Figures): PlanFit[] {
  return upTo(QUARTERS_OF_A_YEAR).flatMap((sprints) =>
    upTo(MONTHS_OF_A_YEAR)
      .filter((months) =>
        monthly
          .times(whole(months))
          .plus(sprint.times(whole(sprints)))
          .equals(annual),
      )
      .map((months) => ({ months, sprints })),
  );
}

function upTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, n) => n);
}

function whole(n: number): Ratio {
  return Ratio.of(BigInt(n));
}

/**
 * Whether a target of the year is broken down into parts that come to it: so much every month and so much more
 * in every quarter's sprint.
 *
 * planned = monthly × months + sprint × sprints; difference = planned − annual. The documents' own example does
 * not reconcile: 800,000 every month and 1,600,000 every quarter come to 16,000,000 against 10,000,000, and no
 * number of months and sprints comes to it (`fits` is empty).
 *
 * @param input the target and its parts, in yuan ({@link TargetPlanInput})
 * @returns the sums, the difference, also without the sprints, and every combination that would reconcile
 * @throws {@link RuleInputError} for amounts that are malformed, more than 12 months, more than 4 sprints
 * @see duties-9
 * @example
 * const plan = targetPlan({ annual: "10000000", monthly: "800000", sprint: "1600000" });
 * plan.planned.toString(); // "16000000"
 * plan.difference.toString(); // "6000000"
 * plan.reconciles; // false
 */
export const targetPlan: Rule<TargetPlanInput, TargetPlanFinding> = rule({
  name: "targetPlan",
  clause: "duties-9",
  title: { zh: "年度目标的分解", en: "Breakdown of the year's target" },
  input: z.strictObject({
    annual: money(),
    monthly: money(),
    sprint: money(),
    months: optional(count({ max: MONTHS_OF_A_YEAR }), whole(MONTHS_OF_A_YEAR)),
    sprints: optional(count({ max: QUARTERS_OF_A_YEAR }), whole(QUARTERS_OF_A_YEAR)),
  }),
  decide: decideTargetPlan,
  say: sayTargetPlan,
  notes: targetPlanNotes,
});
