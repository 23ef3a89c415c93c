import { expect, test } from "vitest";
import { recorded, scoreRecordedAs } from "../../src/grading/recorded.js";
import { lowest, q } from "../support/ratios.js";

test.each([
  ["90", "17999/200", false],
  ["89.995", "17999/200", false],
  ["89.991", "17999/200", false],
  ["0.01", "1/200", false],
  ["0", "-1/200", true],
  ["-0.01", "-3/200", true],
])("a score is recorded as %s or more from, or above, %s on", (least, value, strict) => {
  const edge = scoreRecordedAs(q(least));
  expect([lowest(edge.value), edge.strict]).toEqual([value, strict]);
  const [at, above] = [edge.value, edge.value.plus(q("0.0000001"))].map(recorded);
  expect(above?.isAtLeast(q(least))).toBe(true);
  expect(at?.isAtLeast(q(least))).toBe(!strict);
});
