import { cellFunctions } from "../functions/index.js";
import { declaration, script } from "./jsdoc.js";
import { NAMESPACE, prefixed } from "./names.js";

/**
 * Values come as they stand in the cells, dates as serial numbers. It documents no way to give an error, so these
 * are texts that begin with the code. Chinese names are left out: it documents none for functions.
 */
const HOST = "{}";

/** It takes the comments of a script in turn, one for each function that is added. */
function body(bundle: string): string {
  const functions = cellFunctions.map((cellFunction) => {
    const name = prefixed(cellFunction.name);
    return `${declaration(cellFunction, name)}\nApi.AddCustomFunction(${name});`;
  });
  return script(bundle, HOST, functions);
}

/** For the custom functions of the macros window, which the spreadsheet keeps and runs when it is opened. */
export function onlyOfficeSource(bundle: string): string {
  return `(function () {\n${body(bundle)}})();\n`;
}

/** For a macro, a plugin or a script of the document builder, which add functions only as a library. */
export function onlyOfficeMacro(bundle: string): string {
  return `Api.AddCustomFunctionLibrary("${NAMESPACE}", function () {\n${body(bundle)}});\n`;
}
