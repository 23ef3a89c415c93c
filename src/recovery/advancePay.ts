import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio, toFen } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Finding,
  flag,
  list,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  type Step,
} from "../rule/index.js";

export interface AdvancePayInput {
  /** For each quarter in order, whether its recovery task was completed in full; empty before the first ended. */
  readonly completed: readonly boolean[];
  /** Advance performance pay of a teller in a month, in yuan; given, the money is worked out too. */
  readonly monthlyAmount?: DecimalInput | undefined;
}

export interface AdvancePayFinding extends Finding {
  readonly completed: readonly boolean[];
  /** Whether each quarter's advance is paid; one entry more, for the quarter after the last completed. */
  readonly paid: readonly boolean[];
  /** What is paid in a month, to the fen; null where no monthly amount was given, like the two sums. */
  readonly monthlyPayable: Decimal | null;
  readonly monthlyAmount: Decimal | null;
  /** Money of the quarters paid. */
  readonly paidAmount: Decimal | null;
  /** Money of the quarters stopped, which is not made up for later. */
  readonly withheldAmount: Decimal | null;
}

interface Figures {
  readonly completed: readonly boolean[];
  readonly monthlyAmount?: Ratio | undefined;
}

const MONTHS_IN_A_QUARTER = 3;

function decideAdvancePay({ completed, monthlyAmount }: Figures): Decided<AdvancePayFinding> {
  const paid = [true, ...completed];
  const monthlyPayable = monthlyAmount === undefined ? null : toFen(monthlyAmount);
  const moneyOf = (quarters: readonly boolean[]) =>
    monthlyPayable?.times(Ratio.of(BigInt(quarters.length * MONTHS_IN_A_QUARTER))) ?? null;
  return {
    completed,
    paid,
    monthlyAmount: monthlyAmount ?? null,
    monthlyPayable,
    paidAmount: moneyOf(paid.filter((isPaid) => isPaid)),
    withheldAmount: moneyOf(paid.filter((isPaid) => !isPaid)),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * In which quarters the advance performance pay of a manager over the tolerance is paid: a quarter whose task
 * is missed stops the next one, a quarter whose task is completed lets the next one be paid again.
 *
 * paid[0] = true, paid[q + 1] = completed[q]. Nothing is owed before the first task is due, so the first quarter
 * is paid. What was stopped is not made up for.
 *
 * @param input the quarters in order ({@link AdvancePayInput})
 * @returns `paid`, one entry longer than `completed`; with `monthlyAmount` the money paid and withheld over all
 * of these quarters, three months each
 * @throws {@link RuleInputError} when an entry is no boolean: a quarter whose outcome is open is left out
 * @see measures-48.1
 * @example
 * advancePay({ completed: [false, true, true, false] }).paid; // [true, false, true, true, false]
 */
export const advancePay: Rule<AdvancePayInput, AdvancePayFinding> = rule({
  name: "advancePay",
  clause: "measures-48.1",
  title: { zh: "预发效益工资", en: "Advance performance pay" },
  input: z.strictObject({ completed: list(flag()), monthlyAmount: optional(money()) }),
  decide: decideAdvancePay,
  say: (f, pen) => {
    const [paid, all] = [f.paid.filter((isPaid) => isPaid).length, f.paid.length];
    return {
      headline: pen.say(`${all}个季度中发放${paid}个季度`, `paid in ${paid} of ${all} quarters`),
      steps: [...f.paid.map((_, quarter) => quarterStep(f, quarter, pen)), ...moneySteps(f, pen)],
    };
  },
});

function quarterStep(f: AdvancePayFinding, quarter: number, pen: Pen): Step {
  const what = pen.say(`第${quarter + 1}个季度`, `Quarter ${quarter + 1}`);
  return { clause: f.clause, what, result: saidOfQuarter(f, quarter, pen) };
}

function saidOfQuarter({ paid }: AdvancePayFinding, quarter: number, pen: Pen): string {
  if (quarter === 0) return pen.say("发放：尚无到期的清收任务", "paid: no recovery task was due before it");
  if (!paid[quarter])
    return pen.say("停发：上季未完成清收任务", "stopped: the task of the quarter before was not completed");
  if (paid[quarter - 1])
    return pen.say("发放：上季完成清收任务", "paid: the task of the quarter before was completed");
  return pen.say(
    "恢复发放：上季完成清收任务；已停发的不补发",
    "paid again: the task of the quarter before was completed; what was stopped is not made up for",
  );
}

function moneySteps(f: AdvancePayFinding, pen: Pen): Step[] {
  const { clause, monthlyAmount, monthlyPayable, paidAmount, withheldAmount } = f;
  if (monthlyAmount === null || monthlyPayable === null || paidAmount === null || withheldAmount === null)
    return [];
  const months = (isPaid: boolean) => f.paid.filter((each) => each === isPaid).length * MONTHS_IN_A_QUARTER;
  const formula = (isPaid: boolean) =>
    pen.say(
      `${pen.number(monthlyPayable)} × ${months(isPaid)}个月`,
      `${pen.number(monthlyPayable)} × ${months(isPaid)} months`,
    );
  return [
    {
      clause,
      what: pen.say("柜员月预发水平", "A teller's monthly advance"),
      result: pen.yuan(monthlyAmount),
    },
    {
      clause,
      what: pen.say("每月应付金额（四舍五入到分）", "Payable in a month, rounded half up to the fen"),
      result: pen.yuan(monthlyPayable),
    },
    { clause, what: pen.say("发放", "Paid"), formula: formula(true), result: pen.yuan(paidAmount) },
    {
      clause,
      what: pen.say("停发，不予补发", "Stopped, not made up for"),
      formula: formula(false),
      result: pen.yuan(withheldAmount),
    },
  ];
}
