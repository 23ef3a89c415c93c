import type { Issue } from "../rule/index.js";
import type { Cells } from "./cell.js";
import type { Place } from "./messages.js";
import type { Parameter } from "./parameters.js";

/** A parameter and the cells that a call gives it. */
export interface Given {
  readonly parameter: Parameter;
  readonly cells: Cells;
}

/** The input of a rule from the fields that the parameters fill. */
export function inputOf(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, unknown>>,
): unknown {
  const input: Record<string, unknown> = {};
  for (const { name, path } of parameters) {
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
export function placeOf(path: Issue["path"], given: readonly Given[]): Place | undefined {
  const found = given.find(({ parameter }) => parameter.path.every((key, i) => path[i] === key));
  return found?.parameter.place(found.cells, path.slice(found.parameter.path.length));
}
