import { conductInput } from "../../src/grading/index.js";
import { county, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import { type CellFunction, type CellResult, cellFunctions } from "../../src/spreadsheet/index.js";

export function functionNamed(name: string): CellFunction {
  const found = cellFunctions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no cell function is called ${name}`);
  return found;
}

/** Calls a cell function by its name. */
export function call(name: string, ...ranges: readonly unknown[]): CellResult {
  return functionNamed(name).call(...ranges);
}

const few = county.managers.slice(0, 4);
const rosterCells = [[...heading], ...few.map(rowOf)];
const loanHeading = [
  "合同编号",
  "形成年度",
  "不良余额",
  "发放日期",
  "担保方式",
  "超诉讼时效",
  "处置中",
  "已考核赔偿",
  "职工直系亲属贷款",
];
const loanRows = [
  ["L-1", 2009, 100000, 39814, "信用贷款", "否", "否", "否", "否"],
  ["L-2", 2012, 250000, 40909, "保证贷款", "否", "否", "否", "否"],
  ["L-3", 2013, 80000, 41275, "mortgage", false, true, false, false],
];
const matrix = [
  [1, 3, 6],
  [1 / 3, 1, 2],
  [1 / 6, 1 / 2, 1],
];
const experts = [
  [0.6, 0.3, 0.1],
  [0.5, 0.2, 0.3],
];
const scale = [
  ["优", "", 0.5, "", 0.4],
  ["良", 0.4, 0.7, 0.5, 0.6],
  ["中", 0.6, "", 0.7, ""],
];
const votes = [
  [3, 4, 2, 1, 0],
  [0, 5, 5, 0, 0],
];
const warned = ["欠息", "橙色", 4_000_000, 45_818.625, 46_022];

/** Arguments of every cell function that give a value, without the options. */
export const goodCalls: Readonly<Record<string, readonly unknown[]>> = {
  ROSTER: [county.year, rosterCells],
  PEERS: [county.year, rosterCells],
  GRADE: [county.year, rosterCells.slice(0, 2), call("PEERS", county.year, rosterCells)],
  EXPLAIN: [county.year, rosterCells.slice(0, 2), call("PEERS", county.year, rosterCells)],
  SHORTFALL: [county.year, rosterCells.slice(0, 2), call("PEERS", county.year, rosterCells), 1],
  COMPARE: [
    county.year - 1,
    rosterCells.slice(0, 2),
    call("PEERS", county.year, rosterCells),
    county.year,
    [rosterCells[0], rosterCells[2]],
    call("PEERS", county.year, rosterCells),
  ],
  VOLUME: [137, 10, 1200],
  INTEREST: [1_150_000, 10, 10_000_000],
  QUALITY: [84_000, 8_000_000, 0],
  CONDUCT: Object.keys(conductInput).map((_, i) => (i < 2 ? 1 : 0)),
  CEILING: [0.0105, 0.007, 0],
  SCOREGRADE: [103.42],
  TOLERANCE: [[[500_000, 600_000, 700_000]], [[10_000], [20_000], [30_000]], "是", false],
  BUYOUT: [[loanHeading, ...loanRows], 50_000],
  SETTLEMENT: [loanRows, 50_000, 20_000, 30_000, 40_000],
  RECOVERYSHARE: [500_000, 100_000, 0.85],
  VINTAGE: [2024],
  COMPENSATION: [2012, 300_000, 50_000, 0.3],
  AHPWEIGHTS: [matrix, "几何平均法"],
  AHPRATIO: [matrix, ""],
  AHPREPAIR: [matrix],
  AHPCONSENSUS: [experts],
  RATING: [0.42, scale],
  CREDITSCORE: [[[0.4, 0.6]], votes],
  CREDITGRADE: [[[0.4], [0.6]], votes],
  WARNINGDUE: warned,
  WARNINGBRANCHDUE: [...warned, 45_820.5],
  NUMBER: ["１，２３４．５％"],
};
