import { expect, test } from "vitest";
import { judgementWeightsInput } from "../../src/credit/index.js";
import { managerFields } from "../../src/grading/index.js";
import { NO_VALUE } from "../../src/spreadsheet/kinds.js";
import { cell } from "../../src/spreadsheet/parameters.js";

const { loansGranted: needed } = managerFields;
const { method: spared } = judgementWeightsInput;

test("an argument is one cell, and may be left out only where it tells so", () => {
  expect(cell("x", needed, {})).toMatchObject({ range: false, optional: false });
  expect(cell("x", needed, { optional: true })).toMatchObject({ range: false, optional: true });
});

test.each([
  ["of what the rule needs is refused", needed, {}, NO_VALUE],
  [
    "of what the rule needs is none where the argument may be left out",
    needed,
    { optional: true },
    undefined,
  ],
  ["of what the rule may do without is none", spared, {}, undefined],
  ["of what the rule may do without is refused where it is needed", spared, { needed: true }, NO_VALUE],
] as const)("a blank cell %s", (_, field, told, value) => {
  expect(cell("x", field, told).read([[""]], { date1904: false })).toBe(value);
});
