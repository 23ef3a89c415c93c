// Calls the cell functions from a workbook of Univer, which is installed apart from the locked dependencies.
import { deepStrictEqual } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countyCells } from "../../src/spreadsheet/build/workbook/county.js";
import { cellFunctions, type UniverFormulaModule, univerFunctions } from "../../src/spreadsheet/index.js";
import { call, calls } from "../spreadsheet/hosts/calls.js";
import { columnName, laidOut } from "../spreadsheet/laidOut.js";

const VERSION = "0.25.1";
const PACKAGES = ["core", "engine-formula", "sheets", "sheets-formula"].map((name) => `@univerjs/${name}`);

const folder = join(tmpdir(), `kaoping-univer-${VERSION}`);
mkdirSync(folder, { recursive: true });
const wanted = PACKAGES.map((name) => `${name}@${VERSION}`);
execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", ...wanted], {
  stdio: "ignore",
});

const load = createRequire(join(folder, "index.js"));

interface Range {
  setValue(value: object): void;
  getValue(): unknown;
  getValues(): unknown[][];
}

interface Api {
  getActiveWorkbook(): { getActiveSheet(): { getRange(address: string): Range } };
  getFormula(): {
    executeCalculation(): void;
    registerFunction(name: string, call: (...args: unknown[]) => unknown): void;
  };
}

type Plugin = new () => object;
interface Univer {
  registerPlugin(plugin: Plugin, config?: object): void;
  createUnit(type: unknown, snapshot: object): void;
}

const core = load("@univerjs/core") as {
  Univer: new (config: object) => Univer;
  UniverInstanceType: { UNIVER_SHEET: unknown };
};
const engine = load("@univerjs/engine-formula") as UniverFormulaModule & {
  UniverFormulaEnginePlugin: Plugin;
};
const { UniverSheetsPlugin } = load("@univerjs/sheets") as { UniverSheetsPlugin: Plugin };
const { UniverSheetsFormulaPlugin } = load("@univerjs/sheets-formula") as {
  UniverSheetsFormulaPlugin: Plugin;
};
const { FUniver } = load("@univerjs/core/facade") as { FUniver: { newAPI(univer: Univer): Api } };
for (const name of PACKAGES.slice(1)) load(`${name}/facade`);

const univer = new core.Univer({ locale: "zhCN", locales: { zhCN: {} } });
univer.registerPlugin(engine.UniverFormulaEnginePlugin, { function: univerFunctions(engine) });
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin);
const api = FUniver.newAPI(univer);

/** Every function on its own rows: the formula, and right of what it gives its arguments. */
const ARGUMENTS = 80;
const every = cellFunctions.map((each, i) => {
  const args = calls[each.name] ?? [];
  const row = 100 + 100 * i;
  return { ...each, args, row, ...laidOut(args, row, ARGUMENTS) };
});
const size = { rowCount: 100 + 100 * (every.length + 1), columnCount: 120 };
const sheet = { id: "s", name: "Sheet1", ...size, cellData: {} };
univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, { id: "w", sheetOrder: ["s"], sheets: { s: sheet } });
const cells = api.getActiveWorkbook().getActiveSheet();
const put = (address: string, value: unknown) =>
  cells
    .getRange(address)
    .setValue(typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value });

let blank: unknown;
api.getFormula().registerFunction("BLANKCHECK", (value) => {
  blank = value;
  return 1;
});

/** What each formula must show; Z1 is blank, Y1 an error, X1 text. */
const EXPECTED: readonly (readonly [formula: string, shown: unknown])[] = [
  ["=业务量得分(118,10,1000)", 21.8],
  ["=KAOPING_VOLUME(118,10,1000)", 21.8],
  ["=业务量得分(100+1/3,3,1000)", "#NUM!"],
  ["=贷款质量得分(70000,9000000,2000000)", 30],
  ["=业务量得分(Z1,10,1000)", "#N/A"],
  ["=KAOPING_VOLUME(Z1,10,1000)", "#N/A"],
  ["=业务量得分(Y1,10,1000)", "#DIV/0!"],
  ["=业务量得分(X1,10,1000)", "#VALUE!"],
  ["=业务量得分(文本转数字(X1),10,1000)", 21.8],
  ['=IFERROR(业务量得分(Z1,10,1000),"缺数")', "缺数"],
  ["=得分等级(0.1+0.2+89.7)", 1],
  ["=等级上限(1.21%,1.2%,0)", 2],
  ["=BLANKCHECK(Z1)", 1],
];

put("Y1", "=1/0");
cells.getRange("X1").setValue({ v: "118", t: 1 });
for (const [i, [formula]] of EXPECTED.entries()) put(`A${i + 1}`, formula);
for (const [i, row] of countyCells.entries()) {
  row.forEach((cell, j) => {
    if (cell !== "") put(`A${String.fromCharCode(65 + j)}${i + 1}`, cell);
  });
}
put("C1", "=名册评级(2025,AA1:AP41)");
const CHINESE = 40;
for (const { name, alias, row, cells: given, addresses } of every) {
  for (const { row, column, value } of given) {
    if (value === "") continue;
    const address = `${columnName(column)}${row + 1}`;
    cells.getRange(address).setValue({ v: value, ...(typeof value === "string" && { t: 1 }) });
  }
  put(`A${row + 1}`, `=KAOPING_${name}(${addresses.join(",")})`);
  put(`${columnName(CHINESE)}${row + 1}`, `=${alias}(${addresses.join(",")})`);
}
api.getFormula().executeCalculation();
await new Promise((resolve) => setTimeout(resolve, 5_000));

const found = EXPECTED.map(([formula], i) => [formula, cells.getRange(`A${i + 1}`).getValue()]);
for (const [formula, value] of found) console.log(`${formula}  →  ${value}`);
console.log("a blank cell arrives in a registered callback as", JSON.stringify(blank));
deepStrictEqual(found, EXPECTED);
deepStrictEqual(blank, [[0]]);
const roster = cells.getRange("C1:L3").getValues();
for (const row of roster) console.log(row.join(" | "));
// Univer shows 12 digits of a number where that changes it by less than 1e-10, else 15.
const first = [1, 2.6, 108.122876480626, 20.4166666667, 52.5673209251, 35.1388888889, 0];
deepStrictEqual(roster[1]?.slice(0, first.length), first);

/** What Univer shows of a number: 12 digits at least. */
const near = (shown: unknown, value: unknown) =>
  typeof value === "number" && typeof shown === "number" ? Math.abs(shown - value) <= 1e-9 : false;
/** Univer shows a truth value as 1 or 0, and a cell of nothing as null. */
const same = (shown: unknown, value: unknown) =>
  shown === value || near(shown, value) || (value === "" && shown === null) || shown === Number(value);

const failed: string[] = [];
for (const { name, alias, args, row } of every) {
  const expected = call(name, args);
  const table = (Array.isArray(expected) ? expected : [[expected]]) as unknown[][];
  for (const [formula, column] of [
    [`KAOPING_${name}`, 0],
    [alias, CHINESE],
  ] as const) {
    const end = `${columnName(column + (table[0]?.length ?? 1) - 1)}${row + table.length}`;
    const shown = cells.getRange(`${columnName(column)}${row + 1}:${end}`).getValues();
    const isSame = table.every((line, i) => line.every((value, j) => same(shown[i]?.[j], value)));
    if (!isSame) failed.push(`${formula}: ${JSON.stringify(shown)} in place of ${JSON.stringify(table)}`);
  }
}
deepStrictEqual(failed, []);
console.log(`all ${every.length} functions, under both names, give what the library gives`);
process.exit(0);
