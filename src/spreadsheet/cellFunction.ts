import { type Bilingual, type ClauseId, type Issue, refusedBy } from "../rule/index.js";
import { asCells, type CellResult, type Cells, isOmitted, isSheetError, sheetError } from "./cell.js";
import { fail, SheetFailure } from "./failure.js";
import { type Given, placeOf } from "./fields.js";
import { errorCell, missing, refusal } from "./messages.js";
import { type Options, readOptions } from "./options.js";
import type { Parameter } from "./parameters.js";

/** The names of the functions: upper-case ASCII, without the prefix that a host puts before them. */
export type CellFunctionName =
  | "ROSTER"
  | "PEERS"
  | "GRADE"
  | "EXPLAIN"
  | "SHORTFALL"
  | "COMPARE"
  | "VOLUME"
  | "INTEREST"
  | "QUALITY"
  | "CONDUCT"
  | "CEILING"
  | "SCOREGRADE"
  | "TOLERANCE"
  | "BUYOUT"
  | "SETTLEMENT"
  | "RECOVERYSHARE"
  | "VINTAGE"
  | "COMPENSATION"
  | "AHPWEIGHTS"
  | "AHPRATIO"
  | "AHPREPAIR"
  | "AHPCONSENSUS"
  | "RATING"
  | "CREDITSCORE"
  | "CREDITGRADE"
  | "WARNINGDUE"
  | "WARNINGBRANCHDUE"
  | "NUMBER";

/** A function as a cell calls it, with all that a host needs to know of it. */
export interface CellFunction {
  /** Its name, without the prefix of a program. */
  readonly name: CellFunctionName;
  /** The name in Chinese, for hosts that take it. */
  readonly alias: string;
  /** The clause it applies; null where it applies none. */
  readonly clause: ClauseId | null;
  /** What it gives. */
  readonly summary: Bilingual;
  /** What it takes, in order. */
  readonly parameters: readonly Parameter[];
  /** Whether it gives a table, which spills. */
  readonly spills: boolean;
  /** The cells that the table takes; undefined where it gives a single value. */
  readonly extent: Extent | undefined;
  /** What it gives, in the words of both languages. */
  readonly returns: Bilingual;
  /** The function: ranges in, a value, a table or an error out. It never throws. */
  readonly call: (...ranges: readonly unknown[]) => CellResult;
}

/**
 * The rows and columns that a table takes at most, by the number of rows of each argument, for hosts that set the
 * cells apart before they ask for the values.
 */
export type Extent = (rows: readonly number[]) => readonly [rows: number, columns: number];

/** What the arguments of a call were read as, by the names of the parameters. */
export interface Arguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly cells: Readonly<Record<string, Cells>>;
  readonly options: Options;
}

export interface CellFunctionDefinition {
  readonly name: CellFunctionName;
  readonly alias: string;
  /** The clause it applies; null where it applies none. */
  readonly clause: ClauseId | null;
  readonly summary: Bilingual;
  readonly parameters: readonly Parameter[];
  readonly returns: Bilingual;
  readonly extent?: Extent;
  readonly decide: (args: Arguments) => CellResult;
  /** The path of an issue below the parameters, where the rule's input is not put together from their fields. */
  readonly locate?: (path: Issue["path"], values: Arguments["values"]) => Issue["path"];
}

/** The optional last argument of every function. */
const options: Parameter = {
  name: "options",
  label: { zh: "选项", en: "Options" },
  takes: {
    zh: "两列：口径或参数的名称，取值",
    en: "two columns: the name of a reading or a figure, and its value",
  },
  range: true,
  optional: true,
  path: [],
  read: () => undefined,
  place: () => ({ where: "选项" }),
};

/** A cell function from what it decides: reads the arguments, and turns every refusal into an error value. */
export function cellFunction(definition: CellFunctionDefinition): CellFunction {
  const { decide, locate = (path) => path, extent, ...told } = definition;
  const parameters = [...definition.parameters, options];
  const answer = (ranges: readonly unknown[]): CellResult => {
    if (ranges.length > parameters.length) {
      fail("#VALUE!", `参数最多${parameters.length}个，实际有${ranges.length}个`);
    }
    ranges.forEach(refuseHuge);
    const given = definition.parameters.map((parameter, i) => ({ parameter, cells: asCells(ranges[i]) }));
    const args = readArguments(given, readOptions(asCells(ranges[given.length])));
    try {
      return decide(args);
    } catch (error) {
      return refusal(refusedBy(error), (path) => placeOf(locate(path, args.values), given));
    }
  };
  const call = (...ranges: readonly unknown[]): CellResult => {
    try {
      return answer(ranges);
    } catch (error) {
      if (error instanceof SheetFailure) return error.error;
      return sheetError("#VALUE!", "程序内部错误；请将公式和所引用的单元格告知维护人员");
    }
  };
  return Object.freeze({ ...told, extent, spills: extent !== undefined, parameters, call });
}

/** The rows and columns of the largest sheet: what claims more is no range. */
const SHEET = { rows: 2 ** 20, columns: 2 ** 14 } as const;

function refuseHuge(range: unknown): void {
  if (!Array.isArray(range)) return;
  const isHuge =
    range.length > SHEET.rows || range.some((row) => Array.isArray(row) && row.length > SHEET.columns);
  if (isHuge) fail("#VALUE!", `区域最多${SHEET.rows}行、${SHEET.columns}列`);
}

function readArguments(given: readonly Given[], options: Options): Arguments {
  const values: Record<string, unknown> = {};
  const all: Record<string, Cells> = {};
  for (const { parameter, cells } of given) {
    const { name, label, takes, range } = parameter;
    all[name] = cells;
    if (range && isOmitted(cells)) {
      throw new SheetFailure(missing(`“${label.zh}”`, { zh: takes.zh, numeric: false }));
    }
    const only = cells[0]?.[0];
    // An error in place of a whole range; within one it is told with its row.
    if (range && isSheetError(only) && cells.flat().length === 1) {
      throw new SheetFailure(errorCell(`“${label.zh}”`, only));
    }
    values[name] = parameter.read(cells, options);
  }
  return { values, cells: all, options };
}
