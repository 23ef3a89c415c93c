import { type Ratio, toExactDecimal } from "../../exact/index.js";
import {
  type ClauseId,
  count,
  type Field,
  type Issue,
  issue,
  money,
  nonNegative,
  parse,
  relocated,
  share,
  shown,
} from "../../rule/index.js";

/** A figure of a policy: a decimal in plain notation. */
export type DecimalString = `${number}`;

/** A figure of a document with the clause that states it and the field that checks an override of it. */
export class Cited<T extends DecimalString | number> {
  constructor(
    readonly value: T,
    readonly clause: ClauseId,
    private readonly field: Field<Ratio, never>,
  ) {}

  /** An override of this figure in the form policies keep, or what is wrong with it. */
  read(override: unknown): { value: T } | { issues: Issue[] } {
    const parsed = parse(this.field, override);
    if (!parsed.ok) return { issues: parsed.issues };
    const plain = toExactDecimal(parsed.value).toFixed();
    return { value: (typeof this.value === "number" ? Number(plain) : plain) as T };
  }
}

/** The figures of a part of a policy, each with its clause. */
export type CitedTree<T> = T extends DecimalString | number
  ? Cited<T>
  : T extends readonly (infer E)[]
    ? readonly CitedTree<E>[]
    : { readonly [K in keyof T]: CitedTree<T[K]> };

/** What an override of a part of a policy may hold: any of its figures; a list only whole. */
export type Overrides<T> = T extends DecimalString
  ? DecimalString | number | bigint | (string & {})
  : T extends number
    ? number
    : T extends readonly (infer E)[]
      ? readonly { readonly [K in keyof E]: Overrides<E[K]> }[]
      : { readonly [K in keyof T]?: Overrides<T[K]> };

/** Points, or any decimal of zero or more. */
export function points(value: DecimalString, clause: ClauseId): Cited<DecimalString> {
  return new Cited(value, clause, nonNegative("a decimal of 0 or more") as Field<Ratio, never>);
}

/** A ratio from 0 to 1. */
export function ratio(value: DecimalString, clause: ClauseId): Cited<DecimalString> {
  return new Cited(value, clause, share() as Field<Ratio, never>);
}

/** An amount in yuan, zero or more. */
export function yuan(value: DecimalString, clause: ClauseId): Cited<DecimalString> {
  return new Cited(value, clause, money() as Field<Ratio, never>);
}

/** A ratio that something is divided by: above 0, at most 1. */
export function divisor(value: DecimalString, clause: ClauseId): Cited<DecimalString> {
  return new Cited(value, clause, share({ positive: true }) as Field<Ratio, never>);
}

/** A month of the year, 1 to 12. */
export function month(value: number, clause: ClauseId): Cited<number> {
  return new Cited(value, clause, count({ min: 1, max: 12 }) as Field<Ratio, never>);
}

/** A whole number: a grade, years. */
export function whole<N extends number>(value: N, clause: ClauseId): Cited<N> {
  return new Cited(value, clause, count({ min: 1 }) as Field<Ratio, never>);
}

/** A year of the calendar. */
export function calendarYear(value: number, clause: ClauseId): Cited<number> {
  return new Cited(value, clause, count({ min: 1949 }) as Field<Ratio, never>);
}

/** The figures without their clauses, as the policy holds them. */
export function valuesOf<T>(tree: CitedTree<T>): T {
  return mapLeaves(tree, (cited) => cited.value) as T;
}

/** The clause of every figure, by its path: `{ "grading.volume.fullMarks": "measures-11.1" }`. */
export function clausesOf(tree: unknown, path = ""): Record<string, ClauseId> {
  if (tree instanceof Cited) return { [path]: tree.clause };
  const entries = Object.entries(tree as object).map(([key, branch]) =>
    clausesOf(branch, path === "" ? key : `${path}.${key}`),
  );
  return Object.assign({}, ...entries) as Record<string, ClauseId>;
}

/** The values of `base` with an override laid over them; everything wrong with it goes to `issues`. */
export function overlay(
  tree: unknown,
  base: unknown,
  override: unknown,
  path: Issue["path"],
  issues: Issue[],
): unknown {
  if (override === undefined) return base;
  if (tree instanceof Cited) {
    const read = tree.read(override);
    if ("value" in read) return read.value;
    issues.push(...relocated(read.issues, path));
    return base;
  }
  if (Array.isArray(tree)) {
    if (Array.isArray(override))
      return override.map((row, i) => wholeRow(tree[0], row, [...path, i], issues));
    issues.push(issue(path, "wrongType", `expected an array, got ${shown(override)}`));
    return base;
  }
  return overlayRecord(tree as Tree, base as Tree | undefined, override, path, issues);
}

type Tree = Readonly<Record<string, unknown>>;

function overlayRecord(
  tree: Tree,
  base: Tree | undefined,
  override: unknown,
  path: Issue["path"],
  issues: Issue[],
): unknown {
  if (typeof override !== "object" || override === null || Array.isArray(override)) {
    issues.push(issue(path, "wrongType", `expected an object, got ${shown(override)}`));
    return base;
  }
  for (const key of Object.keys(override)) {
    if (!Object.hasOwn(tree, key))
      issues.push(issue([...path, key], "unknownField", "is no figure of the policy"));
  }
  return Object.fromEntries(
    Object.keys(tree).map((key) => [
      key,
      overlay(tree[key], base?.[key], (override as Tree)[key], [...path, key], issues),
    ]),
  );
}

/** A row of a list, in which every figure must stand: a list is replaced whole, never row by row. */
function wholeRow(template: unknown, row: unknown, path: Issue["path"], issues: Issue[]): unknown {
  if (typeof row === "object" && row !== null) {
    for (const key of Object.keys(template as object)) {
      if ((row as Tree)[key] === undefined)
        issues.push(issue([...path, key], "missing", "expected a figure, got nothing"));
    }
  }
  return overlay(template, undefined, row ?? null, path, issues);
}

function mapLeaves(tree: unknown, leaf: (cited: Cited<DecimalString | number>) => unknown): unknown {
  if (tree instanceof Cited) return leaf(tree);
  if (Array.isArray(tree)) return tree.map((branch) => mapLeaves(branch, leaf));
  return Object.fromEntries(
    Object.entries(tree as object).map(([key, branch]) => [key, mapLeaves(branch, leaf)]),
  );
}
