import { conductInput } from "../../../src/grading/index.js";
import { county, countyCells } from "../../../src/spreadsheet/build/workbook/county.js";
import { type Cells, cellFunctions } from "../../../src/spreadsheet/index.js";

/** A cell function by its name. */
export function call(name: string, args: readonly unknown[]): unknown {
  return cellFunctions.find((each) => each.name === name)?.call(...args);
}

const { year } = county;
const [heading = [], manager = []] = countyCells;
const peers = call("PEERS", [year, countyCells]) as Cells;

const loans: Cells = [
  ["D-1", 2019, 80_000, 43_500, "抵押贷款", false, false, false, false],
  ["D-2", 2021, 20_000.55, 44_000, "信用贷款", true, false, false, false],
];

const matrix: Cells = [
  [1, 3, 5],
  ["", 1, 2],
  ["", "", 1],
];

const votes: Cells = [
  [3, 4, 2, 1, 0],
  [5, 3, 2, 0, 0],
];

/** Arguments for every function: ranges as rows of cells, single cells bare. */
export const calls: Readonly<Record<string, readonly unknown[]>> = {
  ROSTER: [year, countyCells],
  PEERS: [year, countyCells],
  GRADE: [year, [heading, manager], peers],
  EXPLAIN: [year, [heading, manager], peers],
  SHORTFALL: [year, [heading, manager], peers, 1],
  COMPARE: [year, [heading, manager], peers, year, [heading, manager], peers],
  VOLUME: [100, 9, 885],
  INTEREST: [1_200_000, 9, 9_450_000.5],
  QUALITY: [9_000, 1_234_567, 0],
  CONDUCT: Object.keys(conductInput).map((_, i) => [1, 2][i] ?? 0),
  CEILING: [0.02, 0.01, 0],
  SCOREGRADE: [87.5],
  TOLERANCE: [[[120_000], [130_000], [125_000]], [[0, 10_000, 20_000]], true, false],
  BUYOUT: [loans, 30_000],
  SETTLEMENT: [loans, 30_000, 10_000, 5_000, 1_000],
  RECOVERYSHARE: [50_000, 30_000, 0.85],
  VINTAGE: [2027],
  COMPENSATION: [2021, 50_000, 10_000, 0.2],
  AHPWEIGHTS: [matrix],
  AHPRATIO: [matrix],
  AHPREPAIR: [matrix],
  AHPCONSENSUS: [
    [
      [0.6, 0.3, 0.1],
      [0.5, 0.2, 0.3],
    ],
  ],
  RATING: [
    0.65,
    [
      ["良", "", 0.6],
      ["差", 0.6, ""],
    ],
  ],
  CREDITSCORE: [[[0.6], [0.4]], votes],
  CREDITGRADE: [[[0.6], [0.4]], votes],
  WARNINGDUE: ["欠息", "黄色", 100_000, 45_992.5, ""],
  WARNINGBRANCHDUE: ["欠息", "红色", 100_000, 45_992.5, "", 45_993.375],
  NUMBER: ["１，234.5%"],
};

/** The county with something else in one of the columns of its first manager, in row 2. */
export function rosterWith(column: string, value: unknown): readonly (readonly unknown[])[] {
  const [, , ...others] = countyCells;
  return [heading, manager.map((cell, at) => (heading[at] === column ? value : cell)), ...others];
}

/** The messages of the functions for what the hosts are tried with. */
export const messages = {
  blank: "“放贷笔数”：空白；空白不等于零；应填不小于0的整数",
  blankInRow: "名册第2行“利息收入”：空白；空白不等于零；应填金额（元），可以为负",
  errorInCell: (code: string): string => `“放贷笔数”：引用的单元格是错误值${code}`,
} as const;
