export { type AdvancePayFinding, type AdvancePayInput, advancePay } from "./advancePay.js";
export { type OffPostPayFinding, type OffPostPayInput, offPostPay } from "./offPostPay.js";
export { type RecoveryShareFinding, type RecoveryShareInput, recoveryShare } from "./recoveryShare.js";
export {
  type ToleranceAmountFinding,
  type ToleranceAmountInput,
  toleranceAmount,
} from "./toleranceAmount.js";
