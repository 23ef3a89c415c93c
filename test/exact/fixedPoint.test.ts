import { describe, expect, test } from "vitest";
import { leastCommonMultiple } from "../../src/exact/common.js";
import {
  fromFixed,
  fromFloat,
  largest,
  overCommonDenominator,
  product,
  quotient,
  root,
  toFixed,
  toFloat,
  UNIT,
  weightedGeometricMeans,
} from "../../src/exact/index.js";
import { lowest, q } from "../support/ratios.js";

/** Units of 10^-80, cut; the digits are Python's `decimal` at 400. */
test.each([
  ["2", 2, "141421356237309504880168872420969807856967187537694807317667973799073247846210703"],
  ["10", 3, "215443469003188372175929356651935049525934494219210858248923550634641110664834080"],
  ["1/3", 5, "80274156176023068209516953806371810970011900619616907831559459949024591042121580"],
  ["3.5", 1, "350000000000000000000000000000000000000000000000000000000000000000000000000000000"],
  ["8", 3, "200000000000000000000000000000000000000000000000000000000000000000000000000000000"],
  [`1/1${"0".repeat(160)}`, 2, "1"],
  [`1/1${"0".repeat(161)}`, 2, "0"],
  [`4/1${"0".repeat(160)}`, 2, "2"],
  [
    `1${"0".repeat(39)}1`,
    7,
    "51794746792312111347551746779609533650208003790741759761433682449019536397643167299454",
  ],
])("the root of %s of degree %i", (value, degree, digits) => {
  expect(String(root(q(value), degree))).toBe(digits);
});

describe("a weighted geometric mean", () => {
  test.each([
    [
      ["2", "3"],
      ["1/3", "2/3"],
      "262074139420889660714166128044199627023942764572363172510277380572869981919604211",
    ],
    [
      ["0.1", "7", "1/3"],
      ["1/2", "1/4", "1/4"],
      "39083567284115029574211232664030035850399700676797510317437812398779945434530770",
    ],
    [
      [`1${"0".repeat(30)}`, "3"],
      ["1/2", "1/2"],
      "173205080756887729352744634150587236694280525381038062805580697945193301690880003708114618675725",
    ],
    [
      [`1/1${"0".repeat(30)}`, "3"],
      ["2/3", "1/3"],
      "1442249570307408382321638310780109588391869253499350577546416",
    ],
    [["1", "1"], ["1/2", "1/2"], `1${"0".repeat(80)}`],
    [["4", "9", "5/7"], ["1/2", "1/2", "0"], `6${"0".repeat(80)}`],
  ])("of %j by %j", (values, weights, digits) => {
    expect(String(weightedGeometricMeans(weights.map(q))(values.map(q)))).toBe(digits);
  });

  test("is the same when one matrix asks again", () => {
    const mean = weightedGeometricMeans(["1/3", "2/3"].map(q));
    const first = mean(["2", "3"].map(q));
    expect(mean(["3", "2"].map(q))).not.toBe(first);
    expect(mean(["2", "3"].map(q))).toBe(first);
  });
});

test("fixed-point numbers are cut after the last decimal kept", () => {
  expect(toFixed(q("2/3"))).toBe((2n * UNIT) / 3n);
  expect(lowest(fromFixed(UNIT / 4n))).toBe("1/4");
  expect(product(UNIT / 4n, 3n * UNIT)).toBe((3n * UNIT) / 4n);
  expect(quotient(3n * UNIT, 4n * UNIT)).toBe((3n * UNIT) / 4n);
  expect(largest([2n, 5n, 3n])).toBe(5n);
  expect(largest([])).toBe(0n);
  expect(toFloat(UNIT / 4n)).toBe(0.25);
  expect(toFloat(fromFloat(-0.3))).toBe(-0.3);
  expect(fromFloat(0.25) / 10n ** 64n).toBe(25n * 10n ** 14n);
});

describe("one denominator", () => {
  const over = (...values: string[]) => overCommonDenominator(values.map(q)).map(({ n, d }) => `${n}/${d}`);

  test("is the least that all have in common", () => {
    expect(over("1/4", "1/6", "-5/6")).toEqual(["3/12", "2/12", "-10/12"]);
    expect(over("1/4", "3/4", "1/6")).toEqual(["3/12", "9/12", "2/12"]);
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
    expect(leastCommonMultiple(6n, 4n)).toBe(12n);
    expect(leastCommonMultiple(7n, 7n)).toBe(7n);
  });

  test("is left where all have it", () => {
    const same = ["1/4", "3/4"].map(q);
    expect(overCommonDenominator(same)).toBe(same);
    expect(over()).toEqual([]);
  });
});
