import { creditShortfall, definePolicy } from "kaoping";
import { expect, test } from "vitest";
import { refusal } from "../support/issues.js";

test("each indicator alone is told why it is not enough", () => {
  const model = { id: "U", weights: ["0.5", "0.5"], children: [{ id: "A" }, { id: "B" }] };
  const poor = [0, 0, 0, 0, 1];
  const { reason, indicators } = creditShortfall({
    model,
    assessment: { A: { votes: poor }, B: { membership: poor } },
    grade: "excellent",
  });
  expect([reason, indicators.map((each) => [each.id, each.reason])]).toEqual([
    "notEnough",
    [
      ["A", "notEnough"],
      ["B", "noVotes"],
    ],
  ]);
});

const one = { id: "U", children: [{ id: "A" }] };

test("an applicant who has the grade already lacks nothing, alone or in all", () => {
  const { reached, votes, reason, moves, after, indicators } = creditShortfall({
    model: one,
    assessment: { A: { votes: [0, 1, 0, 0, 0] } },
    grade: "good",
  });
  expect([reached, votes?.toString(), reason, moves, after]).toEqual([true, "0", null, [], null]);
  expect(indicators.map(({ id, votes, reason }) => [id, votes?.toString(), reason])).toEqual([
    ["A", "0", null],
  ]);
});

test("votes that reach the grade but not the gate are not enough at the gate", () => {
  const model = { id: "U", weights: ["0.9", "0.1"], children: [{ id: "A" }, { id: "B", decisive: true }] };
  const { reason, indicators } = creditShortfall({
    model,
    assessment: { A: { votes: [0, 0, 1, 0, 0] }, B: { votes: [0, 0, 0, 0, 1] } },
    grade: "medium",
  });
  expect([reason, indicators.map((each) => [each.id, each.reason])]).toEqual([
    "gate",
    [
      ["A", "gate"],
      ["B", "gate"],
    ],
  ]);
});

test("nothing is counted where the greatest membership decides the grade, or parts are not averaged", () => {
  const assessment = { A: { votes: [0, 1, 0, 0, 0] } };
  const policy = definePolicy({ readings: { creditGradeLabel: "maxMembership" } });
  expect(refusal(() => creditShortfall({ model: one, assessment, grade: "good" }, policy))).toEqual([
    "model",
    "undetermined",
    "等级取隶属度最大者时，不能计算距目标等级的票数",
    "expected grades decided by scores: the greatest membership gives no limit to reach",
  ]);
  for (const unsuited of [{ normalise: true }, { operator: "minMax" as never }])
    expect(
      refusal(() => creditShortfall({ model: { ...one, ...unsuited }, assessment, grade: "good" })),
    ).toEqual([
      "model",
      "undetermined",
      "应为按加权平均合成、不作归一的模型",
      "expected a model composed by the weighted average, not normalised",
    ]);
});
