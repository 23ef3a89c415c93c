import { definePolicy, type ManagerInput } from "kaoping";

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

/** Two who differ in interest, and one whose NPL fell. */
export const managers = [
  manager("A", { interestIncome: "700000" }),
  manager("B", { interestIncome: "1300000" }),
  manager("C", { newNplBalance: "-1", branchType: "village" }),
];
/** A policy that grades them otherwise. */
export const after = definePolicy({
  name: "2026",
  grading: { interest: { fullMarks: "35" } },
  readings: { netNewNpl: "asZero" },
});
