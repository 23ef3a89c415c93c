import { type Ratio, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { ClauseId, Exact, Out } from "../rule/index.js";

/** A balance charged at one rate: a loan, or the part of one that lies on one side of the tolerance. */
export const partFields = {
  /** The item of Article 49 that sets the rate; measures-33, -36 or -38 where the loan is not bought out. */
  clause: field.clause("条款", "Clause"),
  balance: field.money("余额", "Balance"),
  rate: field.share("买断比例", "Rate"),
  /** balance × rate, exact. */
  amount: field.money("买断金额", "Amount"),
};

/** An item of Article 49 with the years it covers, both included, and all balances charged under it. */
export const bandFields = {
  ...partFields,
  from: field.year("形成年度自", "Formed from", { clause: "measures-33" }),
  /** null: until today. */
  through: field.nullable(field.year("形成年度至", "Formed through"), "至今", "until today"),
};

/** A balance charged at one rate. */
export interface BuyoutPart extends Out<typeof partFields> {}
/** The balances of the years that one item of Article 49 covers, and what they are charged. */
export interface BuyoutBand extends Out<typeof bandFields> {}

type Band = Omit<Exact<typeof bandFields>, "balance" | "amount">;
export type Bands = Readonly<Record<"first" | "second" | "within" | "above", Band>>;
type BuyoutTerms = CompiledPolicy["buyout"];

/** The items of Article 49 by the year the NPL formed; the third splits at the tolerance. */
export function bandsOf({ responsibleFrom, first, second, third }: BuyoutTerms): Bands {
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

/** Why a loan is not bought out. */
export type Outside = "before" | "alreadyCompensated" | "staffRelative";

/** The clauses by which a loan is not bought out. */
export const OUTSIDE: Readonly<Record<Outside, ClauseId>> = {
  before: "measures-33",
  alreadyCompensated: "measures-36",
  staffRelative: "measures-38",
};

/** Where a loan lies: an item of Article 49, or outside the buy-out. */
export type Standing = Exclude<Period, "before"> | Outside;

export function isOutside(standing: Standing): standing is Outside {
  return standing in OUTSIDE;
}

/** The parts of a loan: one, but two where a loan of the third item reaches over what is left of the tolerance. */
export function partsOf(
  balance: Ratio,
  standing: Standing,
  withinTolerance: Ratio,
  bands: Bands,
): Exact<typeof partFields>[] {
  if (isOutside(standing)) return [{ clause: OUTSIDE[standing], balance, rate: ZERO, amount: ZERO }];
  if (standing !== "third") return [charged(bands[standing], balance)];
  const above = balance.minus(withinTolerance);
  if (above.isZero()) return [charged(bands.within, balance)];
  if (withinTolerance.isZero()) return [charged(bands.above, balance)];
  return [charged(bands.within, withinTolerance), charged(bands.above, above)];
}

function charged({ clause, rate }: Band, balance: Ratio): Exact<typeof partFields> {
  return { clause, balance, rate, amount: balance.times(rate) };
}
