import { calendarYear, yuan } from "./cited.js";

/** The figures of chapters 6 and 7 of the measures: who answers for a loan, and on what terms it is lent. */
export const lendingFigures = {
  /** First year whose loans need someone primarily responsible; the year itself counts. */
  primaryResponsibleSince: calendarYear(1999, "measures-19"),
  /** Amount from which (included) the family guarantees and the money goes to the borrower's account. */
  familyGuaranteeFrom: yuan("10000", "measures-24"),
};
