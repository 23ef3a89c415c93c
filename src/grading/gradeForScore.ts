import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Grade, gradeName, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  decimal,
  type Finding,
  NO_NOTES,
  type NoteTexts,
  type Pen,
  type Said,
} from "../rule/index.js";
import { recorded } from "./recorded.js";

export interface GradeForScoreInput {
  /** The total score; it may exceed 100 or be negative. */
  readonly score: DecimalInput;
}

export interface GradeForScoreFinding extends Finding {
  /** The exact score. */
  readonly score: Decimal;
  /** The score of record: rounded half up to 2 decimals. */
  readonly recordedScore: Decimal;
  /** The band the score lies in: from (included) up to below (excluded). */
  readonly band: { readonly from: Decimal | null; readonly below: Decimal | null };
  /** null: the qualification is cancelled. */
  readonly grade: Grade | null;
  readonly salaryCoefficient: Decimal | null;
}

/** The decision of {@link gradeForScore} on exact fractions. */
export function decideGradeForScore(score: Ratio, policy: CompiledPolicy): Decided<GradeForScoreFinding> {
  const { gradeOn } = policy.readings;
  const recordedScore = recorded(score);
  const onExact = bandFor(score, policy);
  const onRecorded = bandFor(recordedScore, policy);
  const { grade, salaryCoefficient, band } = gradeOn === "exact" ? onExact : onRecorded;
  const differs = onExact.grade !== onRecorded.grade;
  return {
    score,
    recordedScore,
    band,
    grade,
    salaryCoefficient,
    readings: { gradeOn },
    notes: differs ? [{ code: "recordedScoreDiffers", clause: "measures-10" }] : NO_NOTES,
  };
}

function bandFor(score: Ratio, { grading: { gradeBands } }: CompiledPolicy) {
  const index = gradeBands.findIndex(({ from }) => score.isAtLeast(from));
  const band = gradeBands[index];
  const better = band === undefined ? gradeBands.at(-1) : gradeBands[index - 1];
  return {
    grade: band?.grade ?? null,
    salaryCoefficient: band?.salaryCoefficient ?? null,
    band: { from: band?.from ?? null, below: better?.from ?? null },
  };
}

export const gradeNoteTexts: NoteTexts = {
  recordedScoreDiffers: {
    zh: "精确总分与登记分分属不同等级，本结果取决于所选口径",
    en: "The exact score and the recorded score lie in different bands; the reading chosen decides",
  },
};

/**
 * The grade and salary coefficient of a score: from 90 grade one (2.0), from 75 two (1.8), from 60 three (1.6),
 * below 60 the qualification is cancelled.
 *
 * @param input the total score, any decimal ({@link GradeForScoreInput})
 * @returns the grade and the coefficient, both null where the qualification is cancelled
 * @throws {@link RuleInputError} for a score that is missing or no decimal
 * @see measures-10
 * @example
 * gradeForScore({ score: "89.99" }).grade; // 2
 * gradeForScore({ score: "90" }).salaryCoefficient?.toString(); // "2"
 * gradeForScore({ score: "59.99" }).grade; // null
 */
export const gradeForScore: Rule<GradeForScoreInput, GradeForScoreFinding> = rule({
  name: "gradeForScore",
  clause: "measures-10",
  title: { zh: "等级标准及工资系数", en: "Grade and salary coefficient" },
  input: z.strictObject({ score: decimal("a score") }),
  decide: ({ score }, policy) => decideGradeForScore(score, policy),
  say: (f, pen) => {
    const { clause } = f;
    const [name, coefficient] = [gradeName(pen, f.grade), saidOfCoefficient(pen, f.salaryCoefficient)];
    const bounds = boundsOf(f);
    const counted = pen.points(f.readings.gradeOn === "recorded" ? f.recordedScore : f.score, 0, bounds);
    return {
      headline: `${name}${pen.say("，", ", ")}${coefficient}`,
      steps: [
        {
          clause,
          what: pen.say("总分", "Score"),
          result:
            pen.points(f.score, 0, bounds) +
            pen.say("，登记分", ", recorded ") +
            pen.points(f.recordedScore, 2),
        },
        {
          clause,
          what: pen.say("按总分评定的等级", "Grade by the score"),
          result: pen.say(
            `${counted}，${saidOfBand(f, pen)}：${name}`,
            `${counted} is ${saidOfBand(f, pen)}: ${name}`,
          ),
        },
        { clause, what: pen.say("工资系数", "Salary coefficient"), result: coefficient },
      ],
    };
  },
  notes: gradeNoteTexts,
});

/** A salary coefficient in words; none where the qualification is cancelled. */
export function saidOfCoefficient(pen: Pen, coefficient: Said | null): string {
  if (coefficient === null) return pen.say("无工资系数", "no salary coefficient");
  return pen.say("工资系数", "salary coefficient ") + pen.number(coefficient, 1);
}

/** The edges of the band, which the score is never shown to meet unless it does. */
export function boundsOf({ band: { from, below } }: Pick<GradeForScoreFinding, "band">): Decimal[] {
  return [from, below].filter((edge) => edge !== null);
}

function saidOfBand({ band: { from, below } }: GradeForScoreFinding, pen: Pen): string {
  const parts = [
    from === null ? "" : pen.say(`${pen.number(from)}分（含）以上`, `at least ${pen.number(from)}`),
    below === null ? "" : pen.say(`不满${pen.number(below)}分`, `below ${pen.number(below)}`),
  ];
  return parts.filter((part) => part !== "").join(pen.say("、", ", "));
}
