import type { Ratio } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import type { Bilingual, Pen } from "../rule/index.js";
import type { Vector } from "./vector.js";

/** A credit grade: the paper's five from the best down, or by its place where a policy has another number. */
export type CreditGrade = "excellent" | "good" | "medium" | "fairlyPoor" | "poor" | `grade${number}`;

const FIVE: readonly { readonly grade: CreditGrade; readonly name: Bilingual; readonly risk: Bilingual }[] = [
  { grade: "excellent", name: { zh: "优", en: "excellent" }, risk: { zh: "风险低", en: "low risk" } },
  { grade: "good", name: { zh: "良", en: "good" }, risk: { zh: "风险较低", en: "fairly low risk" } },
  { grade: "medium", name: { zh: "中", en: "medium" }, risk: { zh: "风险一般", en: "medium risk" } },
  {
    grade: "fairlyPoor",
    name: { zh: "较差", en: "fairly poor" },
    risk: { zh: "风险较高", en: "fairly high risk" },
  },
  { grade: "poor", name: { zh: "差", en: "poor" }, risk: { zh: "风险高", en: "high risk" } },
];

/** The grade at a place of the policy's scale, counted from 0. */
export function gradeAt(index: number, { credit: { grades } }: CompiledPolicy): CreditGrade {
  return grades.length === FIVE.length ? (FIVE[index]?.grade as CreditGrade) : `grade${index + 1}`;
}

/** What a grade is called. */
export function creditGradeWords(grade: CreditGrade): Bilingual {
  const known = FIVE.find((each) => each.grade === grade);
  if (known !== undefined) return known.name;
  const place = grade.slice("grade".length);
  return { zh: `第${place}级`, en: `grade ${place}` };
}

/** What a grade is called, for one reader. */
export function creditGradeName(pen: Pen, grade: CreditGrade): string {
  return pen.words(creditGradeWords(grade));
}

/** What a grade is called, and what it says of the risk. */
export function creditGradeAndRisk(pen: Pen, grade: CreditGrade): string {
  const name = creditGradeName(pen, grade);
  const risk = FIVE.find((each) => each.grade === grade)?.risk;
  return risk === undefined ? name : pen.say(`${name}（${risk.zh}）`, `${name} (${risk.en})`);
}

/** The place of a result on the policy's scale, counted from 0, under the reading the policy chose. */
export function placeOf(
  score: Ratio,
  membership: Vector,
  { credit: { grades }, readings: { creditGradeLabel: reading } }: CompiledPolicy,
): number {
  const last = grades.length - 1;
  if (reading === "maxMembership") {
    return membership.reduce((best, value, h) => (value.isAtLeast(membership[best] as Ratio) ? h : best), 0);
  }
  if (reading === "lowerBound") {
    const reached = grades.findIndex(({ value }) => score.isAtLeast(value));
    return reached < 0 ? last : reached;
  }
  // Nearest: a grade holds above the middle between its value and the next one's; the middle goes to the worse.
  return grades.findIndex(({ value }, h) => {
    const next = grades[h + 1];
    return next === undefined || score.plus(score).isAbove(value.plus(next.value));
  });
}
