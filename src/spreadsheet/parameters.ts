import type { Bilingual, Field, Issue } from "../rule/index.js";
import { type Cells, widthOf } from "./cell.js";
import { fail } from "./failure.js";
import type { Column } from "./headings.js";
import { type KindOf, kindOf, NO_VALUE, readCell } from "./kinds.js";
import { isNeeded, labelOf, quoted } from "./labels.js";
import type { Place } from "./messages.js";
import { readRows } from "./rows.js";
import type { DateSystem } from "./serial.js";

type Path = Issue["path"];

/** One argument of a cell function. */
export interface Parameter {
  /** Its name in the code of the hosts, which take ASCII. */
  readonly name: string;
  /** What it is called. */
  readonly label: Bilingual;
  /** What it holds: unit, range, or the columns of the table. */
  readonly takes: Bilingual;
  /** Whether it takes a range of cells. */
  readonly range: boolean;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** The field of the rule's input that it fills. */
  readonly path: readonly string[];
  /** The argument as the rule takes it. */
  read(cells: Cells, system: DateSystem): unknown;
  /** Where in it an issue stands: `rest` is the issue's path below the field. */
  place(cells: Cells, rest: Path): Place;
}

/** What a parameter tells of itself beside its field. */
export interface Told {
  /** The field of the rule's input that it fills, where that is not called like it: `peers.managers`. */
  readonly path?: string;
  /** What the field is a part of, where its own name does not tell. */
  readonly of?: Bilingual;
  /** Whether the argument may be left out. */
  readonly optional?: boolean;
  /** Whether a blank cell is refused as missing where the rule may do without it. */
  readonly needed?: true;
  /** How its cells are read, where the kind of the field does not tell. */
  readonly kind?: KindOf;
  /** What stands in the rows and columns of a rectangle of cells. */
  readonly shape?: Bilingual;
  /** Whether a rectangle is as high as it is wide; blank cells are then for the rule to complete. */
  readonly square?: true;
}

/** What every parameter tells of itself. */
export function common(
  name: string,
  field: Field,
  { path = name, of, optional = false }: Told,
): Pick<Parameter, "name" | "label" | "optional" | "path"> {
  const { zh, en } = labelOf(field);
  const label = of === undefined ? { zh, en } : { zh: `${of.zh}${zh}`, en: `${of.en}: ${en.toLowerCase()}` };
  return { name, label, optional, path: path.split(".") };
}

/** A single cell. */
export function cell(name: string, field: Field, told: Told): Parameter {
  const base = common(name, field, told);
  const { zh } = base.label;
  const kind = (told.kind ?? kindOf)(field);
  const mayBeBlank = base.optional || !(told.needed || isNeeded(field));
  return {
    ...base,
    takes: { zh: kind.zh, en: kind.en },
    range: false,
    read: (cells, system) => {
      const [rows, columns] = [cells.length, widthOf(cells)];
      if (rows > 1 || columns > 1) fail("#VALUE!", `“${zh}”：只能是一个单元格，实际有${rows}行${columns}列`);
      const value = readCell(kind, cells[0]?.[0], system);
      return value === undefined && !mayBeBlank ? NO_VALUE : value;
    },
    place: (cells) => ({ where: `“${zh}”`, kind, cell: { value: cells[0]?.[0] } }),
  };
}

/** A table of records, one a row, with or without a heading; blank rows are passed over. */
export function table(name: string, columns: readonly Column[], field: Field): Parameter {
  const base = common(name, field, {});
  const { zh } = base.label;
  return {
    ...base,
    takes: tableTakes(columns),
    range: true,
    read: (cells, system) => readRows(cells, columns, zh).records(system),
    place: (cells, [index, field]) =>
      typeof index === "number" ? readRows(cells, columns, zh).place(index, field) : { where: zh },
  };
}

/** A table that holds one record. */
export function oneRow(name: string, columns: readonly Column[], field: Field): Parameter {
  const rows = table(name, columns, field);
  return {
    ...rows,
    read: (cells, system) => {
      const records = rows.read(cells, system) as unknown[];
      const shape = `${quoted(field)}：应是一行，实际有${records.length}行`;
      return records.length === 1 ? records[0] : fail(records.length === 0 ? "#N/A" : "#VALUE!", shape);
    },
    place: (cells, rest) => rows.place(cells, [0, ...rest]),
  };
}

/** The columns of a table in the order that holds without a heading. */
function tableTakes(columns: readonly Column[]): Bilingual {
  const optional = (column: Column, mark: string) => (column.blank === "optional" ? mark : "");
  return {
    zh: `一张表，表头可省，列依次为${columns.map((column) => column.zh + optional(column, "（可省）")).join("、")}`,
    en: `a table, heading optional, columns in order: ${columns
      .map((column) => column.en + optional(column, " (optional)"))
      .join(", ")}`,
  };
}
