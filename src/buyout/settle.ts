import { allot, min, overCommonDenominator, type Ratio, sum, toFen, ZERO } from "../exact/index.js";
import type { CompiledPolicy, Readings } from "../policy/index.js";
import { applying, type Decided, type Exact, extended } from "../rule/index.js";
import {
  type Bands,
  bandsOf,
  isOutside,
  OUTSIDE,
  type Outside,
  partsOf,
  periodOf,
  type Standing,
} from "./bands.js";
import type { BuyoutSources, retirementBuyoutInput, retirementBuyoutOutput } from "./buyout.js";
import { checkLoans, type Loan } from "./loans.js";
import { settlementOrder } from "./order.js";

type Sheet = Decided<typeof retirementBuyoutOutput>;

/** The decision of retirementBuyout on exact fractions. */
export function decideBuyout(
  { loans, approvedOrder, tolerance, sources }: Exact<typeof retirementBuyoutInput>,
  policy: CompiledPolicy,
) {
  checkLoans(loans);
  const bought = loans.filter((loan) => !isOutside(standingOf(loan, policy)));
  const { ordered, orderBasis, readings: ofOrder } = settlementOrder(loans, bought, approvedOrder, policy);
  const { charged, readings: ofTolerance, ...amounts } = charge(ordered, tolerance, policy);
  const payable = toFen(amounts.due);
  const before = outside(charged, "before");
  const { settled, ...payment } = settle(charged, payable, sources);
  const { primaryResponsibleSince } = policy.lending;
  return {
    tolerance,
    ...amounts,
    beforeResponsibility: before && { ...before, until: policy.buyout.responsibleFrom - 1 },
    compensated: outside(charged, "alreadyCompensated"),
    relatives: outside(charged, "staffRelative"),
    payable,
    orderBasis,
    order: settled.map(({ id }) => id),
    loans: settled,
    ...payment,
    readings: { ...ofTolerance, ...ofOrder },
    notes: applying({
      beforeResponsibility: before !== null,
      formedBeforeLent: loans.some(({ formedYear, lentOn }) => yearOf(lentOn) > formedYear),
      noPrimaryResponsible: bought.some(({ lentOn }) => yearOf(lentOn) < primaryResponsibleSince),
      orderNotApproved: orderBasis === "principles" && bought.length > 1,
      noSources: sources === undefined,
    }),
  } satisfies Sheet;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Nobody answers for a loan that formed too early; else what was settled or is settled otherwise is not bought out. */
function standingOf(
  { formedYear, alreadyCompensated, staffRelative }: Loan,
  { buyout }: CompiledPolicy,
): Standing {
  const period = periodOf(formedYear, buyout);
  if (period === "before") return period;
  if (alreadyCompensated) return "alreadyCompensated";
  return staffRelative ? "staffRelative" : period;
}

function outside(charged: readonly Charged[], standing: Outside): Sheet["relatives"] {
  const own = charged.filter((each) => each.standing === standing).map(({ loan }) => loan);
  if (own.length === 0) return null;
  return {
    clause: OUTSIDE[standing],
    ids: own.map(({ id }) => id),
    balance: total(own.map(({ balance }) => balance)),
  };
}

interface Charged extends Pick<Sheet["loans"][number], "parts" | "due"> {
  readonly loan: Loan;
  readonly standing: Standing;
}

/** What is due for each loan and in each band. */
function charge(loans: readonly Loan[], tolerance: Ratio, policy: CompiledPolicy) {
  const bands = bandsOf(policy.buyout);
  const { buyoutTolerance, toleranceUse } = policy.readings;
  const standings = loans.map((loan) => standingOf(loan, policy));
  const balances = (...counted: Standing[]) =>
    loans.map(({ balance }, i) => (counted.includes(standings[i] as Standing) ? balance : ZERO));
  const atStake = min(tolerance, total(balances("first", "second")));
  const toleranceUsedBefore = buyoutTolerance === "allBalances" ? atStake : ZERO;
  const toleranceLeft = tolerance.minus(toleranceUsedBefore);
  const third = balances("third");
  const within = USES[toleranceUse](toleranceLeft, third, loans);
  const charged = loans.map((loan, i): Charged => {
    const standing = standings[i] as Standing;
    const parts = partsOf(loan.balance, standing, within[i] as Ratio, bands);
    return { loan, standing, parts, due: total(parts.map(({ amount }) => amount)) };
  });
  const shared = toleranceLeft.isPositive() && total(third).isAbove(toleranceLeft);
  const several = third.filter((balance) => balance.isPositive()).length > 1;
  return {
    charged,
    toleranceUsedBefore,
    toleranceLeft,
    bands: bandTotals(charged, bands),
    due: total(charged.map(({ due }) => due)),
    readings: {
      ...(atStake.isPositive() ? { buyoutTolerance } : {}),
      ...(shared && several ? { toleranceUse } : {}),
    },
  };
}

/** What each loan uses of the tolerance, the loans in the order of settlement. */
type ToleranceUse = (tolerance: Ratio, balances: readonly Ratio[], loans: readonly Loan[]) => Ratio[];

const USES: Readonly<Record<Readings["toleranceUse"], ToleranceUse>> = {
  settlementOrder: allot,
  proRata(tolerance, balances) {
    const all = total(balances);
    return all.isAbove(tolerance)
      ? balances.map((balance) => balance.times(tolerance).over(all))
      : [...balances];
  },
  disposalFirst(tolerance, balances, loans) {
    const inDisposal = allot(
      tolerance,
      only(balances, (i) => loans[i]?.inDisposal === true),
    );
    const others = allot(
      tolerance.minus(total(inDisposal)),
      only(balances, (i) => loans[i]?.inDisposal !== true),
    );
    return inDisposal.map((used, i) => total([used, others[i] as Ratio]));
  },
};

function only(balances: readonly Ratio[], counts: (index: number) => boolean): Ratio[] {
  return balances.map((balance, i) => (counts(i) ? balance : ZERO));
}

function bandTotals(charged: readonly Charged[], bands: Bands): Sheet["bands"] {
  const all = charged.flatMap(({ parts }) => parts);
  return Object.values(bands).map((band) => {
    const own = all.filter(({ clause }) => clause === band.clause);
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
  const settled = charged.map(({ loan, parts, due }, i) => {
    const paid = paidEach[i] as Ratio;
    return extended(loan, {
      parts,
      due,
      payable: payables[i] as Ratio,
      paid,
      held: loan.inDisposal ? paid : ZERO,
    });
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

function total(amounts: readonly Ratio[]): Ratio {
  return sum(overCommonDenominator(amounts));
}

/** The running total is what is rounded, so that the amounts to the fen add up to the rounded sum. */
function toFenInTurn(amounts: readonly Ratio[]): Ratio[] {
  let exact = ZERO;
  let rounded = ZERO;
  return overCommonDenominator(amounts).map((amount) => {
    exact = exact.plus(amount);
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
