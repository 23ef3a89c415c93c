import { creditShortfall } from "kaoping";
import { expect, test } from "vitest";

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
