import type { Bilingual, ClauseId } from "../rule/index.js";

/** What Article 39 orders for a listed manager. */
export type Measure =
  | "offPostRecovery"
  | "performanceByTolerance"
  | "annualAndQuarterlyPlan"
  | "baseWageAndBenefits"
  | "newCreditLoansStopped"
  | "recoveryPlan"
  | "performanceByManagerRules"
  | "livingAllowanceOnly"
  | "livingAllowance"
  | "laidOffRecovery"
  | "yellowCard";

/** Whether the year's recovery plan was completed; `open` while that is not known. */
export type PlanOutcome = "completed" | "missed" | "open";

/** One thing that follows from being listed. */
export interface Consequence {
  readonly clause: ClauseId;
  readonly measure: Measure;
  /** null: it applies. Otherwise the outcome of the plan, still open, on which it will apply. */
  readonly condition: "completed" | "missed" | null;
}

/** What a measure is called. */
export const MEASURE_NAMES: Readonly<Record<Measure, Bilingual>> = {
  offPostRecovery: { zh: "待岗清收", en: "recovery off post" },
  performanceByTolerance: {
    zh: "按容忍度规定考核兑现绩效",
    en: "performance pay by the tolerance rules of Articles 47 and 48",
  },
  annualAndQuarterlyPlan: {
    zh: "与总行签订年度、季度清收计划",
    en: "annual and quarterly recovery plans signed with head office",
  },
  baseWageAndBenefits: { zh: "兑现当年基本工资和福利", en: "the year's base wage and benefits are paid" },
  newCreditLoansStopped: {
    zh: "停止新增信用贷款发放权",
    en: "no right to grant new unsecured (credit) loans",
  },
  recoveryPlan: { zh: "与总行签订清收计划", en: "recovery plan signed with head office" },
  performanceByManagerRules: {
    zh: "按客户经理考核办法兑现绩效",
    en: "performance pay by the rules for account managers",
  },
  livingAllowanceOnly: { zh: "只发生活费", en: "living allowance only" },
  livingAllowance: { zh: "发生活费", en: "living allowance" },
  laidOffRecovery: { zh: "下岗清收", en: "recovery after removal from the post" },
  yellowCard: { zh: "黄牌警告并制定清收计划", en: "yellow card, and a recovery plan is drawn up" },
};

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

/** The consequences for the last ten, by whether their lending right had been stopped before. */
export function lastTenBranch(lendingStopped: boolean): Branch {
  return lendingStopped ? LENDING_STOPPED : ON_POST;
}

/** What follows for one of the last ten. */
export function lastTenConsequences(lendingStopped: boolean, plan: PlanOutcome): Consequence[] {
  const branch = lastTenBranch(lendingStopped);
  const inEffect = plan === "open" ? branch.now : [...branch.now, ...branch[plan]];
  const pending = plan === "open" ? (["completed", "missed"] as const) : [];
  return [
    ...inEffect.map((measure) => consequence("measures-39.1", measure)),
    ...pending.flatMap((outcome) =>
      branch[outcome].map((measure) => consequence("measures-39.1", measure, outcome)),
    ),
  ];
}

/** What follows for a balance above the limit. */
export function yellowCardConsequences(): Consequence[] {
  return [consequence("measures-39.2", "yellowCard")];
}

function consequence(
  clause: ClauseId,
  measure: Measure,
  condition: Consequence["condition"] = null,
): Consequence {
  return { clause, measure, condition };
}
