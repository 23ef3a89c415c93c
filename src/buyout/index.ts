export { retirementBuyoutInput } from "./buyout.js";
export { loanFields } from "./loans.js";
export * from "./public.js";
