export type { BuyoutBand, BuyoutPart } from "./bands.js";
export {
  type DisposalRefundFinding,
  type DisposalRefundInput,
  disposalRefund,
} from "./disposalRefund.js";
export type { BuyoutSources, RetirementBuyoutFinding, SettledLoan } from "./finding.js";
export type { ResponsibleLoan } from "./loans.js";
export { type RetirementBuyoutInput, retirementBuyout } from "./retirementBuyout.js";
export { type UndueLoanFinding, type UndueLoanInput, undueLoan } from "./undueLoan.js";
