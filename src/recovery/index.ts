export * from "./public.js";
export { recoveryShareInput } from "./recoveryShare.js";
export { toleranceAmountInput } from "./toleranceAmount.js";
