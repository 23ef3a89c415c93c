import * as field from "../rule/fields.js";
import { type Exact, type In, type Out, refuseRepeatedIds } from "../rule/index.js";
import { sharedPlaces } from "./lastPlaces.js";

export const rankingRow = {
  /** Each id once. */
  id: field.text("编号", "Id"),
  /** The month's appraisal score; the higher, the better the place. */
  score: field.points("月度考评得分", "Score of the month"),
};

/** A month's ranking; its rows may come in any order. */
export const ranking = field.list(
  "当月排名",
  "Ranking of the month",
  field.record("人员", "Manager", rankingRow),
);

export const placedManager = {
  ...rankingRow,
  /** Equal scores share the first of their places. */
  place: field.whole("名次", "Place", { min: 1 }),
};

/** One line of a month's ranking. */
export interface RankingRow extends In<typeof rankingRow> {}
/** A manager with the place taken; equal scores share the first of theirs. */
export interface PlacedManager extends Out<typeof placedManager> {}
/** The same on exact fractions. */
export type Placed = Exact<typeof placedManager>;

/** Everyone by score, the best first; equal scores stay in the order of the input. */
export function placed(rows: readonly Exact<typeof rankingRow>[]): readonly Placed[] {
  refuseRepeatedIds(rows, "ranking");
  const ranked = [...rows].sort((a, b) => b.score.compare(a.score));
  const places = sharedPlaces(ranked.map(({ score }) => score));
  return ranked.map((row, i) => ({ ...row, place: places[i] as number }));
}
