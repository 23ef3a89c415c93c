import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  flag,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  type Step,
} from "../rule/index.js";
import { type Checklist, checklist, checklistSteps, type Duties } from "./checklist.js";
import { fullLiabilityStep, inFull } from "./fullLiability.js";
import { needed, unneeded } from "./needed.js";

/** What was lost: the best time to recover, the limitation of the action or the period to enforce. */
export type LostChance = "bestRecoveryTime" | "limitation" | "enforcementPeriod";

/** Why it was lost. */
export type LossCause = "mismanagement" | "undeliverableNotice" | "other";

export interface RecoveryLossInput {
  /** The loan or loss to answer for, in yuan, 0 or more. */
  readonly loss: DecimalInput;
  readonly lost: LostChance;
  readonly cause: LossCause;
  /** Where the demand for payment could not be delivered: what each of the three did. */
  readonly undeliverable?:
    | {
        /** The original primary responsible person supplied the borrower's address. */
        readonly addressSupplied: boolean;
        /** The managing person had that person sign that delivery is impossible. */
        readonly originalSigned: boolean;
        /** The managing person reported it to the branch in writing. */
        readonly reportedInWriting: boolean;
        /** The branch took further measures to preserve the claim. */
        readonly branchActed: boolean;
      }
    | undefined;
}

export type DeliveryDuty = "originalSigned" | "reportedInWriting" | "branchActed";

export interface RecoveryLossFinding extends Finding, Checklist<DeliveryDuty> {
  readonly loss: Decimal;
  readonly lost: LostChance;
  readonly cause: LossCause;
  /** Whether the original person supplied the address; null where delivery was not the cause. */
  readonly addressSupplied: boolean | null;
  /** Who answers for the loss; null where the clause makes nobody answer. */
  readonly bearer: "managingResponsible" | "primaryResponsible" | null;
  /** 1 where the clause makes the bearer answer in full, 0 where nobody answers; null where it sets no extent. */
  readonly rate: Decimal | null;
  /** What the bearer answers for, in yuan. */
  readonly base: Decimal;
  /** The exact amount, and to the fen; null where the clause sets no extent. */
  readonly due: Decimal | null;
  readonly payable: Decimal | null;
  /** The head of the sub-branch bears management responsibility, beside whoever answers for the loss. */
  readonly branchHeadResponsible: boolean;
}

const DUTIES: Duties<DeliveryDuty> = {
  originalSigned: {
    clause: "measures-21",
    zh: "管理责任人要求原第一责任人签字确认",
    en: "original person's signature obtained by the managing person",
  },
  reportedInWriting: {
    clause: "measures-21",
    zh: "管理责任人书面向支行报告",
    en: "written report by the managing person to the branch",
  },
  branchActed: {
    clause: "measures-21",
    zh: "支行进一步采取保全措施",
    en: "further measures by the branch to preserve the claim",
  },
};

interface RecoveryLossFigures extends Omit<RecoveryLossInput, "loss"> {
  readonly loss: Ratio;
}

function decide({ loss, lost, cause, undeliverable }: RecoveryLossFigures): Decided<RecoveryLossFinding> {
  const applies = cause === "undeliverableNotice";
  if (!applies) unneeded(undeliverable, ["undeliverable"], "where cause is undeliverableNotice");
  if (applies && lost !== "limitation") {
    refuse(["lost"], "undetermined", "expected limitation, the one case the clause settles for such notices");
  }
  const delivery = applies
    ? needed(undeliverable, ["undeliverable"], "where cause is undeliverableNotice")
    : null;
  const reported = delivery?.reportedInWriting ?? false;
  const duties = checklist<DeliveryDuty>({
    originalSigned: delivery?.originalSigned ?? null,
    reportedInWriting: delivery?.reportedInWriting ?? null,
    // A branch that no report reached had nothing to act on.
    branchActed: reported ? (delivery?.branchActed ?? null) : null,
  });
  const relieved = delivery?.originalSigned === true && reported;
  const bearer = bearerOf(cause, relieved, delivery?.addressSupplied ?? null);
  return {
    loss,
    lost,
    cause,
    addressSupplied: delivery?.addressSupplied ?? null,
    bearer,
    ...extentOf(bearer, loss),
    branchHeadResponsible: duties.unmet.includes("branchActed"),
    ...duties,
    readings: NO_READINGS,
    notes: applies && !relieved ? [{ code: "reliefNotDocumented", clause: "measures-21" }] : NO_NOTES,
  };
}

function bearerOf(
  cause: LossCause,
  relieved: boolean,
  addressSupplied: boolean | null,
): RecoveryLossFinding["bearer"] {
  if (cause === "other") return null;
  if (cause === "mismanagement" || !relieved) return "managingResponsible";
  return addressSupplied ? null : "primaryResponsible";
}

function extentOf(bearer: RecoveryLossFinding["bearer"], loss: Ratio) {
  if (bearer === "managingResponsible") return { rate: null, base: loss, due: null, payable: null };
  const { rate, due, payable } = inFull(loss, bearer !== null);
  return { rate, base: due, due, payable };
}

const LOST: Readonly<Record<LostChance, Bilingual>> = {
  bestRecoveryTime: { zh: "丧失最佳收回时机", en: "the best time to recover was missed" },
  limitation: { zh: "丧失诉讼时效", en: "the limitation of the action lapsed" },
  enforcementPeriod: { zh: "丧失申请执行时效", en: "the period to apply for enforcement lapsed" },
};

const CAUSES: Readonly<Record<LossCause, Bilingual>> = {
  mismanagement: { zh: "管理不力", en: "mismanagement" },
  undeliverableNotice: { zh: "催收通知无法送达", en: "the demand for payment could not be delivered" },
  other: { zh: "其他原因", en: "another cause" },
};

/**
 * Who answers when the best time to recover a loan was missed or its limitation lapsed.
 *
 * Through mismanagement: the managing responsible person. Where the limitation lapsed because no demand could be
 * delivered: the original primary responsible person in full if he could not supply the address, nobody if he
 * did, provided the managing person had him sign and reported in writing; otherwise the managing person. A
 * branch that was told and did not act: its head bears management responsibility besides.
 *
 * @param input the loss, what was lost and why ({@link RecoveryLossInput})
 * @returns the `bearer`, what the bearer answers for, and whether the head of the sub-branch is responsible too
 * @throws {@link RuleInputError} for missing fields, and for an undeliverable notice without a lapsed limitation,
 * of which the clause says nothing
 * @see measures-21
 * @example
 * const done = { originalSigned: true, reportedInWriting: true, branchActed: true };
 * const undeliverable = { addressSupplied: false, ...done };
 * const cause = "undeliverableNotice";
 * recoveryLossLiability({ loss: "20000", lost: "limitation", cause, undeliverable }).bearer; // "primaryResponsible"
 * recoveryLossLiability({ loss: "20000", lost: "limitation", cause: "mismanagement" }).bearer; // "managingResponsible"
 */
export const recoveryLossLiability: Rule<RecoveryLossInput, RecoveryLossFinding> = rule({
  name: "recoveryLossLiability",
  clause: "measures-21",
  title: { zh: "丧失收回时机或时效的责任", en: "Liability for a missed recovery or a lapsed limitation" },
  input: z.strictObject({
    loss: money(),
    lost: choice(["bestRecoveryTime", "limitation", "enforcementPeriod"]),
    cause: choice(["mismanagement", "undeliverableNotice", "other"]),
    undeliverable: optional(
      z.strictObject({
        addressSupplied: flag(),
        originalSigned: flag(),
        reportedInWriting: flag(),
        branchActed: flag(),
      }),
    ),
  }),
  decide,
  say: (f, pen) => {
    const bearer = saidOfBearer(f, pen);
    const head = f.branchHeadResponsible
      ? pen.say("；支行行长负管理责任", "; the head of the sub-branch bears management responsibility")
      : "";
    const address: Step[] =
      f.addressSupplied === null
        ? []
        : [
            {
              clause: f.clause,
              what: pen.say("原第一责任人提供借款人住址", "Address supplied by the original person"),
              result: f.addressSupplied ? pen.say("已提供", "supplied") : pen.say("不能提供", "not supplied"),
            },
          ];
    return {
      headline: bearer + head,
      steps: [
        {
          clause: f.clause,
          what: pen.say("损失的原因", "How the loss arose"),
          result: pen.words(LOST[f.lost]) + pen.say("，原因：", ", cause: ") + pen.words(CAUSES[f.cause]),
        },
        ...address,
        ...checklistSteps(f, pen, DUTIES),
        { clause: f.clause, what: pen.say("责任人", "Who answers"), result: bearer + head },
        amountStep(f, pen),
      ],
    };
  },
  notes: {
    reliefNotDocumented: {
      zh: "没有原第一责任人签字或没有书面报告，管理责任人不能免责；办法未另行规定该情形的后果",
      en: "Without the signature or the written report the managing person is not relieved; the text states no other consequence",
    },
  },
});

function saidOfBearer({ bearer }: RecoveryLossFinding, pen: Pen): string {
  if (bearer === null) return pen.say("无人承担赔偿责任", "nobody answers for the loss");
  return bearer === "primaryResponsible"
    ? pen.say(
        "原第一责任人负全部责任，管理责任人不承担责任",
        "the original primary responsible person answers in full, the managing person not at all",
      )
    : pen.say("管理责任人负赔偿责任", "the managing responsible person answers");
}

function amountStep(f: RecoveryLossFinding, pen: Pen): Step {
  const { clause, loss, rate, base, due, payable } = f;
  if (rate !== null && due !== null && payable !== null)
    return fullLiabilityStep({ clause, loss, rate, due, payable }, pen);
  return {
    clause,
    what: pen.say("承担责任的金额", "Amount answered for"),
    result: pen.say(`${pen.yuan(base)}，赔偿比例本条未定`, `${pen.yuan(base)}; the clause sets no extent`),
  };
}
