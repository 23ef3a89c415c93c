import * as z from "zod/mini";

// Hosts forbid making functions from text.
z.config({ jitless: true });

// The adapters of HyperFormula and Univer are for programs, which import them as modules.
export { formulas, functionsFor, isSheetError } from "./index.js";
