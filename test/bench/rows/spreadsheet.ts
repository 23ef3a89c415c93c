import { Decimal } from "decimal.js";
import * as hyperformula from "hyperformula";
import { HyperFormula } from "hyperformula";
import { YEAR } from "../kaoping.js";
import { type Manager, managers } from "../managers.js";
import { cpuTimes } from "../measure.js";
import { gradeRoster } from "../peers/kaoping.js";
import type { Outcome } from "../peers/peer.js";
import { count, type Group, type Row } from "../row.js";
import { registerNothing } from "./nothing.js";

/** The cell functions as a spreadsheet's users load them. */
const { formulas, registerHyperFormula }: typeof import("../../../src/spreadsheet/index.js") = await import(
  new URL("../../../dist/bundled/spreadsheet/index.js", import.meta.url).href
);

registerHyperFormula(hyperformula);
registerNothing();

/** The functions for cells in HyperFormula, beside formulas of the sheet and beside the library. */
export const spreadsheet: Group = {
  rows: async () => [...(await roster(10_000, 5)), ...(await formulasOf(5_000, 5))],
};

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
  return { items: rows.length, run, values };
}

/** Whether two cells show the same, or numbers that differ by no more than one in the 15th digit. */
function same(left: unknown, right: unknown): boolean {
  if (typeof left !== "number" || typeof right !== "number") return left === right;
  return Math.abs(left - right) <= 1e-14 * Math.max(1, Math.abs(left));
}

/** Formulas of the library beside formulas of the sheet that compute the same. */
async function formulasOf(size: number, rounds: number): Promise<Row[]> {
  const rows = [...managers(size)].map(cells);
  const lines: Row[] = [];
  for (const { name, library, native } of RULES) {
    const sheets = [sheetOf(library, rows), sheetOf(native, rows)];
    const [own = [], other = []] = sheets.map((sheet) => sheet.values());
    const index = own.findIndex((value, i) => !same(value, other[i]));
    if (index >= 0) throw new Error(`${name} differs on row ${index}: ${own[index]}, not ${other[index]}`);
    const [libraryTime = Number.NaN, nativeTime = Number.NaN] = await cpuTimes(sheets, rounds);
    lines.push({
      what: {
        en: `KAOPING_${name} ÷ native formulas of the same, ${count(size)} cells in HyperFormula`,
        zh: `KAOPING_${name}÷原生公式，HyperFormula中${count(size)}格`,
      },
      measured: libraryTime / nativeTime,
    });
  }
  return lines;
}

/** A sheet with a table that one function shows of a roster in another, computed again from each change of its year on. */
function spilled(name: string, range: (number | string)[][]) {
  const sheets = { Graded: [[`=${name}(L1,Roster!A1:M${range.length})`]], Roster: range };
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3", smartRounding: false });
  let current = YEAR - 1;
  const recalculate = () => {
    current = current === YEAR ? YEAR - 1 : YEAR;
    engine.setCellContents({ sheet: 0, row: 0, col: 11 }, current);
  };
  recalculate();
  return { recalculate, values: () => engine.getSheetValues(0) };
}

/** A whole roster by one function of the spreadsheet: called from code, and in a sheet from a change of its year on. */
async function roster(size: number, rounds: number): Promise<Row[]> {
  const roster = [...managers(size)];
  const range = roster.map(cells);
  const [graded, empty] = [spilled("KAOPING_ROSTER", range), spilled("NOTHING", range)];
  check(formulas.ROSTER(YEAR, range), gradeRoster.grade(roster) as readonly Outcome[]);
  check(graded.values(), gradeRoster.grade(roster) as readonly Outcome[]);
  const runs = [
    () => gradeRoster.grade(roster),
    () => formulas.ROSTER(YEAR, range),
    graded.recalculate,
    empty.recalculate,
  ];
  const [library = Number.NaN, called = Number.NaN, own = Number.NaN, host = Number.NaN] = await cpuTimes(
    runs.map((run) => ({ items: size, run })),
    rounds,
  );
  const [en, zh] = [`${count(size)} rows`, `${count(size)}行`];
  return [
    {
      what: { en: `ROSTER called from code ÷ gradeRoster, ${en}`, zh: `从代码调用ROSTER÷gradeRoster，${zh}` },
      measured: called / library,
      atMost: 1.3,
    },
    {
      what: {
        en: `KAOPING_ROSTER in HyperFormula ÷ gradeRoster, ${en}`,
        zh: `HyperFormula中的KAOPING_ROSTER÷gradeRoster，${zh}`,
      },
      measured: own / library,
      atMost: 1.3,
    },
    {
      what: {
        en: `a function that computes nothing, on the same range in HyperFormula ÷ gradeRoster, ${en}`,
        zh: `HyperFormula中对同一区域什么也不算的函数÷gradeRoster，${zh}`,
      },
      measured: host / library,
    },
  ];
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
