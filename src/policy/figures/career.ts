import type { Ratio } from "../../exact/index.js";
import { type ClauseId, count, type Field } from "../../rule/index.js";
import { Cited, type CitedTree, type DecimalString, ratio, whole } from "./cited.js";

/** The figures of chapters 2 and 11 of the measures: appointment, exit from the post and what follows it. */
export interface CareerFigures {
  /** Qualification exams that the head office holds in a year. */
  readonly examsPerYear: number;
  /** Years of work in finance before an appointment. */
  readonly financeYears: number;
  /** Months of the recovery task of those who miss the standard after their protection. */
  readonly recoveryMonths: number;
  /** The age in completed years, and the consecutive failures of the exam, that end the post. */
  readonly exit: {
    readonly maleAge: number;
    readonly femaleAge: number;
    readonly examFailures: number;
  };
  /** The transition after reaching the age: its years, and the part by which loans fall in each. */
  readonly handover: { readonly years: number; readonly yearlyReduction: DecimalString };
  /** Years after the year of exit in which interest performance is compared with that of the new post. */
  readonly interestPayYears: number;
  /** Years without a post after which recovery becomes the whole task. */
  readonly yearsWithoutPost: number;
}

/** Years or months that are added to a date: so few that the sum keeps a year of four digits. */
function period(value: number, clause: ClauseId): Cited<number> {
  return new Cited(value, clause, count({ min: 1, max: 99 }) as Field<Ratio, never>);
}

export const careerFigures: CitedTree<CareerFigures> = {
  examsPerYear: whole(1, "measures-3"),
  financeYears: period(1, "measures-4"),
  recoveryMonths: period(6, "measures-15"),
  exit: {
    maleAge: period(55, "measures-41.5"),
    femaleAge: period(45, "measures-41.5"),
    examFailures: whole(2, "measures-41.2"),
  },
  handover: {
    years: period(2, "measures-43"),
    yearlyReduction: ratio("0.5", "measures-44"),
  },
  interestPayYears: period(1, "measures-45"),
  yearsWithoutPost: period(1, "measures-46"),
};
