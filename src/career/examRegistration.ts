import { Ratio } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, signOf, words } from "../rule/index.js";

const examRegistrationInput = {
  /** Whether the person is an employee on post. */
  onPost: field.flag("在岗员工", "Serving employee", {
    said: { true: ["是，符合", "yes (met)"], false: ["否，不符合", "no (not met)"] },
  }),
  /** Qualification exams that the head office has already held this year: a whole number. */
  examsHeld: field.count("本年已举办的考试次数", "Exams held this year"),
};

const examRegistrationOutput = {
  ...examRegistrationInput,
  /** Exams that the head office holds in a year. */
  examsPerYear: field.whole("每年考试次数", "Exams a year"),
  /** Whether an exam of this year is still to come. */
  examToCome: field.flag("本年是否还有考试", "Exam to come", {
    said: {
      true: ["本年还有考试", "one is still to come"],
      false: ["本年不再举办", "none is left this year"],
    },
  }),
  mayRegister: field.flag("报名", "Registration", {
    said: { true: ["可以报名", "may register"], false: ["不能报名", "may not register"] },
  }),
};

export interface ExamRegistrationInput extends In<typeof examRegistrationInput> {}
export interface ExamRegistrationFinding extends Found<"examRegistration", typeof examRegistrationOutput> {}

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
  input: examRegistrationInput,
  output: examRegistrationOutput,
  decide: ({ onPost, examsHeld }, { career: { examsPerYear } }) => {
    const examToCome = examsHeld.isBelow(Ratio.of(BigInt(examsPerYear)));
    return { onPost, examsHeld, examsPerYear, examToCome, mayRegister: onPost && examToCome };
  },
  say: ({ examsHeld }) => ({
    headline: words("{mayRegister}", "{mayRegister}"),
    steps: [
      { field: "onPost" },
      {
        what: words("本年考试（每年{examsPerYear}次）", "Exams of the year ({examsPerYear} a year)"),
        result:
          signOf(examsHeld) === 0
            ? words("尚未举办（{examsHeld}次），{examToCome}", "none held so far ({examsHeld}), {examToCome}")
            : words("已举办{examsHeld}次，{examToCome}", "{examsHeld} held so far, {examToCome}"),
      },
      {
        what: words("考试合格后", "On passing"),
        result: words("发放《客户经理资格证》", "the certificate of qualification is issued"),
      },
    ],
  }),
});
