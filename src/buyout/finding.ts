import type { Decimal } from "decimal.js";
import type { ClauseId, Finding, IsoDate } from "../rule/index.js";
import type { BuyoutBand, BuyoutPart } from "./bands.js";

/** One amount for each source of the money, in the order in which they are drawn. */
export interface BuyoutSources<Amount> {
  /** The fund for the appraisal of first-responsible NPL. */
  readonly riskFund: Amount;
  readonly postDeposit: Amount;
  /** Performance pay of the year of retirement. */
  readonly performancePay: Amount;
}

/** A loan with what is due for it, what is paid, and how much of that is held back. */
export interface SettledLoan {
  readonly id: string;
  readonly formedYear: number;
  readonly lentOn: IsoDate;
  readonly secured: boolean;
  readonly limitationLapsed: boolean;
  readonly inDisposal: boolean;
  readonly balance: Decimal;
  /** The balances charged at one rate each; two where the loan reaches over the tolerance. */
  readonly parts: readonly BuyoutPart[];
  /** The sum of the parts, exact. */
  readonly due: Decimal;
  /** The loan's share of the payable total, to the fen. */
  readonly payable: Decimal;
  /** What the sources give for it; 0 where none are given. */
  readonly paid: Decimal;
  /** The part of `paid` kept in the special account: all of it while the collateral is in disposal. */
  readonly held: Decimal;
}

export interface RetirementBuyoutFinding extends Finding {
  readonly tolerance: Decimal;
  /** The part of it that NPL formed before 2011 uses up: none but under the reading `allBalances`. */
  readonly toleranceUsedBefore: Decimal;
  /** What is left of it for NPL formed since 2011. */
  readonly toleranceLeft: Decimal;
  /** The four rates of Article 49, always all of them. */
  readonly bands: readonly BuyoutBand[];
  /** NPL formed before anyone answers for it, bought out at nothing; null where there is none. */
  readonly beforeResponsibility: {
    readonly clause: ClauseId;
    readonly until: number;
    readonly ids: readonly string[];
    readonly balance: Decimal;
  } | null;
  /** The sum of the bands, exact. */
  readonly due: Decimal;
  /** `due` rounded half up to the fen. */
  readonly payable: Decimal;
  /** Ids of all loans in the order of settlement. */
  readonly order: readonly string[];
  /** The loans in that order. */
  readonly loans: readonly SettledLoan[];
  /** What the sources hold; null where they are not given, which the note `noSources` says. */
  readonly sources: BuyoutSources<Decimal> | null;
  /** What is taken from each source; nothing where none are given. */
  readonly drawn: BuyoutSources<Decimal>;
  readonly paid: Decimal;
  /** payable − paid. */
  readonly shortfall: Decimal;
  /** The part of `paid` kept in the special account until the disposals end. */
  readonly held: Decimal;
}
