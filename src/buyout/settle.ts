import { allot, type Ratio, sum, toFen, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { applying, type Decided, type Exact, extended, type Lazily } from "../rule/index.js";
import type { BuyoutSources, retirementBuyoutInput, retirementBuyoutOutput } from "./buyout.js";
import { type Charged, charge, dueOf } from "./charge.js";
import { checkLoans } from "./loans.js";
import { settlementOrder } from "./order.js";
import { isBoughtOut, outside, type Placed, placed } from "./standing.js";

/** The decision of retirementBuyout on exact fractions. */
export function decideBuyout(
  { loans, approvedOrder, tolerance, sources }: Exact<typeof retirementBuyoutInput>,
  policy: CompiledPolicy,
) {
  checkLoans(loans);
  const all: Placed[] = [];
  for (const loan of loans) all.push(placed(loan, policy));
  const bought = all.filter(isBoughtOut);
  const { ordered, orderBasis, readings: ofOrder } = settlementOrder(all, approvedOrder, policy);
  const { charged, readings: ofTolerance, ...amounts } = charge(ordered, tolerance, policy);
  const payable = toFen(amounts.due);
  const before = outside(charged, "before");
  const { primaryResponsibleSince } = policy.lending;
  return {
    tolerance,
    ...amounts,
    beforeResponsibility: before && { ...before, until: policy.buyout.responsibleFrom - 1 },
    compensated: outside(charged, "alreadyCompensated"),
    relatives: outside(charged, "staffRelative"),
    payable,
    orderBasis,
    order: () => charged.map(({ loan }) => loan.id),
    ...settle(charged, payable, sources),
    readings: { ...ofTolerance, ...ofOrder },
    notes: applying({
      beforeResponsibility: before !== null,
      formedBeforeLent: all.some(isFormedBeforeLent),
      noPrimaryResponsible: bought.some(({ loan }) => yearOf(loan.lentOn) < primaryResponsibleSince),
      orderNotApproved: orderBasis === "principles" && bought.length > 1,
      noSources: sources === undefined,
    }),
  } satisfies Lazily<Decided<typeof retirementBuyoutOutput>>;
}

function isFormedBeforeLent({ loan: { formedYear, lentOn } }: Placed): boolean {
  return yearOf(lentOn) > formedYear;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** What is payable for each loan, and what the sources pay of it, in the order of settlement. */
function settle(charged: readonly Charged[], payable: Ratio, sources: BuyoutSources<Ratio> | undefined) {
  const drawn = draw(payable, sources ?? NO_MONEY);
  const paid = sum(Object.values(drawn));
  const payables = toFenInTurn(charged.map(dueOf));
  const paidEach = allot(paid, payables);
  const heldEach: Ratio[] = [];
  for (const [i, { loan }] of charged.entries())
    heldEach.push(loan.inDisposal ? (paidEach[i] as Ratio) : ZERO);
  return {
    loans: () =>
      charged.map(({ loan, parts, due }, i) =>
        extended(loan, {
          parts,
          due,
          payable: payables[i] as Ratio,
          paid: paidEach[i] as Ratio,
          held: heldEach[i] as Ratio,
        }),
      ),
    sources: sources ?? null,
    drawn,
    paid,
    shortfall: payable.minus(paid),
    held: sum(heldEach),
  };
}

const NO_MONEY: BuyoutSources<Ratio> = { riskFund: ZERO, postDeposit: ZERO, performancePay: ZERO };

/** The running total is what is rounded, so that the amounts to the fen add up to the rounded sum. */
function toFenInTurn(amounts: readonly Ratio[]): Ratio[] {
  const inTurn: Ratio[] = [];
  let exact = ZERO;
  let rounded = ZERO;
  for (const amount of amounts) {
    exact = exact.plusDecimal(amount);
    const before = rounded;
    rounded = toFen(exact);
    inTurn.push(rounded.minus(before));
  }
  return inTurn;
}

/** Each source until it is exhausted, in the order of Article 53. */
function draw(
  payable: Ratio,
  { riskFund, postDeposit, performancePay }: BuyoutSources<Ratio>,
): BuyoutSources<Ratio> {
  const drawn = allot(payable, [riskFund, postDeposit, performancePay]) as [Ratio, Ratio, Ratio];
  return { riskFund: drawn[0], postDeposit: drawn[1], performancePay: drawn[2] };
}
