import { definePolicy, type Policy, type PolicyOverrides, policySources, safely } from "kaoping";

/** A policy with other figures: those under one path, all at once, and apart by its parts. */
export interface ChangedFigures {
  /** The path of a figure, as `policySources` has it, or of a group of them. */
  readonly path: string;
  readonly policy: Policy;
  readonly parts: readonly ChangedFigures[];
}

/** Another value of a figure, its last digit being worth `unit`. */
type Change = (value: number, unit: number) => number;

const CHANGES: readonly Change[] = [
  (value, unit) => value + unit,
  (value, unit) => value - unit,
  (value) => value * 1.5,
  (value) => value / 2,
];

const known = new Map<Policy, readonly ChangedFigures[]>();

/** A policy with every figure a little greater, a little less, much greater and much less, as far as it may be. */
export function changedFigures(base: Policy): readonly ChangedFigures[] {
  const made = known.get(base) ?? CHANGES.map((change) => changed(base, "", change));
  known.set(base, made);
  return made;
}

function changed(base: Policy, path: string, change: Change): ChangedFigures {
  const figures = Object.keys(policySources).filter((figure) => isWithin(figure, path));
  if (figures[0] === path) return { path, policy: withOthers(base, figures, change), parts: [] };
  const depth = path === "" ? 1 : path.split(".").length + 1;
  const paths = new Set(figures.map((figure) => figure.split(".").slice(0, depth).join(".")));
  const parts = [...paths].map((part) => changed(base, part, change));
  return { path, policy: withOthers(base, changeable(parts, base), change), parts };
}

/** The figures of the parts that may be changed. */
function changeable(parts: readonly ChangedFigures[], base: Policy): string[] {
  return parts.flatMap(({ path, policy, parts: inner }) =>
    inner.length > 0 ? changeable(inner, base) : policy === base ? [] : [path],
  );
}

function isWithin(figure: string, path: string): boolean {
  return path === "" || figure === path || figure.startsWith(`${path}.`);
}

/** The policy with other values of the figures; where they are not valid together, of those that are. */
function withOthers(policy: Policy, figures: readonly string[], change: Change): Policy {
  const others = figures.reduce<unknown>(
    (tree, figure) => replaced(tree, figure.split("."), change),
    policy,
  ) as Policy;
  const rooms = Object.entries(others).filter(([room, tree]) => tree !== policy[room as keyof Policy]);
  const outcome = safely(definePolicy)(Object.fromEntries(rooms) as PolicyOverrides, policy);
  if (outcome.ok) return outcome.finding;
  const half = figures.length >> 1;
  if (half === 0) return policy;
  return withOthers(withOthers(policy, figures.slice(0, half), change), figures.slice(half), change);
}

function replaced(tree: unknown, [first, ...rest]: readonly string[], change: Change): unknown {
  if (first === undefined) return other(tree as string | number, change);
  if (Array.isArray(tree))
    return tree.map((each, i) => (i === Number(first) ? replaced(each, rest, change) : each));
  const { [first]: part, ...others } = tree as Readonly<Record<string, unknown>>;
  return { ...others, [first]: replaced(part, rest, change) };
}

function other(value: string | number, change: Change): string | number {
  if (typeof value === "number") return Math.round(change(value, 1));
  const decimals = value.split(".")[1]?.length ?? 0;
  return change(Number(value), 10 ** -decimals).toFixed(decimals + 1);
}
