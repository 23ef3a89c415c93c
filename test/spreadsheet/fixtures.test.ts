import { Decimal } from "decimal.js";
import { type AnyRule, definePolicy, type Finding, rules, safely } from "kaoping";
import { describe, expect, test } from "vitest";
import { conductInput } from "../../src/grading/index.js";
import type { Cell, CellResult, Parameter } from "../../src/spreadsheet/index.js";
import { serialOfDay, serialOfMoment } from "../../src/spreadsheet/serial.js";
import { type FixtureCase, fixtures } from "../support/fixtures.js";
import { call, functionNamed } from "./calls.js";

type Tree = Readonly<Record<string, unknown>>;

const BRANCH_TYPES = { urban: "城关区", township: "乡镇区", village: "行政村区" } as const;

/** A figure as a cell shows it. */
function cellOf(figure: unknown): unknown {
  return figure instanceof Decimal || typeof figure === "string"
    ? new Decimal(figure).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber()
    : figure;
}

/** The functions that apply a rule, and what each takes from its finding. */
const RESULTS: Readonly<Record<string, Readonly<Record<string, (finding: Tree) => unknown>>>> = {
  volumeScore: { VOLUME: ({ points }) => cellOf(points) },
  interestScore: { INTEREST: ({ points }) => cellOf(points) },
  qualityScore: { QUALITY: ({ points }) => cellOf(points) },
  conductDeduction: { CONDUCT: ({ deduction }) => cellOf(deduction) },
  gradeCeiling: { CEILING: ({ ceiling }) => ceiling ?? "不限" },
  gradeForScore: { SCOREGRADE: ({ grade }) => grade ?? "取消资格" },
  toleranceAmount: { TOLERANCE: ({ amount }) => cellOf(amount) },
  retirementBuyout: {
    BUYOUT: ({ payable }) => cellOf(payable),
    SETTLEMENT: ({ payable, paid, shortfall, held }) => [[payable, paid, shortfall, held].map(cellOf)],
  },
  recoveryShare: { RECOVERYSHARE: ({ share }) => cellOf(share) },
  buyoutVintage: { VINTAGE: ({ vintage }) => vintage ?? "#N/A" },
  compensation: { COMPENSATION: ({ payable }) => cellOf(payable) },
  judgementWeights: {
    AHPWEIGHTS: ({ weights }) => (weights as Decimal[]).map((weight) => [cellOf(weight)]),
    AHPRATIO: ({ consistencyRatio }) => (consistencyRatio === null ? "#DIV/0!" : cellOf(consistencyRatio)),
  },
  consistencyRepair: {
    AHPREPAIR: ({ consistent, revisions }) =>
      consistent
        ? "不必修改"
        : (revisions as Tree[]).map(({ row, column, given, suggested, consistencyRatio }) => [
            Number(row) + 1,
            Number(column) + 1,
            ...[given, suggested, consistencyRatio].map(cellOf),
          ]),
  },
  consensus: { AHPCONSENSUS: ({ index }) => cellOf(index) },
  earlyWarning: { WARNINGDUE: ({ subBranchReport }) => serialOf(subBranchReport as Tree) },
};

const DATES = { date1904: false };

function serialOf({ dueAt, dueOn }: Tree): unknown {
  if (typeof dueAt === "string") return serialOfMoment(dueAt, DATES);
  return typeof dueOn === "string" ? serialOfDay(dueOn, DATES) : "#N/A";
}

/** A value of a rule's input as someone types it; undefined where a cell cannot hold it. */
function typed(value: unknown): Cell {
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  if (value in BRANCH_TYPES) return BRANCH_TYPES[value as keyof typeof BRANCH_TYPES];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value < "1900-03-01" ? value : serialOfDay(value, DATES);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return value.endsWith("+08:00") ? value : undefined;
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value;
  return new Decimal(value).precision() <= 15 ? Number(value) : undefined;
}

const FLAGS = ["urban", "branchHead"];
const LOAN = [
  "id",
  "formedYear",
  "balance",
  "lentOn",
  "security",
  "limitationLapsed",
  "inDisposal",
  "alreadyCompensated",
  "staffRelative",
];

/** An argument from the field it fills; undefined where it has none and the sheet will not guess. */
function argument({ name, path }: Parameter, input: Tree): unknown {
  const value = path.reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], input);
  if (name === "options") return [];
  if (value === undefined && name in conductInput) return 0;
  if (value === undefined) return FLAGS.includes(name) ? false : "";
  if (name === "loans") {
    const rows = (value as Tree[]).map((loan) =>
      LOAN.map((key) => typed(loan[key] ?? (key === "security" ? "信用贷款" : false))),
    );
    return [LOAN, ...rows];
  }
  if (!Array.isArray(value)) return typed(value);
  return Array.isArray(value[0]) ? value.map((row: unknown[]) => row.map(typed)) : [value.map(typed)];
}

/** The overrides of a policy as the two columns of the options. */
function optionsOf(overrides: unknown, path: readonly string[] = []): Cell[][] {
  if (typeof overrides !== "object" || overrides === null) {
    return [[path.join("."), overrides as Cell]];
  }
  return Object.entries(overrides).flatMap(([key, below]) =>
    path.length === 0 && key === "readings" ? optionsOf(below) : optionsOf(below, [...path, key]),
  );
}

/** Whether cells can hold every figure and moment of an input. */
function isTyped(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).every(isTyped)
    : typed(value) !== undefined;
}

const plainOf = (result: CellResult): unknown =>
  typeof result === "object" && "code" in result ? result.code : result;

/** What a rule only takes note of, and a sheet refuses. */
const REFUSED = "own loans above the total of the class do not fit: the class includes the manager";

const cases = fixtures().flatMap(({ file, fixture }) =>
  fixture.cases
    .map((each) => ({ file, rule: each.rule ?? fixture.rule, each }))
    .filter(({ rule, each }) => rule in RESULTS && each.expected !== undefined && isTyped(each.input))
    .filter(({ each }) => each.name !== REFUSED),
);

/** Whether the function has a parameter for everything that the case gives. */
function fits(name: string, { input }: FixtureCase): boolean {
  const { parameters } = functionNamed(name);
  const given = Object.keys(input as Tree);
  const taken = parameters.map(({ path }) => path[0]);
  const whole = parameters.every(({ optional, path, label }) => {
    const root = path[0];
    if (optional || root === undefined || given.includes(root)) return true;
    return root in conductInput || label.zh.startsWith("是否");
  });
  return whole && given.every((key) => taken.includes(key) || key === "sources");
}

const calls = cases.flatMap(({ file, rule, each }) =>
  Object.entries(RESULTS[rule] ?? {})
    .filter(([name]) => fits(name, each))
    .map(([name, result]) => ({ file, rule, name, result, each, label: each.name })),
);

test("every function of one rule meets fixtures", () => {
  const met = new Set(calls.map(({ name }) => name));
  const all = Object.values(RESULTS).flatMap(Object.keys);
  expect(all.filter((name) => !met.has(name))).toEqual([]);
});

describe("a function gives the fixture's figure at 15 digits", () => {
  test.each(calls)("$name: $file: $label", ({ rule, name, result, each }) => {
    const decide = rules.find((one) => one.name === rule) as AnyRule;
    const policy = each.policy && definePolicy(each.policy);
    const found = safely(decide as unknown as (...args: unknown[]) => Finding)(each.input, policy);
    if (!found.ok) throw new Error("a fixture with figures decides");
    const args = functionNamed(name).parameters.map((parameter) => argument(parameter, each.input as Tree));
    args[args.length - 1] = optionsOf(each.policy ?? {});
    expect(plainOf(call(name, ...args))).toEqual(result(found.finding as unknown as Tree));
  });
});
