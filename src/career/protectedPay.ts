import * as z from "zod/mini";
import { type DecimalInput, type Ratio, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  coefficient,
  type Deciding,
  date,
  type IsoDate,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  plusYears,
  refuse,
} from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import type { PayBasis, ProtectedPayFinding } from "./protectedPayFinding.js";
import { sayProtectedPay } from "./sayProtectedPay.js";

/** What a post pays: its coefficient, 0 or more, and its performance pay in yuan. */
export interface PostPayInput {
  readonly coefficient: DecimalInput;
  readonly performance: DecimalInput;
}

export interface ProtectedPayInput {
  /** Day of the first appointment as account manager. */
  readonly appointedOn: IsoDate;
  /** The day the pay is for; not before the appointment. */
  readonly payDate: IsoDate;
  /** The post before the appointment, at the level of that time. */
  readonly prior: PostPayInput;
  /** The account manager's own coefficient and performance. */
  readonly current: PostPayInput;
  /**
   * Yuan that a coefficient of 1 pays over the period of the performance pay. Only the reading
   * `protectedPayComparison: "package"` needs it.
   */
  readonly salaryBase?: DecimalInput | undefined;
}

interface Figures {
  readonly appointedOn: IsoDate;
  readonly payDate: IsoDate;
  readonly prior: { readonly coefficient: Ratio; readonly performance: Ratio };
  readonly current: { readonly coefficient: Ratio; readonly performance: Ratio };
  readonly salaryBase?: Ratio | undefined;
}

function decide(input: Figures, policy: CompiledPolicy): Deciding<ProtectedPayFinding> {
  const { appointedOn, payDate, prior, current } = input;
  refuseBefore(["payDate", "appointedOn"], payDate, appointedOn);
  const { protectionYears } = policy.grading.firstAppointment;
  const { protectedPayComparison } = policy.readings;
  const until = plusYears(appointedOn, protectionYears);
  const isProtected = payDate <= until;
  const packages = isProtected && protectedPayComparison === "package" ? packagesOf(input) : null;
  const higher = (prior: Ratio, current: Ratio): PayBasis => (current.isAbove(prior) ? "current" : "prior");
  const whole = packages === null ? null : higher(packages.prior, packages.current);
  const from = (item: "coefficient" | "performance"): PayBasis =>
    isProtected ? (whole ?? higher(prior[item], current[item])) : "current";
  const [coefficientFrom, performanceFrom] = [from("coefficient"), from("performance")];
  const performance = input[performanceFrom].performance;
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
    readings: isProtected ? { protectedPayComparison } : NO_READINGS,
    notes: NO_NOTES,
  };
}

function packagesOf({ salaryBase, prior, current }: Figures) {
  if (salaryBase === undefined)
    return refuse(
      ["salaryBase"],
      "missing",
      'expected the yuan of a coefficient of 1, got nothing (reading protectedPayComparison is "package")',
    );
  const total = (post: Figures["prior"]) => post.coefficient.times(salaryBase).plus(post.performance);
  return { salaryBase, prior: total(prior), current: total(current) };
}

/**
 * What a first-time account manager is paid by: for two years at least the coefficient and the performance pay
 * of the post before, then only the own ones. The day two years after the appointment is still protected.
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
  input: z.strictObject({
    appointedOn: date(),
    payDate: date(),
    prior: z.strictObject({ coefficient: coefficient(), performance: money() }),
    current: z.strictObject({ coefficient: coefficient(), performance: money() }),
    salaryBase: optional(money()),
  }),
  decide,
  say: sayProtectedPay,
});
