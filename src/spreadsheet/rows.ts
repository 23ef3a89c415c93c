import type { Issue } from "../rule/index.js";
import { type Cell, type Cells, isBlank } from "./cell.js";
import { fail } from "./failure.js";
import { type Column, type Placed, placedColumns } from "./headings.js";
import { NO_VALUE, readCell } from "./kinds.js";
import type { Place } from "./messages.js";
import type { DateSystem } from "./serial.js";

/** A range read as a table; blank rows are passed over. */
export interface Rows {
  /** The number of heading rows: 0 or 1. */
  readonly heading: 0 | 1;
  /** For every row that is not blank its place among those below the heading. */
  readonly places: readonly number[];
  /** These rows as the records that the rule takes. */
  records(system: DateSystem): Record<string, unknown>[];
  /** Where a field of a record stands. */
  place(index: number, field: Issue["path"][number] | undefined): Place;
}

/** Reads a range as a table: by its heading where it has one, else by the order of the columns. */
export function readRows(cells: Cells, columns: readonly Column[], table: string): Rows {
  const { order, hasHeading } = placedColumns(cells, columns, table);
  const positions = new Map(order.map(({ column, at }) => [column.field, at]));
  for (const { field, zh, blank } of columns) {
    if (blank !== "optional" && !positions.has(field)) fail("#N/A", `${table}：缺少“${zh}”列`);
  }
  refuseUnnamed(cells, positions, table);
  const start = hasHeading ? 1 : 0;
  const below = hasHeading ? cells.slice(1) : cells;
  const places: number[] = [];
  for (const [i, row] of below.entries()) if (!row.every(isBlank)) places.push(i);
  return {
    heading: start,
    places,
    records: (system) => places.map((i) => recordOf(below[i] as readonly Cell[], order, system)),
    place: (index, field) => {
      const column = columns.find((each) => each.field === field);
      const row = (places[index] as number) + start;
      const where = `${table}第${row + 1}行`;
      const at = positions.get(field as string);
      if (column === undefined) return { where };
      return {
        where: `${where}“${column.zh}”`,
        kind: column.kind,
        cell: at === undefined ? undefined : { value: cells[row]?.[at] },
      };
    },
  };
}

/** A row as the record that the rule takes. */
function recordOf(
  row: readonly Cell[],
  order: readonly Placed[],
  system: DateSystem,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { column, at } of order) {
    const value = readCell(column.kind, row[at], system);
    if (value !== undefined) fields[column.field] = value;
    else if (column.blank === "refused") fields[column.field] = NO_VALUE;
  }
  return fields;
}

/** What stands in a column that the first row does not name would be passed over in silence. */
function refuseUnnamed(cells: Cells, positions: ReadonlyMap<string, number>, table: string): void {
  const named = new Set(positions.values());
  for (const [i, row] of cells.entries()) {
    const at = unnamedIn(row, named);
    if (at !== undefined) fail("#VALUE!", `${table}第${i + 1}行第${at + 1}列有内容，而首行没有这一列`);
  }
}

/** Where a row has something in a column that is not named; nothing where it has not. */
function unnamedIn(row: readonly Cell[], named: ReadonlySet<number>): number | undefined {
  for (const [at, cell] of row.entries()) if (!named.has(at) && !isBlank(cell)) return at;
  return undefined;
}
