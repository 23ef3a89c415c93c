import { Ratio } from "../exact/index.js";

/** How far an assessed object belongs to each grade, from the best grade down. */
export type Vector = readonly Ratio[];

/** Σ a_i b_i of two lists, each over one denominator. */
export function dot(a: Vector, b: Vector): Ratio {
  return Ratio.dot(a, b);
}
