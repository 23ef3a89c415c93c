import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { count, type Finding, flag, NO_NOTES, NO_READINGS } from "../rule/index.js";

export interface ExamRegistrationInput {
  /** Whether the person is an employee on post. */
  readonly onPost: boolean;
  /** Qualification exams that the head office has already held this year: a whole number. */
  readonly examsHeld: DecimalInput;
}

export interface ExamRegistrationFinding extends Finding {
  readonly onPost: boolean;
  readonly examsHeld: Decimal;
  /** Exams that the head office holds in a year. */
  readonly examsPerYear: number;
  /** Whether an exam of this year is still to come. */
  readonly examToCome: boolean;
  readonly mayRegister: boolean;
}

/**
 * Whether someone may register for a qualification exam this year: the head office holds one a year, and every
 * employee on post may sit it. Whoever passes is given the certificate.
 *
 * @param input the person's state and the exams already held this year ({@link ExamRegistrationInput})
 * @returns `mayRegister`, and whether an exam is still to come
 * @throws {@link RuleInputError} for a missing field, and for a count that is negative or has decimals
 * @see measures-3
 * @example
 * examRegistration({ onPost: true, examsHeld: 0 }).mayRegister; // true
 * examRegistration({ onPost: true, examsHeld: 1 }).mayRegister; // false
 */
export const examRegistration: Rule<ExamRegistrationInput, ExamRegistrationFinding> = rule({
  name: "examRegistration",
  clause: "measures-3",
  title: { zh: "资格考试报名", en: "Registration for the qualification exam" },
  input: z.strictObject({ onPost: flag(), examsHeld: count() }),
  decide: ({ onPost, examsHeld }, { career: { examsPerYear } }) => {
    const examToCome = examsHeld.isBelow(Ratio.of(BigInt(examsPerYear)));
    return {
      onPost,
      examsHeld,
      examsPerYear,
      examToCome,
      mayRegister: onPost && examToCome,
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => {
    const { clause } = f;
    const [held, perYear] = [pen.number(f.examsHeld), pen.number(f.examsPerYear)];
    return {
      headline: f.mayRegister ? pen.say("可以报名", "may register") : pen.say("不能报名", "may not register"),
      steps: [
        {
          clause,
          what: pen.say("在岗员工", "Employee on post"),
          result: f.onPost ? pen.say("是，符合", "yes: met") : pen.say("否，不符合", "no: not met"),
        },
        {
          clause,
          what: pen.say(`本年考试（每年${perYear}次）`, `Exams of the year (${perYear} a year)`),
          result: f.examToCome
            ? pen.say(`已举办${held}次，还有考试`, `${held} held so far, one is still to come`)
            : pen.say(`已举办${held}次，本年不再举办`, `${held} held so far, none is left this year`),
        },
        {
          clause,
          what: pen.say("考试合格后", "On passing"),
          result: pen.say("发放《客户经理资格证》", "the certificate of qualification is issued"),
        },
      ],
    };
  },
});
