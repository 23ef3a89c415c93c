import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import { type Finding, flag, NO_READINGS } from "../rule/index.js";
import {
  type Credential,
  type Credentials,
  credentialNotes,
  credentialNoteTexts,
  credentialSteps,
  missingCredentials,
} from "./credentials.js";

export interface PostEntryInput {
  /** Whether the bank-wide qualification exam was passed. */
  readonly examPassed: boolean;
  /** Whether the certificate of qualification is held. */
  readonly certificateHeld: boolean;
}

export interface PostEntryFinding extends Finding, Credentials {
  /** Whether the person may work in a credit post. */
  readonly mayWork: boolean;
  /** The conditions that are not met. */
  readonly unmet: readonly Credential[];
}

/**
 * Whether someone may work in a credit post: only with the exam passed and the certificate held.
 *
 * @param input the exam and the certificate ({@link PostEntryInput})
 * @returns `mayWork`, and the conditions that are not met
 * @throws {@link RuleInputError} where one of the two is not stated
 * @see measures-2
 * @example
 * postEntry({ examPassed: true, certificateHeld: true }).mayWork; // true
 * postEntry({ examPassed: true, certificateHeld: false }).unmet; // ["certificateHeld"]
 */
export const postEntry: Rule<PostEntryInput, PostEntryFinding> = rule({
  name: "postEntry",
  clause: "measures-2",
  title: { zh: "信贷岗位上岗", en: "Entry to a credit post" },
  input: z.strictObject({ examPassed: flag(), certificateHeld: flag() }),
  decide: (credentials) => {
    const unmet = missingCredentials(credentials);
    return {
      ...credentials,
      mayWork: unmet.length === 0,
      unmet,
      readings: NO_READINGS,
      notes: credentialNotes(credentials),
    };
  },
  say: (f, pen) => ({
    headline: f.mayWork ? pen.say("可以上岗", "may work") : pen.say("不得上岗", "may not work"),
    steps: credentialSteps(f, pen, f.clause),
  }),
  notes: credentialNoteTexts,
});
