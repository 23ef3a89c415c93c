import { DetailedCellError } from "hyperformula";
import type { Finding, Outcome } from "kaoping";
import { describe, expect, test } from "vitest";
import { type Cell, cellFunctions } from "../../src/spreadsheet/index.js";
import { decide, type FixtureCase, fixtures } from "../support/fixtures.js";
import { type Call, results } from "./engine.js";
import { AN_ERROR, expectations, OTHERS } from "./expectations.js";
import { leave, NotInASheet, optionsOf, rangesOf, treeOf } from "./fixtureCells.js";

/** Inputs that the library refuses and a sheet writes this way: words in Chinese, numbers, serial numbers, blanks. */
const MEANT_OTHERWISE: readonly string[] = [
  "measures-11.1: own loans above the total of the class do not fit: the class includes the manager",
  "measures-12.C: a class by its Chinese name",
  "measures-12.C: refuses id 1",
  'measures-14: refuses the year "2025"',
  'measures-15: refuses the date ""',
  "measures-15: refuses the date null",
  "measures-15: refuses the date 45662",
  "measures-33: from 2011 on a missing exempt amount is not taken for 0",
  "measures-33: a year is a number, not a text",
  "measures-36: a year is a number",
  "early-warning-11.1: a date is no moment",
];

/** Why fixtures of each function cannot stand in a sheet. */
const LEFT: Readonly<Record<keyof typeof expectations, readonly string[]>> = {
  GRADE: ["field", "otherwise", "value"],
  EXPLAIN: ["field", "otherwise", "value"],
  SHORTFALL: [],
  VOLUME: ["digits", "field", "otherwise", "value"],
  INTEREST: ["digits", "field", "value"],
  QUALITY: ["digits", "field", "value"],
  CONDUCT: ["digits", "field", "value"],
  CEILING: ["digits", "field", "value"],
  SCOREGRADE: ["digits", "field", "value"],
  TOLERANCE: ["value"],
  BUYOUT: ["field"],
  SETTLEMENT: ["demanded", "field"],
  RECOVERYSHARE: ["field"],
  VINTAGE: ["otherwise"],
  COMPENSATION: ["field", "otherwise"],
  AHPWEIGHTS: ["digits", "field", "value"],
  AHPRATIO: ["digits", "field", "value"],
  AHPREPAIR: [],
  AHPCONSENSUS: ["digits", "value"],
  RATING: ["field", "policy"],
  CREDITSCORE: ["field", "value"],
  CREDITGRADE: ["field", "value"],
  WARNINGDUE: ["clock", "field", "otherwise"],
  WARNINGBRANCHDUE: ["clock", "demanded", "field", "otherwise"],
};

interface Run extends Call {
  readonly title: string;
  readonly outcome: Outcome<Finding>;
}

const files = fixtures().map(({ fixture }) => fixture);

/** Every fixture of a rule as a call from a cell, and how many cannot stand in a sheet, by the reason. */
function callsOf(name: keyof typeof expectations): { runs: Run[]; left: Record<string, number> } {
  const definition = cellFunctions.find((each) => each.name === name);
  const { rule, demands, input = (same) => same } = expectations[name];
  const runs: Run[] = [];
  const left: Record<string, number> = {};
  for (const fixture of files) {
    for (const each of fixture.cases.filter((one) => (one.rule ?? fixture.rule) === rule)) {
      try {
        if (definition === undefined) continue;
        const title = `${fixture.clause}: ${each.name}`;
        if (MEANT_OTHERWISE.includes(title)) leave("otherwise");
        if (demands !== undefined && treeOf(each.input)[demands] === undefined) leave("demanded");
        const ranges = rangesOf(definition, input(treeOf(each.input)));
        const outcome = decide(fixture, each);
        runs.push({ name, title, ranges: withOptions(ranges, each, definition.parameters.length), outcome });
      } catch (error) {
        if (!(error instanceof NotInASheet)) throw error;
        left[error.reason] = (left[error.reason] ?? 0) + 1;
      }
    }
  }
  return { runs, left };
}

function withOptions(ranges: Cell[][][], { policy }: FixtureCase, parameters: number): Cell[][][] {
  if (policy === undefined) return ranges;
  const omitted = Array.from({ length: parameters - 1 - ranges.length }, (): Cell[][] => [[null]]);
  return [...ranges, ...omitted, optionsOf(policy)];
}

/** A table without the cells that were kept free for it and that it does not fill. */
function filled(shown: readonly (readonly unknown[])[]): unknown[][] {
  const rows = shown.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return rows.filter((row) => row.length > 0);
}

describe.each(Object.keys(expectations) as (keyof typeof expectations)[])(
  "KAOPING_%s from a cell",
  (name) => {
    const { runs, left } = callsOf(name);
    const tables = results(runs);
    const cases = runs.map((run, i) => ({ ...run, shown: tables[i] ?? [] }));

    test.each(cases)("$title", ({ outcome, shown }) => {
      const expected = outcome.ok ? expectations[name].value(outcome.finding as never) : AN_ERROR;
      if (expected === AN_ERROR) {
        const error = shown[0]?.[0];
        expect(error instanceof DetailedCellError && error.value).toMatch(/^#(N\/A|VALUE!|NUM!|DIV\/0!)$/);
      } else {
        expect(filled(shown)).toEqual(Array.isArray(expected) ? expected : [[expected]]);
      }
    });
    test("calls every fixture that can stand in a sheet", () => {
      expect(Object.keys(left).sort()).toEqual(LEFT[name]);
      expect(new Set(runs.map(({ outcome }) => outcome.ok))).toEqual(new Set([true, false]));
    });
  },
);

test("every function of the table is called from a cell", () => {
  expect([...OTHERS, ...Object.keys(expectations)].sort()).toEqual(
    cellFunctions.map(({ name }) => name).sort(),
  );
});
