import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { date, type Finding, flag, type IsoDate, NO_READINGS, plusYears } from "../rule/index.js";
import { refuseBefore } from "./chronology.js";
import {
  type Credential,
  type Credentials,
  credentialNotes,
  credentialNoteTexts,
  credentialSteps,
  missingCredentials,
} from "./credentials.js";

export interface AppointmentEligibilityInput {
  /** First day of work in finance. */
  readonly financeSince: IsoDate;
  readonly examPassed: boolean;
  readonly certificateHeld: boolean;
  /** The day on which the conditions are judged; not before `financeSince`. */
  readonly asOf: IsoDate;
}

export interface AppointmentEligibilityFinding extends Finding, Credentials {
  readonly financeSince: IsoDate;
  readonly asOf: IsoDate;
  /** Years of work in finance asked for. */
  readonly financeYears: number;
  /** The day on which they are complete; that day qualifies. */
  readonly qualifiesOn: IsoDate;
  readonly eligible: boolean;
  /** The conditions that are not met, named after the fields that state them. */
  readonly unmet: readonly ("financeSince" | Credential)[];
}

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
  input: z.strictObject({ financeSince: date(), examPassed: flag(), certificateHeld: flag(), asOf: date() }),
  decide: (input, { career: { financeYears } }) => {
    const { financeSince, asOf } = input;
    refuseBefore(["asOf", "financeSince"], asOf, financeSince);
    const qualifiesOn = plusYears(financeSince, financeYears);
    const unmet: AppointmentEligibilityFinding["unmet"] = [
      ...(asOf < qualifiesOn ? (["financeSince"] as const) : []),
      ...missingCredentials(input),
    ];
    return {
      ...input,
      financeYears,
      qualifiesOn,
      eligible: unmet.length === 0,
      unmet,
      readings: NO_READINGS,
      notes: credentialNotes(input),
    };
  },
  say: (f, pen) => {
    const { clause, qualifiesOn } = f;
    const years = pen.number(f.financeYears);
    return {
      headline: f.eligible ? pen.say("符合任职条件", "eligible") : pen.say("不符合任职条件", "not eligible"),
      steps: [
        {
          clause,
          what: pen.say(`从事金融工作满${years}年`, `Full years of work in finance (at least ${years})`),
          result: f.unmet.includes("financeSince")
            ? pen.say(
                `${f.financeSince}起，${qualifiesOn}届满，${f.asOf}未满，不符合`,
                `since ${f.financeSince}, complete on ${qualifiesOn}, not yet on ${f.asOf}: not met`,
              )
            : pen.say(
                `${f.financeSince}起，${qualifiesOn}届满，${f.asOf}已满，符合`,
                `since ${f.financeSince}, complete on ${qualifiesOn}, so on ${f.asOf} too: met`,
              ),
        },
        ...credentialSteps(f, pen, clause),
        {
          clause,
          what: pen.say("品行端正，爱岗敬业，热爱信贷工作", "Character and dedication to credit work"),
          result: pen.say(
            "由审查人员另行认定，不在本结果之内",
            "judged by the reviewers, not part of this result",
          ),
        },
      ],
    };
  },
  notes: credentialNoteTexts,
});
