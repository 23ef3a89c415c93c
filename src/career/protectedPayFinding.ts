import type { Decimal } from "decimal.js";
import type { Finding, IsoDate } from "../rule/index.js";

/** Which of the two posts gave a figure. */
export type PayBasis = "prior" | "current";

interface PostPay {
  readonly coefficient: Decimal;
  readonly performance: Decimal;
}

export interface ProtectedPayFinding extends Finding {
  readonly appointedOn: IsoDate;
  readonly payDate: IsoDate;
  readonly protectionYears: number;
  /** Whether the protection holds on the day of the pay. */
  readonly protected: boolean;
  /** Last day of the protection. */
  readonly until: IsoDate;
  readonly prior: PostPay;
  readonly current: PostPay;
  /** The totals compared under the reading `package`; null under the other and after the protection. */
  readonly packages: {
    readonly salaryBase: Decimal;
    readonly prior: Decimal;
    readonly current: Decimal;
  } | null;
  readonly coefficientFrom: PayBasis;
  readonly performanceFrom: PayBasis;
  readonly coefficient: Decimal;
  /** Performance pay in yuan, exact. */
  readonly performance: Decimal;
  /** Performance pay rounded half up to the fen. */
  readonly performancePayable: Decimal;
}
