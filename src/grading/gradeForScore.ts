import { type Comparable, type Decimal, oncePer, type Ratio } from "../exact/index.js";
import {
  CANCELLED,
  type CompiledPolicy,
  type Found,
  type Grade,
  grade,
  type Rule,
  rule,
} from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Decided, type In, NO_NOTES, NO_READINGS, type Words, words } from "../rule/index.js";
import { recorded } from "./recorded.js";

/** What is graded. */
export const gradeForScoreInput = {
  /** The total score; it may exceed 100 or be negative. */
  score: field.points("总分", "Score"),
};

/** The band of a score: from (included) up to below (excluded). */
export const bandField = field.record("分数段", "Band", {
  from: field.nullable(field.points("下限（含）", "From")),
  below: field.nullable(field.points("上限（不含）", "Below")),
});

const gradeForScoreOutput = {
  /** The exact score. */
  score: field.points("总分", "Score"),
  /** The score of record: rounded half up to 2 decimals. */
  recordedScore: field.points("登记分", "Recorded score"),
  /** The band the score lies in: from (included) up to below (excluded). */
  band: bandField,
  /** null: the qualification is cancelled. */
  grade: field.nullable(grade("按总分评定的等级", "Grade by the score"), ...CANCELLED),
  salaryCoefficient: field.nullable(
    field.coefficient("工资系数", "Salary coefficient"),
    "无工资系数",
    "no salary coefficient",
  ),
};

export const gradeNotes = {
  recordedScoreDiffers: {
    zh: "按精确总分和按登记分评定的等级不同，本结果取决于所选口径",
    en: "The exact score and the recorded one give different grades; the reading chosen decides",
  },
} as const;

export interface GradeForScoreInput extends In<typeof gradeForScoreInput> {}
export interface GradeForScoreFinding
  extends Found<"gradeForScore", typeof gradeForScoreOutput, typeof gradeNotes, "gradeOn"> {}

const DIFFERS = ["recordedScoreDiffers"] as const;

/** The decision of {@link gradeForScore} on exact fractions. */
export function decideGradeForScore(score: Ratio, policy: CompiledPolicy) {
  return { score, ...gradeByScore(score, policy) } satisfies Decided<typeof gradeForScoreOutput>;
}

/** What a score leads to. */
export function gradeByScore(score: Comparable, policy: CompiledPolicy) {
  const { gradeOn } = policy.readings;
  const recordedScore = recorded(score);
  const onExact = placeOf(score, policy);
  const onRecorded = placeOf(recordedScore, policy);
  const same = onExact === onRecorded;
  const { grade, salaryCoefficient, band } = gradeOn === "exact" ? onExact : onRecorded;
  return {
    recordedScore,
    band,
    grade,
    salaryCoefficient,
    readings: same ? NO_READINGS : { gradeOn },
    notes: same ? NO_NOTES : DIFFERS,
  };
}

/** The grade that the other reading of `gradeOn` gives. */
export function gradeReadOtherwise(score: Comparable, policy: CompiledPolicy): Grade | null {
  const counted = policy.readings.gradeOn === "exact" ? recorded(score) : score;
  return placeOf(counted, policy).grade;
}

/** Where a score may lie under a policy: in one of its bands, the best first, or below them all. */
const placesUnder = oncePer(({ grading: { gradeBands } }: CompiledPolicy) =>
  [...gradeBands, BELOW].map(({ from, grade, salaryCoefficient }, i) => ({
    grade,
    salaryCoefficient,
    band: { from, below: gradeBands[i - 1]?.from ?? null },
  })),
);

const BELOW = { from: null, grade: null, salaryCoefficient: null };

type Place = ReturnType<typeof placesUnder>[number];

function placeOf(score: Comparable, policy: CompiledPolicy): Place {
  return placesUnder(policy).find(({ band: { from } }) => from === null || score.isAtLeast(from)) as Place;
}

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
  input: gradeForScoreInput,
  output: gradeForScoreOutput,
  readings: ["gradeOn"],
  notes: gradeNotes,
  decide: ({ score }, policy) => decideGradeForScore(score, policy),
  say: (f) => {
    const coefficient = coefficientWords(f.salaryCoefficient);
    const bounds = boundsOf(f);
    const score = { value: f.score, bounds };
    const counted = f.readings.gradeOn === "recorded" ? { value: f.recordedScore, bounds } : score;
    return {
      headline: words("{grade}，{coefficient}", "{grade}, {coefficient}", { coefficient }),
      steps: [
        {
          field: "score",
          result: words(
            "{score:points}，登记为{recordedScore:points.2}",
            "{score:points}, recorded as {recordedScore:points.2}",
            { score },
          ),
        },
        {
          field: "grade",
          result: words("{counted:points}，属“{band}”，{grade}", "{counted:points}, {band}: {grade}", {
            counted,
            band: bandWords(f),
          }),
        },
        {
          field: "salaryCoefficient",
          ...(f.salaryCoefficient === null && { result: words("无", "none") }),
        },
      ],
    };
  },
});

/** A salary coefficient in words; none where the qualification is cancelled. */
export function coefficientWords(salaryCoefficient: Decimal | null): Words {
  return salaryCoefficient === null
    ? words("无工资系数", "no salary coefficient")
    : words("工资系数{coefficient:number.1}", "salary coefficient {coefficient:number.1}", {
        coefficient: salaryCoefficient,
      });
}

/** The edges of the band, which the score is never shown to meet unless it does. */
export function boundsOf({ band: { from, below } }: Banded): Decimal[] {
  return [from, below].filter((edge) => edge !== null);
}

type Banded = Pick<GradeForScoreFinding, "band">;

/** The band of a finding, or of the part of one that the line stands within. */
export function bandWords({ band: { from, below } }: Banded): Words {
  if (from === null) return words("{band.below:number}分（不含）以下", "below {band.below:number}");
  return below === null
    ? words("{band.from:number}分（含）以上", "at least {band.from:number}")
    : words(
        "{band.from:number}分（含）至{band.below:number}分（不含）",
        "at least {band.from:number}, below {band.below:number}",
      );
}
