import fc from "fast-check";
import { expect, test } from "vitest";
import { cellFunctions } from "../../src/spreadsheet/index.js";
import { isResult } from "../support/cellResults.js";
import { goodCalls } from "./calls.js";

const withGetter = Object.defineProperty({}, "code", {
  enumerable: true,
  get() {
    throw new Error("a getter that throws");
  },
});
const bareObject: object = Object.create(null);

/** What no spreadsheet hands over, and what some do. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    "",
    " ",
    "　",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -0,
    1e308,
    Number.MAX_VALUE,
    5e-324,
    2 ** 53,
    0.1 + 0.2,
    60,
    61,
    45_000.5,
    2_958_465,
    true,
    "x".repeat(100_000),
    "9".repeat(400),
    "__proto__",
    "constructor",
    "toString",
    "1/3",
    "1/0",
    "城关区",
    new Date(0),
    10n ** 40n,
    Symbol("cell"),
    () => 1,
    bareObject,
    withGetter,
    { code: "#REF!" },
    { code: "#REF!", message: "" },
    { code: "#FOO!", message: "" },
    { toString: () => "1" },
    new Map(),
  ),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
);
const row = fc.oneof(
  fc.array(garbage, { maxLength: 18 }),
  fc.sparseArray(garbage, { maxNumElements: 6, maxLength: 18 }),
);
const range = fc.oneof(
  garbage,
  row,
  fc.array(row, { maxLength: 5 }),
  fc.array(fc.oneof(row, garbage), { maxLength: 5 }),
  fc.sparseArray(row, { maxNumElements: 3, maxLength: 5 }),
);

const named = fc.constantFrom(...cellFunctions);

test("whatever the arguments are, a function gives a value, an error or a table", () => {
  fc.assert(
    fc.property(named, fc.array(range, { maxLength: 8 }), ({ call }, ranges) => {
      expect(isResult(call(...ranges))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("so it does with one argument or one cell gone wrong", () => {
  const spoiledCall = named.chain((each) => {
    const args = goodCalls[each.name] ?? [];
    return fc.record({
      each: fc.constant(each),
      at: fc.nat(args.length),
      range,
      cell: garbage,
      row: fc.nat(5),
      column: fc.nat(16),
      whole: fc.boolean(),
    });
  });
  fc.assert(
    fc.property(spoiledCall, ({ each, at, range, cell, row, column, whole }) => {
      const args = [...(goodCalls[each.name] ?? [])];
      const given = args[at];
      if (whole || !Array.isArray(given)) args[at] = range;
      else
        args[at] = given.map((cells: unknown[], i) => (i === row ? cells.toSpliced(column, 1, cell) : cells));
      expect(isResult(each.call(...args))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("only what throws when it is looked at ends in the error of a program gone wrong", () => {
  const tame = fc.array(fc.array(garbage.filter((cell) => cell !== withGetter)));
  fc.assert(
    fc.property(named, fc.array(tame, { maxLength: 8 }), ({ call }, ranges) => {
      expect(JSON.stringify(call(...ranges))).not.toContain("程序内部错误");
    }),
    { numRuns: 1000 },
  );
});

test("no argument changes what objects have", () => {
  for (const name of ["__proto__.polluted", "constructor.prototype.polluted", "grading.__proto__.polluted"]) {
    for (const { call } of cellFunctions) call(...(goodCalls.SCOREGRADE ?? []), [[name, 1]]);
  }
  expect("polluted" in {}).toBe(false);
});
