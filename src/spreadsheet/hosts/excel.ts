import { cellFunctions } from "../functions/index.js";
import { declaration, described, script } from "./jsdoc.js";

/** A function as Excel knows it. */
interface Registered {
  /** What a workbook keeps of the function, ASCII. */
  readonly id: string;
  /** What is typed in a cell behind the namespace. */
  readonly name: string;
  readonly cellFunction: (typeof cellFunctions)[number];
}

/** Every function twice: under its own name and under its Chinese one. A workbook keeps the id of what was typed. */
const registered: readonly Registered[] = cellFunctions.flatMap((cellFunction) => [
  { id: cellFunction.name, name: cellFunction.name, cellFunction },
  { id: `${cellFunction.name}_ZH`, name: cellFunction.alias, cellFunction },
]);

/**
 * A blank cell and an argument left out come as null (older builds, up to about 2024, make a blank cell 0, which a
 * script cannot tell from a zero), an error as an object with its code, a date as its serial number. Excel shows a
 * message only beside #N/A and #VALUE!, and takes neither #REF! nor #NAME? from a function.
 */
const HOST = `{
  read: function (value) {
    return value !== null && typeof value === "object" && "basicValue" in value ? value.basicValue : value;
  },
  fail: function (error) {
    throw kaopingError_(error);
  },
  errorCell: kaopingError_
}`;

const ERROR = `function kaopingError_(error) {
  var codes = CustomFunctions.ErrorCode;
  if (error.code === "#NUM!") return new CustomFunctions.Error(codes.invalidNumber);
  if (error.code === "#DIV/0!") return new CustomFunctions.Error(codes.divisionByZero);
  if (error.code === "#NULL!") return new CustomFunctions.Error(codes.nullReference);
  var code = error.code === "#N/A" ? codes.notAvailable : codes.invalidValue;
  return new CustomFunctions.Error(code, error.message);
}`;

/** The script of the add-in. */
export function excelSource(bundle: string): string {
  return script(bundle, HOST, [
    ERROR,
    ...registered.map(({ id, name, cellFunction }) => declaration(cellFunction, name, `${id} ${name}`)),
    registered.map(({ id, name }) => `CustomFunctions.associate("${id}", ${name});`).join("\n"),
  ]);
}

/** The metadata of the functions. Without its first line a cell with an error never reaches a function. */
export function excelMetadata(): string {
  const functions = registered.map(({ id, name, cellFunction }) => ({
    id,
    name,
    description: cellFunction.summary.zh,
    parameters: cellFunction.parameters.map((parameter) => ({
      name: parameter.name,
      description: described(parameter),
      type: "any",
      ...(parameter.range ? { dimensionality: "matrix" } : {}),
      ...(parameter.optional ? { optional: true } : {}),
    })),
    result: cellFunction.spills ? { dimensionality: "matrix" } : {},
  }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
