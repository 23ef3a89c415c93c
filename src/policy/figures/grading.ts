import { Decimal } from "../../exact/index.js";
import { type Issue, issue, shown } from "../../rule/index.js";
import { type CitedTree, type DecimalString, divisor, month, points, ratio, whole } from "./cited.js";

/** A grade of an account manager: 1 is the best. */
export type Grade = 1 | 2 | 3;

/** The figures of chapter 3 of the measures: the annual grade. */
export interface GradingFigures {
  /** Loans granted: full marks at the peer average, points per percent above or below it, most bonus points. */
  readonly volume: {
    readonly fullMarks: DecimalString;
    readonly perPercent: DecimalString;
    readonly bonusCap: DecimalString;
  };
  /** Interest income: full marks at the peer average, most bonus points. */
  readonly interest: { readonly fullMarks: DecimalString; readonly bonusCap: DecimalString };
  /** New NPL ratio: full marks at the base ratio, points for each step of the ratio below or above it. */
  readonly quality: {
    readonly fullMarks: DecimalString;
    readonly baseRatio: DecimalString;
    readonly step: DecimalString;
    readonly perStep: DecimalString;
  };
  /** Points taken off for each occasion. */
  readonly conduct: {
    readonly failedExam: DecimalString;
    readonly fine: DecimalString;
    readonly reprimand: DecimalString;
    readonly seriousViolation: DecimalString;
  };
  /** The best grade still possible, and how far above the tolerance the harsher ceiling starts. */
  readonly ceiling: {
    readonly seriousViolation: Grade;
    readonly aboveTolerance: Grade;
    readonly farAboveTolerance: Grade;
    readonly farAboveExcess: DecimalString;
  };
  /** Grades from the best down: each from its score (included) up to the band before it (excluded). */
  readonly gradeBands: readonly {
    readonly grade: Grade;
    readonly from: DecimalString;
    readonly salaryCoefficient: DecimalString;
  }[];
  /** Month of the year after, in which the grade is decided. */
  readonly ratedInMonth: number;
  /** First appointment: the grade given, and the years of protection. */
  readonly firstAppointment: { readonly grade: Grade; readonly protectionYears: number };
}

export const gradingFigures: CitedTree<GradingFigures> = {
  volume: {
    fullMarks: points("20", "measures-11.1"),
    perPercent: points("0.1", "measures-11.1"),
    bonusCap: points("10", "measures-11.1"),
  },
  interest: {
    fullMarks: points("50", "measures-11.2"),
    bonusCap: points("20", "measures-11.2"),
  },
  quality: {
    fullMarks: points("30", "measures-11.3"),
    baseRatio: ratio("0.01", "measures-11.3"),
    step: divisor("0.001", "measures-11.3"),
    perStep: points("1", "measures-11.3"),
  },
  conduct: {
    failedExam: points("3", "measures-12.1"),
    fine: points("2", "measures-12.2"),
    reprimand: points("5", "measures-12.2"),
    seriousViolation: points("10", "measures-12.2"),
  },
  ceiling: {
    seriousViolation: whole(2, "measures-12.2c"),
    aboveTolerance: whole(2, "measures-12.3"),
    farAboveTolerance: whole(3, "measures-12.3"),
    farAboveExcess: points("0.5", "measures-12.3"),
  },
  gradeBands: [
    {
      grade: whole(1, "measures-10"),
      from: points("90", "measures-10"),
      salaryCoefficient: points("2", "measures-10"),
    },
    {
      grade: whole(2, "measures-10"),
      from: points("75", "measures-10"),
      salaryCoefficient: points("1.8", "measures-10"),
    },
    {
      grade: whole(3, "measures-10"),
      from: points("60", "measures-10"),
      salaryCoefficient: points("1.6", "measures-10"),
    },
  ],
  ratedInMonth: month(1, "measures-14"),
  firstAppointment: {
    grade: whole(3, "measures-15"),
    protectionYears: whole(2, "measures-15"),
  },
};

/** Bands are half-open and share their edges, so they are gap-free when each starts below the one before. */
export function checkGradeBands(
  { gradeBands, ceiling, firstAppointment }: GradingFigures,
  issues: Issue[],
): void {
  const path = ["grading", "gradeBands"];
  if (gradeBands.length === 0) issues.push(issue(path, "missing", "expected at least one band, got none"));
  gradeBands.forEach((band, i) => {
    const better = gradeBands[i - 1];
    if (![1, 2, 3].includes(band.grade)) {
      issues.push(issue([...path, i, "grade"], "unknownValue", `expected 1, 2 or 3, got ${band.grade}`));
    }
    if (better === undefined) return;
    if (!new Decimal(band.from).lessThan(better.from)) {
      issues.push(
        issue([...path, i, "from"], "inconsistent", `expected less than ${better.from}, got ${band.from}`),
      );
    }
    if (band.grade <= better.grade) {
      issues.push(
        issue(
          [...path, i, "grade"],
          "inconsistent",
          `expected a grade after ${better.grade}, got ${band.grade}`,
        ),
      );
    }
  });
  if (ceiling.farAboveTolerance < ceiling.aboveTolerance) {
    const detail = `expected ${ceiling.aboveTolerance} or worse, got ${ceiling.farAboveTolerance}`;
    issues.push(issue(["grading", "ceiling", "farAboveTolerance"], "inconsistent", detail));
  }
  const given = { ceiling, firstAppointment: { grade: firstAppointment.grade } };
  for (const [part, grades] of Object.entries(given)) {
    const { farAboveExcess: _, ...named } = grades as Record<string, unknown>;
    for (const [key, grade] of Object.entries(named)) {
      if (gradeBands.some((band) => band.grade === grade)) continue;
      issues.push(
        issue(
          ["grading", part, key],
          "unknownValue",
          `expected a grade that has a band, got ${shown(grade)}`,
        ),
      );
    }
  }
}
