import type { CellFunction } from "../cellFunction.js";
import { creditFunctions } from "./credit.js";
import { gradingFunctions } from "./grading.js";
import { managerFunctions } from "./manager.js";
import { measuresFunctions } from "./measures.js";
import { rosterFunctions } from "./roster.js";
import { textFunctions } from "./text.js";
import { warningFunctions } from "./warning.js";

/** Every cell function, in the order in which a guide lists them. */
export const cellFunctions: readonly CellFunction[] = Object.freeze([
  ...rosterFunctions,
  ...managerFunctions,
  ...gradingFunctions,
  ...measuresFunctions,
  ...creditFunctions,
  ...warningFunctions,
  ...textFunctions,
]);
