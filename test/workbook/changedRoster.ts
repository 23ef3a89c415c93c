import { conductInput } from "../../src/grading/index.js";
import { county, countyCells } from "../../src/spreadsheet/build/workbook/county.js";
import type { RosterCells } from "../../src/spreadsheet/build/workbook/rated.js";
import { managerColumns } from "../../src/spreadsheet/columns.js";
import type { Cell } from "../../src/spreadsheet/index.js";

type Changes = Readonly<Record<string, Cell>>;

export const rows: readonly (readonly Cell[])[] = countyCells.slice(1);
const at = (field: string) => managerColumns.findIndex((column) => column.field === field);

/** A row with some of its cells changed. */
function changed(row: readonly Cell[], changes: Changes): Cell[] {
  const cells = [...row];
  for (const [field, value] of Object.entries(changes)) cells[at(field)] = value;
  return cells;
}

/** The county with cells of some of its rows changed: by the place of the row. */
export function countyWith(changes: Readonly<Record<number, Changes>>): RosterCells {
  return { year: county.year, rows: rows.map((row, i) => changed(row, changes[i] ?? {})) };
}

/** A manager of a class of its own. */
export function manager(id: string, changes: Changes): Cell[] {
  return changed(
    managerColumns.map(() => ""),
    {
      id,
      branchType: "行政村区",
      loansGranted: 3,
      interestIncome: 3,
      newNplBalance: 0,
      managedLoans: 30,
      discountedAcceptances: 0,
      nplTolerance: 1,
      ...Object.fromEntries(Object.keys(conductInput).map((occasion) => [occasion, 0])),
      ...changes,
    },
  );
}

/** Every cell of a row in turn holds what it must not: row by row another column. */
export function everyColumn(value: Cell): RosterCells {
  return countyWith(Object.fromEntries(managerColumns.map(({ field }, i) => [i, { [field]: value }])));
}
