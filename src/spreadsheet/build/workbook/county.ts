import { readFileSync } from "node:fs";
import { managerColumns } from "../../columns.js";
import type { Cell } from "../../index.js";
import { wordOf } from "../../labels.js";
import { serialOfDay } from "../../serial.js";

export type Manager = Readonly<Record<string, string | number | undefined>>;

export const county = JSON.parse(
  readFileSync(new URL("../../../../fixtures/roster/county-2025.json", import.meta.url), "utf8"),
) as { readonly year: number; readonly managers: readonly Manager[] };

/** The heading of a roster in a sheet. */
export const heading: readonly string[] = managerColumns.map(({ zh }) => zh);

/** A manager as a row of cells, the way staff would type it: figures as numbers, dates as serial numbers. */
export function rowOf(manager: Manager): Cell[] {
  return managerColumns.map(({ field, blank, holds }) => {
    const value = manager[field];
    if (value === undefined) return blank === "refused" ? 0 : "";
    if (holds.kind === "text") return value;
    if (holds.kind === "date") return serialOfDay(String(value), { date1904: false });
    return holds.kind === "choice" ? wordOf(holds, String(value)) : Number(value);
  });
}

/** The county with its heading. */
export const countyCells: readonly (readonly Cell[])[] = [[...heading], ...county.managers.map(rowOf)];
