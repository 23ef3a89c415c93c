import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { checklistOutput, duty, type Exact, type In } from "../rule/index.js";
import { fullLiabilityOutput } from "./fullLiability.js";

/** What was lost: the best time to recover, the limitation of the action or the period to enforce. */
export type LostChance = "bestRecoveryTime" | "limitation" | "enforcementPeriod";

/** Why it was lost. */
export type LossCause = "mismanagement" | "undeliverableNotice" | "other";

const undeliverable = {
  /** The person originally primarily responsible supplied the borrower's address. */
  addressSupplied: field.flag(
    "原第一责任人提供借款人住址、住所",
    "Borrower's address supplied by the original person",
  ),
  /** The managing person asked that person to sign that delivery is impossible. */
  signatureRequested: field.flag(
    "管理责任人要求原第一责任人签字确认",
    "Original person asked by the managing person to sign",
  ),
  /** That person signed, or refused; needed where the signature was asked for. */
  originalSigned: field.optional(
    field.flag("原第一责任人签字确认", "Signed by the original person", {
      without: { zh: "管理责任人要求签字的必填", en: "required where the signature was asked for" },
    }),
  ),
  /** The managing person reported it to the sub-branch in writing. */
  reportedInWriting: field.flag(
    "管理责任人书面向支行报告",
    "Written report by the managing person to the sub-branch",
  ),
  /** The sub-branch took further measures to preserve the claim. */
  branchActed: field.flag(
    "支行进一步采取保全措施",
    "Further measures by the sub-branch to preserve the claim",
  ),
};

/** What each of the three did about a demand that could not be delivered. */
export interface UndeliverableNotice extends Exact<typeof undeliverable> {}

/** A loss, what was lost, and why. */
export const recoveryLossLiabilityInput = {
  /** The loan or loss to answer for, in yuan, 0 or more. */
  loss: field.money("贷款或损失", "Loan or loss"),
  lost: field.choice<LostChance>("丧失的时机或时效", "What was lost", {
    bestRecoveryTime: ["丧失最佳收回时机", "the best time to recover was missed"],
    limitation: ["丧失诉讼时效", "the limitation period for suing ran out"],
    enforcementPeriod: ["丧失申请执行时效", "the time limit for applying for enforcement ran out"],
  }),
  cause: field.choice<LossCause>("原因", "Cause", {
    mismanagement: ["管理不力", "mismanagement"],
    undeliverableNotice: ["催收通知无法送达", "the demand for payment could not be delivered"],
    other: ["其他原因", "something else"],
  }),
  /** Where the demand for payment could not be delivered: what each of the three did. */
  undeliverable: field.optional(field.record("无法送达的情形", "Undeliverable notice", undeliverable)),
};

/** What is asked for where a demand cannot be delivered. */
export const DELIVERY_DUTIES = {
  signatureRequested: duty(undeliverable.signatureRequested, "要求"),
  reportedInWriting: duty(undeliverable.reportedInWriting, "报告"),
  branchActed: duty(undeliverable.branchActed, "采取"),
};

/** What is asked for where a demand for payment cannot be delivered. */
export type DeliveryDuty = keyof typeof DELIVERY_DUTIES;

export const recoveryLossLiabilityOutput = {
  loss: recoveryLossLiabilityInput.loss,
  lost: recoveryLossLiabilityInput.lost,
  cause: recoveryLossLiabilityInput.cause,
  /** Whether the original person supplied the address; null where delivery was not the cause. */
  addressSupplied: field.nullable(undeliverable.addressSupplied),
  /** Whether the original person signed, refused, or was not asked; null where delivery was not the cause. */
  signature: field.nullable(
    field.choice<"signed" | "refused" | "notRequested">(
      "原第一责任人签字确认",
      "Original person's signature",
      {
        signed: ["已签字", "signed"],
        refused: ["拒绝签字", "refused"],
        notRequested: ["未要求签字", "not asked for"],
      },
    ),
  ),
  /** Who answers for the loss; null where the clause does not say. */
  bearer: field.nullable(
    field.choice<"managingResponsible" | "primaryResponsible">("责任人", "Who answers", {
      managingResponsible: ["管理责任人负赔偿责任", "the managing person answers"],
      primaryResponsible: [
        "原第一责任人负全部责任，管理责任人不承担责任",
        "the person originally primarily responsible answers in full, the managing person not at all",
      ],
    }),
    "本条未规定由谁赔偿",
    "the clause does not say who answers",
  ),
  /** 1 where the clause makes the bearer answer in full; null where it sets no extent. */
  rate: field.nullable(fullLiabilityOutput.rate),
  /** What the bearer answers for, in yuan; null where the clause names nobody. */
  base: field.nullable(field.money("赔偿基数", "Base")),
  /** The exact amount; null where the clause sets no extent. */
  due: field.nullable(fullLiabilityOutput.due),
  /** The amount to the fen; null where the clause sets no extent. */
  payable: field.nullable(fullLiabilityOutput.payable),
  /** The head of the sub-branch bears management responsibility, beside whoever answers for the loss. */
  branchHeadResponsible: field.flag("支行行长是否负管理责任", "Head of the sub-branch responsible"),
  ...checklistOutput(DELIVERY_DUTIES),
};

export const recoveryLossNotes = {
  deliveryDutiesUnmet: {
    zh: "管理责任人未要求原第一责任人签字确认或未书面向支行报告；原第一责任人不能提供借款人住址、住所的，条文不以这两项为条件，仍由原第一责任人负全部责任",
    en: "The managing person did not ask for the signature or did not report in writing; where the original person cannot supply the address, the text makes neither a condition, and that person still answers in full",
  },
  deliveryMismanaged: {
    zh: "管理责任人未要求原第一责任人签字确认或未书面向支行报告；条文未单独规定后果，此处按管理不力由管理责任人负赔偿责任",
    en: "The managing person did not ask for the signature or did not report in writing; the text states no consequence of its own, and this is taken as mismanagement, for which the managing person answers",
  },
  signatureRefused: {
    zh: "原第一责任人拒绝签字确认；条文只规定管理责任人应要求其签字，不因拒签认定管理责任人未尽责",
    en: "The original person refused to sign; the text only says that the managing person should ask for the signature, so the refusal is not held against the managing person",
  },
  bearerNotStated: {
    zh: "本条未规定这种情形由谁赔偿；责任认定按第三十二条执行",
    en: "The clause does not say who answers in this case; responsibility is determined as Article 32 says",
  },
} as const;

export interface RecoveryLossLiabilityInput extends In<typeof recoveryLossLiabilityInput> {}
export interface RecoveryLossLiabilityFinding
  extends Found<"recoveryLossLiability", typeof recoveryLossLiabilityOutput, typeof recoveryLossNotes> {}
