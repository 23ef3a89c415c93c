import { referencePolicy } from "../../../policy/index.js";
import { isOver, lastDay, yearEnd } from "../../../rule/index.js";
import { type ManagerField, managerColumns, peerColumns, RESULTS } from "../../columns.js";
import { type Cell, isSheetError } from "../../index.js";
import { dayOf } from "../../serial.js";
import { heading } from "./county.js";
import { type NativeField, NO_ADD_IN } from "./nativeCells.js";
import { call, type RosterCells } from "./rated.js";

/** What a class reached together, as its sheet shows it. */
export interface ClassTotals {
  readonly managers: number;
  readonly loans: number;
  readonly interestFen: number;
  /** Rows of the class that cannot be counted, and rows whose class cannot be read. */
  readonly missing: number;
  readonly unplaced: number;
}

export type NativeResults = Readonly<Partial<Record<NativeField, Cell>>>;

const fen = (yuan: number) => Math.round(yuan * 100);

/** The columns of a row by the field they hold. */
function fieldsOf(row: readonly Cell[]): (field: ManagerField) => Cell {
  return (field) => row[managerColumns.findIndex((column) => column.field === field)];
}

/** Whether the protection of a first appointment runs to the end of the year rated. */
function isProtected(appointedOn: Cell, year: number): boolean {
  const day = typeof appointedOn === "number" ? dayOf(appointedOn, { date1904: false }) : undefined;
  if (day === undefined) return false;
  const { protectionYears } = referencePolicy.grading.firstAppointment;
  return !isOver(lastDay(day, { years: protectionYears }), yearEnd(year));
}

/** The rows that the library graded; the others have no result that the file could keep. */
function gradedRows({ rows }: RosterCells, [, ...table]: readonly Cell[][]) {
  return rows.flatMap((row, i) => {
    const results = table[i] ?? [];
    return isSheetError(results[0]) || results[0] === "" || results[0] === undefined
      ? []
      : [{ i, field: fieldsOf(row), results }];
  });
}

/** The totals of the classes by what they are called, as the library counts them. */
export function classTotals({ year, rows }: RosterCells): Map<Cell, ClassTotals> {
  const table = call("PEERS", year, [[...heading], ...rows]);
  if (!Array.isArray(table)) return new Map();
  const [, ...classes] = table as Cell[][];
  return new Map(
    classes.map((row) => {
      const of = (name: string) => row[peerColumns.findIndex(({ field }) => field === name)];
      const figure = (name: string) => Number(of(name));
      return [
        of("branchType"),
        {
          managers: figure("managers"),
          loans: figure("loansGranted"),
          interestFen: fen(figure("interestIncome")),
          missing: figure("missing"),
          unplaced: figure("unplaced"),
        },
      ];
    }),
  );
}

/** What the native formulas of every row give, from what the library gives: the file keeps it until it is calculated. */
export function nativeResults(roster: RosterCells, table: readonly Cell[][]): Map<number, NativeResults> {
  const totals = classTotals(roster);
  return new Map(
    gradedRows(roster, table).map(({ i, field, results }) => {
      const shown = Object.fromEntries(Object.keys(RESULTS).map((name, at) => [name, results[at]]));
      const total = totals.get(field("branchType"));
      const net = fen(Number(field("managedLoans"))) - fen(Number(field("discountedAcceptances")));
      const npl = fen(Number(field("newNplBalance")));
      return [
        i,
        {
          id: String(field("id")),
          name: field("name") ?? "",
          branchType: field("branchType"),
          ...shown,
          isProtected: isProtected(field("appointedOn"), roster.year) ? "是" : "否",
          message: results[Object.keys(RESULTS).length],
          check: NO_ADD_IN,
          ownCheck: "",
          isValid: 1,
          counts: ["", true, "是"].includes(field("inClassAverage") as string) ? 1 : "",
          interestFen: fen(Number(field("interestIncome"))),
          isRated: 1,
          classManagers: total?.managers,
          classLoans: total?.loans,
          classInterestFen: total?.interestFen,
          classMissing: total?.missing,
          unplaced: total?.unplaced,
          newNplFen: npl,
          netLoansFen: net,
          newNplRatio: npl / net,
          bandsReached: referencePolicy.grading.gradeBands.filter(
            ({ grade: each }) => typeof shown.scoreGrade === "number" && each >= shown.scoreGrade,
          ).length,
        },
      ];
    }),
  );
}
