import * as field from "../../rule/fields.js";
import type { Figure, SourceId } from "../../rule/index.js";

/** A figure of a policy: a decimal in plain notation. */
export type DecimalString = `${number}`;

/** A figure with the clause that states it, or its source outside the documents, and the field that checks an override. */
export interface Cited<T extends DecimalString | number = DecimalString | number> {
  readonly value: T;
  readonly source: SourceId;
  readonly field: Figure;
}

/** The figures of a part of a policy, each with its source: groups of figures by their names, and lists of groups. */
export type CitedTree = Cited | readonly CitedTree[] | CitedGroup;

export interface CitedGroup {
  readonly [name: string]: CitedTree;
}

/** The figures of a tree as a policy holds them; each keeps the comment it has in the tree. */
export type Values<T> =
  T extends Cited<infer V>
    ? V
    : T extends readonly (infer E)[]
      ? readonly Values<E>[]
      : { readonly [K in keyof T]: Values<T[K]> };

/** What an override of a part of a policy may hold: any of its figures; a list only whole. */
export type Overrides<T> = T extends DecimalString
  ? DecimalString | number | bigint | (string & {})
  : T extends number
    ? number
    : T extends readonly (infer E)[]
      ? readonly { readonly [K in keyof E]: Overrides<E[K]> }[]
      : { readonly [K in keyof T]?: Overrides<T[K]> };

const NAME = ["参数", "Figure"] as const;
const NOT_NEGATIVE = field.nonNegative(...NAME);
const COEFFICIENT = field.coefficient(...NAME);
const SHARE = field.share(...NAME);
const DIVISOR = field.divisor(...NAME);
const YUAN = field.money(...NAME);
const MONTH = field.count(...NAME, { min: 1, max: 12 });
const WHOLE = field.count(...NAME, { min: 1 });
const PERIOD = field.count(...NAME, { min: 1, max: 99 });
const YEAR = field.count(...NAME, { min: 1949 });

/** Points, zero or more. */
export function points(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: NOT_NEGATIVE };
}

/** How many times a figure is taken, or a figure without a unit: a decimal of zero or more. */
export function factor(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: NOT_NEGATIVE };
}

/** A salary coefficient. */
export function coefficient(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: COEFFICIENT };
}

/** A ratio from 0 to 1. */
export function ratio(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: SHARE };
}

/** A ratio of 0 or more that may exceed 1: how far something is above a tolerance. */
export function excess(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: NOT_NEGATIVE };
}

/** A ratio that something is divided by: above 0, at most 1. */
export function divisor(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: DIVISOR };
}

/** An amount in yuan, zero or more. */
export function yuan(value: DecimalString, source: SourceId): Cited<DecimalString> {
  return { value, source, field: YUAN };
}

/** A month of the year, 1 to 12. */
export function month(value: number, source: SourceId): Cited<number> {
  return { value, source, field: MONTH };
}

/** A whole number of things, 1 or more: places, occasions; as `whole<Grade>` a grade. */
export function whole<N extends number = number>(value: NoInfer<N>, source: SourceId): Cited<N> {
  return { value, source, field: WHOLE };
}

/** Years or months that are added to a date: so few that the sum keeps a year of four digits. */
export function period(value: number, source: SourceId): Cited<number> {
  return { value, source, field: PERIOD };
}

/** A year of the calendar. */
export function calendarYear(value: number, source: SourceId): Cited<number> {
  return { value, source, field: YEAR };
}

/** Whether a part of a tree is a figure; no list or group of figures has a source of its own. */
export function isCited(tree: CitedTree): tree is Cited {
  return "source" in tree;
}

export function isList(tree: CitedTree): tree is readonly CitedTree[] {
  return Array.isArray(tree);
}

/** The figures without their sources, as the policy holds them. */
export function valuesOf<T extends CitedTree>(tree: T): Values<T> {
  return bare(tree) as Values<T>;
}

function bare(tree: CitedTree): unknown {
  if (isCited(tree)) return tree.value;
  if (isList(tree)) return tree.map(bare);
  return Object.fromEntries(Object.entries<CitedTree>(tree).map(([key, branch]) => [key, bare(branch)]));
}

/** The source of every figure, by its path: `{ "grading.volume.fullMarks": "measures-11.1" }`. */
export function sourcesOf(tree: CitedTree, path = ""): Record<string, SourceId> {
  if (isCited(tree)) return { [path]: tree.source };
  const entries = Object.entries<CitedTree>(tree).map(([key, branch]) =>
    sourcesOf(branch, path === "" ? key : `${path}.${key}`),
  );
  return Object.assign({}, ...entries) as Record<string, SourceId>;
}
