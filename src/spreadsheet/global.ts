// The adapters of HyperFormula and Univer are for programs, which import them as modules.
export { formulas, functionsFor, isSheetError } from "./index.js";
