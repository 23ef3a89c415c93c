export type { BuyoutBand, BuyoutPart } from "./bands.js";
export type { BuyoutSources, RetirementBuyoutFinding, RetirementBuyoutInput, SettledLoan } from "./buyout.js";
export { type DisposalRefundFinding, type DisposalRefundInput, disposalRefund } from "./disposalRefund.js";
export type { ResponsibleLoan } from "./loans.js";
export { retirementBuyout } from "./retirementBuyout.js";
export { type UndueLoanFinding, type UndueLoanInput, undueLoan } from "./undueLoan.js";
