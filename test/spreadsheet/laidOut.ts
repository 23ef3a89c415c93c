import type { Cell } from "../../src/spreadsheet/index.js";

/** A call as it stands in a sheet: the cells of its arguments, and their addresses in turn. */
export interface LaidOut {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: Cell }[];
  readonly addresses: readonly string[];
}

/** The name of a column, counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Lays the arguments of a call out below each other, from a row and a column on, both counted from 0. */
export function laidOut(args: readonly unknown[], row: number, column: number): LaidOut {
  const cells: LaidOut["cells"][number][] = [];
  const addresses: string[] = [];
  let top = row;
  for (const arg of args) {
    const rows = (Array.isArray(arg) ? arg : [[arg]]) as Cell[][];
    rows.forEach((values, i) => {
      values.forEach((value, j) => {
        cells.push({ row: top + i, column: column + j, value });
      });
    });
    const width = Math.max(...rows.map(({ length }) => length));
    const end = `${columnName(column + width - 1)}${top + rows.length}`;
    const start = `${columnName(column)}${top + 1}`;
    addresses.push(start === end ? start : `${start}:${end}`);
    top += rows.length;
  }
  return { cells, addresses };
}
