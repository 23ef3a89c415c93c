import { min, type Ratio, ZERO } from "../exact/index.js";
import * as field from "../rule/fields.js";
import { type Bounded, type Line, magnitude, type Said, signOf, words } from "../rule/index.js";

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
  const points = fullMarks.plus(capped);
  if (points.isNegative()) return { points: ZERO, limit: "floor" };
  return { points, limit: adjustment.isAbove(capped) ? "bonusCap" : null };
}

/** What was added or taken off, without its sign; never so rounded that it meets the points or the bonus that limit it. */
export function changeOf({ adjustment, fullMarks, bonusCap }: Marked): Bounded {
  return {
    value: magnitude(adjustment),
    bounds: bonusCap === undefined ? [fullMarks] : [fullMarks, bonusCap],
  };
}

/** How the points are said: full marks and what was added or taken off, as far as the limits let it. */
export function pointsLine(f: Marked): Line {
  const { limit, adjustment } = f;
  if (limit === "floor") {
    return {
      field: "points",
      result: words(
        "扣完底分{fullMarks:number}分为止，得{points}",
        "all {fullMarks:number} base points are used up: {points}",
      ),
    };
  }
  if (limit === "bonusCap") return { field: "points", formula: "{fullMarks:number} + {bonusCap:number}" };
  const sign = signOf(adjustment);
  if (sign === 0) return { field: "points", result: words("得满分{points}", "full marks, {points}") };
  const formula = sign < 0 ? "{fullMarks:number} − {change:number}" : "{fullMarks:number} + {change:number}";
  return { field: "points", formula: words(formula, formula, { change: changeOf(f) }) };
}

interface Marked {
  readonly limit: Limit;
  readonly fullMarks: Said;
  readonly adjustment: Said;
  readonly bonusCap?: Said;
}
