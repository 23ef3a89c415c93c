import { max, min, type Ratio, ZERO } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type Line, type Said, signOf, words } from "../rule/index.js";

/** The limit of an item that changed its points, if one did. */
export type Limit = "bonusCap" | "floor" | null;

/** The limit of an item that changed its points. */
export const limitField = field.nullable(
  field.choice<"bonusCap" | "floor">("触及的界限", "Limit that bound", {
    bonusCap: ["加分上限", "bonus cap"],
    floor: ["扣完为止", "floor of 0"],
  }),
);

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

/** How the points are said: full marks and what was added or taken off, as far as the limits let it. */
export function pointsLine(limit: Limit, adjustment: Said): Line {
  if (limit === "floor") {
    return {
      field: "points",
      result: words(
        "扣完底分{fullMarks:number}分为止，得{points}",
        "all {fullMarks:number} base points are used up: {points}",
      ),
    };
  }
  if (signOf(adjustment) === 0)
    return { field: "points", result: words("得满分{points}", "full marks, {points}") };
  const added = limit === "bonusCap" ? "+ {bonusCap:number}" : "{adjustment:term}";
  return { field: "points", formula: `{fullMarks:number} ${added}` };
}
