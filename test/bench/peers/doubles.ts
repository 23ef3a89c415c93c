import type { BranchType } from "kaoping";
import type { Manager } from "../managers.js";

/** A manager and the averages of the class in doubles, for the peers that compute in them. */
export interface Figures {
  readonly loansGranted: number;
  readonly interestIncome: number;
  readonly newNplBalance: number;
  readonly netLoans: number;
  readonly nplTolerance: number;
  readonly failedExams: number;
  readonly fines: number;
  readonly reprimands: number;
  readonly seriousViolations: number;
  readonly averageLoans: number;
  readonly averageIncome: number;
}

export function* figuresOf(roster: readonly Manager[]): Generator<Figures, void, undefined> {
  const totals: Record<BranchType, { managers: number; loans: number; income: number }> = {
    urban: { managers: 0, loans: 0, income: 0 },
    township: { managers: 0, loans: 0, income: 0 },
    village: { managers: 0, loans: 0, income: 0 },
  };
  for (const { branchType, loansGranted, interestIncome } of roster) {
    const total = totals[branchType];
    total.managers += 1;
    total.loans += loansGranted;
    total.income += Number(interestIncome);
  }
  for (const manager of roster) {
    const { managers, loans, income } = totals[manager.branchType];
    yield {
      loansGranted: manager.loansGranted,
      interestIncome: Number(manager.interestIncome),
      newNplBalance: Number(manager.newNplBalance),
      netLoans: Number(manager.managedLoans) - Number(manager.discountedAcceptances),
      nplTolerance: Number(manager.nplTolerance),
      failedExams: manager.failedExams,
      fines: manager.fines,
      reprimands: manager.reprimands,
      seriousViolations: manager.seriousViolations,
      averageLoans: loans / managers,
      averageIncome: income / managers,
    };
  }
}
