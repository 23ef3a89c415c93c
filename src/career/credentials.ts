import type { ClauseId, NoteTexts, Pen, Step } from "../rule/index.js";
import { NO_NOTES, type Note } from "../rule/index.js";

/** The exam and the certificate that every credit post asks for. */
export interface Credentials {
  readonly examPassed: boolean;
  readonly certificateHeld: boolean;
}

/** A condition of working in a credit post, named after the field that states it. */
export type Credential = keyof Credentials;

/** The credentials that are not there. */
export function missingCredentials({ examPassed, certificateHeld }: Credentials): Credential[] {
  const missing: Credential[] = [];
  if (!examPassed) missing.push("examPassed");
  if (!certificateHeld) missing.push("certificateHeld");
  return missing;
}

/** Whoever passes the exam is given the certificate, so one without it is waiting for it. */
export function credentialNotes({ examPassed, certificateHeld }: Credentials): readonly Note[] {
  return examPassed && !certificateHeld ? [{ code: "certificateDue", clause: "measures-3" }] : NO_NOTES;
}

export const credentialNoteTexts: NoteTexts = {
  certificateDue: {
    zh: "考试已合格，应发放《客户经理资格证》，取得后即满足该项条件",
    en: "The exam was passed, so the certificate is due; once held, that condition is met",
  },
};

/** The steps of the two credentials; `certificateClause` is the clause that asks for the certificate here. */
export function credentialSteps(
  { examPassed, certificateHeld }: Credentials,
  pen: Pen,
  certificateClause: ClauseId,
): Step[] {
  return [
    {
      clause: "measures-2",
      what: pen.say("客户经理任职资格考试", "Qualification exam"),
      result: examPassed
        ? pen.say("已通过，符合", "passed: met")
        : pen.say("未通过，不符合", "not passed: not met"),
    },
    {
      clause: certificateClause,
      what: pen.say("《客户经理资格证》", "Certificate of qualification"),
      result: certificateHeld
        ? pen.say("已取得，符合", "held: met")
        : pen.say("未取得，不符合", "not held: not met"),
    },
  ];
}
