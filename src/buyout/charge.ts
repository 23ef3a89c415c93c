import { allot, min, type Ratio, sum, ZERO } from "../exact/index.js";
import type { CompiledPolicy, Readings } from "../policy/index.js";
import type { ClauseId, Decided } from "../rule/index.js";
import { type Bands, bandsOf, partsOf, type Standing } from "./bands.js";
import type { retirementBuyoutOutput } from "./buyout.js";
import type { Placed } from "./standing.js";

type Sheet = Decided<typeof retirementBuyoutOutput>;
type Part = Charged["parts"][number];
type BandTotal = Bands["first"] & { balance: Ratio; amount: Ratio };

/** A loan with what is due for it. */
export interface Charged extends Placed, Pick<Sheet["loans"][number], "parts" | "due"> {}

/** What is due for each loan and in each band. */
export function charge(loans: readonly Placed[], tolerance: Ratio, policy: CompiledPolicy) {
  const bands = bandsOf(policy.buyout);
  const { buyoutTolerance, toleranceUse } = policy.readings;
  const atStake = min(tolerance, sum(balancesOf(loans, "first", "second")));
  const toleranceUsedBefore = buyoutTolerance === "allBalances" ? atStake : ZERO;
  const toleranceLeft = tolerance.minus(toleranceUsedBefore);
  const third = balancesOf(loans, "third");
  const within = USES[toleranceUse](toleranceLeft, third, loans);
  const charged: Charged[] = [];
  for (const [i, each] of loans.entries()) charged.push(chargedFor(each, within[i] as Ratio, bands));
  const shared = toleranceLeft.isPositive() && sum(third).isAbove(toleranceLeft);
  const several = third.filter(isPositive).length > 1;
  return {
    charged,
    toleranceUsedBefore,
    toleranceLeft,
    bands: bandTotals(charged, bands),
    due: sum(charged.map(dueOf)),
    readings: {
      ...(atStake.isPositive() ? { buyoutTolerance } : {}),
      ...(shared && several ? { toleranceUse } : {}),
    },
  };
}

const isPositive = (balance: Ratio): boolean => balance.isPositive();
const amountOf = ({ amount }: Part): Ratio => amount;
export const dueOf = ({ due }: Charged): Ratio => due;

/** The balance of each loan of the standings that count, and nothing of the others. */
function balancesOf(loans: readonly Placed[], ...counted: readonly Standing[]): Ratio[] {
  const balances: Ratio[] = [];
  for (const { loan, standing } of loans) balances.push(counted.includes(standing) ? loan.balance : ZERO);
  return balances;
}

function chargedFor({ loan, standing }: Placed, withinTolerance: Ratio, bands: Bands): Charged {
  const parts = partsOf(loan.balance, standing, withinTolerance, bands);
  return { loan, standing, parts, due: sum(parts.map(amountOf)) };
}

/** What each loan uses of the tolerance, the loans in the order of settlement. */
type ToleranceUse = (tolerance: Ratio, balances: readonly Ratio[], loans: readonly Placed[]) => Ratio[];

const USES: Readonly<Record<Readings["toleranceUse"], ToleranceUse>> = {
  settlementOrder: allot,
  proRata(tolerance, balances) {
    const all = sum(balances);
    return all.isAbove(tolerance)
      ? balances.map((balance) => balance.times(tolerance).over(all))
      : [...balances];
  },
  disposalFirst(tolerance, balances, loans) {
    const only = (inDisposal: boolean) =>
      balances.map((balance, i) => (loans[i]?.loan.inDisposal === inDisposal ? balance : ZERO));
    const first = allot(tolerance, only(true));
    const others = allot(tolerance.minus(sum(first)), only(false));
    return first.map((used, i) => used.plusDecimal(others[i] as Ratio));
  },
};

function bandTotals(charged: readonly Charged[], bands: Bands): Sheet["bands"] {
  const totals = new Map<ClauseId, BandTotal>();
  for (const band of Object.values(bands)) totals.set(band.clause, { ...band, balance: ZERO, amount: ZERO });
  for (const { parts } of charged) {
    for (const { clause, balance, amount } of parts) {
      const total = totals.get(clause);
      // Of what is not bought out there is no band.
      if (total === undefined) continue;
      total.balance = total.balance.plusDecimal(balance);
      total.amount = total.amount.plusDecimal(amount);
    }
  }
  return [...totals.values()];
}
