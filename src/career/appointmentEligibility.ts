import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { anniversary, type In, words } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import {
  CREDENTIALS,
  type Credential,
  credentialFields,
  credentialNotes,
  credentialWords,
  missingCredentials,
  unmetList,
} from "./credentials.js";

const characterMet = field.flag(
  "品行端正，爱岗敬业，热爱信贷工作",
  "Character and dedication to credit work",
  {
    said: { true: ["经认定符合", "judged to be met"], false: ["经认定不符合", "judged not to be met"] },
  },
);

/** A condition of an appointment, named after the field that states it. */
export type AppointmentCondition = "characterMet" | "financeSince" | Credential;

const appointmentEligibilityInput = {
  /** First day of work in finance. */
  financeSince: field.date("从事金融工作起始日", "In finance since"),
  ...credentialFields,
  /** What the reviewers found of item 1; left out while they have not judged it. */
  characterMet: field.optional(characterMet),
  /** The day on which the conditions are judged; not before `financeSince`. */
  asOf: field.date("认定日", "As of"),
};

const appointmentEligibilityOutput = {
  ...appointmentEligibilityInput,
  characterMet: field.nullable(characterMet, "尚待认定", "not judged yet"),
  /** Years of work in finance asked for. */
  financeYears: field.whole("从事金融工作应满年数", "Years in finance asked for"),
  /** The day on which they are complete; that day qualifies. */
  qualifiesOn: field.date("从事金融工作满年之日", "Years complete on"),
  /** Null where only the character is not judged yet. */
  eligible: field.nullable(
    field.flag("任职条件", "Conditions", {
      said: { true: ["符合任职条件", "eligible"], false: ["不符合任职条件", "not eligible"] },
    }),
    "尚待认定",
    "not decided yet",
  ),
  /** The conditions that are not met, named after the fields that state them. */
  unmet: unmetList<AppointmentCondition>({
    characterMet: ["品行端正，爱岗敬业，热爱信贷工作", "character and dedication to credit work"],
    financeSince: ["从事金融工作满规定年数", "the years of work in finance"],
    ...credentialWords,
  }),
};

const notes = {
  ...credentialNotes,
  characterUnjudged: {
    clause: "measures-4",
    zh: "其余条件均已符合；“品行端正，爱岗敬业，热爱信贷工作”尚待审查认定，认定前不能确定是否符合任职条件",
    en: "All else is met; character and dedication to credit work are still to be judged by the reviewers, and nothing is decided before",
  },
} as const;

export interface AppointmentEligibilityInput extends In<typeof appointmentEligibilityInput> {}
export interface AppointmentEligibilityFinding
  extends Found<"appointmentEligibility", typeof appointmentEligibilityOutput, typeof notes> {}

/**
 * Whether someone meets the conditions of an appointment: character as the reviewers judge it, a full year of work
 * in finance, the exam and the certificate. Exactly one year qualifies: its first day was worked and counts.
 *
 * eligible = character met, and as of ≥ finance since + 1 year, and exam passed, and certificate held; null where all
 * but the character is met and that is not judged yet
 *
 * @param input the dates, the credentials and what the reviewers found ({@link AppointmentEligibilityInput})
 * @returns `eligible`, the conditions that are not met, and the day on which the year is complete
 * @throws {@link RuleInputError} for a missing field, a date that does not exist, and a day before
 * `financeSince`
 * @see measures-4, measures-2
 * @example
 * const person = { financeSince: "2024-03-01", examPassed: true, certificateHeld: true };
 * appointmentEligibility({ ...person, characterMet: true, asOf: "2025-03-01" }).eligible; // true
 * appointmentEligibility({ ...person, asOf: "2025-03-01" }).eligible; // null
 * appointmentEligibility({ ...person, asOf: "2025-02-28" }).unmet; // ["financeSince"]
 */
export const appointmentEligibility: Rule<AppointmentEligibilityInput, AppointmentEligibilityFinding> = rule({
  name: "appointmentEligibility",
  clause: "measures-4",
  title: { zh: "客户经理任职条件", en: "Conditions of an appointment" },
  input: appointmentEligibilityInput,
  output: appointmentEligibilityOutput,
  notes,
  decide: (input, { career: { financeYears } }) => {
    const { financeSince, asOf } = input;
    refuseBefore(
      ["asOf", "financeSince"],
      asOf,
      financeSince,
      appointmentEligibilityInput.financeSince.title,
    );
    const qualifiesOn = anniversary(financeSince, financeYears);
    const { unmet: missing, notes } = missingCredentials(input);
    const { characterMet = null } = input;
    const unmet = [
      ...(characterMet === false ? (["characterMet"] as const) : []),
      ...(asOf < qualifiesOn ? (["financeSince"] as const) : []),
      ...missing,
    ];
    const openCharacter = unmet.length === 0 && characterMet === null;
    return {
      ...input,
      characterMet,
      financeYears,
      qualifiesOn,
      eligible: openCharacter ? null : unmet.length === 0,
      unmet,
      notes: openCharacter ? (["characterUnjudged"] as const) : notes,
    };
  },
  say: ({ unmet }) => ({
    headline: words("{eligible}", "{eligible}"),
    steps: [
      { field: "characterMet" },
      {
        what: words(
          "从事金融工作满{financeYears}年",
          "Full years of work in finance (at least {financeYears})",
        ),
        result: unmet.includes("financeSince")
          ? words(
              "{financeSince}起，{qualifiesOn}满{financeYears}年，至认定日{asOf}未满，不符合",
              "since {financeSince}, complete on {qualifiesOn}, which is after {asOf}: not met",
            )
          : words(
              "{financeSince}起，{qualifiesOn}满{financeYears}年，至认定日{asOf}已满，符合",
              "since {financeSince}, complete on {qualifiesOn}, judged on {asOf}: met",
            ),
      },
      ...CREDENTIALS,
    ],
  }),
});
