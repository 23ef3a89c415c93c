import { definePolicy, RuleInputError } from "kaoping";
import { expect, test } from "vitest";

/** Every issue that a policy is refused with: its path, its code, and its words in both languages. */
function refusedFor(overrides: unknown): readonly (readonly string[])[] {
  try {
    definePolicy(overrides as never);
  } catch (error) {
    if (!(error instanceof RuleInputError)) throw error;
    return error.issues.map(({ path, code, detail }) => [path.join("."), code, detail.zh, detail.en]);
  }
  return [];
}

const BANDS = [
  { grade: 1, from: "90", salaryCoefficient: "2" },
  { grade: 2, from: "75", salaryCoefficient: "1.8" },
  { grade: 3, from: "60", salaryCoefficient: "1.6" },
];
const [ONE, TWO, THREE] = BANDS;
const FIRST = { grade: 1 };
const NO_WORSE = { seriousViolation: 1, aboveTolerance: 1, farAboveTolerance: 1 };

test.each<[string, unknown, ...(readonly string[])[]]>([
  [
    "no band of scores",
    { grading: { gradeBands: [], ceiling: NO_WORSE, firstAppointment: FIRST } },
    [
      "grading.gradeBands",
      "missing",
      "应至少有一个分数段，一个也没有",
      "expected at least one band, got none",
    ],
    ...["ceiling.seriousViolation", "ceiling.aboveTolerance", "ceiling.farAboveTolerance"].map((path) => [
      `grading.${path}`,
      "unknownValue",
      "应填有分数段的等级，填的是1",
      "expected a grade that has a band, got 1",
    ]),
    [
      "grading.firstAppointment.grade",
      "unknownValue",
      "应填有分数段的等级，填的是1",
      "expected a grade that has a band, got 1",
    ],
  ],
  [
    "a grade beside the three",
    { grading: { gradeBands: [...BANDS, { grade: 4, from: "50", salaryCoefficient: "1" }] } },
    ["grading.gradeBands.3.grade", "unknownValue", "应填1、2或3，填的是4", "expected 1, 2 or 3, got 4"],
  ],
  [
    "a band that begins where the one before does",
    { grading: { gradeBands: [ONE, { ...TWO, from: "90" }, THREE] } },
    [
      "grading.gradeBands.1.from",
      "inconsistent",
      "应小于上一分数段的90，填的是90",
      "expected less than 90, got 90",
    ],
  ],
  [
    "a grade that is no worse than that of the band before",
    { grading: { gradeBands: [ONE, TWO, THREE, { ...THREE, from: "50" }] } },
    [
      "grading.gradeBands.3.grade",
      "inconsistent",
      "应为比3级低的等级，填的是3",
      "expected a grade after 3, got 3",
    ],
  ],
  [
    "a better ceiling far above the tolerance than above it",
    { grading: { ceiling: { aboveTolerance: 3, farAboveTolerance: 2 } } },
    [
      "grading.ceiling.farAboveTolerance",
      "inconsistent",
      "应不高于3级，填的是2",
      "expected 3 or worse, got 2",
    ],
  ],
  [
    "no band of the excess",
    { recovery: { shareBands: [] } },
    ["recovery.shareBands", "missing", "应至少有一档，一档也没有", "expected at least one band, got none"],
  ],
  [
    "a band of the excess that ends where it begins",
    { recovery: { shareBands: ["0", "0.2", "0.2"].map((excessUpTo) => ({ excessUpTo, share: "0.5" })) } },
    ["recovery.shareBands.0.excessUpTo", "inconsistent", "应大于0，填的是0", "expected more than 0, got 0"],
    [
      "recovery.shareBands.2.excessUpTo",
      "inconsistent",
      "应大于0.2，填的是0.2",
      "expected more than 0.2, got 0.2",
    ],
  ],
  [
    "periods of the buy-out that end before they begin",
    { buyout: { first: { through: 1998 }, second: { through: 1998 } } },
    [
      "buyout.first.through",
      "inconsistent",
      "应不早于1999年，填的是1998年",
      "expected a year from 1999 on, got 1998",
    ],
    [
      "buyout.second.through",
      "inconsistent",
      "应不早于1999年，填的是1998年",
      "expected a year from 1999 on, got 1998",
    ],
  ],
  [
    "warnings whose top band begins where the middle one does",
    {
      warning: {
        subBranch: { bands: { middleFrom: "5000000" } },
        branch: { bands: { topFrom: "1000000" } },
      },
    },
    [
      "warning.subBranch.bands.topFrom",
      "inconsistent",
      "应大于中间一档的起点5000000元，填的是5000000元",
      "expected more than 5000000, got 5000000",
    ],
    [
      "warning.branch.bands.topFrom",
      "inconsistent",
      "应大于中间一档的起点1000000元，填的是1000000元",
      "expected more than 1000000, got 1000000",
    ],
  ],
  [
    "later periods that begin with the earlier ones",
    { compensation: { formed: { exemptFromYear: 1999 }, referred: { fullFromYear: 1999 } } },
    [
      "compensation.formed.exemptFromYear",
      "inconsistent",
      "应晚于1999年，填的是1999年",
      "expected a year after 1999, got 1999",
    ],
    [
      "compensation.referred.fullFromYear",
      "inconsistent",
      "应晚于1999年，填的是1999年",
      "expected a year after 1999, got 1999",
    ],
  ],
  [
    "a scale of judgements that ends at 1",
    { credit: { scaleMost: "1" } },
    [
      "credit.scaleMost",
      "belowMinimum",
      "判断标度的最大值应大于1，填的是1",
      "expected a greatest judgement above 1, got 1",
    ],
  ],
  [
    "one grade of credit",
    { credit: { grades: [{ value: "100" }] } },
    ["credit.grades", "missing", "应至少有两个等级，实有1个", "expected at least two grades, got 1"],
  ],
  [
    "grades of credit that do not fall",
    { credit: { grades: [{ value: "100" }, { value: "100" }] } },
    [
      "credit.grades.1.value",
      "inconsistent",
      "应小于上一等级的100，填的是100",
      "expected less than 100, got 100",
    ],
  ],
  [
    "a marked shift where a slight one begins",
    { credit: { stability: { markedFrom: "0.1" } } },
    [
      "credit.stability.markedFrom",
      "inconsistent",
      "应大于轻微变动的起点0.1，填的是0.1",
      "expected more than 0.1, from which a shift is slight, got 0.1",
    ],
  ],
  [
    "a random index of zero",
    { credit: { randomIndex: { saaty1980: [{ value: "0.58" }, { value: "0" }] } } },
    [
      "credit.randomIndex.saaty1980.1.value",
      "belowMinimum",
      "随机一致性指标应大于0，填的是0",
      "expected an index above 0, got 0",
    ],
  ],
  [
    "days that end before they begin",
    { inForce: { from: "2025-01-02", to: "2025-01-01" } },
    [
      "inForce.to",
      "inconsistent",
      "应不早于起始日2025-01-02，填的是2025-01-01",
      'expected a day from "2025-01-02" on, got "2025-01-01"',
    ],
  ],
])("a policy with %s is told of its contradictions", (_, overrides, ...issues) => {
  expect(refusedFor(overrides)).toEqual(issues);
});

test.each([
  ["the same ceiling far above the tolerance as above it", { grading: { ceiling: { aboveTolerance: 3 } } }],
  [
    "periods of the buy-out of one year each",
    { buyout: { first: { through: 1999 }, second: { through: 2000 } } },
  ],
  ["two grades of credit", { credit: { grades: [{ value: "100" }, { value: "70" }] } }],
] as const)("a policy with %s does not contradict itself", (_, overrides) => {
  expect(refusedFor(overrides)).toEqual([]);
});

test("a policy with the fingerprint of another is told its own", () => {
  const { fingerprint } = definePolicy({ readings: { gradeOn: "recorded" } });
  expect(refusedFor({ readings: { gradeOn: "recorded" }, fingerprint: "0" })).toEqual([
    [
      "fingerprint",
      "inconsistent",
      `应为${fingerprint}，即这些数字和口径的指纹，填的是0`,
      `expected ${fingerprint}, that of these figures and readings`,
    ],
  ]);
});
