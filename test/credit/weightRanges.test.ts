import {
  type AssessmentInput,
  type CreditModelDefinition,
  creditSensitivity,
  definePolicy,
  type Policy,
} from "kaoping";
import { expect, test } from "vitest";

const [EXCELLENT, GOOD, POOR] = [
  [1, 0, 0, 0, 0],
  [0, 1, 0, 0, 0],
  [0, 0, 0, 0, 1],
].map((votes) => ({ votes }));
const pair = (first: string, second: string, ...decisive: object[]) => ({
  weights: [first, second],
  children: [
    { id: "A", ...decisive[0] },
    { id: "B", ...decisive[1] },
  ],
});

/** The range of each weight, with a bracket where an end belongs to it and a parenthesis where it does not. */
const ranges = (model: CreditModelDefinition, assessment: object, policy?: Policy) =>
  creditSensitivity({ model, assessment: assessment as AssessmentInput }, policy).weights.map(
    ({ child, from, fromIncluded, to, toIncluded }) =>
      `${child} ${fromIncluded ? "[" : "("}${from}, ${to}${toIncluded ? "]" : ")"}`,
  );

const lowerBound = definePolicy({ readings: { creditGradeLabel: "lowerBound" } });
const rejected = definePolicy({ readings: { mediumDecisiveRating: "rejected" } });
const gated = (first: string, second: string) => ({
  id: "U",
  children: [{ id: "P", decisive: true, ...pair(first, second) }],
});

test.each<[string, CreditModelDefinition, object, Policy | undefined, string[]]>([
  [
    "from one middle between grades to the next",
    { id: "U", ...pair("0.8", "0.2") },
    { A: EXCELLENT, B: POOR },
    undefined,
    ["A (0.625, 0.875]", "B [0.125, 0.375)"],
  ],
  [
    "from one value of a grade to the next",
    { id: "U", ...pair("0.8", "0.2") },
    { A: EXCELLENT, B: POOR },
    lowerBound,
    ["A [0.75, 1)", "B (0, 0.25]"],
  ],
  [
    "everywhere, where all parts are the same",
    { id: "U", ...pair("0.8", "0.2") },
    { A: GOOD, B: GOOD },
    undefined,
    ["A [0, 1]", "B [0, 1]"],
  ],
  [
    "at its own value, where it is the whole",
    { id: "U", ...pair("1", "0") },
    { A: EXCELLENT, B: POOR },
    undefined,
    ["A [1, 1]", "B [0, 0.125)"],
  ],
  [
    "up to a limit that it lies on",
    { id: "U", ...pair("0.875", "0.125") },
    { A: EXCELLENT, B: POOR },
    undefined,
    ["A (0.625, 0.875]", "B [0.125, 0.375)"],
  ],
  [
    "by what it weighs in the whole",
    { id: "U", weights: ["0.5", "0.5"], children: [{ id: "P", ...pair("0.8", "0.2") }, { id: "Q" }] },
    { A: EXCELLENT, B: POOR, Q: GOOD },
    undefined,
    ["P [0, 1]", "Q [0, 1]", "A (0.5, 1]", "B [0, 0.5)"],
  ],
  [
    "short of what would pass, after a rejection",
    gated("0.25", "0.75"),
    { A: EXCELLENT, B: POOR },
    undefined,
    ["A [0, 0.5)", "B (0.5, 1]"],
  ],
  [
    "up to the gate that it lies on, after a rejection",
    gated("0.5", "0.5"),
    { A: EXCELLENT, B: POOR },
    rejected,
    ["A [0, 0.5]", "B [0.5, 1]"],
  ],
  [
    "from a grade's own value on, beyond the gate that it must pass",
    gated("0.8", "0.2"),
    { A: EXCELLENT, B: POOR },
    definePolicy({ readings: { mediumDecisiveRating: "rejected", creditGradeLabel: "lowerBound" } }),
    ["P [1, 1]", "A [0.75, 1)", "B (0, 0.25]"],
  ],
  [
    "everywhere, where nothing would pass",
    gated("0.5", "0.5"),
    { A: POOR, B: POOR },
    undefined,
    ["A [0, 1]", "B [0, 1]"],
  ],
])("a weight may lie %s", (_, model, assessment, policy, expected) => {
  expect(ranges(model, assessment, policy)).toEqual(expected);
});
