import { expect, test } from "vitest";
import { composeInput, judgementWeightsInput } from "../../src/credit/index.js";
import { managerFields } from "../../src/grading/index.js";
import { isNeeded, wordOf } from "../../src/spreadsheet/labels.js";

test.each([
  ["what a rule needs", managerFields.loansGranted, true],
  ["a figure that is 0 where it is left out", managerFields.fines, true],
  ["what is no where it is left out", composeInput.normalise, true],
  ["what is another word where it is left out", judgementWeightsInput.method, false],
  ["what nothing holds for where it is left out", managerFields.appointedOn, false],
])("%s", (_, field, needed) => {
  expect(isNeeded(field)).toBe(needed);
});

test("a value is called by its word, one that has none by itself", () => {
  expect(wordOf(managerFields.branchType, "urban")).toBe("城关区");
  expect(wordOf(managerFields.branchType, "county")).toBe("county");
  expect(wordOf(managerFields.loansGranted, "urban")).toBe("urban");
});
