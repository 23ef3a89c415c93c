import { Ratio, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Decided, type Exact, type In, type Line, type Step, type Words, words } from "../rule/index.js";
import { payable } from "./balances.js";

const completed = field.list(
  "各季清收任务是否完成",
  "Whether each quarter's task was completed",
  field.flag("完成", "Completed"),
);
const monthlyAmount = field.money("柜员月预发水平", "A teller's monthly advance");

/** What the advance performance pay is decided on. */
const advancePayInput = {
  /** For each quarter in order, whether its recovery task was completed in full; empty before the first ended. */
  completed,
  /** Advance performance pay of a teller in a month, in yuan; given, the money is worked out too. */
  monthlyAmount: field.optional(monthlyAmount),
};

const advancePayOutput = {
  completed,
  /** Whether each quarter's advance is paid; one entry more, for the quarter after the last completed. */
  paid: field.list("各季是否发放", "Whether each quarter's advance is paid", field.flag("发放", "Paid")),
  monthlyAmount: field.nullable(monthlyAmount),
  /** What is paid in a month, to the fen; null where no monthly amount was given, like the two sums. */
  monthlyPayable: field.nullable(
    field.called("每月应付金额（四舍五入到分）", "Payable in a month, rounded half up to the fen", payable),
  ),
  /** Money of the quarters paid. */
  paidAmount: field.nullable(field.money("发放金额", "Paid")),
  /** Money of the quarters stopped, which is not made up for later; the first quarter is never stopped. */
  withheldAmount: field.nullable(field.money("停发金额（不予补发）", "Stopped, not made up for")),
};

export interface AdvancePayInput extends In<typeof advancePayInput> {}
export interface AdvancePayFinding
  extends Found<
    "advancePay",
    typeof advancePayOutput,
    Readonly<Record<never, never>>,
    "firstQuarterAdvance"
  > {}

const MONTHS_IN_A_QUARTER = 3;

function decideAdvancePay(
  { completed, monthlyAmount }: Exact<typeof advancePayInput>,
  { readings: { firstQuarterAdvance } }: CompiledPolicy,
) {
  const paid = [firstQuarterAdvance === "paid", ...completed];
  const monthlyPayable = monthlyAmount === undefined ? null : toFen(monthlyAmount);
  const moneyOf = (months: number) => monthlyPayable?.times(Ratio.of(BigInt(months))) ?? null;
  return {
    completed,
    paid,
    monthlyAmount: monthlyAmount ?? null,
    monthlyPayable,
    paidAmount: moneyOf(monthsPaid(paid)),
    withheldAmount: moneyOf(monthsStopped(paid)),
    readings: { firstQuarterAdvance },
  } satisfies Decided<typeof advancePayOutput>;
}

function monthsPaid(paid: readonly boolean[]): number {
  return paid.filter((isPaid) => isPaid).length * MONTHS_IN_A_QUARTER;
}

/** Only a missed task stops a quarter, and none was due before the first. */
function monthsStopped([, ...later]: readonly boolean[]): number {
  return later.filter((isPaid) => !isPaid).length * MONTHS_IN_A_QUARTER;
}

/**
 * In which quarters the advance performance pay of a manager over the tolerance is paid: a quarter whose task
 * is missed stops the next one, a quarter whose task is completed lets the next one be paid again.
 *
 * paid[q + 1] = completed[q]. Whether the first quarter is paid, before any task was due, is the reading
 * `firstQuarterAdvance`. What was stopped is not made up for.
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
  input: advancePayInput,
  output: advancePayOutput,
  readings: ["firstQuarterAdvance"],
  decide: decideAdvancePay,
  say: (f) => ({
    headline: words("{all}个季度中发放{paid}个季度", "paid in {paid} of {all} quarters", {
      all: f.paid.length,
      paid: f.paid.filter((isPaid) => isPaid).length,
    }),
    steps: [
      ...f.paid.map(
        (_, i): Line => ({
          what: words("第{quarter}个季度", "Quarter {quarter}", { quarter: i + 1 }),
          result: quarterWords(f, i),
        }),
      ),
      ...(f.monthlyAmount === null ? [] : moneySteps(f)),
    ],
  }),
});

function quarterWords({ paid }: AdvancePayFinding, quarter: number): Words {
  if (quarter === 0)
    return paid[0]
      ? words("发放，此前没有到期的清收任务", "paid; no recovery task was due before it")
      : words("不发放，此前没有完成清收任务", "not paid; no recovery task was completed before it");
  if (!paid[quarter])
    return words("停发，上季未完成清收任务", "stopped; the task of the quarter before was not completed");
  if (quarter === 1 || paid[quarter - 1])
    return words("发放，上季完成清收任务", "paid; the task of the quarter before was completed");
  return words(
    "恢复发放，上季完成清收任务；已停发的不补发",
    "paid again; the task of the quarter before was completed, and what was stopped is not made up for",
  );
}

function moneySteps({ paid }: AdvancePayFinding): Step[] {
  const formula = (months: number) =>
    words("{monthlyPayable} × {months}个月", "{monthlyPayable} × {months} months", { months });
  return [
    { field: "monthlyAmount" },
    { field: "monthlyPayable" },
    { field: "paidAmount", formula: formula(monthsPaid(paid)) },
    { field: "withheldAmount", formula: formula(monthsStopped(paid)) },
  ];
}
