import * as field from "../rule/fields.js";
import type { Out } from "../rule/index.js";

/** What Article 39 orders for a listed manager, and what each measure is called. */
export const MEASURES = {
  offPostRecovery: ["待岗清收", "recovery off post"],
  performanceByTolerance: [
    "按容忍度规定考核兑现绩效",
    "performance pay by the tolerance rules of Articles 47 and 48",
  ],
  annualAndQuarterlyPlan: [
    "与总行签订年度、季度清收计划",
    "annual and quarterly recovery plans signed with head office",
  ],
  baseWageAndBenefits: ["兑现当年基本工资和福利", "the year's base wage and benefits are paid"],
  newCreditLoansStopped: ["停止新增信用贷款发放权", "no right to grant new unsecured (credit) loans"],
  recoveryPlan: ["与总行签订清收计划", "recovery plan signed with head office"],
  performanceByManagerRules: [
    "按客户经理考核办法兑现绩效",
    "performance pay by the rules for account managers",
  ],
  livingAllowanceOnly: ["只发生活费", "living allowance only"],
  livingAllowance: ["发生活费", "living allowance"],
  laidOffRecovery: ["下岗清收", "recovery after removal from the post"],
  yellowCard: ["给予黄牌警告，制定清收计划", "a yellow card, and a recovery plan is drawn up"],
} as const;

/** What Article 39 orders for a listed manager. */
export type Measure = keyof typeof MEASURES;

/** Whether the year's recovery plan was completed; `open` while that is not known. */
export type PlanOutcome = "completed" | "missed" | "open";

export const consequenceFields = {
  /** The item of Article 39 that orders it. */
  clause: field.clause("条款", "Clause"),
  measure: field.choice<Measure>("处理", "Measure", MEASURES),
  /** null: it applies. Otherwise the outcome of the plan, still open, on which it will apply. */
  condition: field.nullable(
    field.choice<"completed" | "missed">("条件", "Condition", {
      completed: ["完成清收计划的", "if the plan is completed"],
      missed: ["未完成清收计划的", "if the plan is not completed"],
    }),
    "适用",
    "applies",
  ),
};

/** One thing that follows from being listed. */
export interface Consequence extends Out<typeof consequenceFields> {}

/** What follows at once, and what the outcome of the plan brings. */
interface Branch {
  readonly now: readonly Measure[];
  readonly completed: readonly Measure[];
  readonly missed: readonly Measure[];
}

const LENDING_STOPPED: Branch = {
  now: ["offPostRecovery", "performanceByTolerance", "annualAndQuarterlyPlan"],
  completed: ["baseWageAndBenefits"],
  missed: ["livingAllowanceOnly", "laidOffRecovery"],
};

const ON_POST: Branch = {
  now: ["newCreditLoansStopped", "recoveryPlan"],
  completed: ["performanceByManagerRules"],
  missed: ["livingAllowance", "laidOffRecovery"],
};

/** 只发生活费: with the plan missed, no performance is paid beside the living allowance. */
const MISSED_LENDING_STOPPED: Branch = {
  ...LENDING_STOPPED,
  now: LENDING_STOPPED.now.filter((measure) => measure !== "performanceByTolerance"),
};

/** The consequences for the last ten, by whether their lending right had been stopped before, and by the plan. */
export function lastTenBranch(lendingStopped: boolean, plan: PlanOutcome): Branch {
  if (!lendingStopped) return ON_POST;
  return plan === "missed" ? MISSED_LENDING_STOPPED : LENDING_STOPPED;
}

/** What follows for one of the last ten. */
export function lastTenConsequences(lendingStopped: boolean, plan: PlanOutcome): Consequence[] {
  const { now, completed, missed } = lastTenBranch(lendingStopped, plan);
  if (plan !== "open") return ofLastTen([...now, ...(plan === "completed" ? completed : missed)]);
  return [...ofLastTen(now), ...ofLastTen(completed, "completed"), ...ofLastTen(missed, "missed")];
}

function ofLastTen(measures: readonly Measure[], condition: Consequence["condition"] = null): Consequence[] {
  return measures.map((measure) => ({ clause: "measures-39.1", measure, condition }));
}

/** What follows for a balance above the limit. */
export const YELLOW_CARD: Consequence = { clause: "measures-39.2", measure: "yellowCard", condition: null };
