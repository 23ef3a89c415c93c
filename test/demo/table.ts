import stringWidth from "string-width";
import { aligned } from "../support/columns.js";

/** A column: its title, what it shows of a row, and whether that is a number, which stands to the right. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: "right";
}

/** Rows under their titles, in columns that line up. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const [titles = [], ...lines] = aligned(cells, { right: columns.map(({ align }) => align === "right") });
  const rule = titles.map((title) => "-".repeat(stringWidth(title)));
  return [titles, rule, ...lines].map((line) => line.join("  ").trimEnd());
}
