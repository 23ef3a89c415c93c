import { period, ratio, whole } from "./cited.js";

/** The figures of chapters 2 and 11 of the measures: appointment, exit from the post and what follows it. */
export const careerFigures = {
  /** Qualification exams that the head office holds in a year. */
  examsPerYear: whole(1, "measures-3"),
  /** Years of work in finance before an appointment. */
  financeYears: period(1, "measures-4"),
  /** Months of the recovery task of those who miss the standard after their protection. */
  recoveryMonths: period(6, "measures-15"),
  /** Years within which the main contents of the file of an account manager are updated. */
  fileUpdateYears: period(1, "measures-17"),
  /** What ends the post. */
  exit: {
    /** The age of a man, in completed years. */
    maleAge: period(55, "measures-41.5"),
    /** The age of a woman, in completed years. */
    femaleAge: period(45, "measures-41.5"),
    /** Consecutive failures of the exam. */
    examFailures: whole(2, "measures-41.2"),
  },
  /** The transition after reaching the age. */
  handover: {
    /** How long it lasts. */
    years: period(2, "measures-43"),
    /** The part by which loans fall in each of its years. */
    yearlyReduction: ratio("0.5", "measures-44"),
  },
  /** Years after the year of exit in which interest performance is compared with that of the new post. */
  interestPayYears: period(1, "measures-45"),
  /** Years without a post after which recovery becomes the whole task. */
  yearsWithoutPost: period(1, "measures-46"),
};
