import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  checklist,
  checklistOutput,
  checklistWords,
  duty,
  fieldsByCase,
  type In,
  words,
  wordWithCode,
} from "../rule/index.js";

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

const purpose = field.choice<InsiderPurpose>("用途", "Purpose", {
  homePurchase: ["购房", "buying a home"],
  renovation: ["装修", "renovation"],
  carPurchase: ["购车", "buying a car"],
  childrenEducation: ["子女教育", "children's education"],
  otherConsumption: ["其他消费", "other consumption"],
  other: ["非消费类", "not for consumption"],
});

/** A loan to staff or their relatives. */
const insiderLoanConditionsInput = {
  borrower: field.choice<Insider>("借款人", "Borrower", {
    employee: ["职工个人", "a member of staff"],
    family: ["职工家属", "family of a member of staff"],
    directRelative: ["职工直系亲属", "a direct relative of a member of staff"],
  }),
  /** `credit`: on no other security than a salary; `secured`: on a guarantee, mortgage or pledge. */
  kind: field.choice<"credit" | "secured">("贷款种类", "Kind of loan", {
    credit: ["信用贷款", "credit loan"],
    secured: ["担保贷款", "secured loan"],
  }),
  /** Needed for credit loans and for every loan to a member of staff; under `creditLoansOnly` for the first alone. */
  purpose: field.optional(purpose),
  /** Approved by whoever has the authority; needed for credit loans and for consumer loans to a member of staff. */
  approvedWithinAuthority: field.optional(field.flag("按权限报批", "Approved by whoever has the authority")),
  /** Jointly guaranteed out of the salary of the member of staff or of the family; needed for the same loans. */
  salaryGuarantee: field.optional(
    field.flag(
      "由本人或其家属用工资收入承担连带责任保证",
      "Joint guarantee out of the salary of the borrower or the family",
    ),
  ),
  /** Terms better than other borrowers get for such loans; needed for secured loans. */
  betterTerms: field.optional(
    field.flag("条件优于其他借款人同类贷款", "Terms better than those of other borrowers"),
  ),
};

const CONDITIONS = {
  employee: { zh: "借款人为职工个人", en: "borrower is a member of staff" },
  consumerNeed: { zh: "确因消费类贷款需求", en: "consumer need" },
  approvedWithinAuthority: duty(insiderLoanConditionsInput.approvedWithinAuthority, "报批"),
  salaryGuarantee: duty(insiderLoanConditionsInput.salaryGuarantee, "承担"),
  termsNotBetter: {
    zh: "担保贷款的条件不优于其他借款人同类贷款的条件",
    en: "terms not better than those of other borrowers for such loans",
  },
};

/** A condition of a loan to an insider. */
export type InsiderCondition = keyof typeof CONDITIONS;

const insiderLoanConditionsOutput = {
  borrower: insiderLoanConditionsInput.borrower,
  kind: insiderLoanConditionsInput.kind,
  purpose: field.nullable(purpose),
  ...checklistOutput(CONDITIONS),
};

const notes = {
  creditInPrincipleNone: {
    zh: "对所属职工（家属）及其直系亲属原则上不发放信用贷款；职工个人确有消费类贷款需求的，应按权限报批",
    en: "In principle there are no credit loans to staff, their families and direct relatives; for a consumer need, a member of staff has to seek approval from whoever has the authority",
  },
} as const;

export interface InsiderLoanConditionsInput extends In<typeof insiderLoanConditionsInput> {}
export interface InsiderLoanConditionsFinding
  extends Found<
    "insiderLoanConditions",
    typeof insiderLoanConditionsOutput,
    typeof notes,
    "staffConsumerLoans"
  > {}

/**
 * The conditions of a loan to staff, their families and direct relatives: in principle no credit loan, and no
 * secured loan on better terms than others get.
 *
 * The credit loan that the clause allows is for a consumer need of a member of staff, approved within authority
 * and guaranteed jointly out of salary. Whether a secured consumer loan to a member of staff needs approval and
 * guarantee too is the reading `staffConsumerLoans`.
 *
 * @param input the borrower, the kind of loan and what its kind needs ({@link InsiderLoanConditionsInput})
 * @returns the conditions `required`, those `unmet`, and whether the loan is `compliant`
 * @throws {@link RuleInputError} for missing fields, and for fields that the loan at hand has no use for
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
  input: insiderLoanConditionsInput,
  output: insiderLoanConditionsOutput,
  readings: ["staffConsumerLoans"],
  notes,
  decide: (input, { readings: { staffConsumerLoans } }) => {
    const { borrower, kind } = input;
    const credit = kind === "credit";
    const creditOnly = staffConsumerLoans === "creditLoansOnly";
    const ofStaff = !credit && borrower === "employee";
    const consumerOfStaff = ofStaff && input.purpose !== "other";
    const consumer = {
      holds: credit || consumerOfStaff,
      when: {
        zh: "信用贷款或职工个人的消费类贷款",
        en: "for a credit loan or a consumer loan to a member of staff",
      },
      optional: !credit && (creditOnly || input.purpose === undefined),
    };
    const { purpose, betterTerms, ...duties } = fieldsByCase(input, {
      purpose: {
        holds: credit || ofStaff,
        when: {
          zh: "信用贷款或职工个人的贷款",
          en: "for a credit loan or a loan to a member of staff",
        },
        optional: ofStaff && creditOnly,
      },
      approvedWithinAuthority: consumer,
      salaryGuarantee: consumer,
      betterTerms: {
        holds: !credit,
        when: {
          zh: `贷款种类为${wordWithCode(insiderLoanConditionsInput.kind, "secured")}`,
          en: "where kind is secured",
        },
      },
    });
    const asked = credit || (consumerOfStaff && !creditOnly);
    return {
      borrower,
      kind,
      purpose,
      ...checklist<InsiderCondition>({
        employee: credit ? borrower === "employee" : null,
        consumerNeed: credit ? purpose !== "other" : null,
        approvedWithinAuthority: asked ? duties.approvedWithinAuthority : null,
        salaryGuarantee: asked ? duties.salaryGuarantee : null,
        termsNotBetter: credit ? null : betterTerms === false,
      }),
      readings: consumerOfStaff ? { staffConsumerLoans } : {},
      notes: applying({ creditInPrincipleNone: credit }),
    };
  },
  say: (f) => ({
    headline: checklistWords(f, CONDITIONS),
    steps: [
      {
        what: words("借款人和贷款", "Borrower and loan"),
        result:
          f.purpose === null
            ? words("{borrower}，{kind}", "{borrower}, {kind}")
            : words("{borrower}，{kind}，用途：{purpose}", "{borrower}, {kind}, purpose: {purpose}"),
      },
      { checklist: CONDITIONS },
    ],
  }),
});
