import type { Source } from "../draw.js";
import { classTotals } from "./totals.js";

/** Analyses of the annual grade, and the totals that it stands on. */
export const analysis: readonly Source[] = [...classTotals];
