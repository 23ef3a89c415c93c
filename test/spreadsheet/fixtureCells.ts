import { referencePolicy } from "kaoping";
import { conductInput } from "../../src/grading/index.js";
import { isInstant } from "../../src/rule/index.js";
import { managerColumns, peerColumns } from "../../src/spreadsheet/columns.js";
import type { Cell, CellFunction, Parameter } from "../../src/spreadsheet/index.js";
import { serialOfText } from "./serials.js";

/** Why the input of a fixture cannot stand in a sheet. */
const REASONS = {
  field: "a field that the function does not take",
  demanded: "a field that only the function demands",
  otherwise: "an input that means something else in a sheet",
  value: "a value that no cell holds",
  clock: "a moment on another clock than Beijing's",
  digits: "a figure of more than 15 digits",
  policy: "a policy that the options do not reach",
} as const;

export type Reason = keyof typeof REASONS;

export class NotInASheet extends Error {
  constructor(readonly reason: Reason) {
    super(REASONS[reason]);
  }
}

type Tree = Readonly<Record<string, unknown>>;

/** What staff write in a sheet where an input of the library may leave it out. */
const WRITTEN: Readonly<Record<string, Cell>> = {
  ...Object.fromEntries(Object.keys(conductInput).map((occasion) => [occasion, 0])),
  discountedAcceptances: 0,
  exemptAmount: 0,
  urban: false,
  branchHead: false,
  security: "信用贷款",
  limitationLapsed: false,
  inDisposal: false,
  alreadyCompensated: false,
  staffRelative: false,
};

const DIGITS = 15;

/** The parameters that a moment goes to. */
const MOMENTS: readonly string[] = ["discoveredAt", "reportedAt"];

/** A value of a fixture as a cell: figures as numbers, dates as serial numbers, anything else as it is. */
function cellOf(value: unknown, field = ""): Cell {
  if (value === undefined) return WRITTEN[field] ?? null;
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : leave("value");
  if (typeof value !== "string") return leave("value");
  if (MOMENTS.includes(field) && isInstant(value) && !value.endsWith("+08:00")) return leave("clock");
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return serialOfText(value) ?? value;
  const significant = value.replace(/[-.]/g, "").replace(/^0+/, "");
  const digits = value.includes(".") ? significant.replace(/0+$/, "") : significant;
  return digits.length > DIGITS ? leave("digits") : Number(value);
}

export function leave(reason: Reason): never {
  throw new NotInASheet(reason);
}

export function treeOf(value: unknown): Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Tree)
    : leave("value");
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : leave("value");
}

/** A record as a row of a table; a field without a column cannot be written. */
function rowOf(value: unknown, fields: readonly string[]): Cell[] {
  const record = treeOf(value);
  if (!Object.keys(record).every((field) => fields.includes(field))) leave("field");
  return fields.map((field) => cellOf(record[field], field));
}

const TABLES: Readonly<Record<string, readonly string[]>> = {
  scale: ["grade", "from", "to", "fullFrom", "fullTo"],
  loans: [
    "id",
    "formedYear",
    "balance",
    "lentOn",
    "security",
    "limitationLapsed",
    "inDisposal",
    "alreadyCompensated",
    "staffRelative",
  ],
  manager: managerColumns.map(({ field }) => field),
  roster: managerColumns.map(({ field }) => field),
  peers: peerColumns.map(({ field }) => field),
};

/** The input of a rule as the ranges of a function that applies it, by the paths of its parameters. */
export function rangesOf({ parameters }: CellFunction, input: unknown): Cell[][][] {
  const rest = structuredClone(treeOf(input)) as Record<string, unknown>;
  const given = parameters.slice(0, -1);
  const ranges = given.map((parameter) => rangeOf(parameter, take(rest, parameter.path)));
  if (Object.keys(rest).length > 0) leave("field");
  return ranges;
}

function rangeOf({ name, range }: Parameter, value: unknown): Cell[][] {
  const fields = TABLES[name];
  if (!range || value === undefined) return [[cellOf(value, name)]];
  const rows = listOf(value);
  if (fields !== undefined) return rows.length === 0 ? [[...fields]] : rows.map((row) => rowOf(row, fields));
  if (rows.length === 0) return leave("value");
  if (!rows.some(Array.isArray)) return [rows.map((each) => cellOf(each))];
  const cells = rows.map((row) => listOf(row).map((each) => cellOf(each)));
  return cells.some((row) => row.length === 0) ? leave("value") : cells;
}

/** Takes the value at a path out of a tree, and the trees that are empty then. */
function take(tree: Record<string, unknown>, [key = "", ...rest]: readonly string[]): unknown {
  const value = tree[key];
  if (rest.length === 0 || value === undefined) {
    delete tree[key];
    return value;
  }
  const below = treeOf(value) as Record<string, unknown>;
  const found = take(below, rest);
  if (Object.keys(below).length === 0) delete tree[key];
  return found;
}

/** A policy as the two columns of the options: figures by their paths, readings by their ids. */
export function optionsOf(overrides: unknown): Cell[][] {
  const { readings = {}, ...figures } = treeOf(overrides);
  return [
    ...Object.entries(treeOf(readings)).map(([id, value]) => [id, cellOf(value)]),
    ...entries(figures, [], referencePolicy),
  ];
}

function entries(value: unknown, path: readonly string[], base: unknown): Cell[][] {
  if (typeof value !== "object" || value === null)
    return [[path.join("."), value === null ? leave("policy") : cellOf(value)]];
  if (Array.isArray(value) && value.length !== (base as unknown[] | undefined)?.length) leave("policy");
  return Object.entries(value).flatMap(([key, each]) =>
    entries(each, [...path, key], (base as Tree | undefined)?.[key]),
  );
}
