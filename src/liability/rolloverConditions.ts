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

/** The five cases of Article 30, in its order. */
export type RolloverCase =
  | "failingEntity"
  | "debtTransferred"
  | "interestServiced"
  | "soundBusiness"
  | "otherPreservation";

export interface RolloverConditionsInput {
  /** Which of the five cases the roll-over is. */
  readonly case: RolloverCase;
  /** The loan review committee approved it. */
  readonly committeeApproved: boolean;
  /** The security is better than before; needed in the third and fourth case. */
  readonly securityBetter?: boolean | undefined;
  /** The interest can be paid every year; needed in the third case. */
  readonly interestPaidYearly?: boolean | undefined;
}

export type RolloverCondition = "committeeApproved" | "securityBetter" | "interestPaidYearly";

export interface RolloverConditionsFinding extends Finding, Checklist<RolloverCondition> {
  readonly case: RolloverCase;
}

const CONDITIONS: Duties<RolloverCondition> = {
  committeeApproved: {
    clause: "measures-30",
    zh: "经本行贷审会审批",
    en: "approved by the loan review committee",
  },
  securityBetter: {
    clause: "measures-30",
    zh: "担保条件优于原条件",
    en: "security better than before",
  },
  interestPaidYearly: {
    clause: "measures-30",
    zh: "利息每年能够归还",
    en: "interest paid every year",
  },
};

const CASES: Readonly<Record<RolloverCase, Bilingual>> = {
  failingEntity: {
    zh: "第1种：借款单位面临倒闭、破产改制，重新落实债务",
    en: "case 1: an entity facing failure or restructuring, its debt settled anew",
  },
  debtTransferred: {
    zh: "第2种：借款人丧失劳动能力且无资产偿还，债务转移到有能力偿还的他人或其子女名下",
    en: "case 2: a borrower past working and without assets, the debt transferred to someone able to repay",
  },
  interestServiced: {
    zh: "第3种：暂时不能归还本金，但利息每年能够归还",
    en: "case 3: principal not repayable for now, interest paid every year",
  },
  soundBusiness: {
    zh: "第4种：生产、经营的项目很好，因需流动资金再次申请贷款",
    en: "case 4: a sound business in need of working capital",
  },
  otherPreservation: {
    zh: "第5种：其他有利于落实债务、分散或减少风险的贷款",
    en: "case 5: another loan that settles the debt or spreads or reduces risk",
  },
};

const SERVICED: readonly RolloverCase[] = ["interestServiced"];
const SECURED: readonly RolloverCase[] = ["interestServiced", "soundBusiness"];

function decide(input: RolloverConditionsInput): Decided<RolloverConditionsFinding> {
  const among = (cases: readonly RolloverCase[]) => ({
    holds: cases.includes(input.case),
    when: `where case is ${cases.join(" or ")}`,
  });
  return {
    case: input.case,
    ...checklist<RolloverCondition>({
      committeeApproved: input.committeeApproved,
      ...fieldsByCase(input, { securityBetter: among(SECURED), interestPaidYearly: among(SERVICED) }),
    }),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

/**
 * Whether a roll-over meets the conditions under which responsibility is split: approval by the loan review
 * committee in all five cases, better security in cases 3 and 4, interest paid every year in case 3.
 *
 * @param input the case and what it needs ({@link RolloverConditionsInput})
 * @returns the conditions `required`, those `unmet`, and whether the roll-over is `compliant`
 * @throws {@link RuleInputError} for missing fields, and for fields that the case does not ask for
 * @see measures-30
 * @example
 * rolloverConditions({ case: "soundBusiness", committeeApproved: true, securityBetter: false }).unmet; // ["securityBetter"]
 */
export const rolloverConditions: Rule<RolloverConditionsInput, RolloverConditionsFinding> = rule({
  name: "rolloverConditions",
  clause: "measures-30",
  title: { zh: "收旧贷新的条件", en: "Conditions of a roll-over" },
  input: z.strictObject({
    case: choice([
      "failingEntity",
      "debtTransferred",
      "interestServiced",
      "soundBusiness",
      "otherPreservation",
    ]),
    committeeApproved: flag(),
    securityBetter: optional(flag()),
    interestPaidYearly: optional(flag()),
  }),
  decide,
  say: (f, pen) => ({
    headline: saidOfChecklist(f, pen, CONDITIONS),
    steps: [
      {
        clause: f.clause,
        what: pen.say("收旧贷新的类型", "Kind of roll-over"),
        result: pen.words(CASES[f.case]),
      },
      ...checklistSteps(f, pen, CONDITIONS),
    ],
  }),
});
