import { bottomRanking, definePolicy, explain, monthlyRotation, rankingElimination } from "kaoping";
import { describe, expect, test } from "vitest";

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

describe("where fewer than the places owe anything", () => {
  const listing = (balances: readonly number[], policy = definePolicy({})) =>
    bottomRanking(
      { managers: balances.map((balance, i) => ({ id: `P${i}`, responsibleNpl: String(balance) })) },
      policy,
    );
  const zeros = (count: number) => Array<number>(count).fill(0);
  const ALL = [
    "末10位的界限：参加排序的不足10人，全部列入 〔",
    "Limit of the last 10: fewer than 10 are ranked, and all of them are listed 〔",
  ] as const;
  const OWING = [
    "末10位的界限：余额大于零的不足10人，只列入这些人 〔",
    "Limit of the last 10: fewer than 10 have a balance above zero, and only they are listed 〔",
  ] as const;
  const zerosListed = definePolicy({ readings: { zeroBalancesListed: "yes" } });

  test.each([
    ["three of thirteen", listing([500000, 200000, 100, ...zeros(10)]), OWING],
    ["nobody of thirteen", listing(zeros(13)), OWING],
    ["eight of nine", listing([8, 7, 6, 5, 4, 3, 2, 1, 0]), OWING],
    ["all of nine", listing([9, 8, 7, 6, 5, 4, 3, 2, 1]), ALL],
    ["eight of nine, zeros listed", listing([8, 7, 6, 5, 4, 3, 2, 1, 0], zerosListed), ALL],
  ])("only they are listed: %s", (_, finding, [chinese, english]) => {
    expect(explain(finding, zh)).toContain(chinese);
    expect(explain(finding, en)).toContain(english);
  });

  test("their own sheets say so too", () => {
    const finding = listing([500000, 200000, 100, ...zeros(10)]);
    expect(explain(finding, { ...zh, audience: "employee", person: "P2" })).toContain(OWING[0]);
    expect(explain(finding, { ...en, audience: "employee", person: "P2" })).toContain(OWING[1]);
  });
});
