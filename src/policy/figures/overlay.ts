import { toExactDecimal } from "../../exact/index.js";
import { type Issue, issue, parse, relocated, shown } from "../../rule/index.js";
import { type Cited, type CitedGroup, type CitedTree, isCited, isList } from "./cited.js";

type Values = Readonly<Record<string, unknown>>;

/** The values of `base` with an override laid over them; everything wrong with it goes to `issues`. */
export function overlay(
  tree: CitedTree,
  base: unknown,
  override: unknown,
  path: Issue["path"],
  issues: Issue[],
): unknown {
  if (override === undefined) return base;
  if (isCited(tree)) return figure(tree, base, override, path, issues);
  if (!isList(tree)) return group(tree, base as Values | undefined, override, path, issues);
  if (Array.isArray(override)) {
    const [row] = tree as readonly [CitedGroup];
    return override.map((each, i) => wholeRow(row, each, [...path, i], issues));
  }
  issues.push(issue(path, "wrongType", `expected an array, got ${shown(override)}`));
  return base;
}

/** An override of a figure in the form policies keep. */
function figure(
  { value, field }: Cited,
  base: unknown,
  override: unknown,
  path: Issue["path"],
  issues: Issue[],
): unknown {
  const parsed = parse(field, override);
  if (!parsed.ok) {
    issues.push(...relocated(parsed.issues, path));
    return base;
  }
  const plain = toExactDecimal(parsed.value).toFixed();
  return typeof value === "number" ? Number(plain) : plain;
}

function group(
  tree: CitedGroup,
  base: Values | undefined,
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
    Object.entries(tree).map(([key, branch]) => [
      key,
      overlay(branch, base?.[key], (override as Values)[key], [...path, key], issues),
    ]),
  );
}

/** A row of a list, in which every figure must stand: a list is replaced whole, never row by row. */
function wholeRow(template: CitedGroup, row: unknown, path: Issue["path"], issues: Issue[]): unknown {
  if (typeof row === "object" && row !== null) {
    for (const key of Object.keys(template)) {
      if ((row as Values)[key] === undefined)
        issues.push(issue([...path, key], "missing", "expected a figure, got nothing"));
    }
  }
  return overlay(template, undefined, row ?? null, path, issues);
}
