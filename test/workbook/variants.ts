import { definePolicy, type Policy } from "kaoping";
import type { RosterCells } from "../../src/spreadsheet/build/workbook/rated.js";
import { sheetError } from "../../src/spreadsheet/cell.js";
import { managerColumns } from "../../src/spreadsheet/columns.js";
import { countyWith, everyColumn, manager, rows } from "./changedRoster.js";

/** A workbook whose native grades are to equal the library's. */
export interface Variant extends RosterCells {
  readonly name: string;
  readonly policy?: Policy;
}

/** Volume 20 − 10/3, interest 50 + 50/3, quality 40 − 100/3: in thirds the total is 90, which no binary sum is. */
const ninety = { loansGranted: 2, interestIncome: 4, newNplBalance: 1 };
const thirds = [
  manager("甲", ninety),
  manager("乙", { loansGranted: 3, interestIncome: 3 }),
  manager("丙", { loansGranted: 4, interestIncome: 2, newNplBalance: 0.01, managedLoans: 9_000_000.01 }),
];

const loans = { managedLoans: 7_777_777, discountedAcceptances: 1_111_111 };
const net = loans.managedLoans - loans.discountedAcceptances;

/** Ratios exactly at a limit and one fen above or below it, at tolerances that binary fractions cannot write. */
const limits = countyWith(
  Object.fromEntries(
    [0.001, 0.003, 0.007, 0.009, 0.0105, 0.012].flatMap((tolerance, i) =>
      [0, 0.01, -0.01].flatMap((fen, j) =>
        [1, 1.5].map((factor, k) => [
          i * 6 + j * 2 + k,
          {
            ...loans,
            managedLoans: 7_777_000 + 1_111_000,
            discountedAcceptances: 1_111_000,
            nplTolerance: tolerance,
            newNplBalance: Math.round(7_777_000 * tolerance * factor * 100 + fen * 100) / 100,
          },
        ]),
      ),
    ),
  ),
);

export const variants: readonly Variant[] = [
  { name: "county", ...countyWith({}) },
  { name: "limits", ...limits },
  { name: "ninety", year: 2025, rows: thirds },
  {
    name: "ninety-less-a-fen",
    year: 2025,
    rows: [
      manager("甲", { ...ninety, managedLoans: 30_000_000, newNplBalance: 1_000_000.01 }),
      ...thirds.slice(1),
    ],
  },
  {
    name: "conduct",
    ...countyWith({
      3: { seriousViolations: 1 },
      4: { failedExams: 9, fines: 9 },
      5: { reprimands: 20 },
      6: { failedExams: 30, role: "负责人", headCoefficient: 1.9 },
      12: { failedExams: 30 },
      14: { seriousViolations: 3, reprimands: 20 },
      15: { role: "客户经理" },
    }),
  },
  {
    name: "protection",
    ...countyWith(
      Object.fromEntries(
        [45291, 45290, 45351, 44985, 46022, 46023, 61, 60, 45000.5, "2024-06-03x", -1].map((day, i) => [
          i + 2,
          { appointedOn: day },
        ]),
      ),
    ),
  },
  {
    name: "post before",
    ...countyWith({
      // The protection ends on 31 December 2025, on 1 January 2026, on 30 June 2027 and in the past.
      2: { appointedOn: 45291, priorCoefficient: 2.5 },
      3: { appointedOn: 45292, priorCoefficient: 2.5 },
      4: { appointedOn: 45838, priorCoefficient: 1.7 },
      5: { appointedOn: 44000, priorCoefficient: 2.5 },
      6: { appointedOn: 45838, priorCoefficient: 0 },
      7: { appointedOn: 45838, priorCoefficient: -1 },
      8: { appointedOn: "", priorCoefficient: 1.7 },
      9: { appointedOn: 45838, role: "负责人", headCoefficient: 2, priorCoefficient: 1.7 },
      10: { appointedOn: 45838, priorCoefficient: "1.7x" },
      11: { appointedOn: 45838, priorCoefficient: 2.5, failedExams: 40 },
    }),
  },
  {
    name: "roles",
    ...countyWith({
      0: { headCoefficient: "" },
      2: { headCoefficient: 1.5 },
      3: { role: "行长" },
      4: { role: "负责人", headCoefficient: 0 },
      5: { role: "负责人", headCoefficient: -1 },
    }),
  },
  {
    name: "loans",
    ...countyWith({
      1: { newNplBalance: 0, managedLoans: 0, discountedAcceptances: 0 },
      2: { newNplBalance: 0, managedLoans: 500, discountedAcceptances: 500 },
      3: { managedLoans: 100, discountedAcceptances: 100.01 },
      4: { newNplBalance: 100.01, managedLoans: 100, discountedAcceptances: 0 },
      5: { newNplBalance: 100, managedLoans: 100, discountedAcceptances: 0 },
      6: { newNplBalance: net, ...loans },
    }),
  },
  { name: "blank", ...everyColumn("") },
  { name: "text", ...everyColumn("1200") },
  { name: "spaces", ...everyColumn("  ") },
  // LibreOffice keeps TRUE as the number 1 with a format of its own; so the columns of numbers are left out.
  { name: "logical", ...countyWith({ 1: { name: true }, 2: { branchType: true }, 3: { role: true } }) },
  { name: "negative", ...everyColumn(-1) },
  { name: "fraction", ...everyColumn(0.5) },
  { name: "error", ...everyColumn(sheetError("#DIV/0!", "")) },
  {
    name: "duplicate",
    ...countyWith({ 7: { id: "CG-003" }, 9: { id: 7 }, 10: { id: "7" }, 11: { id: "cg-003" } }),
  },
  {
    name: "class-incomplete",
    ...countyWith({
      1: { nplTolerance: "" },
      2: { interestIncome: "" },
      3: { loansGranted: 1.5 },
      4: { id: "", managedLoans: "x" },
      5: { id: "CG-001", loansGranted: "" },
      6: { branchType: "城关区 " },
      7: { branchType: sheetError("#N/A", "") },
      8: { interestIncome: sheetError("#N/A", "") },
      9: { name: sheetError("#N/A", "") },
      10: { id: sheetError("#N/A", "") },
      11: { id: " CG-012" },
      30: { interestIncome: "很多" },
    }),
  },
  {
    name: "tags",
    ...countyWith({
      1: { id: "甲\u{e0041}" },
      2: { id: `${"甲".repeat(17)}\u{e0000}` },
      3: { name: `${"甲".repeat(30)}\u{e007f}乙` },
      // Rare characters, one whose second half is that of a tag, and a variant of one.
      4: { id: "\u{20000}" },
      5: { name: "\u{20041}\u{2007f}" },
      6: { name: "葛\u{e0100}" },
      7: { name: "\u{20000}".repeat(20) },
    }),
  },
  {
    name: "left-out",
    ...countyWith({
      0: { inClassAverage: "否" },
      1: { inClassAverage: "否", loansGranted: "" },
      2: { inClassAverage: false },
      3: { inClassAverage: true },
      4: { inClassAverage: "是" },
      5: { inClassAverage: "不" },
      6: { inClassAverage: " " },
      7: { inClassAverage: "否", branchType: "" },
      8: { inClassAverage: "否", id: "CG-001" },
      9: { inClassAverage: 0 },
      // The only one of the third class.
      39: { inClassAverage: "否" },
    }),
  },
  {
    name: "left-out-of-nothing",
    year: 2025,
    rows: [
      manager("甲", { loansGranted: 0, interestIncome: 1 }),
      manager("乙", { inClassAverage: "否", loansGranted: 2, interestIncome: 1 }),
      manager("丙", { inClassAverage: "否", loansGranted: 0, interestIncome: 2 }),
    ],
  },
  { name: "gap", year: 2025, rows: [...rows.slice(0, 5), managerColumns.map(() => ""), ...rows.slice(5)] },
  { name: "no-year", ...countyWith({}), year: 1900 },
  {
    name: "class-negative",
    year: 2025,
    rows: [manager("甲", { interestIncome: -5 }), manager("乙", { interestIncome: 2 }), ...rows.slice(0, 20)],
  },
  {
    name: "class-zero",
    year: 2025,
    rows: [
      manager("甲", { interestIncome: -0.3, loansGranted: 7 }),
      manager("乙", { interestIncome: 0.1, loansGranted: 5 }),
      manager("丙", { interestIncome: 0.2, loansGranted: 4 }),
      manager("丁", { interestIncome: 0, loansGranted: 3 }),
      manager("戊", { interestIncome: 0, loansGranted: 1 }),
    ],
  },
  {
    name: "no-loans-granted",
    year: 2025,
    rows: [manager("甲", { loansGranted: 0 }), manager("乙", { loansGranted: 0, interestIncome: 4 })],
  },
  {
    name: "other-figures",
    ...countyWith({}),
    policy: definePolicy({
      grading: {
        volume: { fullMarks: "25", perPercent: "0.2", bonusCap: "6.5" },
        interest: { fullMarks: "40", bonusCap: "11" },
        quality: { fullMarks: "35", baseRatio: "0.0125", step: "0.002", perStep: "3" },
        conduct: { failedExams: "4", fines: "1.5", reprimands: "6", seriousViolations: "12" },
        ceiling: { seriousViolation: 3, aboveTolerance: 2, farAboveTolerance: 2, farAboveFactor: "1.3" },
        firstAppointment: { grade: 2, protectionYears: 1 },
        gradeBands: [
          { grade: 1, from: "95", salaryCoefficient: "2.5" },
          { grade: 2, from: "80.5", salaryCoefficient: "1.9" },
          { grade: 3, from: "50", salaryCoefficient: "1.1" },
        ],
      },
    }),
  },
];
