import { type Ratio, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Account, type Exact, type In, isOver, lastDay, words } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import {
  baseInput,
  comparedLine,
  type PayBasis,
  packagesOf,
  type postPay,
  postsInput,
  postsOutput,
  TOTALS,
} from "./posts.js";

const dates = {
  /** Day of the first appointment as account manager. */
  appointedOn: field.date("首次任职日期", "Appointed on"),
  /** The day the pay is for; not before the appointment. */
  payDate: field.date("工资日期", "Pay date"),
};

const protectedPayInput = { ...dates, ...postsInput, ...baseInput };

const protectedPayOutput = {
  ...dates,
  protectionYears: field.whole("保护期年数", "Years of protection"),
  /** Whether the protection holds on the day of the pay. */
  protected: field.flag("是否在保护期内", "Protected"),
  /** Last day of the protection. */
  until: field.date("保护期届满日", "Protected until"),
  ...postsOutput,
  /** Performance pay rounded half up to the fen. */
  performancePayable: field.fen(
    "应付绩效工资（四舍五入到分）",
    "Performance pay due, rounded half up to the fen",
  ),
};

/** What a post pays: its coefficient, 0 or more, and its performance pay in yuan. */
export interface PostPayInput extends In<typeof postPay> {}
export interface ProtectedPayInput extends In<typeof protectedPayInput> {}
export interface ProtectedPayFinding
  extends Found<
    "protectedPay",
    typeof protectedPayOutput,
    Readonly<Record<never, never>>,
    "protectedPayComparison"
  > {}

function decide(input: Exact<typeof protectedPayInput>, policy: CompiledPolicy) {
  const { appointedOn, payDate, prior, current } = input;
  refuseBefore(["payDate", "appointedOn"], payDate, appointedOn, protectedPayInput.appointedOn.title);
  const { protectionYears } = policy.grading.firstAppointment;
  const { protectedPayComparison } = policy.readings;
  const until = lastDay(appointedOn, { years: protectionYears });
  const isProtected = !isOver(until, payDate);
  const packages = isProtected && protectedPayComparison === "package" ? packagesOf(input) : null;
  const whole = isProtected ? packages && higher(packages) : "current";
  const from = (item: keyof typeof postPay) =>
    whole ?? higher({ prior: prior[item], current: current[item] });
  const [coefficientFrom, performanceFrom] = [from("coefficient"), from("performance")];
  const { performance } = input[performanceFrom];
  return {
    appointedOn,
    payDate,
    protectionYears,
    protected: isProtected,
    until,
    prior,
    current,
    packages,
    coefficientFrom,
    performanceFrom,
    coefficient: input[coefficientFrom].coefficient,
    performance,
    performancePayable: toFen(performance),
    readings: isProtected ? { protectedPayComparison } : {},
  };
}

/** The post that pays more; the prior one where they pay the same. */
function higher({ prior, current }: Readonly<Record<PayBasis, Ratio>>): PayBasis {
  return current.isAbove(prior) ? "current" : "prior";
}

/**
 * What a first-time account manager is paid by: for two years at least the coefficient and the performance pay
 * of the post before, then only the own ones. The corresponding day two years after the
 * appointment is the last one protected.
 *
 * protected: coefficient = max(prior, current), performance = max(prior, current). Under the reading
 * `package` the post with the higher coefficient × base + performance gives both.
 *
 * @param input the dates and the pay of both posts ({@link ProtectedPayInput})
 * @returns the coefficient and the performance pay in yuan (exact, and to the fen), which post gave each, and
 * the last day of the protection
 * @throws {@link RuleInputError} for missing or malformed figures, for a day before the appointment, and for a
 * missing salary base under the reading `package`
 * @see measures-7
 * @example
 * const prior = { coefficient: "1.7", performance: "30000" };
 * const current = { coefficient: "1.6", performance: "40000" };
 * const pay = protectedPay({ appointedOn: "2023-03-01", payDate: "2025-03-01", prior, current });
 * [pay.protected, pay.coefficient.toString(), pay.performance.toString()]; // [true, "1.7", "40000"]
 */
export const protectedPay: Rule<ProtectedPayInput, ProtectedPayFinding> = rule({
  name: "protectedPay",
  clause: "measures-7",
  title: { zh: "保护期工资待遇", en: "Pay during the protection period" },
  input: protectedPayInput,
  output: protectedPayOutput,
  readings: ["protectedPayComparison"],
  decide,
  say: sayProtectedPay,
});

function sayProtectedPay(f: ProtectedPayFinding): Account {
  const comparison = f.packages === null ? "item" : "total";
  const by = f.protected ? comparison : "own";
  return {
    headline: words(
      "工资系数{coefficient}，绩效工资{performancePayable}",
      "coefficient {coefficient}, performance pay {performancePayable}",
    ),
    steps: [
      {
        what: words("保护期{protectionYears}年", "Protection of {protectionYears} years"),
        result: f.protected
          ? words(
              "{appointedOn}任职，保护至{until}（含），{payDate}在保护期内",
              "appointed on {appointedOn}, protected through {until}; {payDate} lies within that time",
            )
          : words(
              "{appointedOn}任职，保护至{until}（含），{payDate}保护期已届满，按客户经理等级工资系数和绩效考核实绩执行",
              "appointed on {appointedOn}, protected through {until}; on {payDate} only the coefficient of the grade and the manager’s own performance count",
            ),
      },
      ...(f.packages === null ? [] : TOTALS),
      comparedLine("coefficient", by, f.coefficientFrom),
      comparedLine("performance", by, f.performanceFrom),
      { field: "performancePayable" },
    ],
  };
}
