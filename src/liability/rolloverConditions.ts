import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  checklist,
  checklistOutput,
  checklistWords,
  type Decided,
  duty,
  fieldsByCase,
  type In,
} from "../rule/index.js";

/** The five cases of Article 30, in its order. */
export type RolloverCase =
  | "failingEntity"
  | "debtTransferred"
  | "interestServiced"
  | "soundBusiness"
  | "otherPreservation";

/** A roll-over, and what its case needs. */
const rolloverConditionsInput = {
  /** Which of the five cases the roll-over is. */
  case: field.choice<RolloverCase>("收旧贷新的类型", "Kind of roll-over", {
    failingEntity: [
      "第1项，借款单位面临倒闭、破产改制等局面，为了资金安全重新落实债务",
      "case 1, an entity facing failure or restructuring, whose debt is settled anew",
    ],
    debtTransferred: [
      "第2项，借款人因年老体弱、丧失劳动能力且无资产偿还，债务转移到有能力偿还的他人或其子女名下",
      "case 2, a borrower too old or weak to work and without assets, whose debt passes to someone able to repay",
    ],
    interestServiced: [
      "第3项，借款人暂时不能归还本金，但利息每年能够归还",
      "case 3, a borrower who cannot repay the principal for now but can pay interest every year",
    ],
    soundBusiness: [
      "第4项，借款人尚欠贷款，但目前生产、经营的项目很好，因需流动资金再次申请贷款",
      "case 4, a borrower in debt whose business is sound and needs working capital",
    ],
    otherPreservation: [
      "第5项，其他有利于落实债务、分散或减少风险以利于保全信贷资产的贷款",
      "case 5, another loan that helps to settle the debt or to spread or reduce risk, and so to preserve the asset",
    ],
  }),
  /** The loan review committee approved it. */
  committeeApproved: field.flag("经本行贷审会审批", "Approved by the loan review committee"),
  /** The security is better than before; needed in the third and fourth case. */
  securityBetter: field.optional(field.flag("担保条件优于原条件", "Security better than before")),
  /** The interest can be paid every year; needed in the third case. */
  interestPaidYearly: field.optional(field.flag("利息每年能够归还", "Interest paid every year")),
};

const CONDITIONS = {
  committeeApproved: duty(rolloverConditionsInput.committeeApproved, "审批"),
  securityBetter: duty(rolloverConditionsInput.securityBetter),
  interestPaidYearly: duty(rolloverConditionsInput.interestPaidYearly),
};

/** A condition of a rollover. */
export type RolloverCondition = keyof typeof CONDITIONS;

const rolloverConditionsOutput = {
  case: rolloverConditionsInput.case,
  ...checklistOutput(CONDITIONS),
  /** Whether responsibility is divided; where a condition is unmet the officer in charge answers for all of it. */
  responsibility: field.choice<"divided" | "grantingOfficer">("第一责任人责任", "Primary responsibility", {
    divided: [
      "原贷款本息部分由原第一责任人负责，新增加部分由经办的信贷人员负责",
      "the original person for the old principal and interest, the officer in charge for what is added",
    ],
    grantingOfficer: [
      "不按本条划分，新贷款全部由同意发放的信贷人员负责",
      "not divided, so the officer who agreed to the new loan answers for all of it",
    ],
  }),
};

export interface RolloverConditionsInput extends In<typeof rolloverConditionsInput> {}
export interface RolloverConditionsFinding
  extends Found<"rolloverConditions", typeof rolloverConditionsOutput> {}

/** The cases by their numbers in the article: their words are too long for a refusal. */
const ORDINALS: Readonly<Record<RolloverCase, string>> = {
  failingEntity: "第1种",
  debtTransferred: "第2种",
  interestServiced: "第3种",
  soundBusiness: "第4种",
  otherPreservation: "第5种",
};

const SERVICED: readonly RolloverCase[] = ["interestServiced"];
const SECURED: readonly RolloverCase[] = ["interestServiced", "soundBusiness"];

/**
 * Whether a roll-over meets the conditions under which responsibility is divided: approval by the loan review
 * committee in all five cases, better security in cases 3 and 4, interest paid every year in case 3. Where one is
 * unmet the officer who agreed to the new loan answers for all of it, as for any loan (Article 19).
 *
 * @param input the case and what it needs ({@link RolloverConditionsInput})
 * @returns the conditions `required`, those `unmet`, whether the roll-over is `compliant`, and who answers for it
 * @throws {@link RuleInputError} for missing fields, and for fields that the case does not ask for
 * @see measures-19, measures-30
 * @example
 * rolloverConditions({ case: "soundBusiness", committeeApproved: true, securityBetter: false }).unmet; // ["securityBetter"]
 */
export const rolloverConditions: Rule<RolloverConditionsInput, RolloverConditionsFinding> = rule({
  name: "rolloverConditions",
  clause: "measures-30",
  title: { zh: "收旧贷新的条件", en: "Conditions of a roll-over" },
  input: rolloverConditionsInput,
  output: rolloverConditionsOutput,
  decide: (input) => {
    const among = (cases: readonly RolloverCase[]) => ({
      holds: cases.includes(input.case),
      when: {
        zh: `收旧贷新的类型为${cases.map((each) => `${ORDINALS[each]}（${each}）`).join("或")}`,
        en: `where case is ${cases.join(" or ")}`,
      },
    });
    const conditions = checklist<RolloverCondition>({
      committeeApproved: input.committeeApproved,
      ...fieldsByCase(input, { securityBetter: among(SECURED), interestPaidYearly: among(SERVICED) }),
    });
    return {
      case: input.case,
      ...conditions,
      responsibility: conditions.compliant ? "divided" : "grantingOfficer",
    } satisfies Decided<typeof rolloverConditionsOutput>;
  },
  say: (f) => ({
    headline: checklistWords(f, CONDITIONS),
    steps: [
      { field: "case" },
      { checklist: CONDITIONS },
      { field: "responsibility", clause: f.compliant ? undefined : "measures-19" },
    ],
  }),
});
