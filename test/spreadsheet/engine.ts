import * as hyperformula from "hyperformula";
import { type CellValue, DetailedCellError, HyperFormula, type RawCellContent } from "hyperformula";
import { type Cell, cellFunctions, registerHyperFormula } from "../../src/spreadsheet/index.js";
import { columnName } from "./laidOut.js";

registerHyperFormula(hyperformula);

export type Content = readonly (readonly RawCellContent[])[];

/** An engine that shows all 15 digits of a number. */
export function engineOf(sheets: Readonly<Record<string, Content>>): HyperFormula {
  const contents = Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]);
  return HyperFormula.buildFromSheets(Object.fromEntries(contents), {
    licenseKey: "gpl-v3",
    smartRounding: false,
  });
}

/** A cell as its user types it: an apostrophe keeps a text from being read as a number, a date or a formula. */
function typed(cell: Cell): RawCellContent {
  if (typeof cell === "string") return cell === "" ? null : `'${cell}`;
  return cell as RawCellContent;
}

export const typedRows = (rows: readonly (readonly Cell[])[]): RawCellContent[][] =>
  rows.map((row) => row.map(typed));

/** An error value as `#N/A: what is wrong`, any other value as it is. */
export function shown(value: CellValue): unknown {
  return value instanceof DetailedCellError ? `${value.value}: ${value.message}` : value;
}

/** What a cell shows, told by its address: `A1`, or `Sheet!A1`. */
export function at(engine: HyperFormula, address: string): unknown {
  const found = engine.simpleCellAddressFromString(address, 0);
  if (found === undefined) throw new Error(`no cell ${address}`);
  return shown(engine.getCellValue(found));
}

/** A call of a cell function with a range of cells for each argument. */
export interface Call {
  readonly name: string;
  readonly ranges: readonly (readonly (readonly Cell[])[])[];
}

/** What each call shows in its cells, all in one sheet: a formula, and beside it the ranges that it refers to. */
export function results(calls: readonly Call[]): CellValue[][][] {
  const rows: RawCellContent[][] = [];
  const places = calls.map(({ name, ranges }) => {
    const extent = cellFunctions.find((each) => each.name === name)?.extent ?? (() => [1, 1] as const);
    const [height, width] = extent(ranges.map((range) => range.length));
    const top = rows.length;
    let left = width;
    const widest = ranges.reduce((sum, range) => sum + widthOf(range), width);
    const block: RawCellContent[][] = Array.from(
      { length: Math.max(height, ...ranges.map((range) => range.length)) },
      () => new Array(widest).fill(null),
    );
    const references = ranges.map((range) => {
      const columns = widthOf(range);
      for (const [i, row] of typedRows(range).entries()) block[i]?.splice(left, row.length, ...row);
      const reference = `${columnName(left)}${top + 1}:${columnName(left + columns - 1)}${top + range.length}`;
      left += columns;
      return reference;
    });
    block[0]?.splice(0, 1, `=KAOPING_${name}(${references.join(",")})`);
    rows.push(...block);
    return { top, height, width };
  });
  const engine = engineOf({ Cases: rows });
  const tables = places.map(({ top, height, width }) =>
    engine.getRangeValues({
      start: { sheet: 0, row: top, col: 0 },
      end: { sheet: 0, row: top + height - 1, col: width - 1 },
    }),
  );
  engine.destroy();
  return tables;
}

function widthOf(range: readonly (readonly Cell[])[]): number {
  return Math.max(...range.map((row) => row.length));
}
