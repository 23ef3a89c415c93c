import {
  canonical,
  chart,
  compareAppraisals,
  comparePolicies,
  compareRosters,
  creditModel,
  creditScore,
  definePolicy,
  explain,
  type Finding,
  gradeForScore,
  gradeManager,
  type Policy,
  plain,
  readingsAtStake,
  record,
  referencePolicy,
  sensitivity,
  shortfall,
  verify,
  volumeScore,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { adjustmentFor, deviationFor, deviationInProportion, figureFor } from "../../src/analysis/bounds.js";
import { axisOver } from "../../src/analysis/chart/axis.js";
import { standingAt } from "../../src/analysis/differences.js";
import { pathWords } from "../../src/analysis/figureNames.js";
import { findingChanges } from "../../src/analysis/findingChanges.js";
import { confirm } from "../../src/analysis/levers.js";
import { placeOf } from "../../src/analysis/pathTitles.js";
import { readingNamed } from "../../src/analysis/readingWords.js";
import { toText, ZERO } from "../../src/exact/index.js";
import { compiledPolicy } from "../../src/policy/index.js";
import * as field from "../../src/rule/fields.js";
import { parse, type Words, words } from "../../src/rule/index.js";
import { findingsToDraw } from "../support/charts.js";
import { issuesOf, refusal } from "../support/issues.js";
import { q } from "../support/ratios.js";
import { manager } from "./support.js";

function fails(): never {
  throw new Error("no");
}

type Changes = Parameters<typeof manager>[1];

const urban = { managers: 10, loansGranted: 1000, interestIncome: "10000000" };
const of = (changes: Changes = {}, policy?: Policy, year = 2025) =>
  gradeManager({ year, manager: manager("A", changes), peers: { urban } }, policy);
const zh = (finding: Finding<string, object>) =>
  explain(finding as Finding, { locale: "zh", format: "text" });
const en = (finding: Finding<string, object>) =>
  explain(finding as Finding, { locale: "en", format: "text" });

describe("what is lacking for a grade", () => {
  const levers = (changes: Changes, policy?: Policy) =>
    plain(shortfall({ year: 2025, manager: manager("A", changes), peers: { urban }, grade: 1 }, policy))
      .levers;
  const recorded = definePolicy({ readings: { gradeOn: "recorded" } });

  test("by the recorded score", () => {
    expect(levers({ interestIncome: "700000" }, recorded)).toEqual({
      loansGranted: { change: "59", to: "159", reason: null },
      interestIncome: { change: "108585.78", to: "808585.78", reason: null },
      newNplBalance: { change: "-39960", to: "40040", reason: null },
    });
  });

  test("by the recorded score, which is reached, under a ceiling", () => {
    expect(levers({ newNplBalance: "100000", nplTolerance: "0.01" }, recorded)).toEqual({
      loansGranted: { change: null, to: null, reason: "ceiling" },
      interestIncome: { change: null, to: null, reason: "ceiling" },
      newNplBalance: { change: "-20000", to: "80000", reason: null },
    });
  });

  test("by the recorded score, of which half a place below zero is not zero yet", () => {
    const [one, two, three] = referencePolicy.grading.gradeBands;
    const policy = definePolicy({
      grading: { gradeBands: [one, two, { ...three, from: "0" }] as never },
      readings: { gradeOn: "recorded" },
    });
    const asked = (fines: number) => {
      const input = { year: 2025, manager: manager("A", { fines }), peers: { urban }, grade: 3 } as const;
      const { reached, levers } = plain(shortfall(input, policy));
      return [reached, levers.newNplBalance];
    };
    expect(asked(55)).toEqual([false, { change: "-79960.01", to: "39.99", reason: null }]);
    expect(asked(50)).toEqual([true, { change: "0", to: "80000", reason: null }]);
  });

  test("less new NPL is of no use where no point is given for it", () => {
    const policy = definePolicy({ grading: { quality: { perStep: "0" } } });
    expect(levers({ interestIncome: "700000" }, policy).newNplBalance).toEqual({
      change: null,
      to: null,
      reason: "notEnough",
    });
  });

  test.each<[why: string, changes: Changes, grade: 1 | 2 | 3, policy: object, levers: object]>([
    [
      "a ceiling that leaves the grade holds nothing down",
      { seriousViolations: 1, interestIncome: "600000" },
      2,
      {},
      {
        loansGranted: { change: "59", to: "159", reason: null },
        interestIncome: { change: "107526.89", to: "707526.89", reason: null },
        newNplBalance: { change: "-40000", to: "40000", reason: null },
      },
    ],
    [
      "a ceiling of another cause stays, however little new NPL there is",
      { seriousViolations: 1, newNplBalance: "100000", nplTolerance: "0.01" },
      1,
      {},
      {
        loansGranted: { change: null, to: null, reason: "ceiling" },
        interestIncome: { change: null, to: null, reason: "ceiling" },
        newNplBalance: { change: null, to: null, reason: "ceiling" },
      },
    ],
    [
      "a tolerance that was not approved holds the grade down, however little new NPL there is",
      { nplTolerance: undefined },
      1,
      { readings: { missingTolerance: "breach" } },
      {
        loansGranted: { change: null, to: null, reason: "ceiling" },
        interestIncome: { change: null, to: null, reason: "ceiling" },
        newNplBalance: { change: null, to: null, reason: "ceiling" },
      },
    ],
    [
      "the score bounds new NPL where the harshest ceiling leaves the grade",
      { nplTolerance: "0.0001", interestIncome: "100000", fines: 1 },
      3,
      {},
      {
        loansGranted: { change: "85", to: "185", reason: null },
        interestIncome: { change: "143442.63", to: "243442.63", reason: null },
        newNplBalance: { change: "-56000", to: "24000", reason: null },
      },
    ],
    [
      "the ceiling bounds new NPL where no point is given for it, and the score is reached",
      { newNplBalance: "100000", nplTolerance: "0.01" },
      1,
      { grading: { quality: { perStep: "0" } } },
      {
        loansGranted: { change: null, to: null, reason: "ceiling" },
        interestIncome: { change: null, to: null, reason: "ceiling" },
        newNplBalance: { change: "-20000", to: "80000", reason: null },
      },
    ],
    [
      "no new NPL cannot be less",
      { newNplBalance: "0", interestIncome: "700000" },
      1,
      { grading: { quality: { perStep: "0" } } },
      {
        loansGranted: { change: "59", to: "159", reason: null },
        interestIncome: { change: "108695.66", to: "808695.66", reason: null },
        newNplBalance: { change: null, to: null, reason: "floor" },
      },
    ],
  ])("%s", (_, changes, grade, overrides, levers) => {
    const input = { year: 2025, manager: manager("A", changes), peers: { urban }, grade };
    expect(plain(shortfall(input, definePolicy(overrides))).levers).toEqual(levers);
  });

  test("no ceiling bears on new NPL where no tolerance was approved", () => {
    const policy = definePolicy({ readings: { missingTolerance: "noCeiling" } });
    const { nplTolerance: _, ...without } = manager("A", { interestIncome: "700000" });
    const { newNplBalance } = shortfall(
      { year: 2025, manager: without, peers: { urban }, grade: 1 },
      policy,
    ).levers;
    expect([newNplBalance.to?.toString(), newNplBalance.reason]).toEqual(["40000", null]);
  });

  test("more loans than a rule takes are none", () => {
    const peers = { urban: { managers: 2, loansGranted: 9_007_199_254_740_000, interestIncome: "2000000" } };
    const fined = manager("A", { loansGranted: 1, fines: 8 });
    expect(plain(shortfall({ year: 2025, manager: fined, peers, grade: 1 })).levers).toEqual({
      loansGranted: { change: null, to: null, reason: "notEnough" },
      interestIncome: { change: "941176.48", to: "1941176.48", reason: null },
      newNplBalance: { change: null, to: null, reason: "floor" },
    });
  });

  test("both together, up to the full bonus of loans, which may be the last number of them that there is", () => {
    const together = (loansGranted: number, managers: number) =>
      plain(
        shortfall({
          year: 2025,
          manager: manager("A", { loansGranted: 100, fines: 20 }),
          peers: { urban: { managers, loansGranted, interestIncome: managers * 1_000_000 } },
          grade: 1,
        }),
      ).together.map((each) => each.loansGranted.to);
    expect(together(1000, 10)).toEqual(["225"]);
    expect(together(3_000_000_000_000_100, 3)).toEqual(["6000000000000000"]);
  });

  test("what is lacking is counted from the recorded score where that is graded", () => {
    const asked = (policy?: Policy) =>
      shortfall(
        { year: 2025, manager: manager("A", { interestIncome: "699999" }), peers: { urban }, grade: 1 },
        policy,
      ).lacking?.toString();
    expect([asked(), asked(recorded)]).toEqual(["5.00005", "5"]);
  });

  test("a score just short of the one needed is not told as that one", () => {
    const just = manager("A", { interestIncome: "799999.99" });
    const finding = shortfall({ year: 2025, manager: just, peers: { urban }, grade: 1 });
    expect(zh(finding)).toContain("现评定结果：二级，总分89.9999995分，没有等级限制 〔");
  });

  test("nor where the recorded score is in a band that does not start there", () => {
    const [one, two, three] = referencePolicy.grading.gradeBands;
    const gradeBands = [one, { ...two, from: "89.993" }, { ...three, from: "89.992" }] as never;
    const policy = definePolicy({ grading: { gradeBands }, readings: { gradeOn: "recorded" } });
    const just = manager("A", { interestIncome: "799859.99" });
    const finding = shortfall({ year: 2025, manager: just, peers: { urban }, grade: 2 }, policy);
    const said = explain(finding, { locale: "zh", format: "text", audience: "employee" });
    expect(said).toContain("，总分89.9929995分，登记为89.99分，");
    expect(said).toContain("应达总分：89.993分，现差0.003分 〔");
  });

  test("who has a name is named", () => {
    const asked = (changes: Changes) =>
      shortfall({ year: 2025, manager: manager("A", changes), peers: { urban }, grade: 1 });
    expect(asked({ name: "张三" }).name).toBe("张三");
    expect("name" in asked({})).toBe(false);
  });

  test("nothing is needed under protection, unless what is below standard counts", () => {
    const asked = (policy?: Policy) => {
      const protectedOne = manager("A", { appointedOn: "2025-01-15" });
      const { needed, lacking } = plain(
        shortfall({ year: 2025, manager: protectedOne, peers: { urban }, grade: 3 }, policy),
      );
      return [needed, lacking];
    };
    expect(asked()).toEqual([null, null]);
    expect(asked(definePolicy({ readings: { protectedBelowStandard: "cancelled" } }))).toEqual(["60", "0"]);
  });

  test("totals that cannot include the manager are refused in both languages", () => {
    const peers = { urban: { managers: 1, loansGranted: 50, interestIncome: "1000000" } };
    expect(refusal(() => shortfall({ year: 2025, manager: manager("A"), peers, grade: 1 }))).toEqual([
      "peers.urban.loansGranted",
      "inconsistent",
      "应为包括本人在内的本类网点合计，与本人的数字不符",
      "expected the total of the class, this manager included, which the own figure does not fit",
    ]);
  });

  test("a grade without a band is refused", () => {
    const [, ...gradeBands] = referencePolicy.grading.gradeBands;
    const policy = definePolicy({ grading: { gradeBands } });
    expect(refusal(() => levers({}, policy))).toEqual([
      "grade",
      "inconsistent",
      "应填参数版本中有分数段的等级，填的是1",
      "expected a grade that has a band in the policy, got 1",
    ]);
  });

  test("a figure that the rules do not grade so is an error of the library", () => {
    const parsed = parse(field.record("输入", "Input", gradeManager.input), {
      year: 2025,
      manager: manager("A", { interestIncome: "700000" }),
      peers: { urban },
    });
    if (!parsed.ok) throw new Error("a sound case");
    const given = { ...parsed.value, policy: compiledPolicy(undefined) } as never;
    expect(() => confirm("loansGranted", q("158"), given, 1)).toThrow(
      "loansGranted is not what the rules decide",
    );
    expect(() => confirm("loansGranted", q("160"), given, 1)).toThrow(
      "loansGranted is not what the rules decide",
    );
    expect(() => confirm("loansGranted", q("159"), given, 1)).not.toThrow();
  });

  test("bounds that nothing meets", () => {
    const item = { fullMarks: q("50"), bonusCap: q("20") };
    expect(adjustmentFor({ value: q("70"), strict: true }, item)).toBe("bonusCap");
    expect(adjustmentFor({ value: q("69"), strict: true }, item)).toEqual({ value: q("19"), strict: true });
    expect(deviationFor({ value: q("1"), strict: false }, ZERO, "continuous")).toBeNull();
    const place = { own: ZERO, total: ZERO, managers: q("2"), included: false };
    expect(figureFor({ value: ZERO, strict: false }, place)).toBeNull();
    // Alone in the total, a figure is its average from the first on; the others' total may be no less than nothing.
    const alone = { own: ZERO, total: ZERO, managers: q("2"), included: true };
    const atMost = { value: q("1"), strict: false };
    expect(figureFor(atMost, alone)).toEqual({ value: ZERO, strict: true });
    expect(figureFor({ ...atMost, strict: true }, alone)).toBeNull();
    expect(figureFor({ ...atMost, value: q("0.5"), strict: true }, alone)).toEqual({
      value: ZERO,
      strict: true,
    });
    expect(figureFor({ ...atMost, value: q("1.1") }, alone)).toBeNull();
    expect(figureFor(atMost, { ...alone, own: q("5"), total: q("5") })).toBeNull();
    expect(figureFor(atMost, { ...alone, total: q("-3") })).toBeNull();
  });

  test("more than full marks of interest is no deviation where no bonus is given", () => {
    const policy = definePolicy({
      grading: { interest: { bonusCap: "0" } },
      readings: { interestProportion: "ofBonus" },
    });
    const deviation = (strict: boolean) =>
      deviationInProportion({ value: ZERO, strict }, compiledPolicy(policy));
    expect(deviation(true)).toBeNull();
    expect(deviation(false)?.value.isZero()).toBe(true);
  });
});

describe("two appraisals", () => {
  test("are split by points per percent too", () => {
    const policy = definePolicy({ readings: { interestProportion: "perPoint" } });
    const { shares } = compareAppraisals(of({}, policy), of({ interestIncome: "1100000" }, policy));
    expect(plain({ shares } as never)).toMatchObject({
      shares: { interest: { own: "1", class: "0", policy: "0" } },
    });
  });

  test("limits and ceilings that came and went are told", () => {
    const finding = compareAppraisals(
      of({ seriousViolations: 1, interestIncome: 2_000_000 }),
      of({ newNplBalance: "100000" }),
    );
    expect(zh(finding).split("\n").slice(0, 13)).toEqual([
      "两次等级评定的比较：A，2025年度：总分变动−12.5分，等级不变，二级",
      "",
      "   1. 总分变动：由110分变为97.5分，变动−12.5分 〔《办法》第十二条〕",
      "   2. 贷款发放业务量：0分 〔《办法》第十一条第1项〕",
      "   3. 贷款利息收入：−20分，其中因本人数字−20分，因同类合计0分 〔《办法》第十一条第2项〕",
      "   4. 贷款质量：−2.5分 〔《办法》第十一条第3项〕",
      "   5. 定性扣分：+10分 〔《办法》第十二条〕",
      "   6. 贷款利息收入：触及的界限由加分上限变为无 〔《办法》第十一条第2项〕",
      "   7. 不再受等级限制：不得超过二级 〔《办法》第十二条第2项末段〕",
      "   8. 新受等级限制：不得超过二级 〔《办法》第十二条第3项〕",
      "   9. 原分数段：90分（含）以上 〔《办法》第十条〕",
      "  10. 现分数段：90分（含）以上 〔《办法》第十条〕",
      "  11. 等级：不变，二级 〔《办法》第十条〕",
    ]);
    expect(en(finding)).toContain("Interest income: limit that bound: from bonus cap to none");
    expect(en(finding)).toContain("New ceiling: not above grade two 〔Measures, Art. 12(3)〕");
    expect(en(finding)).toContain(
      "Ceiling no longer: not above grade two 〔Measures, Art. 12(2), last paragraph〕",
    );
  });

  test("of two people, and of two years, are called so", () => {
    const other = gradeManager({ year: 2024, manager: manager("B"), peers: { urban } });
    const headline = (before: typeof other) =>
      [zh, en].map((say) => say(compareAppraisals(before, of())).split("\n")[0]);
    expect(headline(other)).toEqual([
      "两次等级评定的比较：A（2025年度）与B（2024年度）相比：总分变动0分，等级不变，一级",
      "Two appraisals compared: A (2025) against B (2024): the score changes by 0 points, still grade one",
    ]);
    expect(headline(of({}, undefined, 2024))).toEqual([
      "两次等级评定的比较：A，2025年度与2024年度相比：总分变动0分，等级不变，一级",
      "Two appraisals compared: A, 2025 against 2024: the score changes by 0 points, still grade one",
    ]);
  });

  test("an item that cannot be split is told whole", () => {
    const none = { urban: { managers: 10, loansGranted: 0, interestIncome: 0 } };
    const idle = manager("A", { loansGranted: 0, interestIncome: 0 });
    const after = gradeManager({ year: 2025, manager: idle, peers: none });
    const finding = compareAppraisals(of({ loansGranted: 118 }), after);
    expect(zh(finding)).toContain("贷款发放业务量：−1.8分，不能分解为本人和同类两部分 〔");
    expect(en(finding)).toContain(
      "Loans granted: −1.8 points, which cannot be split into own figure and class 〔",
    );
  });

  test("another policy is told, with what it did", () => {
    const policy = definePolicy({ name: "2026", grading: { volume: { fullMarks: "25" } } });
    const finding = compareAppraisals(of(), of({}, policy));
    expect(zh(finding)).toContain(
      "贷款发放业务量：+5分，其中因本人数字0分，因同类合计0分，因参数或口径不同+5分 〔",
    );
    expect(zh(finding)).toContain("参数版本：由reference变为2026 〔");
    expect(en(finding)).toContain(
      "Loans granted: +5 points, of which own figure 0 points, totals of the class 0 points, another policy +5 points 〔",
    );
    expect(en(finding)).toContain("Policies: from reference to 2026 〔");
  });
});

describe("a corrected roster", () => {
  const A = manager("A", { interestIncome: "850000" });
  const B = manager("B", { interestIncome: "1150000" });
  const said = (a: Changes, b: Changes) => {
    const finding = compareRosters({
      year: 2025,
      before: [A, B],
      after: [
        { ...A, ...a },
        { ...B, ...b },
      ],
    });
    return [zh(finding), en(finding)] as const;
  };

  test.each<[why: string, a: Changes, b: Changes, zh: string, en: string]>([
    [
      "both together",
      { fines: 1 },
      { interestIncome: "1210000" },
      "变动：A由一级变为二级，由本人数字更正和同类合计变动共同引起 〔",
      "A from grade one to grade two, by the own figures and the totals of the class together, by neither alone 〔",
    ],
    [
      "either alone",
      { fines: 4 },
      { interestIncome: "1950000" },
      "变动：A由一级变为三级，本人数字更正、同类合计变动都单独足以引起 〔",
      "A from grade one to grade three, by the own figures and by the totals of the class, by either alone 〔",
    ],
    [
      "the class alone",
      {},
      { interestIncome: "1950000" },
      "变动：A由一级变为二级，因同类合计变动引起，本人数字没有更正，或更正单独不足以引起 〔",
      "A from grade one to grade two, through the totals of the class; the own figures were not corrected, or not enough 〔",
    ],
    [
      "a qualification that is cancelled",
      { fines: 60 },
      {},
      "等级变动表：不变的1人；由一级变为取消客户经理资格的1人 〔",
      "Matrix of the grades: unchanged: 1; from grade one to qualification cancelled: 1 〔",
    ],
  ])("moves a grade: %s", (_, a, b, inChinese, inEnglish) => {
    const [chinese, english] = said(a, b);
    expect(chinese).toContain(inChinese);
    expect(english).toContain(inEnglish);
  });
});

describe("two policies", () => {
  test("several changes together", () => {
    const after = definePolicy({ grading: { volume: { fullMarks: "19" }, quality: { fullMarks: "29.5" } } });
    const managers = [
      manager("A", { interestIncome: "820000" }),
      manager("B", { interestIncome: "1180000" }),
    ];
    const finding = comparePolicies({ year: 2025, before: referencePolicy, after, managers });
    expect(zh(finding)).toContain("A由一级变为二级，由各项变动共同引起，没有一项单独引起 〔");
    expect(en(finding)).toContain(
      "A from grade one to grade two, by several changes together, by none alone 〔",
    );
  });

  test("a change that is no policy alone", () => {
    const [one, two, three] = referencePolicy.grading.gradeBands;
    const gradeBands = [{ ...one, from: "99" }, { ...two, from: "95" }, three] as never;
    const after = definePolicy({ grading: { gradeBands } });
    const finding = comparePolicies({ year: 2025, before: referencePolicy, after, managers: [manager("A")] });
    expect(zh(finding)).toContain(
      "第2个分数段的起点分：由75改为95（不能单独适用，与第1个分数段的起点分一并适用），单独即引起变动的0人 〔",
    );
    expect(en(finding)).toContain(
      "from 75 to 95 (not a policy alone, so applied with score from which a band starts, number 1); moves alone: 0 〔",
    );
  });
});

test("under another reading somebody can no longer be graded", () => {
  const managers = [
    manager("A"),
    manager("E", { branchType: "township", loansGranted: 0, interestIncome: 0 }),
  ];
  const finding = sensitivity({ year: 2025, managers });
  expect(zh(finding)).toContain("改按reject（不予计分，列为无法确定）：E不能再评定；");
  expect(en(finding)).toContain("by reject (not determinable: rejected): E no longer determinable;");
  const toE = explain(finding, { locale: "zh", format: "text", audience: "employee", person: "E" });
  expect(toE.split("\n")[2]).toBe(
    "   1. 同类型客户经理平均数为零时怎样计分：现按“本人也为零，即达到平均数，得满分”；如改按“不予计分，列为无法确定”，不能再评定 〔《办法》第十一条第1项〕",
  );
});

describe("readings at stake", () => {
  test("none", () => {
    const finding = readingsAtStake(gradeForScore, { score: "80" });
    expect(zh(finding).split("\n")[0]).toBe("影响认定的解释口径：等级标准及工资系数，结果不取决于解释口径");
    expect(en(finding)).toContain("Grade and salary coefficient: no reading changes the result\n");
    expect(zh({ ...plain(finding), of: "x" } as never)).toContain(
      "影响认定的解释口径：x，结果不取决于解释口径\n",
    );
    expect(en({ ...plain(finding), of: "x" } as never)).toContain(
      "Readings that a finding hangs on: x: no reading changes the result\n",
    );
  });

  test("one that changes no result, of which an employee is told every place", () => {
    const finding = plain(readingsAtStake(gradeForScore, { score: "89.996" }));
    const [only] = finding.atStake;
    const changes = only?.changes.filter(({ path }) => path === "band.from");
    const stored = { ...finding, atStake: [{ ...only, changes }] } as never;
    expect(explain(stored, { locale: "zh", format: "text", audience: "employee" })).toContain(
      "则分数段—下限（含）由75分变为90分 〔",
    );
  });

  test("one by which the input is refused", () => {
    const input = { loansGranted: 0, peers: { managers: 2, loansGranted: 0 } };
    const finding = readingsAtStake(volumeScore, input);
    expect(zh(finding)).toContain("如改按“不予计分，列为无法确定”，则不予认定 〔");
    expect(en(finding)).toContain("If instead: not determinable: rejected, then the input is refused 〔");
  });

  test("an input that cannot be read is refused by the rule, a policy that is none beside a model too", () => {
    const input = {
      score: "80",
      get model() {
        throw new Error("no");
      },
    };
    expect(issuesOf(() => readingsAtStake(gradeForScore, input as never))).toEqual([
      [["model"], "unknownField"],
    ]);
    const model = creditModel({ id: "U", weights: ["1"], children: [{ id: "U1" }] });
    const asked = { model, assessment: { U1: { value: "80" } } } as never;
    expect(issuesOf(() => readingsAtStake(creditScore, asked, { bogus: 1 } as never))).toEqual([
      [["bogus"], "unknownField"],
    ]);
  });
});

describe("a record", () => {
  const kept = record(gradeManager, { year: 2025, manager: manager("A"), peers: { urban } });

  test("of which a figure is missing", () => {
    const { score: _, ...finding } = kept.finding;
    const checked = verify({ ...kept, finding });
    expect(zh(checked)).toContain("三项得分减扣分（finding.score）：存档中没有，重新计算为“100” 〔");
    expect(en(checked)).toContain('Points less deductions (finding.score): not on record, computed "100" 〔');
  });

  test("that differs in more places than are told", () => {
    const more = Object.fromEntries(Array.from({ length: 53 }, (_, i) => [`x${i}`, i]));
    const checked = verify({ ...kept, finding: { ...kept.finding, ...more } });
    expect(zh(checked)).toContain("不一致，有53处\n");
    expect(en(checked)).toContain("not the same, in 53 places\n");
    expect(zh(checked)).toContain("finding.x0：存档为0，应没有这一项 〔");
    expect(en(checked)).toContain("finding.x0: recorded 0, nothing should stand here 〔");
    expect(zh(checked)).toContain("52. 其余：另有3处，从略 〔");
    expect(en(checked)).toContain("52. More: 3 more places 〔");
    const { x50: _, x51: __, x52: ___, ...fewer } = more;
    const told = zh(verify({ ...kept, finding: { ...kept.finding, ...fewer } }));
    expect(told).toContain("51. finding.x49：");
    expect(told).not.toContain("其余");
  });

  test("of what is no input is refused by the rule", () => {
    const unread = {
      get model() {
        throw new Error("no");
      },
    };
    expect(issuesOf(() => record(gradeForScore, unread as never))).toEqual([[["model"], "unreadable"]]);
    expect(issuesOf(() => record(gradeForScore, 5 as never))).toEqual([[[], "wrongType"]]);
    expect(issuesOf(() => record(gradeForScore, { score: Number.NaN }))).toEqual([[["score"], "notFinite"]]);
  });

  test("holds whole numbers as they were given, and other figures as text", () => {
    const scores = [80, 80n, 80.5, "80"] as const;
    const kept = scores.map((score) => record(gradeForScore, { score }).input as { score: unknown });
    expect(kept.map(({ score }) => score)).toEqual([80, "80", "80.5", "80"]);
  });

  test("holds nothing for what is undefined", () => {
    const unnamed = { ...manager("A"), name: undefined } as never;
    const { input } = record(gradeManager, { year: 2025, manager: unnamed, peers: { urban } });
    expect(Object.keys((input as { manager: object }).manager)).toEqual(Object.keys(manager("A")));
  });

  test("holds no zero with a sign", () => {
    const { input } = record(gradeForScore, { score: -0 });
    expect(Object.is((input as { score: number }).score, 0)).toBe(true);
  });

  test("is not made of a list of no length, or of too many entries", () => {
    const claims = (length: number) => new Proxy([], { get: () => length });
    expect(issuesOf(() => canonical(claims(1.5)))).toEqual([[[], "unreadable"]]);
    expect(issuesOf(() => canonical(claims(4_000_001)))).toEqual([[[], "tooLarge"]]);
    const full = new Proxy([], { get: (_, key) => (key === "0" ? fails() : 4_000_000) });
    expect(issuesOf(() => canonical(full))).toEqual([[[0], "unreadable"]]);
  });
});

const quoted = (text: Words) => words("“{text}”", "“{text}”", { text });

describe("what a later version stored is told as it stands", () => {
  test.each<[rule: string, path: string, what: string, none: string, value: string]>([
    ["x", "a.b", "{path}", "无", "“{text}”"],
    ["x", "notes", "提示", "无", "“{text}”"],
    ["gradeForScore", "x", "{path}", "无", "{value}"],
    ["gradeForScore", "band.from.x", "分数段—下限（含）", "无", "{value}"],
    ["gradeForScore", "grade", "按总分评定的等级", "取消客户经理资格", "{value}"],
  ])("%s %s", (rule, path, what, none, value) => {
    const place = placeOf(rule, path);
    expect([place.what.zh, place.value(null).zh, place.value("v").zh]).toEqual([what, none, value]);
  });

  test.each<[rule: string, path: string, text: string, what: Words, value: Words]>([
    [
      "x",
      "a.notes",
      "v",
      words("{path}", "{path}", { path: "a.notes" }),
      quoted(words("{code}", "{code}", { code: "v" })),
    ],
    ["x", "notes.0.code", "v", words("提示", "Note"), quoted(words("{code}", "{code}", { code: "v" }))],
    [
      "gradeManager",
      "notes.0.code",
      "leftOutOfAverage",
      words("提示", "Note"),
      quoted(gradeManager.notes.leftOutOfAverage as Words),
    ],
    [
      "gradeManager",
      "protection.applies",
      "true",
      words("首次任职保护期—是否适用", "Protection of a first appointment – Whether it applies"),
      words("是", "yes"),
    ],
    [
      "gradeManager",
      "protection.applies",
      "false",
      words("首次任职保护期—是否适用", "Protection of a first appointment – Whether it applies"),
      words("否", "no"),
    ],
    [
      "gradeManager",
      "causes.0.clause",
      "measures-12.3",
      words("限制的依据—限制—条款", "Causes – Cause – Clause"),
      words("《办法》第十二条第3项", "Measures, Art. 12(3)"),
    ],
    [
      "gradeManager",
      "items.volume.peers.managers",
      "10",
      words("三项—贷款发放业务量—同类—人数", "Items – Loans granted – The class – Managers"),
      words("{value:number}", "{value:number}", { value: "10" }),
    ],
  ])("%s %s %s in both languages", (rule, path, text, what, value) => {
    const place = placeOf(rule, path);
    expect([place.what, place.value(text)]).toEqual([what, value]);
  });

  test("nothing may stand where a field may be null or left out, at a note, and where no field is known", () => {
    const mayMiss = (path: string) => placeOf("gradeManager", path).mayMiss;
    expect(["grade", "name", "notes.0.code", "x"].map(mayMiss)).toEqual([true, true, true, true]);
    expect(["year", "items.quality.points"].map(mayMiss)).toEqual([false, false]);
  });

  test("a figure, a reading", () => {
    expect(pathWords("grading.x")).toEqual(words("{path}", "{path}", { path: "grading.x" }));
    expect(readingNamed("x")).toMatchObject({
      clause: "measures-10",
      question: { values: { question: { zh: "x", en: "x" } } },
    });
    expect(readingNamed("x").meaning("v")).toEqual(words("{value}", "{value}", { value: "v" }));
  });
});

test("what may be null is compared part by part with what is there", () => {
  expect(findingChanges({ a: null }, { a: { b: 1 } })).toEqual([{ path: "a.b", from: null, to: "1" }]);
  expect(findingChanges({ a: { b: 1 } }, { a: null })).toEqual([{ path: "a.b", from: "1", to: null }]);
  expect(standingAt({ a: 1 }, ["a", "b"])).toBeUndefined();
});

describe("a chart", () => {
  const policy = definePolicy({ grading: { volume: { bonusCap: "5" } } });
  const limits = (changes: Changes) =>
    chart(of(changes, policy), { locale: "zh" }).match(/(?<=<text [^>]*>)[^<]*分起/g);

  test("draws the limit of the next better grade where the policy is another", () => {
    expect(limits({ interestIncome: "700000" })).toEqual(["上一等级：90分起", "二级：75分起"]);
    expect(limits({ newNplBalance: "8000000", loansGranted: 0, interestIncome: 0 })).toEqual([
      "上一等级：60分起",
    ]);
  });

  test("of moves names no versions where one is not told", () => {
    const after = definePolicy({ name: "2026" });
    const finding = plain(
      comparePolicies({ year: 2025, before: referencePolicy, after, managers: [manager("A")] }),
    );
    const { before: _, ...rest } = finding;
    const title = (data: object) => chart(data, { locale: "zh" }).match(/(?<=class="title">)[^<]*/)?.[0];
    expect([title(finding), title(rest)]).toEqual(["等级变动：reference → 2026", "等级变动"]);
  });

  test("fills the rates of a buy-out each in its way, from the fifth on alike", () => {
    const finding = plain(findingsToDraw([3]).buyout3 as object) as unknown as { bands: readonly object[] };
    const bands = Array.from({ length: 6 }, (_, i) => ({ ...finding.bands[0], clause: `measures-4${i}` }));
    const svg = chart({ ...finding, bands }, { locale: "zh" });
    const patterns = [...svg.matchAll(/<rect [^>]*fill="url\(#\w+-(\w+)\)"/g)].map(([, name]) => name);
    expect(patterns).toEqual(["hatch", "dots", "cross", "lines", "lines"]);
  });

  test("refuses an object in place of a figure", () => {
    const broken = { ...plain(of()), score: { a: 1 } };
    expect(issuesOf(() => chart(broken, { locale: "zh" }))).toEqual([[["score"], "wrongType"]]);
  });

  test("of nobody's loans says so", () => {
    const none = { ...plain(findingsToDraw([3]).buyout3 as object), loans: [] };
    expect(chart(none, { locale: "zh" })).toContain('<text x="12" y="98">没有贷款</text>');
    expect(chart(none, { locale: "en" })).toContain(">no loans<");
  });

  test("names the next better grade, and who has no name by the id", () => {
    const svg = chart(of({ interestIncome: "700000" }, policy), { locale: "en" });
    expect(svg).toContain(">the next better grade: from 90 points<");
    expect(svg).toContain(">Points of A in 2025: grade two</title>");
  });

  test.each<[why: string, figure: string, label: string, to: number, ticks: readonly string[]]>([
    ["a second that would be 60 apart has no room", "5", "1,000,000,000", 160, ["0"]],
    ["nor one that the axis ends before", "4.2", "1,000,000,000", 160, ["0"]],
    ["nor one that would be 40 apart", "3", "1,000", 160, ["0"]],
    ["nor two, though one alone had", "2", "1,000", 160, ["0"]],
    ["two have room where they have as much as they take", "5", "一一一", 148, ["0", "5"]],
    ["and none with less", "5", "一一一", 147, ["0"]],
    ["as many as have room", "5", "1", 160, ["0", "2", "4"]],
  ])("has one tick where a second has no room: %s", (_, figure, label, to, ticks) => {
    const axis = axisOver([q(figure)], [100, to], (tick) => (tick.isZero() ? "0" : label), 12);
    expect(axis.ticks.map((tick) => toText(tick))).toEqual(ticks);
  });

  test.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])("puts the weight first that may move least, either way: %j %j %j", (...order) => {
    const finding = plain(findingsToDraw([3]).sensitivity as object) as unknown as {
      weights: readonly object[];
    };
    const ranges = [
      { weight: "0.5", from: "0.25", to: "0.95" },
      { weight: "0.5", from: "0", to: "1" },
      { weight: "0.5", from: "0.2", to: "0.6" },
    ];
    const weights = finding.weights.map((each, i) => ({ ...each, ...ranges[order[i] as number] }));
    const svg = chart({ ...finding, weights }, { locale: "zh" });
    expect(svg.match(/(?<=>)范围[^<]*(?=<\/text>)/g)).toEqual(["范围0.2～0.6", "范围0.25～0.95", "范围0～1"]);
  });
});
