import { type Cell, errorCodeOf, isSheetError, sheetError } from "../cell.js";
import type { CellFunction } from "../cellFunction.js";
import { cellFunctions } from "../functions/index.js";
import { prefixed } from "./names.js";

/** A value of Univer's formula engine. */
interface Value {
  isNull(): boolean;
  isError(): boolean;
  isArray(): boolean;
}

interface FunctionBase {
  minParams: number;
  maxParams: number;
  readonly name: unknown;
}

/** What is needed of the module `@univerjs/engine-formula`. */
export interface UniverFormulaModule {
  /** What a function is made from. */
  readonly BaseFunction: abstract new (
    name: never,
  ) => FunctionBase;
  /** A range of values. */
  readonly ArrayValueObject: { createByArray(rows: never): object };
  /** An error as a cell shows it. */
  readonly ErrorValueObject: { create(type: never, message: string): object };
  /** Makes the value of one cell. */
  readonly ValueObjectFactory: { create(value: never): object };
}

/** A class of Univer's formula engine, and the name of a function that it computes. */
export type UniverFunction = [constructor: new (name: never) => FunctionBase, name: string];

/**
 * The cell functions for the option `function` of Univer's formula plugin, each by its name `KAOPING_GRADE` and by its
 * Chinese one. A function that is registered by a callback instead gets 0 for a blank cell.
 */
export function univerFunctions(univer: UniverFormulaModule): UniverFunction[] {
  const { ArrayValueObject, BaseFunction, ErrorValueObject, ValueObjectFactory } = univer;
  const functions = new Map(
    cellFunctions.flatMap((each) => [[prefixed(each.name), each] as const, [each.alias, each] as const]),
  );

  class KaopingFunction extends BaseFunction {
    override minParams = 0;
    override maxParams: number = this.#definition.parameters.length;

    get #definition(): CellFunction {
      return functions.get(this.name as string) as CellFunction;
    }

    calculate(...values: Value[]): object {
      const result = this.#definition.call(...values.map(argumentOf));
      if (isSheetError(result)) return ErrorValueObject.create(result.code as never, result.message);
      if (!Array.isArray(result)) return ValueObjectFactory.create(result as never);
      const rows = result.map((row) => row.map((cell) => (isSheetError(cell) ? cell.code : cell)));
      return ArrayValueObject.createByArray(rows as never);
    }
  }

  return [...functions.keys()].map((name) => [KaopingFunction, name]);
}

interface Read {
  getArrayValue(): (Value | null | undefined)[][];
  getErrorType(): string;
  getValue(): Cell;
}

function argumentOf(value: Value): unknown {
  return value.isArray()
    ? (value as Value & Read).getArrayValue().map((row) => row.map(cellOf))
    : cellOf(value);
}

function cellOf(value: Value | null | undefined): Cell {
  if (value === null || value === undefined || value.isNull()) return null;
  if (!value.isError()) return (value as Value & Read).getValue();
  return sheetError(errorCodeOf((value as Value & Read).getErrorType()) ?? "#VALUE!", "");
}
