import {
  comparePolicies,
  compareRosters,
  definePolicy,
  explain,
  type Finding,
  gradeForScore,
  type Locale,
  type ManagerInput,
  readingsAtStake,
  referencePolicy,
  sensitivity,
} from "kaoping";
import { expect, test } from "vitest";
import { manager } from "./support.js";

const managers = [
  manager("A", { interestIncome: "700000" }),
  manager("B", { interestIncome: "1300000" }),
  manager("C", { newNplBalance: "-1", branchType: "village" }),
];
const after = definePolicy({
  name: "2026",
  grading: { interest: { fullMarks: "35" } },
  readings: { netNewNpl: "asZero" },
});
const corrected = [{ ...managers[0], fines: 9 }, managers[1], manager("D")] as ManagerInput[];

const findings: Readonly<Record<string, Finding<string, object>>> = {
  sensitivity: sensitivity({ year: 2025, managers }),
  comparePolicies: comparePolicies({ year: 2025, managers, before: referencePolicy, after }),
  compareRosters: compareRosters({ year: 2025, before: managers, after: corrected }),
  readingsAtStake: readingsAtStake(gradeForScore, { score: "89.996" }),
};

/** The headline and the lines of what is told of an analysis: to an auditor, or to one person of it. */
function said(name: string, locale: Locale, person: string | undefined): string[] {
  const reader = person === undefined ? {} : ({ audience: "employee", person } as const);
  const [headline = "", ...rest] = explain(findings[name] as Finding, {
    locale,
    format: "text",
    ...reader,
  }).split("\n");
  const lines = rest.flatMap((line) => /^ *\d+\. (.*)$/.exec(line)?.slice(1) ?? []);
  // Of the fifteen other values of readings those are compared that are alone in what they do.
  return [headline, ...lines.filter((_, i) => lines.length < 15 || [0, 3, 7].includes(i))];
}

test.each<[name: string, locale: Locale, person: string | undefined, lines: readonly string[]]>([
  [
    "sensitivity",
    "zh",
    undefined,
    [
      "等级对解释口径的敏感性：2025年度能够评定2人，等级取决于解释口径的2人",
      "负责人须参加等级评定，计算“同类型客户经理”的平均数时是否把他们计入（headsInAverage）：现按counted；改按left（不计入，只与其他客户经理的平均数比较）：没有人变动；工资系数合计变动0 〔《办法》第十一条〕",
      "利息收入“按比例加（或扣）分”，按什么的比例（interestProportion）：现按ofFullMarks；改按perPoint（与贷款笔数相同，按每一个百分点加（扣）分）：A由二级变为一级；工资系数合计变动+0.2 〔《办法》第十一条第2项〕",
      "“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分（netNewNpl）：现按reject；改按asZero（没有新增，按零计）：C可以评定，为一级；工资系数合计变动0 〔《办法》第十一条第3项〕",
    ],
  ],
  [
    "sensitivity",
    "zh",
    "A",
    [
      "等级对解释口径的敏感性：A，2025年度的等级取决于解释口径",
      "利息收入“按比例加（或扣）分”，按什么的比例：现按“得分＝满分×本人÷平均”；如改按“与贷款笔数相同，按每一个百分点加（扣）分”，等级由二级变为一级 〔《办法》第十一条第2项〕",
    ],
  ],
  [
    "sensitivity",
    "zh",
    "C",
    [
      "等级对解释口径的敏感性：C，2025年度的等级取决于解释口径",
      "“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分：现按“新增不良贷款指当年形成、年末尚未收回的，不会为负：不予计分，核对后重填”；如改按“没有新增，按零计”，可以评定，为一级 〔《办法》第十一条第3项〕",
    ],
  ],
  [
    "sensitivity",
    "en",
    undefined,
    [
      "How grades depend on the readings: 2025, 2 graded, of whom with a grade that depends on a reading: 2",
      "Open reading headsInAverage: Do branch heads, who are graded too, count in the averages of the class? Now counted; by left (they do not, and are only measured against the average of the others): nobody moves; salary coefficients 0 〔Measures, Art. 11〕",
      "Open reading interestProportion: In proportion to what do interest points rise and fall? Now ofFullMarks; by perPoint (points for each percent, as for loans granted): A from grade two to grade one; salary coefficients +0.2 〔Measures, Art. 11(2)〕",
      "Open reading netNewNpl: What if new NPL is negative, a net decrease since the start of the year? Now reject; by asZero (there is none: it counts as 0): C determinable then, grade one; salary coefficients 0 〔Measures, Art. 11(3)〕",
    ],
  ],
  [
    "sensitivity",
    "en",
    "A",
    [
      "How grades depend on the readings: A: the grade of 2025 depends on the readings",
      "Open reading: In proportion to what do interest points rise and fall? Now: points are full marks × own ÷ average. If instead: points for each percent, as for loans granted, then the grade goes from grade two to grade one 〔Measures, Art. 11(2)〕",
    ],
  ],
  [
    "sensitivity",
    "en",
    "C",
    [
      "How grades depend on the readings: C: the grade of 2025 depends on the readings",
      "Open reading: What if new NPL is negative, a net decrease since the start of the year? Now: new NPL is what formed in the year and is outstanding, which is never negative: rejected. If instead: there is none: it counts as 0, then it can be graded, grade one 〔Measures, Art. 11(3)〕",
    ],
  ],
  [
    "comparePolicies",
    "zh",
    undefined,
    [
      "两个参数版本的比较：2025年度，参数版本由reference改为2026，等级变动2人",
      "贷款利息收入的满分：由50改为35，单独即引起变动的1人 〔《办法》第十一条第2项〕",
      "解释口径（“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分）：由“新增不良贷款指当年形成、年末尚未收回的，不会为负：不予计分，核对后重填”改为“没有新增，按零计”，单独即引起变动的1人 〔《办法》第十一条第3项〕",
      "等级变动表：不变的1人；由二级变为三级的1人、由无法评定变为一级的1人 〔《办法》第十条〕",
      "变动：A由二级变为三级，单独即足以引起的：贷款利息收入的满分 〔《办法》第十条〕",
      "变动：C由无法评定变为一级，单独即足以引起的：解释口径（“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分） 〔《办法》第十条〕",
      "工资系数合计：由3.8变为5.6 〔《办法》第十条〕",
    ],
  ],
  [
    "comparePolicies",
    "zh",
    "A",
    [
      "两个参数版本的比较：A，2025年度等级由二级变为三级",
      "贷款利息收入的满分：由50改为35 〔《办法》第十一条第2项〕",
      "变动原因：单独即足以引起的：贷款利息收入的满分 〔《办法》第十条〕",
    ],
  ],
  [
    "comparePolicies",
    "zh",
    "C",
    [
      "两个参数版本的比较：C，2025年度等级由无法评定变为一级",
      "解释口径（“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分）：由“新增不良贷款指当年形成、年末尚未收回的，不会为负：不予计分，核对后重填”改为“没有新增，按零计” 〔《办法》第十一条第3项〕",
      "变动原因：单独即足以引起的：解释口径（“新增不良贷款余额”为负数（年末比年初净减少）的怎样计分） 〔《办法》第十条〕",
    ],
  ],
  [
    "comparePolicies",
    "en",
    undefined,
    [
      "Two policies compared: 2025, from reference to 2026: 2 moved",
      "full marks for interest income: from 50 to 35; moves alone: 1 〔Measures, Art. 11(2)〕",
      "reading netNewNpl: from “new NPL is what formed in the year and is outstanding, which is never negative: rejected” to “there is none: it counts as 0”; moves alone: 1 〔Measures, Art. 11(3)〕",
      "Matrix of the grades: unchanged: 1; from grade two to grade three: 1; from not determinable to grade one: 1 〔Measures, Art. 10〕",
      "Moved: A from grade two to grade three, by each of these alone: full marks for interest income 〔Measures, Art. 10〕",
      "Moved: C from not determinable to grade one, by each of these alone: reading netNewNpl 〔Measures, Art. 10〕",
      "Salary coefficients: from 3.8 to 5.6 〔Measures, Art. 10〕",
    ],
  ],
  [
    "comparePolicies",
    "en",
    "A",
    [
      "Two policies compared: A: the grade of 2025 goes from grade two to grade three",
      "full marks for interest income: from 50 to 35 〔Measures, Art. 11(2)〕",
      "Why: by each of these alone: full marks for interest income 〔Measures, Art. 10〕",
    ],
  ],
  [
    "comparePolicies",
    "en",
    "C",
    [
      "Two policies compared: C: the grade of 2025 goes from not determinable to grade one",
      "reading netNewNpl: from “new NPL is what formed in the year and is outstanding, which is never negative: rejected” to “there is none: it counts as 0” 〔Measures, Art. 11(3)〕",
      "Why: by each of these alone: reading netNewNpl 〔Measures, Art. 10〕",
    ],
  ],
  [
    "compareRosters",
    "zh",
    undefined,
    [
      "更正数据前后的比较：2025年度，更正数据后等级变动1人，新增1人，减少1人",
      "等级变动表：不变的1人；由二级变为三级的1人 〔《办法》第十条〕",
      "变动：A由二级变为三级，因本人数字更正引起 〔《办法》第十条〕",
      "新增的人员：D（一级） 〔《办法》第十条〕",
      "减少的人员：C（无法评定） 〔《办法》第十条〕",
      "工资系数合计：由3.8变为5.6 〔《办法》第十条〕",
    ],
  ],
  [
    "compareRosters",
    "zh",
    "A",
    [
      "更正数据前后的比较：A，更正数据后2025年度等级由二级变为三级",
      "变动原因：因本人数字更正引起 〔《办法》第十条〕",
    ],
  ],
  [
    "compareRosters",
    "zh",
    "C",
    ["更正数据前后的比较：C，更正后不再列入名册", "结果：无法评定 〔《办法》第十条〕"],
  ],
  ["compareRosters", "zh", "D", ["更正数据前后的比较：D，更正后列入名册", "结果：一级 〔《办法》第十条〕"]],
  [
    "compareRosters",
    "en",
    undefined,
    [
      "A roster before and after a correction: 2025, after the correction: 1 moved, 1 added, 1 removed",
      "Matrix of the grades: unchanged: 1; from grade two to grade three: 1 〔Measures, Art. 10〕",
      "Moved: A from grade two to grade three, through the own figures 〔Measures, Art. 10〕",
      "Added: D (grade one) 〔Measures, Art. 10〕",
      "Removed: C (not determinable) 〔Measures, Art. 10〕",
      "Salary coefficients: from 3.8 to 5.6 〔Measures, Art. 10〕",
    ],
  ],
  [
    "compareRosters",
    "en",
    "A",
    [
      "A roster before and after a correction: A: after the correction the grade of 2025 goes from grade two to grade three",
      "Why: through the own figures 〔Measures, Art. 10〕",
    ],
  ],
  [
    "compareRosters",
    "en",
    "C",
    [
      "A roster before and after a correction: C: removed by the correction",
      "Result: not determinable 〔Measures, Art. 10〕",
    ],
  ],
  [
    "compareRosters",
    "en",
    "D",
    [
      "A roster before and after a correction: D: added by the correction",
      "Result: grade one 〔Measures, Art. 10〕",
    ],
  ],
  [
    "readingsAtStake",
    "zh",
    undefined,
    [
      "影响认定的解释口径：等级标准及工资系数，会改变结果的其他口径1种",
      "等级按精确总分还是按两位小数的登记分确定：现按“按未经舍入的精确总分”；如改按“按四舍五入到两位小数的登记分”，则分数段—下限（含）由75分变为90分、分数段—上限（不含）由90分变为无、按总分评定的等级由二级变为一级、工资系数由1.8变为2 〔《办法》第十条〕",
    ],
  ],
  [
    "readingsAtStake",
    "en",
    undefined,
    [
      "Readings that a finding hangs on: Grade and salary coefficient: readings that would change the result: 1",
      "Open reading: Is the grade decided on the exact score or on the recorded one? Now: on the exact score, unrounded. If instead: on the score rounded half up to 2 decimals, then Band – From from 75 points to 90 points; Band – Below from 90 points to none; Grade by the score from grade two to grade one; Salary coefficient from 1.8 to 2 〔Measures, Art. 10〕",
    ],
  ],
])("%s is told in %s to %s so", (name, locale, person, lines) => {
  expect(said(name, locale, person)).toEqual(lines);
});
