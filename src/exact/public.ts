export { Decimal } from "./decimal.js";
export type { DecimalInput } from "./parse.js";
