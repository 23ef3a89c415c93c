import { bottomRanking, explain, mentorPlan, pairBonus, rankingElimination, safely } from "kaoping";
import { describe, expect, test } from "vitest";

const employee = { locale: "zh", format: "text", audience: "employee" } as const;

describe("the reading of zero balances is named where one could be listed", () => {
  const named = (...balances: string[]) =>
    bottomRanking({ managers: balances.map((responsibleNpl, i) => ({ id: `A${i}`, responsibleNpl })) })
      .readings;

  test("not where everyone owes", () => {
    expect(named("3", "2", "1")).toEqual({});
  });

  test("where one owes nothing", () => {
    expect(named("3", "0")).toEqual({ zeroBalancesListed: "no" });
  });

  test("not where ten owe", () => {
    expect(named(..."123456789".split(""), "10", "0", "0")).toEqual({});
  });
});

test("several measures stand one after the other", () => {
  const finding = bottomRanking({
    managers: [{ id: "A", responsibleNpl: "1", lendingStopped: true, planCompleted: false }],
  });
  expect(explain(finding, { locale: "en", format: "text" })).toContain(
    "not completed; living allowance only; recovery after removal from the post 〔",
  );
});

test("the last month of the year before decides whether a run may go on", () => {
  const ranked = (monthsInLastThree: number[], previousYearMonths?: number[]) =>
    rankingElimination({ monthsInLastThree, previousYearMonths }).readings;
  expect(ranked([1], [11])).toEqual({});
  expect(ranked([1], [12])).toEqual({ lastThreeRun: "withinYear" });
  expect(ranked([1])).toEqual({ lastThreeRun: "withinYear" });
  expect(ranked([2], [12])).toEqual({});
});

test("a month of the year before that is given twice is refused where it stands", () => {
  const outcome = safely(rankingElimination)({ monthsInLastThree: [1], previousYearMonths: [3, 12, 3] });
  expect(outcome).toMatchObject({ issues: [{ path: ["previousYearMonths", 2], code: "duplicate" }] });
});

test("a newcomer is told the mentor and each duty", () => {
  const finding = mentorPlan({ newcomers: [{ id: "A", mentor: "B", reflectionSubmitted: false }] });
  expect(
    explain(finding, { ...employee, person: "A" })
      .split("\n")
      .slice(0, 5),
  ).toEqual([
    "导师和工作心得：未满足“提交当月工作心得”",
    "",
    "   1. 导师：B 〔《移动公司客户经理能力提升计划》第一部分“导师计划”〕",
    "   2. 配备一位专业导师：已配备 〔《移动公司客户经理能力提升计划》第一部分“导师计划”〕",
    "   3. 提交当月工作心得：未提交 〔《移动公司客户经理能力提升计划》第一部分“导师计划”〕",
  ]);
});

test("who earns the bonus of a pair is told how much, who does not is not", () => {
  const ranking = Array.from({ length: 12 }, (_, i) => ({ id: `A${i + 1}`, score: 100 - i }));
  const pairs = [
    { lower: "A10", upper: "A1" },
    { lower: "A11", upper: "A2" },
  ];
  const finding = pairBonus({ pairs, ranking, bonus: "2" });
  const told = (person: string) =>
    explain(finding, { ...employee, person })
      .split("\n")
      .slice(2, -2);
  expect(told("A1")).toEqual([
    "   1. A10（与A1结对）的次月名次：第10名，进入前10名，两人均加分 〔《移动公司客户经理能力提升计划》第二部分“考核排名”〕",
    "   2. 结对加分的分值（每人）：+2分 〔《移动公司客户经理能力提升计划》第二部分“考核排名”〕",
    "",
  ]);
  expect(told("A11")).toEqual([
    "   1. A11（与A2结对）的次月名次：第11名（90分），未进入前10名，不加分 〔《移动公司客户经理能力提升计划》第二部分“考核排名”〕",
    "",
  ]);
});

test("the headline of a list counts the last ten and the yellow cards apart", () => {
  const managers = Array.from({ length: 12 }, (_, i) => ({ id: `A${i}`, responsibleNpl: String(2e6 - i) }));
  const text = explain(bottomRanking({ managers }), { locale: "zh", format: "text" });
  expect(text.split("\n")[0]).toBe("末位客户经理：列入12人，其中末10位10人，黄牌警告12人");
});
