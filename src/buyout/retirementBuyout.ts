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
 * and 30 % of what exceeds it. Each loan owes its own parts: which loans formed since 2011 use the tolerance first
 * is the reading `toleranceUse`. The order of settlement is the approved one or follows the principles of the text,
 * combined by the reading `settlementOrder`. To the fen, the running total in that order is rounded, so the
 * loans add up to `payable`. The sources are drawn in turn until they are exhausted, and what they give settles
 * the loans in order. Money paid for mortgage loans in disposal is held.
 *
 * Three kinds of loans are not bought out, use no tolerance and are named apart: NPL formed before 1999, which is
 * nobody's responsibility; NPL already assessed and compensated (Article 36); NPL of direct relatives of staff, which
 * the person responsible compensates in full (Article 38, {@link fullBuyout}).
 *
 * @param input the loans, the tolerance in yuan, the money there is ({@link RetirementBuyoutInput})
 * @returns the bands, the loans not bought out, the sum due and payable, the loans in order, what is drawn, paid, short and held; without
 * sources nothing is paid and the whole sum is short
 * @throws {@link RuleInputError} for missing or malformed figures, an id used twice, a loan in disposal that
 * is no mortgage, a relative's loan said to be compensated already, an approved order that names a loan twice, one
 * not in the list or not every loan bought out, and sources with fractions of a fen
 * @see measures-36, measures-38, measures-49, measures-50, measures-51, measures-53
 * @example
 * const finding = retirementBuyout({
 *   loans: [
 *     { id: "a", formedYear: 2004, balance: "100000", lentOn: "2002-03-01" },
 *     { id: "b", formedYear: 2008, balance: "200000", lentOn: "2006-05-10", security: "mortgage" },
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
  readings: ["buyoutTolerance", "toleranceUse", "settlementOrder"],
  notes: retirementBuyoutNotes,
  decide: decideBuyout,
  say: sayBuyout,
});
