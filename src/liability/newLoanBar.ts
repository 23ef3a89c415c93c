import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  auditorOnly,
  checklist,
  checklistOutput,
  duty,
  fieldsByCase,
  type In,
  type Line,
  type Words,
  words,
} from "../rule/index.js";

const exception = field.text("例外的理由", "Reason of the exception");
const interestOwed = field.money("尚未收回的应收利息", "Interest not yet recovered");

/** Who asks for a new loan, and what stands against it. */
const newLoanBarInput = {
  /** Who asks for a new loan: the borrower of the old one, or another member of the family. */
  applicant: field.choice<"borrower" | "family">("申请人", "Applicant", {
    borrower: ["借款人", "the borrower"],
    family: ["家庭其他成员", "the family"],
  }),
  /** The bank sued the borrower. */
  sued: field.flag("依法起诉的借款户", "Sued borrower"),
  /** Why a new loan is made to a sued borrower all the same; only where `sued`. */
  exception: field.optional(exception),
  /** The suit stands in the register of sued loans; needed where `sued`. */
  inSuitRegister: field.optional(
    field.flag("登记《依法起诉贷款登记簿》", "Entered in the register of sued loans"),
  ),
  /** The borrower repays principal first while interest is suspended. */
  interestSuspended: field.flag("还本挂息", "Principal first, interest suspended"),
  /** Suspended interest not yet recovered, in yuan; needed where `interestSuspended`. */
  interestOwed: field.optional(interestOwed),
  /** The loan stands in the ledger of suspended interest; needed where `interestSuspended`. */
  inSuspensionLedger: field.optional(
    field.flag("登记《不良贷款还本挂息台账》", "Entered in the ledger of suspended interest"),
  ),
};

const REGISTERS = {
  inSuitRegister: duty(newLoanBarInput.inSuitRegister, "登记"),
  inSuspensionLedger: duty(newLoanBarInput.inSuspensionLedger, "登记"),
};

/** The registers the clause prescribes. */
export type NewLoanRegister = keyof typeof REGISTERS;

/** Why there is no new loan. */
export type NewLoanObstacle = "sued" | "interestOwed";

const newLoanBarOutput = {
  applicant: newLoanBarInput.applicant,
  sued: newLoanBarInput.sued,
  /** The reason given for an exception. */
  exception: field.nullable(exception),
  interestSuspended: newLoanBarInput.interestSuspended,
  interestOwed: field.nullable(interestOwed),
  barred: field.flag("是否不得发放", "Barred"),
  causes: field.list(
    "不得发放的原因",
    "Causes",
    field.choice<NewLoanObstacle>("原因", "Cause", {
      sued: ["依法起诉", "sued"],
      interestOwed: ["应收利息未收回", "interest owed"],
    }),
  ),
  ...checklistOutput(REGISTERS),
};

const notes = {
  exceptionStated: {
    zh: "对依法起诉的借款户一般不得再发放贷款；本例按所述理由作为例外",
    en: "In general there is no new loan to a sued borrower; this one is an exception for the reason stated",
  },
} as const;

export interface NewLoanBarInput extends In<typeof newLoanBarInput> {}
export interface NewLoanBarFinding
  extends Found<"newLoanBar", typeof newLoanBarOutput, typeof notes, "suedHousehold"> {}

/**
 * Whether a new loan is barred: in general to a borrower whom the bank sued, and to a borrower who repays
 * principal first, or the family, until the suspended interest is recovered. Whether a suit bars the family too is
 * the reading `suedHousehold`.
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
  input: newLoanBarInput,
  output: newLoanBarOutput,
  readings: ["suedHousehold"],
  notes,
  decide: (input, { readings: { suedHousehold } }) => {
    const { applicant, sued, interestSuspended } = input;
    const suit = { holds: sued, when: { zh: "“依法起诉的借款户”为是", en: "where sued is true" } };
    const suspension = {
      holds: interestSuspended,
      when: { zh: "“还本挂息”为是", en: "where interestSuspended is true" },
    };
    const { exception, interestOwed, ...registers } = fieldsByCase(input, {
      exception: { ...suit, optional: true },
      inSuitRegister: suit,
      interestOwed: suspension,
      inSuspensionLedger: suspension,
    });
    const family = applicant === "family";
    const suitBars = sued && (!family || suedHousehold === "household");
    const causes = applying({
      sued: suitBars && exception === null,
      interestOwed: interestOwed?.isPositive() === true,
    });
    return {
      applicant,
      sued,
      exception,
      interestSuspended,
      interestOwed,
      barred: causes.length > 0,
      causes,
      ...checklist<NewLoanRegister>(registers),
      readings: sued && family ? { suedHousehold } : {},
      notes: applying({ exceptionStated: suitBars && exception !== null }),
    };
  },
  say: (f) => {
    const held = f.causes.includes("interestOwed");
    const interest: Line = { field: "interestOwed", ...auditorOnly(!held) };
    return {
      headline: held ? UNTIL_RECOVERED : f.barred ? IN_GENERAL : NO_BAR,
      steps: [
        { field: "sued", result: suitWords(f) },
        ...(f.interestOwed === null ? [] : [interest]),
        { field: "interestSuspended", result: held ? HELD : f.interestSuspended ? RECOVERED : NOT_SUSPENDED },
        { checklist: REGISTERS },
      ],
    };
  },
});

const UNTIL_RECOVERED = words(
  "应收利息未收回前，不得发放新的贷款",
  "no new loan until the interest is recovered",
);
const IN_GENERAL = words("一般不得再发放贷款", "in general no further loan");
const NO_BAR = words("本条不禁止发放新的贷款", "this clause does not bar a new loan");

const HELD = words(
  "是，应收利息未收回前，对借款人及其家庭其他成员不得发放新的贷款",
  "yes; until the interest is recovered, no new loan to the borrower or the family",
);
const RECOVERED = words(
  "是，应收利息已收回，不受限制",
  "yes, but the interest is recovered, so there is no bar",
);
const NOT_SUSPENDED = words("否", "no");

function suitWords({ sued, applicant, exception, readings }: NewLoanBarFinding): Words {
  if (!sued) return words("否", "no");
  if (readings.suedHousehold === "borrower")
    return words(
      "是，但申请人不是被起诉的借款人，不受限制",
      "yes, but the applicant is not the borrower who was sued, so there is no bar",
    );
  if (exception !== null)
    return words("是，按例外处理，理由为{exception}", "yes, with an exception for this reason: {exception}");
  return applicant === "borrower"
    ? words("是，一般不得再发放贷款", "yes, so in general no further loan")
    : words(
        "是，申请人是该户的家庭成员，一般不得再发放贷款",
        "yes, and the applicant is of that household, so in general no further loan",
      );
}
