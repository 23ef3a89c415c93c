import { type SheetError, type SheetErrorCode, sheetError } from "./cell.js";

/** Ends a cell function with an error of its own, before or beside what a rule refuses. */
export class SheetFailure extends Error {
  readonly error: SheetError;

  constructor(code: SheetErrorCode, message: string) {
    super(message);
    this.error = sheetError(code, message);
  }
}

export function fail(code: SheetErrorCode, message: string): never {
  throw new SheetFailure(code, message);
}
