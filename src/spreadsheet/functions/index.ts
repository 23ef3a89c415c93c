import type { CellFunction, CellFunctionName } from "../cellFunction.js";
import { compareFunctions } from "./compare.js";
import { creditFunctions } from "./credit.js";
import { gradingFunctions } from "./grading.js";
import { managerFunctions } from "./manager.js";
import { measuresFunctions } from "./measures.js";
import { rosterFunctions } from "./roster.js";
import { textFunctions } from "./text.js";
import { warningFunctions } from "./warning.js";

/**
 * Every cell function with what a host needs to know of it: its name and its Chinese alias, its arguments, what it
 * gives and under which clause. Guides and host adapters are made from this table.
 *
 * @example
 * cellFunctions.find(({ name }) => name === "VOLUME")?.parameters.map(({ label }) => label.zh).join("、");
 * // "放贷笔数、同类人数、同类放贷笔数合计、选项"
 */
export const cellFunctions: readonly CellFunction[] = Object.freeze([
  ...rosterFunctions,
  ...managerFunctions,
  ...compareFunctions,
  ...gradingFunctions,
  ...measuresFunctions,
  ...creditFunctions,
  ...warningFunctions,
  ...textFunctions,
]);

/**
 * The cell functions by name, to call them from code. Arguments are ranges, row by row, or single cells; the
 * last one may hold options in two columns. A function returns a value, the rows of a table, or an error value
 * with a message in Chinese. It never throws.
 *
 * Numbers come in and go out with 15 significant digits, dates are serial numbers, ratios fractions; nothing, null and an
 * empty text are a blank cell, which is missing and never zero.
 *
 * @example
 * formulas.VOLUME(118, 10, 1000); // 21.8
 * formulas.VOLUME("", 10, 1000); // { code: "#N/A", message: "“放贷笔数”：空白；空白不等于零；应填不小于0的整数" }
 * formulas.SCOREGRADE(89.996, [["gradeOn", "recorded"]]); // 1
 */
export const formulas: Readonly<Record<CellFunctionName, CellFunction["call"]>> = Object.freeze(
  Object.fromEntries(cellFunctions.map(({ name, call }) => [name, call])) as Record<
    CellFunctionName,
    CellFunction["call"]
  >,
);
