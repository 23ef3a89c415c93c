import { type AssessmentInput, type CreditModelDefinition, creditScore } from "kaoping";
import { describe, expect, test } from "vitest";

const BEST = { votes: [1, 0, 0, 0, 0] };
const GOOD = { votes: [0, 1, 0, 0, 0] };
const POOR = { votes: [0, 0, 0, 0, 1] };
const halves = (...children: NonNullable<CreditModelDefinition["children"]>): CreditModelDefinition => ({
  id: "U",
  weights: ["0.5", "0.5"],
  children,
});

describe("the reasons of a score", () => {
  const reasonsOf = (model: CreditModelDefinition, assessment: AssessmentInput) =>
    creditScore({ model, assessment }).reasons?.map(({ id, under, lost, share }) =>
      [id, under, lost, share].join(" "),
    );
  const AB = halves({ id: "A" }, { id: "B" });

  test("name what lost points, the most first, and leave out what lost none", () => {
    const model = {
      ...AB,
      weights: ["0.5", "0.25", "0.25"],
      children: [{ id: "A" }, { id: "B" }, { id: "C" }],
    };
    expect(reasonsOf(model, { A: GOOD, B: BEST, C: POOR })).toEqual([
      "C U 15 0.6666666666666666666666666666666667",
      "A U 7.5 0.3333333333333333333333333333333333",
    ]);
    expect(reasonsOf(model, { A: BEST, B: BEST, C: BEST })).toEqual([]);
  });

  test("are those of the decisive part that failed, not of one that passed", () => {
    const model = halves({ id: "A", decisive: true }, { id: "B", decisive: true });
    expect(reasonsOf(model, { A: GOOD, B: POOR })).toEqual(["B B 60 1"]);
  });

  test("share out what can be had where weights are not of sum 1 to the last digit", () => {
    const model = { ...AB, weights: ["0.5", "0.4999999999"] };
    expect(creditScore({ model, assessment: { A: BEST, B: POOR } }).score?.toFixed()).toBe("69.999999996");
    expect(reasonsOf(model, { A: BEST, B: POOR })).toEqual([
      "B U 29.99999999899999999949999999995 0.9999999998333333333388888888864815",
      "A U 0.000000005000000000500000000050000000005 0.0000000001666666666611111111135185185183642",
    ]);
  });

  test("count as the composition does that is divided by its sum", () => {
    const model = { ...AB, normalise: true };
    const assessment = { A: { membership: ["0.9999999992", 0, 0, 0, 0] }, B: GOOD };
    expect(creditScore({ model, assessment }).score?.toFixed()).toBe("92.49999999699999999879999999952");
    expect(reasonsOf(model, assessment)).toEqual([
      "B U 7.49999998299999999319999999728 0.9999999973333333333333333333333333",
      "A U 0.00000002000000000800000000320000000128 0.000000002666666666666666666666666666666667",
    ]);
  });

  test("are none where what memberships of a little more and a little less than 1 lose cancels out", () => {
    const assessment = {
      A: { membership: [1, "0.0000000008", 0, 0, 0] },
      B: { membership: ["0.99999999932", 0, 0, 0, 0] },
    };
    expect(creditScore({ model: AB, assessment }).score?.toFixed()).toBe("100");
    expect(reasonsOf(AB, assessment)).toEqual([]);
  });
});

test("a sum is named that the score was divided by, and none where nothing was composed", () => {
  const scoredOver = (model: CreditModelDefinition, assessment: AssessmentInput) =>
    creditScore({ model, assessment }).scoredOver?.toFixed() ?? null;
  const minMax = { operator: "minMax" } as const;
  expect(scoredOver({ ...halves({ id: "A" }, { id: "B" }), ...minMax }, { A: BEST, B: GOOD })).toBe("1");
  expect(scoredOver(halves({ id: "A" }, { id: "B" }), { A: BEST, B: GOOD })).toBe(null);
  expect(scoredOver({ id: "U", ...minMax }, { U: GOOD })).toBe(null);
});

test("no reading of the grade is named after a rejection that hangs on none", () => {
  const model = { id: "U", decisive: true };
  const readings = (assessment: AssessmentInput) => creditScore({ model, assessment }).readings;
  expect(readings({ U: POOR })).toEqual({});
  expect(readings({ U: BEST })).toEqual({ creditGradeLabel: "nearest" });
});
