import { definePolicy, type Policy, type PolicyOverrides, referencePolicy } from "../policy/index.js";
import { type Issue, RuleInputError } from "../rule/index.js";
import { type Cell, type Cells, isBlank, isSheetError, shortNumber } from "./cell.js";
import { fail } from "./failure.js";
import { type Place, refusal } from "./messages.js";
import type { DateSystem } from "./serial.js";

/** What the options of a call decide: the policy to apply, and how dates count. */
export interface Options extends DateSystem {
  readonly policy: Policy;
}

const WITHOUT: Options = Object.freeze({ policy: referencePolicy, date1904: false });

/** The option that tells of a workbook in the 1904 date system. */
const DATE_1904 = "date1904";

/** Options read before, by their cells: a sheet passes the same range to thousands of formulas. */
const known = new Map<string, Options>();
const MOST_KNOWN = 64;

/**
 * Options from a range of two columns: a reading by its id (`gradeOn`), a figure of the policy by its path
 * (`grading.volume.bonusCap`, `grading.grades.0.from`), or `date1904`; and the value beside it.
 */
export function readOptions(cells: Cells | undefined): Options {
  if (cells === undefined) return WITHOUT;
  const key = JSON.stringify(cells);
  const before = known.get(key);
  if (before !== undefined) return before;
  const options = optionsOf(cells);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, options);
  return options;
}

interface Entry {
  readonly name: string;
  readonly value: Cell;
}

function optionsOf(cells: Cells): Options {
  const entries = cells.flatMap((row, index) => entryOf(row, index));
  const date1904 = entries.find(({ name }) => name === DATE_1904)?.value ?? false;
  if (typeof date1904 !== "boolean") fail("#VALUE!", `选项“${DATE_1904}”：应填TRUE或FALSE`);
  const overrides: Tree = {};
  const names = new Set<string>();
  for (const { name, value } of entries) {
    if (names.has(name)) fail("#VALUE!", `选项“${name}”：重复`);
    names.add(name);
    if (name === DATE_1904) continue;
    const path = name in referencePolicy.readings ? ["readings", name] : name.split(".");
    put(overrides, path, typeof value === "number" ? String(shortNumber(value)) : value, referencePolicy);
  }
  return { date1904, policy: policyOf(overrides as PolicyOverrides, entries) };
}

function entryOf(row: readonly Cell[], index: number): Entry[] {
  const [name, value, ...others] = row;
  if (row.every(isBlank)) return [];
  const where = `选项第${index + 1}行`;
  for (const cell of [name, value]) {
    if (isSheetError(cell)) fail(cell.code, `${where}：引用的单元格是错误值${cell.code}`);
  }
  if (typeof name !== "string" || name.trim() === "") fail("#N/A", `${where}：缺少选项名称`);
  if (!others.every(isBlank)) fail("#VALUE!", `${where}：选项只有两列，名称和取值`);
  if (isBlank(value)) fail("#N/A", `选项“${name}”：空白；缺少取值`);
  return [{ name: name.trim(), value }];
}

function policyOf(overrides: PolicyOverrides, entries: readonly Entry[]): Policy {
  try {
    return definePolicy(overrides);
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    const { code, message } = refusal(error.issues, (path) => placeOf(path, entries));
    return fail(code, message);
  }
}

function placeOf(path: Issue["path"], entries: readonly Entry[]): Place {
  const [first, ...rest] = path;
  const full = (first === "readings" ? rest : path).join(".");
  const entry = entries.find(({ name }) => name === full || full.startsWith(`${name}.`));
  return { where: `选项“${entry?.name ?? full}”`, cell: entry && { value: entry.value } };
}

type Tree = { [key: string]: unknown };

/** Puts a value into a tree of overrides; a list of the policy is taken over whole before one entry changes. */
function put(tree: Tree, path: readonly string[], value: unknown, base: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const below = (base as Tree | undefined)?.[key];
  if (typeof tree[key] !== "object")
    tree[key] = Array.isArray(below) ? below.map((entry) => ({ ...entry })) : {};
  put(tree[key] as Tree, rest, value, below);
}
