import { Decimal } from "decimal.js";
import type { RetirementBuyoutInput } from "kaoping";

const D = Decimal.clone({ defaults: true, precision: 34 });
const ZERO = new D(0);
const RATES = { first: new D("0.05"), second: new D("0.1"), within: new D("0.05"), above: new D("0.3") };

type Loan = RetirementBuyoutInput["loans"][number];
type Source = "riskFund" | "postDeposit" | "performancePay";
const SOURCES: readonly Source[] = ["riskFund", "postDeposit", "performancePay"];

/** Articles 36, 38 and 49 to 53 as one would write them with decimal.js: no check, no explanation, the same figures. */
export function handBuyout(input: RetirementBuyoutInput) {
  const parts = { first: ZERO, second: ZERO, within: ZERO, above: ZERO };
  const outside = { before: ZERO, alreadyCompensated: ZERO, staffRelative: ZERO };
  let toleranceLeft: Decimal = new D(String(input.tolerance));
  let due: Decimal = ZERO;
  let payable: Decimal = ZERO;
  const charged = inOrder(input.loans).map((loan) => {
    const balance = new D(String(loan.balance));
    let own: Decimal = ZERO;
    const add = (part: keyof typeof RATES, amount: Decimal) => {
      parts[part] = parts[part].plus(amount);
      own = own.plus(amount.times(RATES[part]));
    };
    const why = outsideBecause(loan);
    if (why !== undefined) outside[why] = outside[why].plus(balance);
    else if (loan.formedYear <= 2005) add("first", balance);
    else if (loan.formedYear <= 2010) add("second", balance);
    else {
      const within = D.min(toleranceLeft, balance);
      toleranceLeft = toleranceLeft.minus(within);
      add("within", within);
      add("above", balance.minus(within));
    }
    due = due.plus(own);
    const rounded = due.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const payableOfLoan = rounded.minus(payable);
    payable = rounded;
    return { loan, due: own, payable: payableOfLoan };
  });
  const drawn = draw(payable, input.sources);
  const paid = drawn.riskFund.plus(drawn.postDeposit).plus(drawn.performancePay);
  let left: Decimal = paid;
  let held: Decimal = ZERO;
  const loans = charged.map(({ loan, due, payable }) => {
    const paid = D.min(left, payable);
    left = left.minus(paid);
    if (loan.inDisposal) held = held.plus(paid);
    return { id: loan.id, due, payable, paid, held: loan.inDisposal ? paid : ZERO };
  });
  return { parts, outside, due, payable, loans, drawn, paid, shortfall: payable.minus(paid), held };
}

function outsideBecause(loan: Loan) {
  if (Number(loan.formedYear) < 1999) return "before";
  if (loan.alreadyCompensated) return "alreadyCompensated";
  return loan.staffRelative ? "staffRelative" : undefined;
}

/** Limitation lapsed, then credit loans, then the earlier loan. */
function inOrder(loans: readonly Loan[]): Loan[] {
  return [...loans].sort(
    (a, b) =>
      Number(b.limitationLapsed ?? false) - Number(a.limitationLapsed ?? false) ||
      Number((b.security ?? "credit") === "credit") - Number((a.security ?? "credit") === "credit") ||
      (a.lentOn < b.lentOn ? -1 : Number(a.lentOn > b.lentOn)),
  );
}

function draw(payable: Decimal, given: RetirementBuyoutInput["sources"]): Record<Source, Decimal> {
  const drawn = { riskFund: ZERO, postDeposit: ZERO, performancePay: ZERO };
  let left = payable;
  for (const source of SOURCES) {
    drawn[source] = D.min(left, new D(String(given?.[source] ?? 0)));
    left = left.minus(drawn[source]);
  }
  return drawn;
}
