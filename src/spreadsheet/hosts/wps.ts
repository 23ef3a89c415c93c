import { cellFunctions } from "../functions/index.js";
import { declaration, described, script } from "./jsdoc.js";
import { NAMESPACE, prefixed } from "./names.js";

/**
 * An add-in is handed values, a macro ranges, whose Value2 has dates as serial numbers; an error may come as the
 * number that stands for it outside a sheet. Neither takes errors, so these are texts that begin with the code.
 * Chinese names are left out: the scanner of add-ins takes ASCII only.
 */
const HOST = `{
  read: function (value) {
    var isRange = value !== null && /object|function/.test(typeof value) && !Array.isArray(value);
    var plain = isRange ? value.Value2 : value;
    return (typeof plain === "number" && kaopingErrors_[plain]) || plain;
  }
}`;

const ERRORS = `var kaopingErrors_ = {
  "-2146826288": "#NULL!",
  "-2146826281": "#DIV/0!",
  "-2146826273": "#VALUE!",
  "-2146826265": "#REF!",
  "-2146826259": "#NAME?",
  "-2146826252": "#NUM!",
  "-2146826246": "#N/A"
};`;

/** The functions of the add-in; a version of WPS that knows none is left alone. */
export function wpsSource(bundle: string): string {
  const added = cellFunctions.map(
    ({ name }) => `  wps.AddCustomFunction("${NAMESPACE}", "${name}", ${name});`,
  );
  return script(bundle, HOST, [
    ERRORS,
    ...cellFunctions.map((cellFunction) => declaration(cellFunction, cellFunction.name)),
    `if (wps.AddCustomFunction) {\n${added.join("\n")}\n}`,
  ]);
}

/** The metadata of the functions of the add-in. */
export function wpsMetadata(): string {
  const functions = cellFunctions.map(({ name, parameters, summary, spills }) => ({
    name,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: described(parameter),
      type: `${parameter.range ? "any[][]" : "any"}${parameter.optional ? "?" : ""}`,
    })),
    description: summary.zh,
    result: { type: spills ? "any[][]" : "any" },
  }));
  return `${JSON.stringify({ functions }, null, 2)}\n`;
}

/** A module of the JS macro editor: its functions can be called from the cells of the workbook. */
export function wpsMacro(bundle: string): string {
  return script(bundle, HOST, [
    ERRORS,
    ...cellFunctions.map((cellFunction) => declaration(cellFunction, prefixed(cellFunction.name))),
  ]);
}
