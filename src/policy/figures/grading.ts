import { Decimal } from "../../exact/index.js";
import { expected, type Issue, issue } from "../../rule/index.js";
import { coefficient, divisor, factor, month, points, ratio, type Values, whole } from "./cited.js";

/** A grade of an account manager: 1 is the best. */
export type Grade = 1 | 2 | 3;

/** A grade; that it has a band is checked with the bands. */
const grade = whole<Grade>;

/** The figures of chapter 3 of the measures: the annual grade. */
export const gradingFigures = {
  /** Loans granted. */
  volume: {
    /** Points at the average of the class. */
    fullMarks: points("20", "measures-11.1"),
    /** Points for each percent above or below the average. */
    perPercent: points("0.1", "measures-11.1"),
    /** The most points that may be added. */
    bonusCap: points("10", "measures-11.1"),
  },
  /** Interest income. */
  interest: {
    /** Points at the average of the class. */
    fullMarks: points("50", "measures-11.2"),
    /** The most points that may be added. */
    bonusCap: points("20", "measures-11.2"),
  },
  /** New NPL ratio. */
  quality: {
    /** Points at the base ratio. */
    fullMarks: points("30", "measures-11.3"),
    /** The ratio that gives full marks. */
    baseRatio: ratio("0.01", "measures-11.3"),
    /** The size of a step of the ratio. */
    step: divisor("0.001", "measures-11.3"),
    /** Points for each step below or above the base ratio. */
    perStep: points("1", "measures-11.3"),
  },
  /** Points taken off for each occasion. */
  conduct: {
    /** For each head-office exam or skill test failed. */
    failedExams: points("3", "measures-12.1"),
    /** For each violation that was fined. */
    fines: points("2", "measures-12.2"),
    /** For each violation that was reprimanded in a circular. */
    reprimands: points("5", "measures-12.2"),
    /** For each serious violation. */
    seriousViolations: points("10", "measures-12.2"),
  },
  /** The best grade still possible. */
  ceiling: {
    /** After a serious violation. */
    seriousViolation: grade(2, "measures-12.2c"),
    /** With a new NPL ratio above the tolerance. */
    aboveTolerance: grade(2, "measures-12.3"),
    /** With a new NPL ratio far above the tolerance. */
    farAboveTolerance: grade(3, "measures-12.3"),
    /** How many times the tolerance is far above it. */
    farAboveFactor: factor("1.5", "measures-12.3"), // 超过当年核定的不良容忍度50%的
  },
  /** Grades from the best down: each from its score (included) up to the band before it (excluded). */
  gradeBands: [
    {
      grade: grade(1, "measures-10"),
      from: points("90", "measures-10"),
      salaryCoefficient: coefficient("2", "measures-10"),
    },
    {
      grade: grade(2, "measures-10"),
      from: points("75", "measures-10"),
      salaryCoefficient: coefficient("1.8", "measures-10"),
    },
    {
      grade: grade(3, "measures-10"),
      from: points("60", "measures-10"),
      salaryCoefficient: coefficient("1.6", "measures-10"),
    },
  ],
  /** Month of the year after, in which the grade is decided. */
  ratedInMonth: month(1, "measures-14"),
  /** First appointment. */
  firstAppointment: {
    /** The grade given. */
    grade: grade(3, "measures-15"),
    /** The years of protection. */
    protectionYears: whole(2, "measures-15"),
  },
};

export interface GradingFigures extends Values<typeof gradingFigures> {}

/** Bands are half-open and share their edges, so they are gap-free when each starts below the one before. */
export function checkGradeBands(
  { gradeBands, ceiling, firstAppointment }: GradingFigures,
  issues: Issue[],
): void {
  const path = ["grading", "gradeBands"];
  if (gradeBands.length === 0)
    issues.push(
      issue(path, "missing", {
        zh: "应至少有一个分数段，一个也没有",
        en: "expected at least one band, got none",
      }),
    );
  gradeBands.forEach((band, i) => {
    const better = gradeBands[i - 1];
    if (![1, 2, 3].includes(band.grade)) {
      issues.push(
        issue([...path, i, "grade"], "unknownValue", {
          zh: `应填1、2或3，填的是${band.grade}`,
          en: `expected 1, 2 or 3, got ${band.grade}`,
        }),
      );
    }
    if (better === undefined) return;
    if (!new Decimal(band.from).lessThan(better.from)) {
      issues.push(
        issue([...path, i, "from"], "inconsistent", {
          zh: `应小于上一分数段的${better.from}，填的是${band.from}`,
          en: `expected less than ${better.from}, got ${band.from}`,
        }),
      );
    }
    if (band.grade <= better.grade) {
      issues.push(
        issue([...path, i, "grade"], "inconsistent", {
          zh: `应为比${better.grade}级低的等级，填的是${band.grade}`,
          en: `expected a grade after ${better.grade}, got ${band.grade}`,
        }),
      );
    }
  });
  if (ceiling.farAboveTolerance < ceiling.aboveTolerance) {
    const detail = {
      zh: `应不高于${ceiling.aboveTolerance}级，填的是${ceiling.farAboveTolerance}`,
      en: `expected ${ceiling.aboveTolerance} or worse, got ${ceiling.farAboveTolerance}`,
    };
    issues.push(issue(["grading", "ceiling", "farAboveTolerance"], "inconsistent", detail));
  }
  const given = { ceiling, firstAppointment: { grade: firstAppointment.grade } };
  for (const [part, grades] of Object.entries(given)) {
    const { farAboveFactor: _, ...named } = grades as Record<string, unknown>;
    for (const [key, grade] of Object.entries(named)) {
      if (gradeBands.some((band) => band.grade === grade)) continue;
      issues.push(
        issue(
          ["grading", part, key],
          "unknownValue",
          expected({ zh: "有分数段的等级", en: "a grade that has a band" }, grade),
        ),
      );
    }
  }
}
