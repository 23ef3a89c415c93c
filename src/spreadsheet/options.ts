import { parseDecimal, Ratio, toExactDecimal } from "../exact/index.js";
import {
  definePolicy,
  openReadings,
  type Policy,
  type PolicyOverrides,
  policySources,
  referencePolicy,
} from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Issue, refusedBy } from "../rule/index.js";
import { type Cell, type Cells, isBlank, isSheetError, shortNumber } from "./cell.js";
import { fail, SheetFailure } from "./failure.js";
import { kindOf } from "./kinds.js";
import { errorCell, type Place, refusal, shownCell } from "./messages.js";
import type { DateSystem } from "./serial.js";

/** What the options of a call decide: the policy to apply, and how dates count. */
export interface Options extends DateSystem {
  readonly policy: Policy;
}

const WITHOUT: Options = Object.freeze({ policy: referencePolicy, date1904: false });

/** The option that tells of a workbook in the 1904 date system. */
const DATE_1904 = "date1904";

/** Options read before, by their entries: a sheet passes the same range to thousands of formulas. */
const known = new Map<string, Options>();
const MOST_KNOWN = 64;

/**
 * Options from a range of two columns: a reading by its id (`gradeOn`), a figure of the policy by its path
 * (`grading.volume.bonusCap`, `grading.gradeBands.0.from`), or `date1904`; and the value beside it.
 */
export function readOptions(cells: Cells): Options {
  const entries = cells.flatMap(entryOf);
  if (entries.length === 0) return WITHOUT;
  const key = JSON.stringify(entries);
  const before = known.get(key);
  if (before !== undefined) return before;
  const options = optionsOf(entries);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, options);
  return options;
}

interface Entry {
  readonly name: string;
  readonly value: string | boolean;
  readonly cell: Cell;
}

function optionsOf(entries: readonly Entry[]): Options {
  const overrides: Tree = {};
  const names = new Set<string>();
  let date1904 = false;
  for (const { name, value } of entries) {
    if (names.has(name)) fail("#VALUE!", `${said(name)}：重复，每个选项只能填一次`);
    names.add(name);
    if (name === DATE_1904) {
      date1904 = typeof value === "boolean" ? value : fail("#VALUE!", `${said(name)}：应填TRUE或FALSE`);
    } else {
      put(overrides, isReading(name) ? ["readings", name] : name.split("."), value, referencePolicy);
    }
  }
  return { date1904, policy: policyOf(overrides as PolicyOverrides, entries) };
}

function entryOf(row: readonly Cell[], index: number): Entry[] {
  const [name, value, ...others] = row;
  if (row.every(isBlank)) return [];
  const where = `选项第${index + 1}行`;
  for (const cell of row) if (isSheetError(cell)) throw new SheetFailure(errorCell(where, cell));
  if (isBlank(name)) fail("#N/A", `${where}：缺少选项名称`);
  if (typeof name !== "string") fail("#VALUE!", `${where}：选项名称应是文字，填的是${shownCell(name)}`);
  if (!others.every(isBlank)) fail("#VALUE!", `${where}：选项只有两列，名称和取值`);
  const known = knownName(name.trim());
  if (isBlank(value)) fail("#N/A", `${said(known)}：空白；缺少取值`);
  if (typeof value === "number") return [{ name: known, value: figure(value, known), cell: value }];
  return [{ name: known, value: value as string | boolean, cell: value }];
}

/** A number in plain decimals, as a policy writes its figures. */
function figure(value: number, name: string): string {
  const figure = parseDecimal(shortNumber(value));
  return figure instanceof Ratio
    ? toExactDecimal(figure).toFixed()
    : fail("#NUM!", `${said(name)}：数太大，或小数位数太多`);
}

/** Only what the policy has can be changed, so that a name such as `__proto__` reaches nothing. */
function knownName(name: string): string {
  if (name === DATE_1904 || isReading(name) || Object.hasOwn(policySources, name)) return name;
  return fail("#VALUE!", `没有选项${shownCell(name)}；应填口径的代号、参数的路径或${DATE_1904}`);
}

function isReading(name: string): boolean {
  return Object.hasOwn(referencePolicy.readings, name);
}

function said(name: string): string {
  return `选项“${name}”`;
}

function policyOf(overrides: PolicyOverrides, entries: readonly Entry[]): Policy {
  try {
    return definePolicy(overrides);
  } catch (error) {
    throw new SheetFailure(refusal(refusedBy(error), (path) => placeOf(path, entries)));
  }
}

/** A figure that another option made wrong has no value here; a reading takes one of its words. */
function placeOf(path: Issue["path"], entries: readonly Entry[]): Place {
  const full = (path[0] === "readings" ? path.slice(1) : path).join(".");
  const entry = entries.find(({ name }) => name === full);
  const reading = openReadings.find(({ id }) => id === full);
  return {
    where: said(full),
    kind:
      reading && kindOf(field.choice(full, full, Object.fromEntries(reading.values.map((v) => [v, [v, v]])))),
    cell: entry && { value: entry.cell },
  };
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
