import { combinedWeights, criticWeights, entropyWeights } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const times = <T>(count: number, value: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => value(i));
const weighed = (indicators: number, applicants: number) =>
  entropyWeights({
    normalisation: "sum",
    directions: times(indicators, () => "benefit"),
    table: times(applicants, (i) => times(indicators, () => `${1 + (i % 2)}`)),
  });

describe("a table", () => {
  test("may have 30 indicators, and 10000 figures", () => {
    expect(weighed(30, 2).weights).toHaveLength(30);
    expect(weighed(25, 400).weights).toHaveLength(25);
  });

  test("of more indicators is refused", () => {
    expect(refusal(() => weighed(31, 2))).toEqual([
      "directions",
      "tooLarge",
      "指标最多30项，填的是31项",
      "expected at most 30 indicators, got 31",
    ]);
  });
});

describe("figures of 30 digits that hardly differ are weighed to the last digit", () => {
  const most = 10n ** 29n;

  test("by entropy", () => {
    const table = [
      [most, 1],
      [most + 1n, 3],
    ];
    const { divergences } = entropyWeights({
      normalisation: "sum",
      directions: ["benefit", "benefit"],
      table,
    });
    expect(divergences.map((divergence) => divergence.toExponential())).toEqual([
      "1.803368801111204259199905851234331e-59",
      "1.887218755408671360903042079608624e-1",
    ]);
  });

  test("by CRITIC", () => {
    const table = [
      [0, 0],
      [most, most - 1n],
      [most + 1n, most],
    ];
    const { conflicts } = criticWeights({ directions: ["benefit", "benefit"], table });
    expect(conflicts.map((conflict) => conflict.toExponential())).toEqual(["3.75e-117", "3.75e-117"]);
  });
});

test("a weight of 0 on one side is noted where weights are multiplied, not where they are added", () => {
  const given = { subjective: ["0", "1"], objective: ["0.5", "0.5"] };
  const notes = [
    combinedWeights({ ...given, method: "multiplicative" }),
    combinedWeights({ ...given, method: "linear", share: "0.5" }),
  ].map((finding) => finding.notes.map(({ code }) => code));
  expect(notes).toEqual([["productOfZero"], []]);
});
