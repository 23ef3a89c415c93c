import { definePolicy, handover } from "kaoping";
import { expect, test } from "vitest";

test("the reading of the halving is named where it changes a year of the hand-over", () => {
  const input = { reachedAgeOn: "2024-05-10", loansAtStart: "8", asOf: "2024-05-10" };
  expect(handover(input).readings).toEqual({ handoverHalving: "equalHalves" });
  const oneYear = definePolicy({ career: { handover: { years: 1 } } });
  expect(handover(input, oneYear).readings).toEqual({});
});
