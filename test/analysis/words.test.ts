import {
  type Audience,
  cite,
  compareAppraisals,
  comparePolicies,
  compareRosters,
  definePolicy,
  explain,
  type Finding,
  type Format,
  gradeManager,
  type Locale,
  type ManagerInput,
  outputSchema,
  readingsAtStake,
  referencePolicy,
  sensitivity,
  shortfall,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { analyses } from "../../src/analysis/index.js";
import { plain } from "../support/fixtures.js";
import { after, manager, managers } from "./support.js";

const urban = { managers: 7, loansGranted: 1000, interestIncome: "10000000" };
const graded = (fines: number) =>
  gradeManager({ year: 2025, manager: manager("A", { fines, loansGranted: 100 + fines }), peers: { urban } });
const row = { year: 2025, manager: manager("A", { appointedOn: "2024-01-15" }), peers: { urban } };

const findings: readonly Finding<string, object>[] = [
  sensitivity({ year: 2025, managers }),
  comparePolicies({ year: 2025, managers, before: referencePolicy, after }),
  compareRosters({
    year: 2025,
    before: managers,
    after: [{ ...managers[0], fines: 9 }, managers[1], manager("D")] as ManagerInput[],
  }),
  compareAppraisals(graded(0), graded(5)),
  readingsAtStake(gradeManager, row),
];

const LOCALES: readonly Locale[] = ["zh", "en"];
const FORMATS: readonly Format[] = ["text", "markdown"];
type Reader = { readonly audience: Audience; readonly person?: string };

function readersOf(finding: Finding<string, object>): Reader[] {
  const people = analyses.find(({ name }) => name === finding.rule)?.say(finding as never).people;
  if (people === undefined) return [{ audience: "auditor" }, { audience: "employee" }];
  return [
    { audience: "auditor" },
    ...people.flatMap(({ id: person }): Reader[] => [
      { audience: "auditor", person },
      { audience: "employee", person },
    ]),
  ];
}

test("every analysis is said here", () => {
  expect(findings.map(({ rule }) => rule).sort()).toEqual(
    analyses.flatMap(({ name }) => (OWN.includes(name) ? [name] : [])).sort(),
  );
});

const OWN = ["sensitivity", "comparePolicies", "compareRosters", "compareAppraisals", "readingsAtStake"];

describe.each(findings)("$rule", (finding) => {
  const stored = plain(finding) as Finding;

  test.each(LOCALES)("is said in %s to every reader, in every format, stored or not", (locale) => {
    for (const format of FORMATS) {
      for (const reader of readersOf(finding)) {
        const text = explain(finding, { locale, format, ...reader });
        expect(text).not.toMatch(/\b(?:undefined|null|nan)\b|\[object|\d{4}-\d\d-\d\d|\b(?:max|min)\(/i);
        if (locale === "en")
          expect(text.replace(/〔|〕|“[^”]*”/g, "")).not.toMatch(/[\u3000-\u303f\uff00-\uffef]/);
        const again = explain(stored, { locale, format, ...reader });
        for (const line of text.split("\n")) expect(again).toContain(line);
        if (reader.audience === "auditor")
          expect(text).toContain(cite(finding.clause, { locale, quote: true }));
        else expect(text).not.toMatch(/\b(?:ofFullMarks|perPoint|asZero|grading\.)/);
        const others = ["B", "C", "D"].filter((id) => id !== reader.person);
        if (reader.person !== undefined)
          for (const id of others) expect(text).not.toMatch(new RegExp(`(?<![\\w.])${id}(?![\\w.])`));
      }
    }
  });

  test("is frozen plain data, and what its schema describes", () => {
    expect(Object.isFrozen(finding)).toBe(true);
    const analysis = analyses.find(({ name }) => name === finding.rule);
    const { properties, required } = outputSchema({
      input: {},
      ...analysis,
      name: finding.rule,
    } as never) as unknown as {
      properties: object;
      required: string[];
    };
    expect(Object.keys(stored).filter((key) => !Object.hasOwn(properties, key))).toEqual([]);
    expect(new Set(required).size).toBe(required.length);
  });
});

test("an employee is not told of the others, nor of somebody the finding does not name", () => {
  const options = { locale: "zh", format: "text", audience: "employee" } as const;
  for (const finding of findings.slice(0, 3)) {
    expect(() => explain(finding, options)).toThrow(/person/);
    expect(() => explain(finding, { ...options, person: "nobody" })).toThrow(/person/);
  }
});

test("says why in plain words", () => {
  const [, policies, rosters, appraisals] = findings;
  const to = (finding: Finding<string, object> | undefined, person?: string) =>
    explain(finding as Finding, {
      locale: "zh",
      format: "text",
      audience: "employee",
      ...(person && { person }),
    }).split("\n");
  expect(to(policies, "A").slice(0, 3)).toEqual([
    "两个参数版本的比较：A，2025年度等级由二级变为三级",
    "",
    "   1. 贷款利息收入的满分：由50改为35 〔《办法》第十一条第2项〕",
  ]);
  expect(to(rosters, "A")[2]).toBe("   1. 变动原因：因本人数字更正引起 〔《办法》第十条〕");
  expect(to(appraisals).slice(2, 5)).toEqual([
    "   1. 总分变动：由82分变为72.35分，变动−9.65分 〔《办法》第十二条〕",
    "   2. 贷款发放业务量：+0.35分，其中因本人数字+0.35分，因同类合计0分 〔《办法》第十一条第1项〕",
    "   3. 贷款利息收入：0分 〔《办法》第十一条第2项〕",
  ]);
});

test.each([
  [
    "recorded",
    "20.001",
    ["现评定结果：一级，总分89.999分，登记为90.00分，没有等级限制", "应达总分：90分，现已达到（差0分）"],
    [
      "Now: grade one, score 89.999 points, recorded as 90.00 points; nothing holds the grade down",
      "Score needed: 90 points, which is met (0 points lacking)",
    ],
  ],
  [
    "recorded",
    "20.006",
    ["现评定结果：二级，总分89.994分，登记为89.99分，没有等级限制", "应达总分：90分，现差0.01分"],
    [
      "Now: grade two, score 89.994 points, recorded as 89.99 points; nothing holds the grade down",
      "Score needed: 90 points, 0.01 points lacking",
    ],
  ],
  [
    "exact",
    "20.006",
    ["现评定结果：二级，总分89.994分，没有等级限制", "应达总分：90分，现差0.006分"],
    [
      "Now: grade two, score 89.994 points; nothing holds the grade down",
      "Score needed: 90 points, 0.006 points lacking",
    ],
  ],
] as const)(
  "what is lacking is told beside the score that decides, the %s one: new NPL %s",
  (gradeOn, npl, zh, en) => {
    const own = { loansGranted: 10, interestIncome: "1000", newNplBalance: npl, managedLoans: "1000" };
    const finding = shortfall(
      {
        year: 2025,
        manager: manager("A", { ...own, nplTolerance: "0.03" }),
        peers: { urban: { managers: 1, loansGranted: 10, interestIncome: "1000" } },
        grade: 1,
      },
      definePolicy({ readings: { gradeOn } }),
    );
    const said = (locale: Locale) =>
      explain(finding, { locale, format: "text", audience: "employee" })
        .split("\n")
        .slice(2, 4)
        .map((line) => line.replace(/^ *\d+\. | 〔.*/g, ""));
    expect(said("zh")).toEqual(zh);
    expect(said("en")).toEqual(en);
  },
);

describe("a score is not shown as if it met another grade", () => {
  const total = (fines: number, newNplBalance: string) =>
    gradeManager({
      year: 2025,
      manager: manager("A", { fines, newNplBalance, managedLoans: "8000000000" }),
      peers: { urban: { managers: 10, loansGranted: 1000, interestIncome: "10000000" } },
    });
  const changed = (before: Finding, to: Finding, locale: Locale) =>
    explain(compareAppraisals(before as never, to as never), { locale, format: "text", audience: "employee" })
      .split("\n")
      .find((line) => line.startsWith("   1. "));

  test("that it is compared with", () => {
    const [below, on] = [total(5, "80000000.01"), total(5, "80000000")];
    expect([below.score.toString(), on.score.toString()]).toEqual(["89.99999999875", "90"]);
    expect(changed(below, on, "zh")).toBe(
      "   1. 总分变动：由≈89.999999999分变为90分，变动≈+0.000000001分 〔《办法》第十二条〕",
    );
    expect(changed(below, on, "en")).toBe(
      "   1. Change of the score: from ≈89.999999999 points to 90 points: ≈+0.000000001 points 〔Measures, Art. 12〕",
    );
    expect(changed(on, below, "zh")).toBe(
      "   1. 总分变动：由90分变为≈89.999999999分，变动≈−0.000000001分 〔《办法》第十二条〕",
    );
  });

  test("of the band above it", () => {
    const [below, above] = [total(5, "80000000.01"), total(4, "80000000")];
    expect(changed(below, above, "zh")).toBe(
      "   1. 总分变动：由≈89.999999999分变为92分，变动≈+2分 〔《办法》第十二条〕",
    );
  });

  test("where it is told what is lacking for a better grade", () => {
    const finding = shortfall({
      year: 2025,
      manager: manager("A", { fines: 12, newNplBalance: "88000000.01", managedLoans: "8000000000" }),
      peers: { urban: { managers: 10, loansGranted: 1000, interestIncome: "10000000" } },
      grade: 1,
    });
    expect(explain(finding, { locale: "zh", format: "text", audience: "employee" })).toContain(
      "现评定结果：三级，总分≈74.999999999分，没有等级限制",
    );
  });
});
