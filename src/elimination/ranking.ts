import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { decimal, type Field, list, type Pen, refuseRepeatedIds, text } from "../rule/index.js";
import { sharedPlaces } from "./lastPlaces.js";

/** One line of a month's ranking. */
export interface RankingRow {
  /** Each id once. */
  readonly id: string;
  /** The month's appraisal score; the higher, the better the place. */
  readonly score: DecimalInput;
}

/** A manager with the place taken; equal scores share the first of theirs. */
export interface PlacedManager {
  readonly id: string;
  readonly place: number;
  readonly score: Decimal;
}

/** The same on exact fractions. */
export interface Placed {
  readonly id: string;
  readonly place: number;
  readonly score: Ratio;
}

/** A month's ranking; its rows may come in any order. */
export function rankingRows(): Field<readonly Omit<Placed, "place">[], readonly RankingRow[]> {
  return list(z.strictObject({ id: text(), score: decimal("a score") }));
}

/** Everyone by score, the best first; equal scores stay in the order of the input. */
export function placed(rows: readonly Omit<Placed, "place">[], field: string): readonly Placed[] {
  refuseRepeatedIds(rows, field);
  const ranked = [...rows].sort((a, b) => b.score.compare(a.score));
  const places = sharedPlaces(ranked.map(({ score }) => score));
  return ranked.map((row, i) => ({ ...row, place: places[i] as number }));
}

/** Ids in words; `none` where there are none. */
export function saidOfIds(ids: readonly string[], pen: Pen, none: string): string {
  return ids.length === 0 ? none : ids.map((id) => pen.text(id)).join(pen.say("、", ", "));
}
