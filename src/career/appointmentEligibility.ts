import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { anniversary, type In, type Step, words } from "../rule/index.js";
import { completeWords, refuseBefore } from "./chronology.js";
import {
  CREDENTIALS,
  type Credential,
  credentialFields,
  credentialNotes,
  credentialWords,
  missingCredentials,
  unmetList,
} from "./credentials.js";

const appointmentEligibilityInput = {
  /** First day of work in finance. */
  financeSince: field.date("从事金融工作起始日", "In finance since"),
  ...credentialFields,
  /** The day on which the conditions are judged; not before `financeSince`. */
  asOf: field.date("认定日", "As of"),
};

const appointmentEligibilityOutput = {
  ...appointmentEligibilityInput,
  /** Years of work in finance asked for. */
  financeYears: field.whole("从事金融工作应满年数", "Years in finance asked for"),
  /** The day on which they are complete; that day qualifies. */
  qualifiesOn: field.date("从事金融工作满年之日", "Years complete on"),
  eligible: field.flag("任职条件", "Conditions", {
    said: { true: ["符合任职条件", "eligible"], false: ["不符合任职条件", "not eligible"] },
  }),
  /** The conditions that are not met, named after the fields that state them. */
  unmet: unmetList<"financeSince" | Credential>({
    financeSince: ["从事金融工作满规定年数", "the years of work in finance"],
    ...credentialWords,
  }),
};

export interface AppointmentEligibilityInput extends In<typeof appointmentEligibilityInput> {}
export interface AppointmentEligibilityFinding
  extends Found<"appointmentEligibility", typeof appointmentEligibilityOutput, typeof credentialNotes> {}

/**
 * Whether someone meets the conditions of an appointment that can be computed: a full year of work in finance,
 * the exam and the certificate. Exactly one year qualifies. Character (measures-4, item 1) is judged by people.
 *
 * eligible = as of ≥ finance since + 1 year, and exam passed, and certificate held
 *
 * @param input the dates and the credentials ({@link AppointmentEligibilityInput})
 * @returns `eligible`, the conditions that are not met, and the day on which the year is complete
 * @throws {@link RuleInputError} for a missing field, a date that does not exist, and a day before
 * `financeSince`
 * @see measures-4, measures-2
 * @example
 * const person = { financeSince: "2024-03-01", examPassed: true, certificateHeld: true };
 * appointmentEligibility({ ...person, asOf: "2025-03-01" }).eligible; // true
 * appointmentEligibility({ ...person, asOf: "2025-02-28" }).unmet; // ["financeSince"]
 */
export const appointmentEligibility: Rule<AppointmentEligibilityInput, AppointmentEligibilityFinding> = rule({
  name: "appointmentEligibility",
  clause: "measures-4",
  title: { zh: "客户经理任职条件", en: "Conditions of an appointment" },
  input: appointmentEligibilityInput,
  output: appointmentEligibilityOutput,
  notes: credentialNotes,
  decide: (input, { career: { financeYears } }) => {
    const { financeSince, asOf } = input;
    refuseBefore(["asOf", "financeSince"], asOf, financeSince);
    const qualifiesOn = anniversary(financeSince, financeYears);
    const { unmet: missing, notes } = missingCredentials(input);
    const unmet = asOf < qualifiesOn ? (["financeSince", ...missing] as const) : missing;
    return { ...input, financeYears, qualifiesOn, eligible: unmet.length === 0, unmet, notes };
  },
  say: ({ unmet }) => ({
    headline: words("{eligible}", "{eligible}"),
    steps: [
      {
        what: words(
          "从事金融工作满{financeYears}年",
          "Full years of work in finance (at least {financeYears})",
        ),
        result: words(
          "{financeSince}起，{qualifiesOn}满{financeYears}年，{complete}，{met}",
          "since {financeSince}, complete on {qualifiesOn}, {complete}: {met}",
          unmet.includes("financeSince")
            ? { complete: completeWords(false), met: words("不符合", "not met") }
            : { complete: completeWords(true), met: words("符合", "met") },
        ),
      },
      ...CREDENTIALS,
      CHARACTER,
    ],
  }),
});

const CHARACTER: Step = {
  what: words("品行端正，爱岗敬业，热爱信贷工作", "Character and dedication to credit work"),
  result: words("由审查人员另行认定，不在本结果之内", "judged by the reviewers, not part of this result"),
};
