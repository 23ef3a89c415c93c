import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  fieldsByCase,
  flag,
  NO_NOTES,
  NO_READINGS,
  optional,
} from "../rule/index.js";
import { type Checklist, checklist, checklistSteps, type Duties, saidOfChecklist } from "./checklist.js";

/** A member of staff, a family member of one, or another direct relative. */
export type Insider = "employee" | "family" | "directRelative";

/** What the loan is for; the named purposes and other consumption count as consumer need. */
export type InsiderPurpose =
  | "homePurchase"
  | "renovation"
  | "carPurchase"
  | "childrenEducation"
  | "otherConsumption"
  | "other";

export interface InsiderLoanConditionsInput {
  readonly borrower: Insider;
  /** `credit`: on no other security than a salary; `secured`: on a guarantee, mortgage or pledge. */
  readonly kind: "credit" | "secured";
  /** Needed for credit loans. */
  readonly purpose?: InsiderPurpose | undefined;
  /** Approved by whoever has the authority; needed for credit loans. */
  readonly approvedWithinAuthority?: boolean | undefined;
  /** Jointly guaranteed out of the salary of the member of staff or of the family; needed for credit loans. */
  readonly salaryGuarantee?: boolean | undefined;
  /** Terms better than other borrowers get for such loans; needed for secured loans. */
  readonly betterTerms?: boolean | undefined;
}

export type InsiderCondition =
  | "employee"
  | "consumerNeed"
  | "approvedWithinAuthority"
  | "salaryGuarantee"
  | "termsNotBetter";

export interface InsiderLoanConditionsFinding extends Finding, Checklist<InsiderCondition> {
  readonly borrower: Insider;
  readonly kind: "credit" | "secured";
  readonly purpose: InsiderPurpose | null;
}

const CONDITIONS: Duties<InsiderCondition> = {
  employee: { clause: "measures-26", zh: "借款人为职工个人", en: "borrower is a member of staff" },
  consumerNeed: { clause: "measures-26", zh: "确因消费类贷款需求", en: "consumer need" },
  approvedWithinAuthority: { clause: "measures-26", zh: "按权限报批", en: "approved within authority" },
  salaryGuarantee: {
    clause: "measures-26",
    zh: "由本人或其家属用工资收入承担连带责任保证",
    en: "jointly guaranteed out of salary",
  },
  termsNotBetter: {
    clause: "measures-26",
    zh: "条件不优于其他借款人同类贷款",
    en: "terms not better than those of other borrowers",
  },
};

function decide(input: InsiderLoanConditionsInput): Decided<InsiderLoanConditionsFinding> {
  const { borrower, kind } = input;
  const credit = { holds: kind === "credit", when: "where kind is credit" };
  const secured = { holds: kind === "secured", when: "where kind is secured" };
  const { purpose, approvedWithinAuthority, salaryGuarantee, betterTerms } = fieldsByCase(input, {
    purpose: credit,
    approvedWithinAuthority: credit,
    salaryGuarantee: credit,
    betterTerms: secured,
  });
  return {
    borrower,
    kind,
    purpose,
    ...checklist<InsiderCondition>({
      employee: credit.holds ? borrower === "employee" : null,
      consumerNeed: credit.holds ? purpose !== "other" : null,
      approvedWithinAuthority,
      salaryGuarantee,
      termsNotBetter: secured.holds ? betterTerms === false : null,
    }),
    readings: NO_READINGS,
    notes: credit.holds ? [{ code: "creditInPrincipleNone", clause: "measures-26" }] : NO_NOTES,
  };
}

const INSIDERS: Readonly<Record<Insider, Bilingual>> = {
  employee: { zh: "职工个人", en: "a member of staff" },
  family: { zh: "职工家属", en: "family of a member of staff" },
  directRelative: { zh: "职工直系亲属", en: "a direct relative of a member of staff" },
};

const KINDS: Readonly<Record<"credit" | "secured", Bilingual>> = {
  credit: { zh: "信用贷款", en: "credit loan" },
  secured: { zh: "担保贷款", en: "secured loan" },
};

const PURPOSES: Readonly<Record<InsiderPurpose, Bilingual>> = {
  homePurchase: { zh: "购房", en: "buying a home" },
  renovation: { zh: "装修", en: "renovation" },
  carPurchase: { zh: "购车", en: "buying a car" },
  childrenEducation: { zh: "子女教育", en: "children's education" },
  otherConsumption: { zh: "其他消费", en: "other consumption" },
  other: { zh: "非消费", en: "not consumption" },
};

/**
 * The conditions of a loan to staff, their families and direct relatives: in principle no credit loan, and no
 * secured loan on better terms than others get.
 *
 * The credit loan that the clause allows is for a consumer need of a member of staff, approved within authority
 * and guaranteed jointly out of salary.
 *
 * @param input the borrower, the kind of loan and what its kind needs ({@link InsiderLoanConditionsInput})
 * @returns the conditions `required`, those `unmet`, and whether the loan is `compliant`
 * @throws {@link RuleInputError} for missing fields, and for fields of the other kind of loan
 * @see measures-26
 * @example
 * insiderLoanConditions({ borrower: "family", kind: "secured", betterTerms: true }).unmet; // ["termsNotBetter"]
 * const approved = { purpose: "renovation", approvedWithinAuthority: true, salaryGuarantee: true };
 * insiderLoanConditions({ borrower: "employee", kind: "credit", ...approved }).compliant; // true
 * insiderLoanConditions({ borrower: "family", kind: "credit", ...approved }).unmet; // ["employee"]
 */
export const insiderLoanConditions: Rule<InsiderLoanConditionsInput, InsiderLoanConditionsFinding> = rule({
  name: "insiderLoanConditions",
  clause: "measures-26",
  title: { zh: "职工及其亲属贷款的条件", en: "Loans to staff, their families and relatives" },
  input: z.strictObject({
    borrower: choice(["employee", "family", "directRelative"]),
    kind: choice(["credit", "secured"]),
    purpose: optional(
      choice(["homePurchase", "renovation", "carPurchase", "childrenEducation", "otherConsumption", "other"]),
    ),
    approvedWithinAuthority: optional(flag()),
    salaryGuarantee: optional(flag()),
    betterTerms: optional(flag()),
  }),
  decide,
  say: (f, pen) => {
    const [insider, kind] = [INSIDERS[f.borrower], KINDS[f.kind]];
    const purpose =
      f.purpose === null
        ? ""
        : pen.say(`，用途：${PURPOSES[f.purpose].zh}`, `, purpose: ${PURPOSES[f.purpose].en}`);
    return {
      headline: saidOfChecklist(f, pen, CONDITIONS),
      steps: [
        {
          clause: f.clause,
          what: pen.say("借款人和贷款", "Borrower and loan"),
          result: pen.say(`${insider.zh}，${kind.zh}`, `${insider.en}, ${kind.en}`) + purpose,
        },
        ...checklistSteps(f, pen, CONDITIONS),
      ],
    };
  },
  notes: {
    creditInPrincipleNone: {
      zh: "对职工（家属）及其直系亲属原则上不发放信用贷款，只有职工个人的消费类需求例外",
      en: "In principle there are no credit loans to staff, families and direct relatives; only a consumer need of a member of staff is excepted",
    },
  },
});
