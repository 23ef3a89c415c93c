import { type Ratio, toExactDecimal } from "../../exact/index.js";
import * as field from "../../rule/fields.js";
import type { Field } from "../../rule/index.js";
import { type CitedGroup, type CitedTree, isCited, isList } from "./cited.js";

type Values = Readonly<Record<string, unknown>>;

/** The field that reads an override of a part of a policy: any of its figures, a list only whole. */
export function overrideField(tree: CitedTree): Field {
  if (isCited(tree)) return tree.field;
  if (!isList(tree)) return group(tree, (each) => field.optional(overrideField(each)));
  const [row] = tree as readonly [CitedGroup];
  return field.list("参数表", "Figures", group(row, overrideField));
}

function group(tree: CitedGroup, member: (tree: CitedTree) => Field): Field {
  const members = Object.entries(tree).map(([name, branch]) => [name, member(branch)]);
  return field.record("一组参数", "Figures", Object.fromEntries(members));
}

/** The values of `base` with an override laid over them, in the form policies keep. */
export function overlay(tree: CitedTree, base: unknown, override: unknown): unknown {
  if (override === undefined) return base;
  if (isCited(tree)) return figure(tree.value, override as Ratio);
  if (isList(tree)) {
    const [row] = tree as readonly [CitedGroup];
    return (override as readonly unknown[]).map((each) => overlay(row, undefined, each));
  }
  const entries = Object.entries(tree).map(([name, branch]) => [
    name,
    overlay(branch, (base as Values | undefined)?.[name], (override as Values)[name]),
  ]);
  return Object.fromEntries(entries);
}

function figure(value: unknown, override: Ratio): string | number {
  const plain = toExactDecimal(override).toFixed();
  return typeof value === "number" ? Number(plain) : plain;
}
