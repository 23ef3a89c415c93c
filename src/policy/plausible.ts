import { Ratio } from "../exact/index.js";

/**
 * Above which tolerance a mistake is likely. No document states it, so it decides nothing and is no figure of a
 * policy: it is ten times the 1 % of measures-11.3, and a tolerance meant in percent and written without its sign
 * (0.8 for 0.8 %) lies above it from 0.1 % on.
 */
export const HIGH_TOLERANCE: Ratio = Ratio.of(1n, 10n);
