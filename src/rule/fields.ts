/** The kinds of fields, by the names that records of fields are written with: `field.money(…)`. */
export {
  coefficient,
  completion,
  count,
  divisor,
  fen,
  fraction,
  money,
  nonNegative,
  number,
  points,
  ratio,
  share,
  signedMoney,
} from "./figures.js";
export { choice, clause, date, flag, instant, month, text, whole, year } from "./plain.js";
export { anything, called, list, nullable, optional, part, record, rows, table } from "./structure.js";
