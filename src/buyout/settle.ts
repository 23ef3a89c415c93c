import { allot, min, plusDecimal, type Ratio, toFen, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import type { Decided, Exact } from "../rule/index.js";
import { bandsOf, type Period, partsOf, periodOf } from "./bands.js";
import type {
  BuyoutSources,
  RetirementBuyoutFinding,
  retirementBuyoutInput,
  retirementBuyoutOutput,
} from "./buyout.js";
import { checkLoans, inSettlementOrder, type Loan } from "./loans.js";

type Sheet = Decided<typeof retirementBuyoutOutput>;

/** The decision of retirementBuyout on exact fractions. */
export function decideBuyout(
  { loans, tolerance, sources }: Exact<typeof retirementBuyoutInput>,
  policy: CompiledPolicy,
) {
  checkLoans(loans);
  const { charged, ...amounts } = charge(inSettlementOrder(loans), tolerance, policy);
  const payable = toFen(amounts.due);
  const before = charged.filter(({ period }) => period === "before");
  const { settled, ...payment } = settle(charged, payable, sources);
  return {
    tolerance,
    ...amounts,
    beforeResponsibility:
      before.length === 0
        ? null
        : {
            clause: "measures-33",
            until: policy.buyout.responsibleFrom - 1,
            ids: before.map(({ id }) => id),
            balance: total(before.map(({ balance }) => balance)),
          },
    payable,
    order: settled.map(({ id }) => id),
    loans: settled,
    ...payment,
    notes: notesOn(loans, before.length > 0, sources !== undefined),
  } satisfies Sheet;
}

type Charged = Loan & Pick<Sheet["loans"][number], "parts" | "due"> & { readonly period: Period };

/** What is due for each loan and in each band; the tolerance serves the loans of the third item in turn. */
function charge(ordered: readonly Loan[], tolerance: Ratio, { buyout, readings }: CompiledPolicy) {
  const { buyoutTolerance } = readings;
  const loans = ordered.map((loan) => ({ ...loan, period: periodOf(loan.formedYear, buyout) }));
  const balances = (...periods: Period[]) =>
    loans.map(({ balance, period }) => (periods.includes(period) ? balance : ZERO));
  const earlier = total(balances("first", "second"));
  const atStake = min(tolerance, earlier);
  const toleranceUsedBefore = buyoutTolerance === "allBalances" ? atStake : ZERO;
  const toleranceLeft = tolerance.minus(toleranceUsedBefore);
  const within = allot(toleranceLeft, balances("third"));
  const charged = loans.map((loan, i): Charged => {
    const parts = partsOf(loan.balance, loan.period, within[i] ?? ZERO, buyout);
    return { ...loan, parts, due: total(parts.map(({ amount }) => amount)) };
  });
  return {
    charged,
    toleranceUsedBefore,
    toleranceLeft,
    bands: bandTotals(charged, buyout),
    due: total(charged.map(({ due }) => due)),
    readings: atStake.isPositive() ? { buyoutTolerance } : {},
  };
}

function bandTotals(charged: readonly Charged[], figures: CompiledPolicy["buyout"]): Sheet["bands"] {
  const parts = charged.flatMap((loan) => loan.parts);
  return Object.values(bandsOf(figures)).map((band) => {
    const own = parts.filter(({ clause }) => clause === band.clause);
    const [balance, amount] = [total(own.map((part) => part.balance)), total(own.map((part) => part.amount))];
    return { ...band, balance, amount };
  });
}

/** What is payable for each loan, and what the sources pay of it, in the order of settlement. */
function settle(charged: readonly Charged[], payable: Ratio, sources: BuyoutSources<Ratio> | undefined) {
  const payables = toFenInTurn(charged.map(({ due }) => due));
  const drawn = draw(payable, sources ?? NO_MONEY);
  const paid = total(Object.values(drawn));
  const paidEach = allot(paid, payables);
  const settled = charged.map(({ period: _, ...loan }, i) => {
    const paidOfLoan = paidEach[i] ?? ZERO;
    return {
      ...loan,
      payable: payables[i] ?? ZERO,
      paid: paidOfLoan,
      held: loan.inDisposal ? paidOfLoan : ZERO,
    };
  });
  return {
    settled,
    sources: sources ?? null,
    drawn,
    paid,
    shortfall: payable.minus(paid),
    held: total(settled.map(({ held }) => held)),
  };
}

const NO_MONEY: BuyoutSources<Ratio> = { riskFund: ZERO, postDeposit: ZERO, performancePay: ZERO };

/** The sum of decimals. */
function total(amounts: readonly Ratio[]): Ratio {
  return amounts.reduce(plusDecimal, ZERO);
}

/** The running total is what is rounded, so that the amounts to the fen add up to the rounded sum. */
function toFenInTurn(amounts: readonly Ratio[]): Ratio[] {
  let exact = ZERO;
  let rounded = ZERO;
  return amounts.map((amount) => {
    exact = plusDecimal(exact, amount);
    const before = rounded;
    rounded = toFen(exact);
    return rounded.minus(before);
  });
}

/** Each source until it is exhausted, in the order of Article 53. */
function draw(
  payable: Ratio,
  { riskFund, postDeposit, performancePay }: BuyoutSources<Ratio>,
): BuyoutSources<Ratio> {
  const drawn = allot(payable, [riskFund, postDeposit, performancePay]) as [Ratio, Ratio, Ratio];
  return { riskFund: drawn[0], postDeposit: drawn[1], performancePay: drawn[2] };
}

function notesOn(loans: readonly Loan[], anyBefore: boolean, anySources: boolean) {
  const holds: Readonly<Record<RetirementBuyoutFinding["notes"][number]["code"], boolean>> = {
    beforeResponsibility: anyBefore,
    formedBeforeLent: loans.some(({ formedYear, lentOn }) => lentOn.slice(0, 4) > `${formedYear}`),
    noSources: !anySources,
  };
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((code) => holds[code]);
}
