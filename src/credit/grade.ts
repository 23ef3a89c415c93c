import { Decimal, type Ratio } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Bounded,
  type Issue,
  type PlainField,
  refuse,
  type Said,
  shown,
  shownIn,
  type Words,
  words,
} from "../rule/index.js";
import type { Vector } from "./vector.js";

/** A credit grade: the paper's five from the best down, or by its place where a policy has another number. */
export type CreditGrade = FiveGrades | `grade${number}`;

type FiveGrades = "excellent" | "good" | "medium" | "fairlyPoor" | "poor";

const NAMES: Readonly<Record<FiveGrades, Words>> = {
  excellent: words("优", "excellent"),
  good: words("良", "good"),
  medium: words("中", "medium"),
  fairlyPoor: words("较差", "fairly poor"),
  poor: words("差", "poor"),
};

const RISKS: Readonly<Record<FiveGrades, Words>> = {
  excellent: words("风险低", "low risk"),
  good: words("风险较低", "fairly low risk"),
  medium: words("风险一般", "medium risk"),
  fairlyPoor: words("风险较高", "fairly high risk"),
  poor: words("风险高", "high risk"),
};

const FIVE = Object.keys(NAMES) as FiveGrades[];

/** A credit grade in a finding: one of the five, or `grade` and its place. */
export function gradeField(zh: string, en: string): PlainField<CreditGrade> {
  const takes = {
    zh: "等级；等级不是五个时为grade和序号，如grade1",
    en: "a grade; where there are not five, grade and its place: grade1",
  };
  return { ...field.text(zh, en, { takes }), values: NAMES } as PlainField<CreditGrade>;
}

/** The grade at a place of the policy's scale, counted from 0. */
export function gradeAt(index: number, { credit: { grades } }: CompiledPolicy): CreditGrade {
  return gradeOf(index, grades.length);
}

/** The grade at a place of a scale of so many, counted from 0. */
export function gradeOf(index: number, grades: number): CreditGrade {
  return grades === FIVE.length ? (FIVE[index] as CreditGrade) : `grade${index + 1}`;
}

/** The place of a grade on its scale, counted from 0. */
export function placeOfGrade(grade: CreditGrade): number {
  return isOfFive(grade) ? FIVE.indexOf(grade) : Number(grade.slice("grade".length)) - 1;
}

/** The place of a grade on the policy's scale, counted from 0; a grade that the policy does not have is refused. */
export function knownPlace(grade: CreditGrade, path: Issue["path"], policy: CompiledPolicy): number {
  const known = policy.credit.grades.map((_, place) => gradeAt(place, policy));
  const place = known.indexOf(grade);
  if (place >= 0) return place;
  const named = known.map((each) => `${each}（${isOfFive(each) ? NAMES[each].zh : "等级序号"}）`);
  return refuse(path, "inconsistent", {
    zh: `应填${named.join("、")}之一，填的是${shownIn("zh", grade)}`,
    en: `expected one of ${known.join(", ")}, got ${shown(grade)}`,
  });
}

/** What a grade is called. */
export function creditGradeWords(grade: CreditGrade): Words {
  if (isOfFive(grade)) return NAMES[grade];
  const place = grade.slice("grade".length);
  return words("第{place}级", "grade {place}", { place });
}

/** What a grade is called, and what it says of the risk. */
export function gradeAndRisk(grade: CreditGrade): Words {
  const name = creditGradeWords(grade);
  return isOfFive(grade) ? words("{name}（{risk}）", "{name} ({risk})", { name, risk: RISKS[grade] }) : name;
}

function isOfFive(grade: CreditGrade): grade is FiveGrades {
  return Object.hasOwn(NAMES, grade);
}

/** The `values` of a finding, the best first, each with what its grade is called. */
export function scaleWords(values: readonly unknown[]): Words {
  const grades = values.map((_, h) => {
    const value = `{values.${h}:points}`;
    return words(`{name}${value}`, `{name} ${value}`, { name: creditGradeWords(gradeOf(h, values.length)) });
  });
  return words("{grades}", "{grades}", { grades });
}

type Label = CompiledPolicy["readings"]["creditGradeLabel"];

type Places = Readonly<
  Record<Label, (score: Ratio, membership: Vector, grades: CompiledPolicy["credit"]["grades"]) => number>
>;

/** The place of a result on a scale of grades, counted from 0, by each reading. */
const PLACES: Places = {
  // A grade holds above the middle between its value and the next one's; the middle goes to the worse.
  nearest: (score, _, grades) =>
    grades.findIndex(({ value }, h) => {
      const next = grades[h + 1];
      return next === undefined || score.plus(score).isAbove(value.plus(next.value));
    }),
  lowerBound: (score, _, grades) => {
    const reached = grades.findIndex(({ value }) => score.isAtLeast(value));
    return reached < 0 ? grades.length - 1 : reached;
  },
  maxMembership: (_, membership) =>
    membership.reduce((best, value, h) => (value.isAtLeast(membership[best] as Ratio) ? h : best), 0),
};

/** The ways in which a result becomes a grade. */
export const LABELS: readonly Label[] = Object.keys(PLACES) as Label[];

/** The scores between the grades, by each reading. */
const LIMITS: Readonly<Record<Label, (values: readonly Said[]) => readonly Said[]>> = {
  nearest: (values) => values.slice(1).map((worse, h) => new Decimal(worse).plus(values[h] as Said).div(2)),
  lowerBound: (values) => values,
  maxMembership: () => [],
};

interface Graded {
  readonly values: readonly Said[];
  readonly readings: { readonly creditGradeLabel?: Label };
}

/** A score, never so rounded that it meets a limit between two grades: by any reading, where the finding names none. */
export function besideLimits(score: Said, { values, readings: { creditGradeLabel } }: Graded): Bounded {
  const labels = creditGradeLabel === undefined ? LABELS : [creditGradeLabel];
  return { value: score, bounds: labels.flatMap((label) => LIMITS[label](values)) };
}

/** The place of a result on the policy's scale, counted from 0, under the reading the policy chose. */
export function placeOf(
  score: Ratio,
  membership: Vector,
  {
    credit,
    readings,
  }: { readonly credit: CompiledPolicy["credit"]; readonly readings: { readonly creditGradeLabel: Label } },
): number {
  return PLACES[readings.creditGradeLabel](score, membership, credit.grades);
}
