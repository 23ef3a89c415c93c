import * as field from "../rule/fields.js";
import type { ChoiceWords, Exact, Line } from "../rule/index.js";

/** The exam and the certificate that every credit post asks for. */
export const credentialFields = {
  /** Whether the bank-wide qualification exam was passed. */
  examPassed: field.flag("客户经理任职资格考试", "Qualification exam", {
    clause: "measures-2",
    said: { true: ["已通过，符合", "passed (met)"], false: ["未通过，不符合", "not passed (not met)"] },
  }),
  /** Whether the certificate of qualification is held. */
  certificateHeld: field.flag("《客户经理资格证》", "Certificate of qualification", {
    said: { true: ["已取得，符合", "held (met)"], false: ["未取得，不符合", "not held (not met)"] },
  }),
};

/** A condition of working in a credit post, named after the field that states it. */
export type Credential = keyof typeof credentialFields;

/** What each credential is called as a condition. */
export const credentialWords = {
  examPassed: ["通过任职资格考试", "the qualification exam"],
  certificateHeld: ["取得《客户经理资格证》", "the certificate of qualification"],
} as const;

/** The conditions that are not met, each by one of the words given. */
export function unmetList<T extends string>(words: ChoiceWords<T>) {
  return field.list("不符合的条件", "Conditions not met", field.choice<T>("条件", "Condition", words));
}

export const credentialNotes = {
  certificateDue: {
    clause: "measures-3",
    zh: "考试已合格，应发放《客户经理资格证》，取得后即满足该项条件",
    en: "The exam was passed, so the certificate is due; once held, that condition is met",
  },
} as const;

/** The credentials that are not there; whoever passes the exam is given the certificate and may wait for it. */
export function missingCredentials({ examPassed, certificateHeld }: Exact<typeof credentialFields>): {
  readonly unmet: readonly Credential[];
  readonly notes: readonly (keyof typeof credentialNotes)[];
} {
  if (!examPassed)
    return { unmet: certificateHeld ? ["examPassed"] : ["examPassed", "certificateHeld"], notes: [] };
  return certificateHeld
    ? { unmet: [], notes: [] }
    : { unmet: ["certificateHeld"], notes: ["certificateDue"] };
}

/** The two credentials, each with what became of it; the certificate rests on the clause of the rule. */
export const CREDENTIALS: readonly Line[] = [{ field: "examPassed" }, { field: "certificateHeld" }];
