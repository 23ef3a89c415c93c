import { expect, test } from "vitest";
import { call } from "./calls.js";

const graded = (score: number, ...options: readonly (readonly [string, string | number])[]) =>
  call("SCOREGRADE", score, options);

const NEAR = {
  code: "#N/A",
  message:
    "“总分”：与等级分数线相差不到0.000000001分，无法判定在哪一边；请用GRADE，不要把四舍五入后的分数相加",
};

test.each([
  [90, 1, 2],
  [75, 2, 3],
  [60, 3, "取消资格"],
])("a score at %i is graded, one beside it is not", (limit, above, below) => {
  expect(graded(limit)).toBe(above);
  for (const by of [1e-12, 1e-10, 5e-10, 1e-9]) {
    expect(graded(limit + by)).toEqual(NEAR);
    expect(graded(limit - by)).toEqual(NEAR);
  }
  expect(graded(limit + 1.1e-9)).toBe(above);
  expect(graded(limit - 1.1e-9)).toBe(below);
});

test("what is beyond the 15 digits of a cell is no distance from a limit", () => {
  expect(graded(60.1 + 29.9 - 0.1 + 0.1)).toBe(1);
  expect(graded(90 - 1.4e-14)).toBe(1);
});

test("a sum of rounded points that misses a limit is refused, and GRADE would decide", () => {
  const points = [20.3333333333333, 46.3333333333333, 23.3333333333333];
  expect(points.reduce((sum, each) => sum + each)).not.toBe(90);
  expect(graded(points.reduce((sum, each) => sum + each))).toEqual(NEAR);
});

test("on the recorded score the limit lies half a hundredth lower", () => {
  const recorded = ["gradeOn", "recorded"] as const;
  expect(graded(89.9999999999, recorded)).toBe(1);
  expect(graded(90.0000000001, recorded)).toBe(1);
  expect(graded(89.995, recorded)).toBe(1);
  expect(graded(89.9949999999, recorded)).toEqual(NEAR);
  expect(graded(89.9950000001, recorded)).toEqual(NEAR);
});

test("the limits are those of the options", () => {
  expect(graded(80.0000000001, ["grading.gradeBands.0.from", 80])).toEqual(NEAR);
  expect(graded(90.0000000001, ["grading.gradeBands.0.from", 80])).toBe(1);
});
