import {
  type Audience,
  annualRating,
  explain,
  type Finding,
  indicator,
  performanceSharing,
  positionRise,
  resultUse,
  riskPricing,
  riskTilt,
  scheduleProgress,
  scorecard,
  targetPlan,
} from "kaoping";
import { expect, test } from "vitest";

const zh = (finding: Finding, audience: Audience = "employee") =>
  explain(finding, { locale: "zh", format: "text", audience });
const en = (finding: Finding) => explain(finding, { locale: "en", format: "text", audience: "employee" });

test("two excellent quarters may bring one priority or the other, and one that is not good demands", () => {
  const finding = resultUse({ quarters: ["excellent", "excellent", "needsImprovement"] });
  expect(zh(finding)).toContain(
    "季度考核结果的应用：可优先获得高端客户资源或管理岗位竞聘资格；须参加合规与产品专项培训，限期提升业绩\n",
  );
  expect(zh(finding)).toContain("第1个季度：优秀，连续优秀1个季度，不满2个，原文没有规定应用");
  expect(en(finding)).toContain(
    "may be given priority, for high-end clients or in applying for a management post",
  );
});

test("a rise is usual, and what an excellent rating brings is open to the bank", () => {
  const steps = { excellent: 3, good: 2, competent: 1 };
  const best = positionRise({ rating: "excellent", steps });
  expect(zh(best)).toContain("职等晋升：一般会晋升3级\n");
  expect(zh(best)).toContain(
    "考评优秀的待遇：可以晋升工资收入、可以评为各类先进、有机会作为后备人才得到培养",
  );
  expect(en(best)).toContain("Rise in position grade: usual, by 3\n");
  const worst = positionRise({ rating: "incompetent", steps });
  expect(zh(worst)).toContain("职等晋升：在称职以下，原文没有规定晋升\n");
  expect(zh(worst)).not.toContain("0级");
  expect(zh(worst, "auditor")).toContain("晋升级数：0");
});

test("amounts carry their unit, differences of percentages are percentage points", () => {
  expect(zh(indicator({ kind: "nplRatio", part: "84000", whole: "8000000" }))).toContain(
    "不良贷款余额：84,000元",
  );
  expect(zh(indicator({ kind: "loanVolume", part: "5000000" }))).toContain(
    "考核指标：贷款投放规模5,000,000元\n",
  );
  expect(zh(indicator({ kind: "referralShare", part: "6", whole: "40" }))).toContain("转介绍的客户数：6 ");
  expect(zh(scheduleProgress({ target: "1000", completed: "450", elapsed: 6 }))).toContain(
    "与序时进度之差：45% − 50% = −5个百分点",
  );
  const tilt = { limit: "0.02", weights: { inside: "0.6", outside: "0.3" } };
  expect(zh(riskTilt({ ...tilt, nplRatio: "0.015" }))).toContain("= 0.5个百分点");
  expect(zh(riskTilt({ ...tilt, nplRatio: "0.015" }))).toContain("考核重点可以偏向收益指标");
});

test("a plan that misses the target says by how much and which way", () => {
  const plan = targetPlan({ annual: "10000000", monthly: "800000", sprint: "1600000" });
  expect(zh(plan)).toContain("分解合计16,000,000元，比年度目标10,000,000元多6,000,000元\n");
  const short = targetPlan({ annual: "10000000", monthly: "800000", sprint: "1600000", sprints: 0 });
  expect(zh(short)).toContain("比年度目标10,000,000元少400,000元\n");
  const one = targetPlan({ annual: "2400000", monthly: "800000", sprint: "1600000" });
  expect(en(one)).toContain("1 month and 1 sprint");
  const sprintsAlone = targetPlan({ annual: "400", monthly: "7", sprint: "100" });
  expect(zh(sprintsAlone)).toContain("：4次冲刺");
  expect(en(sprintsAlone)).toContain(": 4 sprints");
});

test("weights are percentages on the sheet, however they were given", () => {
  const items = (deposits: string, compliance: string) => [
    { id: "存款", weight: deposits, score: "90" },
    { id: "合规", weight: compliance, score: "16", full: "20" },
  ];
  for (const card of [scorecard({ items: items("0.6", "0.4") }), scorecard({ items: items("60", "40") })]) {
    expect(zh(card)).toContain("存款得分：90 ÷ 100 × 60% × 100 = 54分");
    expect(zh(card)).toContain("合规得分：16 ÷ 20 × 40% × 100 = 32分");
    expect(zh(card)).toContain("一票否决：没有否决事项");
  }
});

const bands = [
  { rating: "excellent", from: "90" },
  { rating: "good", from: "80" },
  { rating: "competent", from: "60" },
  { rating: "incompetent", from: "0" },
] as const;

test("bands are said up to the next, the last as what is left below", () => {
  const text = zh(annualRating({ score: "59.99", bands }));
  expect(text).toContain(
    "90分（含）以上为优秀；80分（含）以上、不满90分为良好；60分（含）以上、不满80分为称职；不满60分为不称职",
  );
  expect(text).toContain("按得分评定的等次：59.99分，不满60分，为不称职");
});

test.each([
  ["90.00004", "90.00004分，在90分（含）以上，为优秀"],
  ["89.99996", "89.99996分，在80分（含）以上、不满90分，为良好"],
  ["80.00004", "80.00004分，在80分（含）以上、不满90分，为良好"],
])("a score near the edge of its band is not rounded to it: %s", (score, said) => {
  expect(zh(annualRating({ score, bands }))).toContain(`按得分评定的等次：${said}`);
});

test("that a share is cut off is said only where that leaves something over", () => {
  const half = { tiedShare: "0.5", basis: "coefficient" } as const;
  const people = [
    { id: "甲", value: "1" },
    { id: "乙", value: "2" },
  ];
  const evenly = zh(performanceSharing({ ...half, pool: "600", people }), "auditor");
  expect(evenly).toContain("甲分得：300 × 1 ÷ 3 = 100元 ");
  const unevenly = zh(performanceSharing({ ...half, pool: "200", people }), "auditor");
  expect(unevenly).toContain("甲分得：100 × 1 ÷ 3 = 33.33元（不足一分的舍去） ");
});

test("a rate is not shown as if it were that which it is above, or below", () => {
  const rates = (first: string, second: string) =>
    riskPricing({
      projects: [
        { id: "a", risk: 1, rate: first },
        { id: "b", risk: 2, rate: second },
      ],
    });
  const above = rates("0.0435", "0.04350000001");
  expect(zh(above)).toContain("b（风险等级2）：4.350000001%，高于风险较低项目的最高利率4.35%");
  expect(en(above)).toContain("b (risk class 2): 4.350000001 %, above 4.35 %, the highest at lower risk");
  const below = rates("0.04350000001", "0.0435");
  expect(zh(below)).toContain("b（风险等级2）：4.35%，不高于风险较低项目的最高利率4.350000001%");
  expect(en(below)).toContain("b (risk class 2): 4.35 %, not above 4.350000001 %, the highest at lower risk");
  const equal = rates("0.043500001", "0.043500001");
  expect(zh(equal)).toContain("b（风险等级2）：≈4.35%，不高于风险较低项目的最高利率≈4.35%");
});
