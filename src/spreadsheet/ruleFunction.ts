import type { Decimal, Ratio } from "../exact/index.js";
import type { Policy } from "../policy/index.js";
import { type ClauseId, type Finding, figuresOf, type Lazily } from "../rule/index.js";
import type { CellResult } from "./cell.js";
import { type CellFunction, type CellFunctionDefinition, cellFunction } from "./cellFunction.js";
import { inputOf } from "./fields.js";
import type { Options } from "./options.js";

type Plain = string | number | boolean | null | undefined;

/** What a finding publishes as the rules compute it: a fraction in place of every Decimal. */
type Figures<T> = T extends Decimal
  ? Ratio
  : T extends Plain
    ? T
    : T extends readonly (infer E)[]
      ? readonly Figures<E>[]
      : { readonly [K in keyof T]: Figures<T[K]> };

/** The exact figures of a finding; a part that was not needed to decide may be a function that makes it. */
export type FiguresOf<Found extends Finding> = Lazily<Figures<Found>>;

/** A cell function that is one rule: the parameters fill the fields of its input. */
export function ruleFunction<Out extends Finding>(
  rule: { readonly clause: ClauseId; (input: never, policy?: Policy): Out },
  definition: Omit<CellFunctionDefinition, "clause" | "decide" | "locate"> & {
    readonly result: (figures: FiguresOf<Out>, options: Options) => CellResult;
  },
): CellFunction {
  const { result, ...told } = definition;
  return cellFunction({
    ...told,
    clause: rule.clause,
    decide: ({ values, options }) => {
      const input = inputOf(definition.parameters, values);
      return result(figuresOf(rule(input as never, options.policy)), options);
    },
  });
}
