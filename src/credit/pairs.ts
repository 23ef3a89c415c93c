import type { Ratio } from "../exact/index.js";

/** A reciprocal matrix above its diagonal; null is a comparison that was not made. */
export type Judgements = readonly (readonly (Ratio | null)[])[];

/** A pair that was not compared, i before j. */
export type Pair = readonly [i: number, j: number];
