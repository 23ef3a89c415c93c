export {
  type Cell,
  type CellResult,
  type Cells,
  isSheetError,
  type SheetError,
  type SheetErrorCode,
} from "./cell.js";
export type { CellFunction, CellFunctionName } from "./cellFunction.js";
export { cellFunctions, formulas } from "./functions/index.js";
export { functionsFor, type Host, type HostFunctions } from "./host.js";
export { type HyperFormulaModule, registerHyperFormula } from "./hosts/hyperformula.js";
export { type UniverFormulaModule, type UniverFunction, univerFunctions } from "./hosts/univer.js";
export type { Parameter } from "./parameters.js";
