import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  choice,
  type Decided,
  type Finding,
  fieldsByCase,
  flag,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Step,
  text,
} from "../rule/index.js";
import { type Checklist, checklist, checklistSteps, type Duties } from "./checklist.js";

export interface NewLoanBarInput {
  /** Who asks for a new loan: the borrower of the old one, or another member of the family. */
  readonly applicant: "borrower" | "family";
  /** The bank sued the borrower. */
  readonly sued: boolean;
  /** Why a new loan is made to a sued borrower all the same; only where `sued`. */
  readonly exception?: string | undefined;
  /** The suit stands in the register of sued loans; needed where `sued`. */
  readonly inSuitRegister?: boolean | undefined;
  /** The borrower repays principal first while interest is suspended. */
  readonly interestSuspended: boolean;
  /** Suspended interest not yet recovered, in yuan; needed where `interestSuspended`. */
  readonly interestOwed?: DecimalInput | undefined;
  /** The loan stands in the ledger of suspended interest; needed where `interestSuspended`. */
  readonly inSuspensionLedger?: boolean | undefined;
}

/** Why there is no new loan. */
export type NewLoanObstacle = "sued" | "interestOwed";

/** The registers the clause prescribes. */
export type NewLoanRegister = "inSuitRegister" | "inSuspensionLedger";

export interface NewLoanBarFinding extends Finding, Checklist<NewLoanRegister> {
  readonly applicant: "borrower" | "family";
  readonly sued: boolean;
  /** The reason given for an exception. */
  readonly exception: string | null;
  readonly interestSuspended: boolean;
  readonly interestOwed: Decimal | null;
  readonly barred: boolean;
  readonly causes: readonly NewLoanObstacle[];
}

const REGISTERS: Duties<NewLoanRegister> = {
  inSuitRegister: {
    clause: "measures-31",
    zh: "登记《依法起诉贷款登记簿》",
    verb: "登记",
    en: "entered in the register of sued loans",
  },
  inSuspensionLedger: {
    clause: "measures-31",
    zh: "登记《不良贷款还本挂息台账》",
    verb: "登记",
    en: "entered in the ledger of suspended interest",
  },
};

interface NewLoanBarFigures extends Omit<NewLoanBarInput, "interestOwed"> {
  readonly interestOwed?: Ratio | undefined;
}

function decide(input: NewLoanBarFigures): Decided<NewLoanBarFinding> {
  const { applicant, sued, interestSuspended } = input;
  const suit = { holds: sued, when: "where sued is true" };
  const suspension = { holds: interestSuspended, when: "where interestSuspended is true" };
  const { exception, interestOwed, ...registers } = fieldsByCase(input, {
    exception: { ...suit, optional: true },
    inSuitRegister: suit,
    interestOwed: suspension,
    inSuspensionLedger: suspension,
  });
  const causes: NewLoanObstacle[] = [];
  if (sued && applicant === "borrower" && exception === null) causes.push("sued");
  if (interestOwed?.isPositive()) causes.push("interestOwed");
  return {
    applicant,
    sued,
    exception,
    interestSuspended,
    interestOwed,
    barred: causes.length > 0,
    causes,
    ...checklist<NewLoanRegister>(registers),
    readings: NO_READINGS,
    notes: exception === null ? NO_NOTES : [{ code: "exceptionStated", clause: "measures-31" }],
  };
}

/**
 * Whether a new loan is barred: in general to a borrower whom the bank sued, and to a borrower who repays
 * principal first, or the family, until the suspended interest is recovered.
 *
 * @param input who asks, the suit and the suspended interest ({@link NewLoanBarInput})
 * @returns `barred` with its `causes`, and the registers `required` and `unmet`
 * @throws {@link RuleInputError} for missing fields, and for those of a suit or suspension that is not there
 * @see measures-31
 * @example
 * const suspended = { interestSuspended: true, inSuspensionLedger: true } as const;
 * newLoanBar({ applicant: "family", sued: false, ...suspended, interestOwed: "0.01" }).barred; // true
 * newLoanBar({ applicant: "family", sued: false, ...suspended, interestOwed: "0" }).barred; // false
 */
export const newLoanBar: Rule<NewLoanBarInput, NewLoanBarFinding> = rule({
  name: "newLoanBar",
  clause: "measures-31",
  title: { zh: "不得发放新贷款的情形", en: "When no new loan is made" },
  input: z.strictObject({
    applicant: choice(["borrower", "family"]),
    sued: flag(),
    exception: optional(text()),
    inSuitRegister: optional(flag()),
    interestSuspended: flag(),
    interestOwed: optional(money()),
    inSuspensionLedger: optional(flag()),
  }),
  decide,
  say: (f, pen) => {
    const held = f.causes.includes("interestOwed");
    const suit: Step = {
      clause: f.clause,
      what: pen.say("依法起诉的借款户", "Sued borrower"),
      result: saidOfSuit(f, pen.say, pen.text),
    };
    const interest: Step[] =
      f.interestOwed === null
        ? []
        : [
            {
              clause: f.clause,
              what: pen.say("尚未收回的应收利息", "Interest not yet recovered"),
              result: pen.yuan(f.interestOwed),
              ...(held ? {} : AUDITOR_ONLY),
            },
          ];
    const suspension: Step = {
      clause: f.clause,
      what: pen.say("还本挂息", "Principal first, interest suspended"),
      result: held
        ? pen.say(
            "适用：应收利息未收回，对借款人及其家庭其他成员均不得发放",
            "applied: interest is not recovered, no loan to the borrower or the family",
          )
        : f.interestSuspended
          ? pen.say("不适用：应收利息已收回", "not applied: the interest is recovered")
          : pen.say("不适用：没有还本挂息", "not applied: no interest is suspended"),
    };
    return {
      headline: f.barred
        ? pen.say("不得发放新的贷款", "no new loan")
        : pen.say("本条不禁止发放新的贷款", "the clause bars no new loan"),
      steps: [suit, ...interest, suspension, ...checklistSteps(f, pen, REGISTERS)],
    };
  },
  notes: {
    exceptionStated: {
      zh: "对依法起诉的借款户一般不得再发放贷款；本例按所述理由作为例外",
      en: "In general there is no new loan to a sued borrower; this one is an exception for the reason stated",
    },
  },
});

function saidOfSuit(
  { sued, applicant, exception }: NewLoanBarFinding,
  say: (zh: string, en: string) => string,
  escaped: (value: string) => string,
): string {
  if (!sued) return say("不适用：没有起诉", "not applied: not sued");
  if (applicant === "family")
    return say("不适用：申请人不是被起诉的借款人", "not applied: the applicant is not the sued borrower");
  if (exception !== null)
    return say(
      `不适用：例外，理由：${escaped(exception)}`,
      `not applied: exception, reason: ${escaped(exception)}`,
    );
  return say("适用：一般不得再发放贷款", "applied: in general no further loan");
}
