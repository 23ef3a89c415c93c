import { type Rule, rule } from "../policy/index.js";
import {
  type RetirementBuyoutFinding,
  type RetirementBuyoutInput,
  retirementBuyoutInput,
  retirementBuyoutNotes,
  retirementBuyoutOutput,
} from "./buyout.js";
import { sayBuyout } from "./sayBuyout.js";
import { decideBuyout } from "./settle.js";

/**
 * What someone retiring pays to buy out the NPL he or she answers for, in which order the loans are settled,
 * and from which money.
 *
 * due = 5 % of NPL formed up to 2005 + 10 % of 2006 to 2010 + for NPL formed since 2011 5 % up to the tolerance
 * and 30 % of what exceeds it. Each loan owes its own parts: among loans formed since 2011 the earlier in the
 * order of settlement use the tolerance first. To the fen, the running total in that order is rounded, so the
 * loans add up to `payable`. The sources are drawn in turn until they are exhausted, and what they give settles
 * the loans in order. Money paid for loans in disposal is held. NPL formed before 1999 is nobody's
 * responsibility: it costs nothing, and the finding names it.
 *
 * @param input the loans, the tolerance in yuan, the money there is ({@link RetirementBuyoutInput})
 * @returns the bands, the sum due and payable, the loans in order, what is drawn, paid, short and held; without
 * sources nothing is paid and the whole sum is short
 * @throws {@link RuleInputError} for missing or malformed figures, an id used twice, a credit loan in disposal,
 * and sources with fractions of a fen
 * @see measures-49, measures-50, measures-51, measures-53
 * @example
 * const finding = retirementBuyout({
 *   loans: [
 *     { id: "a", formedYear: 2004, balance: "100000", lentOn: "2002-03-01" },
 *     { id: "b", formedYear: 2008, balance: "200000", lentOn: "2006-05-10", secured: true },
 *     { id: "c", formedYear: 2013, balance: "500000", lentOn: "2011-09-20", limitationLapsed: true },
 *   ],
 *   tolerance: "200000",
 *   sources: { riskFund: "40000", postDeposit: "20000", performancePay: "30000" },
 * });
 * finding.due.toString(); // "125000"
 * finding.order.join(" "); // "c a b"
 * finding.paid.toString(); // "90000"
 * finding.shortfall.toString(); // "35000"
 */
export const retirementBuyout: Rule<RetirementBuyoutInput, RetirementBuyoutFinding> = rule({
  name: "retirementBuyout",
  clause: "measures-49",
  title: { zh: "退休买断清偿责任不良贷款", en: "Buy-out of responsible NPL at retirement" },
  input: retirementBuyoutInput,
  output: retirementBuyoutOutput,
  readings: ["buyoutTolerance"],
  notes: retirementBuyoutNotes,
  decide: decideBuyout,
  say: sayBuyout,
});
