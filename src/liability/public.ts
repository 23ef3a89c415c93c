export {
  type AccountantDuty,
  type AccountantLiabilityFinding,
  type AccountantLiabilityInput,
  accountantLiability,
} from "./accountantLiability.js";
export {
  type BorrowerMonitoringFinding,
  type BorrowerMonitoringInput,
  borrowerMonitoring,
  type MonitoringDuty,
} from "./borrowerMonitoring.js";
export { type BuyoutVintageFinding, type BuyoutVintageInput, buyoutVintage } from "./buyoutVintage.js";
export {
  type CollectionDuty,
  type CollectionFailureFinding,
  type CollectionFailureInput,
  collectionFailure,
} from "./collectionFailure.js";
export { type CompensationFinding, type CompensationInput, compensation } from "./compensation.js";
export {
  type CompensationRateFinding,
  type CompensationRateInput,
  compensationRate,
} from "./compensationRate.js";
export {
  type CompensationRatesFinding,
  type CompensationRatesInput,
  compensationRates,
} from "./compensationRates.js";
export {
  type Classification,
  type CountsAsNplFinding,
  type CountsAsNplInput,
  countsAsNpl,
  type NplGround,
} from "./countsAsNpl.js";
export {
  type BuyoutOutcome,
  type FullBuyoutFinding,
  type FullBuyoutInput,
  fullBuyout,
} from "./fullBuyout.js";
export {
  type FundRefundFinding,
  type FundRefundInput,
  fundRefund,
  type RefundedLoanType,
  type RefundGround,
} from "./fundRefund.js";
export {
  type FundAmounts,
  type FundSettlementFinding,
  type FundSettlementInput,
  fundSettlement,
} from "./fundSettlement.js";
export {
  type Insider,
  type InsiderCondition,
  type InsiderLoanConditionsFinding,
  type InsiderLoanConditionsInput,
  type InsiderPurpose,
  insiderLoanConditions,
} from "./insiderLoanConditions.js";
export {
  type LoanCondition,
  type LoanConditionsFinding,
  type LoanConditionsInput,
  loanConditions,
} from "./loanConditions.js";
export {
  type LoanResponsibilityFinding,
  type LoanResponsibilityInput,
  loanResponsibility,
  type ResponsibilityDuty,
  type WaiverCondition,
} from "./loanResponsibility.js";
export {
  type NewLoanBarFinding,
  type NewLoanBarInput,
  type NewLoanObstacle,
  type NewLoanRegister,
  newLoanBar,
} from "./newLoanBar.js";
export {
  type PrimaryLiabilityFinding,
  type PrimaryLiabilityInput,
  primaryLiability,
} from "./primaryLiability.js";
export type {
  DeliveryDuty,
  LossCause,
  LostChance,
  RecoveryLossLiabilityFinding,
  RecoveryLossLiabilityInput,
} from "./recoveryLoss.js";
export { recoveryLossLiability } from "./recoveryLossLiability.js";
export {
  type ReferredLoanLiabilityFinding,
  type ReferredLoanLiabilityInput,
  referredLoanLiability,
} from "./referredLoanLiability.js";
export {
  type RefusalLiabilityFinding,
  type RefusalLiabilityInput,
  refusalLiability,
} from "./refusalLiability.js";
export {
  type HandedOverLoan,
  type HandoverDuty,
  type ResponsibilityHandoverFinding,
  type ResponsibilityHandoverInput,
  responsibilityHandover,
} from "./responsibilityHandover.js";
export {
  type LedgerDuty,
  type LedgerLoan,
  type LoanBook,
  type ResponsibilityLedgerFinding,
  type ResponsibilityLedgerInput,
  responsibilityLedger,
} from "./responsibilityLedger.js";
export {
  type RolloverCase,
  type RolloverCondition,
  type RolloverConditionsFinding,
  type RolloverConditionsInput,
  rolloverConditions,
} from "./rolloverConditions.js";
export {
  type RolloverResponsibilityFinding,
  type RolloverResponsibilityInput,
  rolloverResponsibility,
} from "./rolloverResponsibility.js";
