import type { CellFunction } from "../cellFunction.js";
import type { Parameter } from "../parameters.js";

/** What the functions of a script call. Its last letter hides it from Google's list of functions. */
const FUNCTIONS = "kaoping_";

/** What a host shows of a parameter. */
export function described({ label, takes }: Parameter): string {
  return `${label.zh}：${takes.zh}`;
}

/**
 * A cell function as JavaScript that a host offers in cells. Every value is `any`, so that the host neither makes
 * a blank cell 0 nor a text a number.
 */
export function declaration(cellFunction: CellFunction, name: string, tag = ""): string {
  const { summary, parameters, spills, returns } = cellFunction;
  const names = parameters.map((parameter) => parameter.name).join(", ");
  const lines = [
    summary.zh,
    `@customfunction ${tag}`.trimEnd(),
    ...parameters.map((parameter) => {
      const { name, optional, range } = parameter;
      return `@param {${type(range)}} ${optional ? `[${name}]` : name} ${described(parameter)}`;
    }),
    `@returns {${type(spills)}} ${returns.zh}`,
  ];
  return `/**
${lines.map((line) => ` * ${line}`).join("\n")}
 */
function ${name}(${names}) {
  return ${FUNCTIONS}.${cellFunction.name}(${names});
}`;
}

/** The script of a host: the single file of the library, the ways of the host, and what it offers in cells. */
export function script(bundle: string, host: string, parts: readonly string[]): string {
  return `${[bundle.trim(), `var ${FUNCTIONS} = KAOPING.functionsFor(${host});`, ...parts].join("\n\n")}\n`;
}

function type(isTable: boolean): string {
  return isTable ? "any[][]" : "any";
}
