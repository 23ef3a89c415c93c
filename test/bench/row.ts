import type { Bilingual } from "kaoping";

/** A line of the table: what was measured, and what it is to be. */
export interface Row {
  readonly what: Bilingual;
  readonly measured: number;
  /** A ratio where left out. */
  readonly unit?: "µs" | "ms" | "MB";
  readonly atMost?: number;
  /** Of another program ÷ this one, where more is better. */
  readonly atLeast?: number;
}

/** Lines that are measured together. */
export interface Group {
  readonly rows: () => Promise<readonly Row[]>;
}

/** A whole number with separators in the thousands. */
export function count(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 0 });
}

/** A measured figure in three digits, with its unit. */
export function figure(value: number, unit: Row["unit"]): string {
  const digits = value.toLocaleString("en", { maximumSignificantDigits: 3 });
  return unit === undefined ? digits : `${digits} ${unit}`;
}
