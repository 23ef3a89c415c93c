import type { Issue } from "../rule/index.js";
import { type Cell, type Cells, isBlank, isSheetError } from "./cell.js";
import { fail } from "./failure.js";
import { type Kind, NO_VALUE, readCell } from "./kinds.js";
import { type Place, shownCell } from "./messages.js";
import type { DateSystem } from "./serial.js";

/** A column of a table in a sheet: the field it fills, and what it is called in the heading. */
export interface Column {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: Kind;
  /**
   * `refused`: the column must be there and filled in every row. `absent`: it must be there, and what a blank means
   * is for the rule to say. `optional`: the column may be left out too.
   */
  readonly blank: "refused" | "absent" | "optional";
}

/** A range read as a table. */
export interface Rows {
  /** The number of heading rows: 0 or 1. */
  readonly heading: 0 | 1;
  /** The rows below the heading. */
  readonly cells: Cells;
  /** A row of cells as the record that the rule takes. */
  record(row: readonly Cell[], system: DateSystem): Record<string, unknown>;
  /** Where a field of a row stands. */
  place(index: number, field: Issue["path"][number] | undefined): Place;
}

/** Reads a range as a table: by its heading where it has one, else by the order of the columns. */
export function readRows(cells: Cells, columns: readonly Column[], table: string): Rows {
  const byName = new Map(
    columns.flatMap(
      (column) =>
        [
          [column.zh, column],
          [column.field, column],
        ] as const,
    ),
  );
  const [first = []] = cells;
  const known = first.filter((cell) => byName.has(heading(cell))).length;
  // An identifier may happen to be called like a column; what stands beside it is then no heading.
  const hasHeading = known > 1 || (known === 1 && !first.some((cell) => typeof cell === "number"));
  const order = hasHeading ? headed(first, byName, table) : inOrder(first.length, columns, table);
  const positions = new Map(order.map(({ column, at }) => [column.field, at]));
  for (const { field, zh, blank } of columns) {
    if (blank !== "optional" && !positions.has(field)) fail("#N/A", `${table}：缺少“${zh}”列`);
  }
  refuseUnnamed(cells, positions, table);
  const start = hasHeading ? 1 : 0;
  return {
    heading: start,
    cells: hasHeading ? cells.slice(1) : cells,
    record: (row, system) => {
      const record: Record<string, unknown> = {};
      for (const { column, at } of order) {
        const value = readCell(column.kind, row[at], system);
        if (value !== undefined) record[column.field] = value;
        else if (column.blank === "refused") record[column.field] = NO_VALUE;
      }
      return record;
    },
    place: (index, field) => {
      const column = columns.find((each) => each.field === field);
      const where = `${table}第${index + start + 1}行`;
      const at = positions.get(field as string);
      if (column === undefined) return { where };
      return {
        where: `${where}“${column.zh}”`,
        kind: column.kind,
        cell: at === undefined ? undefined : { value: cells[index + start]?.[at] },
      };
    },
  };
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every(isBlank);
}

interface Placed {
  readonly column: Column;
  readonly at: number;
}

function headed(first: readonly Cell[], byName: ReadonlyMap<string, Column>, table: string): Placed[] {
  const placed: Placed[] = [];
  for (const [at, cell] of first.entries()) {
    if (isBlank(cell)) continue;
    if (isSheetError(cell)) fail(cell.code, `${table}表头第${at + 1}列是错误值${cell.code}`);
    const column = byName.get(heading(cell));
    if (column === undefined) {
      const names = [...new Set([...byName.values()].map(({ zh }) => zh))];
      fail("#VALUE!", `${table}：不认识的列${shownCell(cell)}；列名应是${names.join("、")}`);
    }
    if (placed.some((other) => other.column === column)) fail("#VALUE!", `${table}：“${column.zh}”列重复`);
    placed.push({ column, at });
  }
  return placed;
}

/** What stands in a column that the first row does not name would be passed over in silence. */
function refuseUnnamed(cells: Cells, positions: ReadonlyMap<string, number>, table: string): void {
  const named = new Set(positions.values());
  const width = cells[0]?.length ?? 0;
  const unnamed = Array.from({ length: width }, (_, at) => at).filter((at) => !named.has(at));
  cells.forEach((row, i) => {
    const beyond = row.length <= width ? -1 : row.findIndex((cell, at) => at >= width && !isBlank(cell));
    const at = unnamed.find((at) => !isBlank(row[at])) ?? beyond;
    if (at >= 0) fail("#VALUE!", `${table}第${i + 1}行第${at + 1}列有内容，而首行没有这一列`);
  });
}

function inOrder(width: number, columns: readonly Column[], table: string): Placed[] {
  if (width > columns.length) {
    fail("#VALUE!", `${table}：没有表头时最多${columns.length}列，实际有${width}列`);
  }
  return columns.slice(0, width).map((column, at) => ({ column, at }));
}

/** A heading without the unit that may stand behind it: 利息收入（元） is 利息收入. */
function heading(cell: Cell): string {
  return typeof cell === "string" ? cell.trim().replace(/\s*[（(][^（()）]*[)）]$/, "") : "";
}
