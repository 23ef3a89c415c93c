import { type Issue, type IssueCode, refuse } from "../rule/index.js";
import { type SheetError, type SheetErrorCode, sheetError } from "./cell.js";

/** Ends a cell function with an error of its own, before or beside what a rule refuses. */
export class SheetFailure extends Error {
  readonly error: SheetError;

  constructor(error: SheetError) {
    super(error.message);
    this.error = error;
  }
}

export function fail(code: SheetErrorCode, message: string): never {
  throw new SheetFailure(sheetError(code, message));
}

/** Refuses a field as a rule would; a sheet says why in its own words, or in those given. */
export function refuseField(path: Issue["path"], code: IssueCode, zh = ""): never {
  refuse(path, code, { zh, en: "" });
}
