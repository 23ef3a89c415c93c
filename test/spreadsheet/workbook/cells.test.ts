import { describe, expect, test } from "vitest";
import { conductInput, type Occasion } from "../../../src/grading/index.js";
import { sheetError } from "../../../src/spreadsheet/cell.js";
import { type ManagerField, managerColumns } from "../../../src/spreadsheet/columns.js";
import { type Cell, isSheetError } from "../../../src/spreadsheet/index.js";
import { countyWith } from "../../workbook/changedRoster.js";
import { compare, expected } from "./table.js";

type Cells = readonly Cell[];

const TEXT_NUMBERS: Cells = ["12", "１２", " 12", "12 ", "1,234.5", "85%", "-5", "0", "1e3"];
const SPACES: Cells = [" ", "  ", "　", " 　 ", "\u00a0", "\n"];
const WORDS: Cells = [
  "无",
  "x",
  "是",
  "TRUE",
  true,
  false,
  sheetError("#N/A", ""),
  sheetError("#DIV/0!", ""),
];
const NO_FIGURE: Cells = [...TEXT_NUMBERS, ...SPACES, ...WORDS, 1e30, 1e308, -1e308, 1e-31, -1];

/** Names that cannot be told apart by eye, and what no id may be. */
const BAD_TEXTS: Cells = [
  ...SPACES,
  " 甲",
  "甲 ",
  "　甲",
  "甲\u3000",
  "甲\n乙",
  "甲\t",
  "\u00a0甲",
  "甲\u2003",
  "甲\u200b乙",
  "甲\u202e乙",
  "\ufeff甲",
  "甲\u00ad乙",
  "甲\u0085乙",
  "甲\u2066乙",
  "甲\ufffa",
  "甲\u{e0041}",
  "\u{e007f}甲",
  `${"甲".repeat(17)}\u{e0000}`,
  `${"甲".repeat(20)}\u{e0020}乙`,
  "__proto__",
  "字".repeat(1001),
  true,
  false,
  1.5,
  sheetError("#REF!", ""),
];

const MONEY = {
  taken: [0, 1, 0.01, 1234.567, 100_000.123456, 0.1 + 0.2, 1e-9, 88_888.000000001],
  refused: ["", ...NO_FIGURE],
};
const COUNT = { taken: [0, 1, 7, 2.9999999999999996], refused: ["", ...NO_FIGURE, 0.5, 1.001, 1e16] };
const COEFFICIENT = { taken: [], refused: NO_FIGURE };

/** What a cell of each column may hold beside what the others of its row hold, and what it may not. */
const CELLS: Readonly<Record<ManagerField, { readonly taken: Cells; readonly refused: Cells }>> = {
  id: {
    taken: ["甲", "001", 7, -7, 0, 123456789012345, "a b", "A*", "~?", ">1", "字".repeat(1000), "\u{20000}"],
    refused: ["", ...BAD_TEXTS, 1e16, -0.5],
  },
  name: { taken: ["", "甲", "甲 乙", "001", "\ue000"], refused: [...BAD_TEXTS, 7, 0] },
  branchType: {
    taken: ["乡镇区", "township", "urban", "village"],
    refused: ["", "城关", "城关区 ", " 城关区", "Urban", 1, true, ...SPACES, sheetError("#N/A", "")],
  },
  loansGranted: COUNT,
  interestIncome: {
    taken: [...MONEY.taken, -1, -0.005],
    refused: ["", ...NO_FIGURE.filter((x) => x !== -1)],
  },
  newNplBalance: MONEY,
  managedLoans: { taken: [20_000_000, 12_345_678.123456], refused: ["", ...NO_FIGURE, 0, 0.01] },
  discountedAcceptances: MONEY,
  nplTolerance: {
    taken: [0, 0.012, 0.0123456789, 0.1, 1, 1 / 3],
    refused: ["", ...NO_FIGURE, 1.2, 1.0001, 12],
  },
  ...(Object.fromEntries(Object.keys(conductInput).map((occasion) => [occasion, COUNT])) as Record<
    Occasion,
    typeof COUNT
  >),
  appointedOn: {
    taken: ["", 45000, "2024-06-03", "2024-02-29", "1900-01-15", "2025-12-31", 61],
    refused: [
      ...[45000.5, 60, 0, -1, 2024, 1900, 2099, 46023, 3e6, 1e10],
      ...["2024-6-3", "2024/06/03", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-06-00"],
      ...[
        "1900-02-29",
        "0001-01-01",
        "1899-12-31",
        "2026-01-01",
        "２０２４-06-03",
        "2024-06-03 ",
        "+024-06-03",
      ],
      ...["45000", ...SPACES, ...WORDS],
    ],
  },
  role: {
    taken: ["", "客户经理", "accountManager"],
    refused: ["负责人", "行长", "客户经理 ", "branchHead", 1, ...SPACES, ...WORDS],
  },
  headCoefficient: COEFFICIENT,
  priorCoefficient: COEFFICIENT,
  inClassAverage: {
    taken: ["", "是", "否", true, false],
    refused: ["不", "是 ", 1, 0, "TRUE", "true", ...SPACES, sheetError("#N/A", "")],
  },
};

/** The first of the county who is no head. */
const FIRST = 3;
/** Rows of the county that hold one cell each. */
const PLACES = 30;

/** The county with one cell after another in its rows, as many rosters as that takes. */
function rostersOf(field: ManagerField, cells: Cells) {
  const rosters = [];
  for (let from = 0; from < cells.length; from += PLACES) {
    const part = cells.slice(from, from + PLACES);
    const changes = part.map((value, i) => [FIRST + i, { [field]: value }] as const);
    rosters.push({ part, roster: countyWith(Object.fromEntries(changes)) });
  }
  return rosters;
}

describe.each(managerColumns.map(({ field, zh }) => [zh, field] as const))("%s", (_, field) => {
  test.each(["taken", "refused"] as const)("is %s by the sheet as by ROSTER", (how) => {
    for (const { part, roster } of rostersOf(field, CELLS[field][how])) {
      const { table, results, shown } = compare(roster);
      const told = (value: Cell) => (isSheetError(value) ? value.code : value);
      const library = part.map((value, i) => [told(value), isSheetError(table[FIRST + i]?.[0])]);
      expect(library).toEqual(part.map((value) => [told(value), how === "refused"]));
      const native = part.map((value, i) => [told(value), results(FIRST + i)]);
      expect(native).toEqual(part.map((value, i) => [told(value), expected(table[FIRST + i] ?? [])]));
      if (how === "refused")
        for (const [i, value] of part.entries())
          expect([told(value), shown("message", FIRST + i)]).toEqual([
            told(value),
            expect.stringMatching(/；$/),
          ]);
    }
  });
});
