import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Exact, In } from "../rule/index.js";
import { MONTHS_OF_A_YEAR, QUARTERS_OF_A_YEAR } from "./calendar.js";
import { ratioOf } from "./scale.js";

export const targetPlanInput = {
  /** The target of the year, in yuan, 0 or more. */
  annual: field.money("年度目标", "Target of the year"),
  /** What every month is to bring, in yuan. */
  monthly: field.money("每月数额", "Amount of each month"),
  /** What every sprint at a quarter's end is to bring, in yuan. */
  sprint: field.money("每次季度冲刺数额", "Amount of each sprint"),
  /** Months that bring the monthly part, 0 to 12; 12 when left out. */
  months: field.optional(field.count("月数", "Months", { max: MONTHS_OF_A_YEAR }), ratioOf(MONTHS_OF_A_YEAR)),
  /** Sprints, 0 to 4; 4 when left out, one for each quarter. */
  sprints: field.optional(
    field.count("冲刺次数", "Sprints", { max: QUARTERS_OF_A_YEAR }),
    ratioOf(QUARTERS_OF_A_YEAR),
  ),
};

const planFitFields = {
  months: field.whole("月数", "Months"),
  sprints: field.whole("冲刺次数", "Sprints"),
};

/** So many months and so many sprints. */
export interface PlanFit extends Exact<typeof planFitFields> {}

export const targetPlanOutput = {
  ...targetPlanInput,
  /** monthly × months */
  monthsTotal: field.money("各月合计", "All months together"),
  /** sprint × sprints */
  sprintsTotal: field.money("季度冲刺合计", "All sprints together"),
  /** What the parts come to. */
  planned: field.money("分解合计", "All parts together"),
  /** planned − annual; above 0 the parts come to more than the target. */
  difference: field.signedMoney("与年度目标之差", "Difference from the target"),
  /** The same with the months alone. */
  monthsOnlyDifference: field.signedMoney(
    "不计冲刺时与年度目标之差",
    "Difference from the target without the sprints",
  ),
  reconciles: field.flag("是否与年度目标相符", "Whether they come to the target"),
  /** Every number of months (0 to 12) and sprints (0 to 4) that would come to the target exactly. */
  fits: field.list(
    "恰好等于目标的组合",
    "Combinations that come to the target",
    field.record("组合", "Combination", planFitFields),
  ),
};

export const targetPlanNotes = {
  neverReconciles: {
    zh: "按这两个数额，十二个月、四次冲刺以内的任何组合都不等于年度目标",
    en: "With these two amounts no number of months up to 12 and of sprints up to 4 comes to the target",
  },
} as const;

export interface TargetPlanInput extends In<typeof targetPlanInput> {}
export interface TargetPlanFinding
  extends Found<"targetPlan", typeof targetPlanOutput, typeof targetPlanNotes> {}
