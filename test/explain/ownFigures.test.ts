import {
  type AnyFinding,
  bottomRanking,
  definePolicy,
  exitGrounds,
  explain,
  gradeCeiling,
  handover,
  managerFile,
  primaryLiability,
  recoveryShare,
  referredLoanLiability,
} from "kaoping";
import { expect, test } from "vitest";

const ties = bottomRanking(
  { managers: [5, 4, 3, 3, 3, 3].map((npl, i) => ({ id: `P${i}`, responsibleNpl: npl })) },
  definePolicy({ elimination: { lastPlaces: 3 } }),
);

test.each<[string, AnyFinding, person: string | undefined, zh: string, en: string]>([
  [
    "the ages",
    exitGrounds(
      { birthDate: "1965-06-30", sex: "male", asOf: "2026-12-31" },
      definePolicy({ career: { exit: { maleAge: 60, femaleAge: 55 } } }),
    ),
    undefined,
    "“超过”规定的周岁数，从哪一天起算：周岁数大于规定的周岁数，即从满规定周岁数之后的下一个生日起 〔",
    "From which day is somebody above the age limit? the completed age is above the limit: from the birthday after the one that reaches it 〔",
  ],
  [
    "far above the tolerance",
    gradeCeiling(
      { newNplRatio: "0.01" },
      definePolicy({
        grading: { ceiling: { farAboveFactor: "2" } },
        readings: { missingTolerance: "breach" },
      }),
    ),
    undefined,
    "没有核定不良容忍度的怎样处理：视同远超容忍度，适用该情形的等级限制 〔",
    "What if no NPL tolerance was approved? as if the ratio were far above it: the ceiling for that case 〔",
  ],
  [
    "the hand-over",
    handover(
      { reachedAgeOn: "2024-05-10", loansAtStart: "8000000", asOf: "2025-06-11" },
      definePolicy({ career: { handover: { years: 4, yearlyReduction: "0.25" } } }),
    ),
    undefined,
    "每年按比例减少第一责任贷款，以原有量还是以上年余量为基数：每年按规定比例减少原有量 〔",
    "Each year the loans fall by a share: of the original loans or of what is left? that share of the original loans each year 〔",
  ],
  [
    "the last places",
    ties,
    "P2",
    "余额与末位最后一名相同的人怎样处理：并列的全部列入，可以超过规定人数 〔",
    "What of managers whose balance ties with the last of the places listed? all of them are listed, so there may be more than the places 〔",
  ],
  [
    "the update of a file",
    managerFile(
      {
        asOf: "2025-06-30",
        contents: [],
        rewarded: false,
        penalised: false,
        keptByAccountant: true,
        paperFile: true,
        electronicFile: false,
        signedByManager: true,
        signedByOutletHead: true,
        performanceUpdatedOn: "2022-03-01",
        nonPerformingUpdatedOn: "2023-03-01",
      },
      definePolicy({ career: { fileUpdateYears: 2 } }),
    ),
    undefined,
    "档案管理：有要求未落实（建立电子文档、两种文档内容一致、业绩按期更新） 〔",
    "How it is kept: not met: an electronic file, agreement of the two files, timely update of the results 〔",
  ],
  [
    "the years without an exempt amount",
    primaryLiability(
      { npl: "150000", exemptAmount: "50000" },
      definePolicy({ compensation: { formed: { fromYear: 2000, exemptFromYear: 2015 } } }),
    ),
    undefined,
    "未提供形成年份，请核对；其中2000年（含）以后、2015年以前形成的不良贷款按总额的一定比例赔偿，不减除免责金额 〔",
    "The year formed is not given, please check it: for NPL formed from 2000 on and before 2015 the rate applies to the whole balance, and nothing is exempt 〔",
  ],
  [
    "the rate of loans referred",
    referredLoanLiability(
      { occurredOn: "2010-01-01", balance: "80000", exemptAmount: "1000" },
      definePolicy({ compensation: { referred: { fullRate: "0.9" } } }),
    ),
    undefined,
    "条文规定负90%赔偿责任，没有提到免责；免责金额已按所给数额减除，请核对 〔",
    "The text says 90 % and does not speak of an exemption; the amount given was taken off, please check it 〔",
  ],
  [
    "the completion that earns a share",
    recoveryShare(
      { nplBalance: "120000", tolerance: "100000", taskCompletion: "0.9" },
      definePolicy({ recovery: { completionFrom: "0.7" } }),
    ),
    undefined,
    "条文没有写明完成清收任务70%以上是按年度任务还是按季度任务衡量，也未说明完成率是哪一期的；请核对 〔",
    "The article does not say whether the 70 % is of the year's task or of the quarter's, and it is not stated which task the completion given is of; check it 〔",
  ],
])("the words hold under a bank's own figures: %s", (_, finding, person, zh, en) => {
  const sheet = {
    format: "text",
    audience: "employee",
    ...(person === undefined ? {} : { person }),
  } as const;
  expect(explain(finding, { ...sheet, locale: "zh" })).toContain(zh);
  expect(explain(finding, { ...sheet, locale: "en" })).toContain(en);
});
