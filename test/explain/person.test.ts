import {
  bottomRanking,
  type ExplainOptions,
  explain,
  type Finding,
  gradeForScore,
  monthlyRotation,
  pairBonus,
  safely,
} from "kaoping";
import { describe, expect, test } from "vitest";

const STORED = "本单据按已存的认定打印，未重新计算。";

const zh = { locale: "zh", format: "text" } as const;
const employee = { ...zh, audience: "employee" } as const;

const last = bottomRanking({
  managers: [
    { id: "张三", responsibleNpl: "1300000", lendingStopped: true, planCompleted: false },
    { id: "李四", responsibleNpl: "20000.5" },
    ...Array.from({ length: 10 }, (_, i) => ({ id: `王${i}`, responsibleNpl: "10000" })),
  ],
});
const month = monthlyRotation({
  ranking: Object.entries({ 甲: 96, 乙: 92, 丙: 90, 丁: 85, 戊: 80, 己: 70, 庚: 65 }).map(([id, score]) => ({
    id,
    score,
  })),
});

describe("one person's part of a list", () => {
  test("of the bottom-ranked holds the edges and nobody else", () => {
    const text = explain(last, { ...employee, person: "张三" });
    const lines = text.split("\n").map((line) => line.replace(/ 〔.*〕/, ""));
    expect(lines.slice(0, 9)).toEqual([
      "末位客户经理：责任不良贷款余额由高到低列全县第1位，属末10位，黄牌警告",
      "",
      "   1. 参加排序的人员：12人，其中责任不良贷款余额大于零的12人",
      "   2. 末10位的界限：第10位的余额10,000元，余额同为此数的有10人，全部列入则超过10人",
      "   3. 黄牌警告的界限：余额超过1,000,000元，等于的不在此列",
      "   4. 责任不良贷款余额：1,300,000元，由高到低列全县第1位",
      "   5. 末10位：在列；原已停止放贷权，待岗清收，与总行签订年度、季度清收计划",
      "   6. 当年清收计划：未完成，只发生活费，下岗清收",
      "   7. 黄牌警告：余额超过1,000,000元，给予黄牌警告，制定清收计划",
    ]);
    expect(text).not.toMatch(/李四|王\d|20,000/);
  });

  test("of a month holds the own place and the partner", () => {
    const said = (person: string) => explain(month, { ...employee, person });
    expect(said("庚").split("\n")[0]).toBe("月度排名的回炉学习与结对：参加集中回炉学习，与甲结对");
    expect(said("庚")).toContain("本人名次：7人中第7名，65分");
    expect(said("庚")).not.toMatch(/[乙丙丁戊己]|96/);
    expect(said("甲")).toContain("集中回炉学习：不参加，不在末3位");
  });

  test("of a bonus tells the partner's place, not the score", () => {
    const ranking = [
      { id: "甲", score: 96 },
      { id: "庚", score: 88.5 },
    ];
    const finding = pairBonus({ pairs: [{ lower: "庚", upper: "甲" }], ranking, bonus: 2 });
    expect(explain(finding, { ...employee, person: "甲" })).toContain(
      "庚（与甲结对）的次月名次：第2名，进入前10名，两人均加分",
    );
    expect(explain(finding, { ...employee, person: "甲" })).not.toContain("88.5");
    expect(explain(finding, { ...employee, person: "庚" })).toContain(
      "第2名（88.5分），进入前10名，两人均加分",
    );
    expect(explain(finding, zh).split("\n")[0]).toBe("结对加分奖励：庚、甲加分");
  });

  test("is the same after JSON, and an auditor may ask for it too", () => {
    const read = JSON.parse(JSON.stringify(last)) as Finding;
    expect(explain(read, { ...employee, person: "李四" }).replace(`${STORED}\n\n`, "")).toBe(
      explain(last, { ...employee, person: "李四" }),
    );
    expect(explain(last, { ...zh, person: "李四" })).not.toContain("张三");
    expect(explain(last, zh)).toContain("张三");
  });
});

test.each<readonly [string, Finding, Partial<ExplainOptions>, string]>([
  ["an employee's list without a person", last, { audience: "employee" }, "missing"],
  ["a person who is not listed", last, { audience: "employee", person: "赵六" }, "unknownValue"],
  ["a person who is no text", last, { person: 5 as never }, "wrongType"],
  ["a person of a finding that is no list", gradeForScore({ score: 80 }), { person: "张三" }, "inconsistent"],
])("%s is refused", (_, finding, options, code) => {
  const outcome = safely(explain)(finding, { ...zh, ...options });
  expect(outcome).toMatchObject({ ok: false, issues: [{ path: ["person"], code }] });
});
