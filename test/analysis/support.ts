import type { ManagerInput } from "kaoping";

/** A row of 100 points beside one like it: base ratio of NPL, average loans and interest. */
export function manager(id: string, changes: Partial<ManagerInput> = {}): ManagerInput {
  return {
    id,
    branchType: "urban",
    loansGranted: 100,
    interestIncome: "1000000",
    newNplBalance: "80000",
    managedLoans: "8000000",
    nplTolerance: "0.012",
    ...changes,
  };
}
