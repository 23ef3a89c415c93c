import type { Field } from "../rule/index.js";
import { type Cell, type Cells, isBlank, isSheetError } from "./cell.js";
import { fail } from "./failure.js";
import { type Kind, type KindOf, kindOf } from "./kinds.js";
import { isNeeded, labelOf } from "./labels.js";
import { shownCell } from "./messages.js";

/** A column of a table in a sheet: the field it fills, and what it is called in the heading. */
export interface Column<Name extends string = string> {
  readonly field: Name;
  readonly zh: string;
  readonly en: string;
  readonly kind: Kind;
  readonly holds: Field;
  /**
   * `refused`: the column must be there and filled in every row. `absent`: it must be there, and what a blank means
   * is for the rule to say. `optional`: the column may be left out too.
   */
  readonly blank: "refused" | "absent" | "optional";
}

/** The columns of a record of fields, in its order; those behind the last that must be filled may be left out. */
export function columnsOf<Name extends string>(
  fields: Readonly<Record<Name, Field>>,
  kinds: { readonly [name in Name]?: KindOf } = {} as never,
): readonly Column<Name>[] {
  const entries = Object.entries<Field>(fields) as [Name, Field][];
  const last = entries.findLastIndex(([, field]) => isNeeded(field));
  return entries.map(([name, field], i) => ({
    field: name,
    ...labelOf(field),
    kind: (kinds[name] ?? kindOf)(field),
    holds: field,
    blank: isNeeded(field) ? "refused" : i < last ? "absent" : "optional",
  }));
}

/** What the heading of a column may be: the names of its field in either language, or that in the library. */
function namesOf({ field, holds: { title, short = title } }: Column): string[] {
  return [short.zh, short.en, title.zh, title.en, field];
}

/** A column and where it stands. */
export interface Placed {
  readonly column: Column;
  readonly at: number;
}

/** Finds the columns of a table: by its heading where it has one, else by their order. */
export function placedColumns(
  cells: Cells,
  columns: readonly Column[],
  table: string,
): { readonly order: readonly Placed[]; readonly hasHeading: boolean } {
  const byName = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)));
  const [first = []] = cells;
  const known = namedIn(first, byName);
  // An identifier may happen to be called like a column; what stands beside it is then no heading.
  const hasHeading = known > 1 || (known === 1 && !first.some((cell) => typeof cell === "number"));
  if (!hasHeading) refuseHeadings(cells, first, columns, byName, table);
  const order = hasHeading ? headed(first, byName, table) : inOrder(first.length, columns, table);
  return { order, hasHeading };
}

function headed(first: readonly Cell[], byName: ReadonlyMap<string, Column>, table: string): Placed[] {
  const placed: Placed[] = [];
  for (const [at, cell] of first.entries()) {
    if (isBlank(cell)) continue;
    if (isSheetError(cell)) fail(cell.code, `${table}表头第${at + 1}列是错误值${cell.code}`);
    const column = byName.get(heading(cell));
    if (column === undefined)
      fail("#VALUE!", `${table}：不认识的列${shownCell(cell)}；${knownNames(byName)}`);
    if (placed.some((other) => other.column === column)) fail("#VALUE!", `${table}：“${column.zh}”列重复`);
    placed.push({ column, at });
  }
  return placed;
}

/** Below a heading that is not read as one the columns may stand in another order, and every figure would be wrong. */
function refuseHeadings(
  cells: Cells,
  first: readonly Cell[],
  columns: readonly Column[],
  byName: ReadonlyMap<string, Column>,
  table: string,
): void {
  const below = cells.findIndex((row) => namedIn(row, byName) > 1);
  if (below >= 0) {
    fail("#VALUE!", `${table}第${below + 1}行是表头；表头应在首行，请从表头起选取区域`);
  }
  const words = columns.filter(({ kind }, at) => kind.numeric && isWord(first[at]));
  if (words.length > 1 && first.every((cell) => isBlank(cell) || typeof cell === "string")) {
    fail("#VALUE!", `${table}：首行像是表头，而没有一个列名是认识的；${knownNames(byName)}`);
  }
}

/** How many cells of a row are names of columns. */
function namedIn(row: readonly Cell[], byName: ReadonlyMap<string, Column>): number {
  let names = 0;
  for (const cell of row) if (byName.has(heading(cell))) names += 1;
  return names;
}

function isWord(cell: Cell): boolean {
  return typeof cell === "string" && /^\P{Nd}*\p{L}\P{Nd}*$/u.test(cell);
}

function knownNames(byName: ReadonlyMap<string, Column>): string {
  return `列名应是${[...new Set([...byName.values()].map(({ zh }) => zh))].join("、")}`;
}

function inOrder(width: number, columns: readonly Column[], table: string): Placed[] {
  if (width > columns.length) {
    fail("#VALUE!", `${table}：没有表头时最多${columns.length}列，实际有${width}列`);
  }
  return columns.slice(0, width).map((column, at) => ({ column, at }));
}

/** Units that the figures are in already; in any other, such as 万元 or %, a figure would be read as another. */
const UNIT = /\s*[（(](?:元|笔|次|人)[)）]$/;

/** A heading without the unit that may stand behind it: 利息收入（元） is 利息收入. */
function heading(cell: Cell): string {
  if (typeof cell !== "string") return "";
  const name = cell.trim();
  return name.endsWith(")") || name.endsWith("）") ? name.replace(UNIT, "") : name;
}
