import { changes, type Equivalent, GENERAL, SPARED } from "./change.js";

const UNEQUAL = "the two are not equal here";
const ROWS = "a range has a row at least";
const CODE_ALONE = "of an error that comes in only the code is read";

export const spreadsheet: readonly Equivalent[] = [
  ...changes(
    "src/spreadsheet/failure.ts",
    'export function refuseField(path: Issue["path"], code: IssueCode, zh = ""): never {',
    "of what is refused without words of its own the sheet has the words",
    [['""', '"Stryker was here!"']],
  ),
  ...changes("src/spreadsheet/failure.ts", 'refuse(path, code, { zh, en: "" });', "a sheet speaks Chinese", [
    ['""', '"Stryker was here!"'],
  ]),
  ...changes(
    "src/spreadsheet/cell.ts",
    "return hundredthsOf(value) === undefined ? Number(value.toPrecision(SHEET_DIGITS)) : value;",
    GENERAL,
    [["hundredthsOf(value) === undefined", "true"]],
  ),
  ...changes(
    "src/spreadsheet/grids.ts",
    'fail(width < cells.length ? "#N/A" : "#VALUE!", message);',
    UNEQUAL,
    [["width < cells.length", "width <= cells.length"]],
  ),
  ...changes("src/spreadsheet/headings.ts", "const [first = []] = cells;", ROWS, [
    ["[first = []]", '[first = ["Stryker was here"]]'],
  ]),
  ...changes("src/spreadsheet/headings.ts", "if (below >= 0) {", "the first row is no heading here", [
    ["below >= 0", "below > 0"],
  ]),
  ...changes(
    "src/spreadsheet/headings.ts",
    'if (typeof cell !== "string") return "";',
    "no column is called so",
    [['return "";', 'return "Stryker was here!";']],
  ),
  ...changes(
    "src/spreadsheet/headings.ts",
    'return name.endsWith(")") || name.endsWith("）") ? name.replace(UNIT, "") : name;',
    GENERAL,
    [
      ['name.endsWith(")") || name.endsWith("）")', "true"],
      ['name.endsWith(")")', 'name.endsWith("")'],
      ['name.endsWith("）")', 'name.endsWith("")'],
    ],
  ),
  ...changes("src/spreadsheet/functions/roster.ts", 'if (notes.length === 0) return "";', GENERAL, [
    ["notes.length === 0", "false"],
  ]),
  ...changes(
    "src/spreadsheet/host.ts",
    'return code === undefined ? (value as Cell) : sheetError(code, "");',
    CODE_ALONE,
    [['sheetError(code, "")', 'sheetError(code, "Stryker was here!")']],
  ),
  ...changes(
    "src/spreadsheet/functions/credit.ts",
    "refuseShape(votes.length < indicators, shape);",
    UNEQUAL,
    [["votes.length < indicators", "votes.length <= indicators"]],
  ),
  ...changes("src/spreadsheet/functions/credit.ts", "refuseShape(width < grades, shape);", UNEQUAL, [
    ["width < grades", "width <= grades"],
  ]),
  ...changes(
    "src/spreadsheet/functions/roster.ts",
    "const { peers } = gradeCells(args, () => null).graded;",
    "what is kept of each row is not asked for",
    [["() => null", "() => undefined"]],
  ),
  ...changes(
    "src/spreadsheet/hosts/univer.ts",
    'return sheetError(errorCodeOf((value as Value & Read).getErrorType()) ?? "#VALUE!", "");',
    CODE_ALONE,
    [['""', '"Stryker was here!"']],
  ),
  ...changes("src/spreadsheet/options.ts", "if (entries.length === 0) return WITHOUT;", SPARED, [
    ["entries.length === 0", "false"],
  ]),
  ...changes(
    "src/spreadsheet/options.ts",
    'const [key = "", ...rest] = path;',
    "a name has a part at least",
    [['""', '"Stryker was here!"']],
  ),
  ...changes("src/spreadsheet/options.ts", "if (known.size >= MOST_KNOWN) known.clear();", SPARED, [
    ["known.size >= MOST_KNOWN", "true"],
    ["known.size >= MOST_KNOWN", "false"],
    ["known.size >= MOST_KNOWN", "known.size > MOST_KNOWN"],
    ["known.size >= MOST_KNOWN", "known.size < MOST_KNOWN"],
  ]),
];
