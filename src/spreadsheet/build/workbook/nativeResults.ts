import { referencePolicy } from "../../../policy/index.js";
import { plusYears, yearEnd } from "../../../rule/index.js";
import { managerColumns } from "../../columns.js";
import { type Cell, isSheetError } from "../../index.js";
import { dayOf } from "../../serial.js";
import { type Heading, NO_ADD_IN } from "./nativeCells.js";
import type { RosterCells } from "./rated.js";

/** What a class reached together, as its sheet shows it. */
export interface ClassTotals {
  readonly managers: number;
  readonly loans: number;
  readonly interestFen: number;
}

export type NativeResults = Readonly<Partial<Record<Heading, Cell>>>;

const fen = (yuan: number) => Math.round(yuan * 100);

/** The columns of a row by the field they hold. */
function fieldsOf(row: readonly Cell[]): (field: string) => Cell {
  return (field) => row[managerColumns.findIndex((column) => column.field === field)];
}

/** Whether the protection of a first appointment runs to the end of the year rated. */
function isProtected(appointedOn: Cell, year: number): boolean {
  const day = typeof appointedOn === "number" ? dayOf(appointedOn, { date1904: false }) : undefined;
  if (day === undefined) return false;
  return plusYears(day, referencePolicy.grading.firstAppointment.protectionYears) >= yearEnd(year);
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

/** The totals of the classes over the rows that were graded. */
export function classTotals(roster: RosterCells, table: readonly Cell[][]): Map<Cell, ClassTotals> {
  const totals = new Map<Cell, ClassTotals>();
  for (const { field } of gradedRows(roster, table)) {
    const before = totals.get(field("branchType")) ?? { managers: 0, loans: 0, interestFen: 0 };
    totals.set(field("branchType"), {
      managers: before.managers + 1,
      loans: before.loans + Number(field("loansGranted")),
      interestFen: before.interestFen + fen(Number(field("interestIncome"))),
    });
  }
  return totals;
}

/** What the native formulas of every row give, from what the library gives: the file keeps it until it is calculated. */
export function nativeResults(roster: RosterCells, table: readonly Cell[][]): Map<number, NativeResults> {
  const totals = classTotals(roster, table);
  return new Map(
    gradedRows(roster, table).map(({ i, field, results }) => {
      const [grade, coefficient, score, volume, interest, quality, deduction, scoreGrade, ceiling] = results;
      const total = totals.get(field("branchType"));
      const net = fen(Number(field("managedLoans"))) - fen(Number(field("discountedAcceptances")));
      const npl = fen(Number(field("newNplBalance")));
      return [
        i,
        {
          编号: String(field("id")),
          姓名: field("name") ?? "",
          网点类别: field("branchType"),
          评定等级: grade,
          工资系数: coefficient,
          总分: score,
          业务量得分: volume,
          利息收入得分: interest,
          贷款质量得分: quality,
          违规扣分: deduction,
          得分等级: scoreGrade,
          等级上限: ceiling,
          保护期内: isProtected(field("appointedOn"), roster.year) ? "是" : "否",
          提示: "",
          核对: NO_ADD_IN,
          行检查: "",
          有效: 1,
          "利息（分）": fen(Number(field("interestIncome"))),
          计入平均: 1,
          本类人数: total?.managers,
          本类笔数: total?.loans,
          "本类利息（分）": total?.interestFen,
          "新增不良（分）": npl,
          "净贷款（分）": net,
          新增不良率: npl / net,
          分数线达到数: referencePolicy.grading.gradeBands.filter(
            ({ grade: each }) => typeof scoreGrade === "number" && each >= scoreGrade,
          ).length,
        },
      ];
    }),
  );
}
