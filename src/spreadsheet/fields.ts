import type { Issue } from "../rule/index.js";
import type { Cells } from "./cell.js";
import type { Place } from "./messages.js";
import type { Parameter } from "./parameters.js";

/** The input of a rule from the fields that the parameters fill. */
export function inputOf(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, unknown>>,
): unknown {
  const input: Record<string, unknown> = {};
  for (const { name, path } of parameters) {
    if (values[name] === undefined) continue;
    let at = input;
    for (const key of path.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[path.at(-1) as string] = values[name];
  }
  return input;
}

/** Where an issue of the rule stands in the arguments; undefined where it is of none of them. */
export function placeOf(
  path: Issue["path"],
  parameters: readonly Parameter[],
  cells: readonly Cells[],
): Place | undefined {
  const index = parameters.findIndex(
    (parameter) => parameter.path.length > 0 && parameter.path.every((key, i) => path[i] === key),
  );
  const parameter = parameters[index];
  return parameter?.place(cells[index] ?? [], path.slice(parameter.path.length));
}
