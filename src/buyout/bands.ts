import type { Decimal } from "decimal.js";
import { type Ratio, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import type { ClauseId, Figures } from "../rule/index.js";

/** A balance charged at one rate: a loan, or the part of one that lies on one side of the tolerance. */
export interface BuyoutPart {
  /** The item of Article 49 that sets the rate; measures-33 where nobody answers for the loan. */
  readonly clause: ClauseId;
  readonly balance: Decimal;
  readonly rate: Decimal;
  /** balance × rate, exact. */
  readonly amount: Decimal;
}

/** An item of Article 49 with the years it covers, both included, and all balances charged under it. */
export interface BuyoutBand extends BuyoutPart {
  readonly from: number;
  /** null: until today. */
  readonly through: number | null;
}

type Band = Pick<Figures<BuyoutBand>, "clause" | "from" | "through" | "rate">;
type BuyoutTerms = CompiledPolicy["buyout"];

/** The items of Article 49 by the year the NPL formed; the third splits at the tolerance. */
export function bandsOf({ responsibleFrom, first, second, third }: BuyoutTerms): {
  readonly first: Band;
  readonly second: Band;
  readonly within: Band;
  readonly above: Band;
} {
  const since = { from: second.through + 1, through: null };
  return {
    first: { clause: "measures-49.1", from: responsibleFrom, through: first.through, rate: first.rate },
    second: {
      clause: "measures-49.2",
      from: first.through + 1,
      through: second.through,
      rate: second.rate,
    },
    within: { clause: "measures-49.3.1", ...since, rate: third.withinTolerance },
    above: { clause: "measures-49.3.2", ...since, rate: third.aboveTolerance },
  };
}

/** Where a year lies: an item of Article 49, or before anyone answers for an NPL. */
export type Period = "before" | "first" | "second" | "third";

export function periodOf(year: number, { responsibleFrom, first, second }: BuyoutTerms): Period {
  if (year < responsibleFrom) return "before";
  if (year <= first.through) return "first";
  return year <= second.through ? "second" : "third";
}

/** The parts of a loan: one, but two where a loan of the third item reaches over what is left of the tolerance. */
export function partsOf(
  balance: Ratio,
  period: Period,
  withinTolerance: Ratio,
  figures: BuyoutTerms,
): Figures<BuyoutPart>[] {
  if (period === "before") return [{ clause: "measures-33", balance, rate: ZERO, amount: ZERO }];
  const bands = bandsOf(figures);
  if (period !== "third") return [charged(bands[period], balance)];
  const parts = [
    charged(bands.within, withinTolerance),
    charged(bands.above, balance.minus(withinTolerance)),
  ];
  return balance.isZero() ? parts.slice(0, 1) : parts.filter((part) => part.balance.isPositive());
}

function charged({ clause, rate }: Band, balance: Ratio): Figures<BuyoutPart> {
  return { clause, balance, rate, amount: balance.times(rate) };
}
