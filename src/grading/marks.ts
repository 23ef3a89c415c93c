import { max, min, type Ratio, ZERO } from "../exact/index.js";

/** The limit of an item that changed its points, if one did. */
export type Limit = "bonusCap" | "floor" | null;

/** Full marks with an adjustment: a bonus at most the cap, and never less than no points at all. */
export function marks(
  fullMarks: Ratio,
  adjustment: Ratio,
  bonusCap?: Ratio,
): { points: Ratio; limit: Limit } {
  const capped = bonusCap === undefined ? adjustment : min(adjustment, bonusCap);
  const points = max(ZERO, fullMarks.plus(capped));
  if (adjustment.isAbove(capped)) return { points, limit: "bonusCap" };
  return { points, limit: fullMarks.plus(capped).isNegative() ? "floor" : null };
}

/** The formula of the points, with the floor where it changed them. */
export function marksFormula(formula: string, limit: Limit): string {
  return limit === "floor" ? `max(0, ${formula})` : formula;
}
