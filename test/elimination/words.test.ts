import { definePolicy, explain, monthlyRotation, rankingElimination } from "kaoping";
import { expect, test } from "vitest";

const zh = { locale: "zh", format: "text" } as const;
const en = { locale: "en", format: "text" } as const;

test("months are named, and a run that began in the year before says so", () => {
  const policy = definePolicy({ readings: { lastThreeRun: "acrossYears" } });
  const finding = rankingElimination({ monthsInLastThree: [7, 1, 2], previousYearMonths: [12] }, policy);
  expect(explain(finding, zh)).toContain("连续月份：上年12月至2月（3个月） 〔");
  expect(explain(finding, en)).toContain(
    "Runs of months: December of the year before to February (3 months)",
  );
});

test("an empty ranking names nobody, and says so", () => {
  const finding = monthlyRotation({ ranking: [] });
  expect(explain(finding, zh)).toContain("集中回炉学习：没有");
  expect(explain(finding, en)).toContain("Group re-training: none");
});

test("an id with braces or marks stands as it was given", () => {
  const ranking = [
    { id: "{last}", score: 1 },
    { id: "{pairs.0}", score: 2 },
  ];
  expect(explain(monthlyRotation({ ranking }), en)).toContain("Pairs: {last} with {pairs.0}");
});
