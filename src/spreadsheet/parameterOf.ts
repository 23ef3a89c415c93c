import type { Field, Fields } from "../rule/index.js";
import { grid, list } from "./grids.js";
import { cell, type Parameter, type Told } from "./parameters.js";

/** The parameter that fills a field of a rule's input: a cell, a row or column of cells, or a rectangle of them. */
export function parameterOf(name: string, field: Field, told: Told = {}): Parameter {
  const { item } = field;
  if (item === undefined) return cell(name, field, told);
  return item.item === undefined ? list(name, field, item, told) : grid(name, field, item.item, told);
}

/** The parameters of a record of fields, in its order. */
export function parametersOf(fields: Fields): Parameter[] {
  return Object.entries(fields).map(([name, field]) => parameterOf(name, field));
}

/** The parameters of a record that is itself a field of the rule's input. */
export function parametersWithin(name: string, { fields }: Field): Parameter[] {
  if (fields === undefined) throw new Error(`${name} is no record of fields`);
  return Object.entries(fields).map(([part, field]) => parameterOf(part, field, { path: `${name}.${part}` }));
}
