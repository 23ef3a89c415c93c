import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, words } from "../rule/index.js";
import {
  CREDENTIALS,
  type Credential,
  credentialFields,
  credentialNotes,
  credentialWords,
  missingCredentials,
  unmetList,
} from "./credentials.js";

const postEntryOutput = {
  ...credentialFields,
  /** Whether the person may work in a credit post. */
  mayWork: field.flag("上岗", "Work in a credit post", {
    said: { true: ["可以上岗", "may take up the post"], false: ["不得上岗", "may not take up the post"] },
  }),
  /** The conditions that are not met. */
  unmet: unmetList<Credential>(credentialWords),
};

export interface PostEntryInput extends In<typeof credentialFields> {}
export interface PostEntryFinding
  extends Found<"postEntry", typeof postEntryOutput, typeof credentialNotes> {}

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
  title: { zh: "信贷岗位准入", en: "Entry to a credit post" },
  input: credentialFields,
  output: postEntryOutput,
  notes: credentialNotes,
  decide: (credentials) => {
    const { unmet, notes } = missingCredentials(credentials);
    return { ...credentials, mayWork: unmet.length === 0, unmet, notes };
  },
  say: () => ({ headline: words("{mayWork}", "{mayWork}"), steps: CREDENTIALS }),
});
