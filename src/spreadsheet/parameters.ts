import type { Bilingual, Issue } from "../rule/index.js";
import { type Cells, widthOf } from "./cell.js";
import { fail } from "./failure.js";
import type { Column } from "./headings.js";
import { type Kind, NO_VALUE, readCell } from "./kinds.js";
import type { Place } from "./messages.js";
import { readRows } from "./rows.js";
import type { DateSystem } from "./serial.js";

type Path = Issue["path"];

/** One argument of a cell function. */
export interface Parameter {
  /** Its name in the code of the hosts, which take ASCII. */
  readonly name: string;
  readonly label: Bilingual;
  /** What it holds: unit, range, or the columns of the table. */
  readonly takes: Bilingual;
  readonly range: boolean;
  readonly optional: boolean;
  /** The field of the rule's input that it fills. */
  readonly path: readonly string[];
  /** The argument as the rule takes it. */
  read(cells: Cells, system: DateSystem): unknown;
  /** Where in it an issue stands: `rest` is the issue's path below the field. */
  place(cells: Cells, rest: Path): Place;
}

export interface Named {
  readonly zh: string;
  readonly en: string;
  readonly optional?: boolean;
  /** Whether a blank cell is for the rule to judge; else it is refused as missing. */
  readonly blank?: "absent";
  /** The field it fills, where that is not called like it. */
  readonly path?: string;
}

/** What every parameter tells of itself. */
export function common(
  name: string,
  { zh, en, optional = false, path = name }: Named,
): Pick<Parameter, "name" | "label" | "optional" | "path"> {
  return { name, label: { zh, en }, optional, path: path.split(".") };
}

/** A single cell. */
export function cell(name: string, kind: Kind, named: Named): Parameter {
  const base = common(name, named);
  const { zh } = base.label;
  const mayBeBlank = base.optional || named.blank === "absent";
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
export function table(name: string, columns: readonly Column[], named: Named): Parameter {
  const base = common(name, named);
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
