import { Decimal } from "decimal.js";
import * as hyperformula from "hyperformula";
import { HyperFormula } from "hyperformula";
import { YEAR } from "./kaoping.js";
import { type Manager, managers } from "./managers.js";
import { interleaved } from "./measure.js";
import { gradeRoster } from "./peers/kaoping.js";
import type { Outcome } from "./peers/peer.js";

/** The cell functions as a spreadsheet's users load them. */
const { formulas, registerHyperFormula }: typeof import("../../src/spreadsheet/index.js") = await import(
  new URL("../../dist/esm/spreadsheet/index.js", import.meta.url).href
);

registerHyperFormula(hyperformula);

/** One rule in formulas of the library and of the sheet itself. */
export interface FormulaBench {
  readonly name: string;
  /** Formulas recalculated in a second. */
  readonly library: number;
  readonly native: number;
}

/** Microseconds for one row of a roster. */
export interface RosterBench {
  readonly rows: number;
  readonly gradeRoster: number;
  /** By the function of the spreadsheet, called from code. */
  readonly called: number;
  /** By one formula in HyperFormula, from a change of its year on. */
  readonly spilled: number;
}

/** The rules over the columns of a roster; R1 holds what changes, and every formula reads it. */
const RULES: readonly { readonly name: string; readonly library: string; readonly native: string }[] = [
  {
    name: "VOLUME",
    library: "KAOPING_VOLUME(D#+$R$1,10,1000)",
    native: "MAX(0,20+MIN(10,0.1*100*((D#+$R$1)*10-1000)/1000))",
  },
  {
    name: "QUALITY",
    library: "KAOPING_QUALITY(F#+$R$1,G#,H#)",
    native: "MAX(0,30+(0.01-(F#+$R$1)/(G#-H#))/0.001)",
  },
  {
    name: "CONDUCT",
    library: "KAOPING_CONDUCT(J#+$R$1,K#,L#,M#)",
    native: "3*(J#+$R$1)+2*K#+5*L#+10*M#",
  },
  {
    name: "SCOREGRADE",
    library: "KAOPING_SCOREGRADE(D#+$R$1)",
    native: 'IF(D#+$R$1>=90,1,IF(D#+$R$1>=75,2,IF(D#+$R$1>=60,3,"取消资格")))',
  },
];

const CLASSES = { urban: "城关区", township: "乡镇区", village: "行政村区" } as const;

/** A manager as a row of the roster, without a heading. */
function cells(manager: Manager): (number | string)[] {
  return [
    manager.id,
    "",
    CLASSES[manager.branchType],
    manager.loansGranted,
    ...[manager.interestIncome, manager.newNplBalance, manager.managedLoans].map(Number),
    ...[manager.discountedAcceptances, manager.nplTolerance].map(Number),
    manager.failedExams,
    manager.fines,
    manager.reprimands,
    manager.seriousViolations,
  ];
}

/** A sheet in which each row has its formula in column P; R1 changes them all. */
function sheetOf(formula: string, rows: readonly (number | string)[][]) {
  const sheet = rows.map((row, i) => {
    const own = `=${formula.replaceAll("#", String(i + 1))}`;
    return [...row, null, null, own, null, i === 0 ? 0 : null];
  });
  const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3", smartRounding: false });
  let change = 0;
  const run = () => {
    change = 1 - change;
    engine.setCellContents({ sheet: 0, row: 0, col: 17 }, change);
  };
  const values = () => engine.getSheetValues(0).map((row) => row[15]);
  return { managers: rows.length, run, values };
}

/** Whether two cells show the same, or numbers that differ by no more than one in the 15th digit. */
function same(left: unknown, right: unknown): boolean {
  if (typeof left !== "number" || typeof right !== "number") return left === right;
  return Math.abs(left - right) <= 1e-14 * Math.max(1, Math.abs(left));
}

/** Formulas of the library beside formulas of the sheet that compute the same. */
export async function benchFormulas(count: number, rounds: number): Promise<FormulaBench[]> {
  const rows = [...managers(count)].map(cells);
  const benches: FormulaBench[] = [];
  for (const { name, library, native } of RULES) {
    const sheets = [sheetOf(library, rows), sheetOf(native, rows)];
    const [own = [], other = []] = sheets.map((sheet) => sheet.values());
    const index = own.findIndex((value, i) => !same(value, other[i]));
    if (index >= 0) throw new Error(`${name} differs on row ${index}: ${own[index]}, not ${other[index]}`);
    const [libraryTime = Number.NaN, nativeTime = Number.NaN] = await interleaved(sheets, rounds);
    benches.push({ name, library: 1e6 / libraryTime, native: 1e6 / nativeTime });
  }
  return benches;
}

/** A whole roster by one function of the spreadsheet. */
export async function benchRoster(rows: number, rounds: number): Promise<RosterBench> {
  const roster = [...managers(rows)];
  const range = roster.map(cells);
  const sheets = { Graded: [[`=KAOPING_ROSTER(L1,Roster!A1:M${rows})`]], Roster: range };
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3", smartRounding: false });
  const year = { sheet: 0, row: 0, col: 11 };
  engine.setCellContents(year, YEAR);
  check(formulas.ROSTER(YEAR, range), gradeRoster.grade(roster) as readonly Outcome[]);
  check(engine.getSheetValues(0), gradeRoster.grade(roster) as readonly Outcome[]);
  let current = YEAR;
  const times = await interleaved(
    [
      { managers: rows, run: () => gradeRoster.grade(roster) },
      { managers: rows, run: () => formulas.ROSTER(YEAR, range) },
      {
        managers: rows,
        run: () => {
          current = current === YEAR ? YEAR - 1 : YEAR;
          engine.setCellContents(year, current);
        },
      },
    ],
    rounds,
  );
  const [library = Number.NaN, called = Number.NaN, spilled = Number.NaN] = times;
  return { rows, gradeRoster: library, called, spilled };
}

function check(table: unknown, expected: readonly Outcome[]): void {
  for (const [i, { score, grade }] of expected.entries()) {
    const [shownGrade, , shownScore] = (table as unknown[][])[i] ?? [];
    if (
      shownGrade !== (grade ?? "取消资格") ||
      shownScore !== Number(new Decimal(String(score)).toSignificantDigits(15))
    )
      throw new Error(`row ${i} shows ${shownScore} (${shownGrade}), not ${score} (${grade})`);
  }
}
