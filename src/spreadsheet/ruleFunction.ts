import type { Rule } from "../policy/index.js";
import { type Deciding, type Finding, figuresOf } from "../rule/index.js";
import type { CellResult } from "./cell.js";
import { type CellFunction, type CellFunctionDefinition, cellFunction } from "./cellFunction.js";
import { inputOf } from "./fields.js";
import type { Options } from "./options.js";

/** A cell function that is one rule: the parameters fill the fields of its input. */
export function ruleFunction<In, Out extends Finding>(
  rule: Rule<In, Out>,
  definition: Omit<CellFunctionDefinition, "clause" | "decide" | "locate"> & {
    readonly result: (figures: Deciding<Out>, options: Options) => CellResult;
  },
): CellFunction {
  const { result, ...told } = definition;
  return cellFunction({
    ...told,
    clause: rule.clause,
    decide: ({ values, options }) => {
      const input = inputOf(definition.parameters, values);
      return result(figuresOf(rule(input as In, options.policy)), options);
    },
  });
}
