export type { Cell, CellResult, Cells, SheetError, SheetErrorCode } from "./cell.js";
export { isSheetError } from "./cell.js";
export type { CellFunction } from "./cellFunction.js";
export { cellFunctions } from "./functions/index.js";
export type { Parameter } from "./parameters.js";
