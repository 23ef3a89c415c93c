import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  fieldsByCase,
  flag,
  money,
  NO_NOTES,
  NO_READINGS,
  type Note,
  optional,
  type Pen,
  refuse,
  type Step,
} from "../rule/index.js";
import { type Checklist, checklist, checklistSteps, type Duties } from "./checklist.js";
import { fullLiabilitySteps, inFull } from "./fullLiability.js";

/** What was lost: the best time to recover, the limitation of the action or the period to enforce. */
export type LostChance = "bestRecoveryTime" | "limitation" | "enforcementPeriod";

/** Why it was lost. */
export type LossCause = "mismanagement" | "undeliverableNotice" | "other";

export interface RecoveryLossLiabilityInput {
  /** The loan or loss to answer for, in yuan, 0 or more. */
  readonly loss: DecimalInput;
  readonly lost: LostChance;
  readonly cause: LossCause;
  /** Where the demand for payment could not be delivered: what each of the three did. */
  readonly undeliverable?:
    | {
        /** The original primary responsible supplied the borrower's address. */
        readonly addressSupplied: boolean;
        /** The managing person had that person sign that delivery is impossible. */
        readonly originalSigned: boolean;
        /** The managing person reported it to the sub-branch in writing. */
        readonly reportedInWriting: boolean;
        /** The sub-branch took further measures to preserve the claim. */
        readonly branchActed: boolean;
      }
    | undefined;
}

export type DeliveryDuty = "originalSigned" | "reportedInWriting" | "branchActed";

export interface RecoveryLossLiabilityFinding extends Finding, Checklist<DeliveryDuty> {
  readonly loss: Decimal;
  readonly lost: LostChance;
  readonly cause: LossCause;
  /** Whether the original person supplied the address; null where delivery was not the cause. */
  readonly addressSupplied: boolean | null;
  /** Who answers for the loss; null where the clause does not say. */
  readonly bearer: "managingResponsible" | "primaryResponsible" | null;
  /** 1 where the clause makes the bearer answer in full; null where it sets no extent. */
  readonly rate: Decimal | null;
  /** What the bearer answers for, in yuan; null where the clause names nobody. */
  readonly base: Decimal | null;
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
    verb: "签字",
    en: "original primary responsible's signature obtained by the managing person",
  },
  reportedInWriting: {
    clause: "measures-21",
    zh: "管理责任人书面向支行报告",
    verb: "报告",
    en: "written report by the managing person to the sub-branch",
  },
  branchActed: {
    clause: "measures-21",
    zh: "支行进一步采取保全措施",
    verb: "采取",
    en: "further measures by the sub-branch to preserve the claim",
  },
};

interface RecoveryLossLiabilityFigures extends Omit<RecoveryLossLiabilityInput, "loss"> {
  readonly loss: Ratio;
}

function decide(input: RecoveryLossLiabilityFigures): Decided<RecoveryLossLiabilityFinding> {
  const { loss, lost, cause } = input;
  const { undeliverable: delivery } = fieldsByCase(input, {
    undeliverable: { holds: cause === "undeliverableNotice", when: "where cause is undeliverableNotice" },
  });
  if (delivery !== null && lost !== "limitation") {
    refuse(["lost"], "undetermined", "expected limitation, the one case the clause settles for such notices");
  }
  const duties = checklist<DeliveryDuty>({
    originalSigned: delivery?.originalSigned ?? null,
    reportedInWriting: delivery?.reportedInWriting ?? null,
    // A sub-branch that no report reached had nothing to act on.
    branchActed: delivery?.reportedInWriting ? delivery.branchActed : null,
  });
  const dutiesDone = (delivery?.originalSigned && delivery.reportedInWriting) ?? false;
  const bearer = bearerOf(cause, delivery?.addressSupplied ?? null, dutiesDone);
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
    notes: notesOf(bearer, dutiesDone),
  };
}

function bearerOf(
  cause: LossCause,
  addressSupplied: boolean | null,
  dutiesDone: boolean,
): RecoveryLossLiabilityFinding["bearer"] {
  if (addressSupplied === false) return "primaryResponsible";
  if (cause === "mismanagement") return "managingResponsible";
  // With the address at hand, a notice not signed for, or not reported, is a loan badly managed.
  return cause === "undeliverableNotice" && !dutiesDone ? "managingResponsible" : null;
}

function extentOf(bearer: RecoveryLossLiabilityFinding["bearer"], loss: Ratio) {
  const open = { rate: null, due: null, payable: null };
  if (bearer === null) return { ...open, base: null };
  if (bearer === "managingResponsible") return { ...open, base: loss };
  const { rate, due, payable } = inFull(loss, true);
  return { rate, base: due, due, payable };
}

function notesOf(bearer: RecoveryLossLiabilityFinding["bearer"], dutiesDone: boolean): readonly Note[] {
  if (bearer === null) return [{ code: "bearerNotStated", clause: "measures-21" }];
  const undone = bearer === "primaryResponsible" && !dutiesDone;
  return undone ? [{ code: "deliveryDutiesUnmet", clause: "measures-21" }] : NO_NOTES;
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
 * Through mismanagement: the managing responsible. Where the limitation lapsed because no demand could be
 * delivered: the original primary responsible in full if he could not supply the address, whatever was signed
 * or reported. If he supplied it, the managing responsible where he did not have him sign or did not report in
 * writing. For any other case the clause names nobody, and neither does the finding. A sub-branch that was told
 * and did not act: its head bears management responsibility besides.
 *
 * @param input the loss, what was lost and why ({@link RecoveryLossLiabilityInput})
 * @returns the `bearer`, what the bearer answers for, the duties `unmet`, and whether the head of the sub-branch
 * is responsible too
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
export const recoveryLossLiability: Rule<RecoveryLossLiabilityInput, RecoveryLossLiabilityFinding> = rule({
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
              what: pen.say(
                "原第一责任人提供借款人住址",
                "Address supplied by the original primary responsible",
              ),
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
        ...amountSteps(f, pen),
      ],
    };
  },
  notes: {
    deliveryDutiesUnmet: {
      zh: "管理责任人未要求原第一责任人签字确认或未书面报告支行；办法未规定未做到的后果，赔偿责任不因此改变",
      en: "The managing responsible did not obtain the signature or did not report in writing; the text states no consequence, and who answers does not change",
    },
    bearerNotStated: {
      zh: "本条未规定这种情形由谁赔偿，可按第三十二条另行认定",
      en: "The clause does not say who answers in this case; Article 32 tells how responsibility is determined",
    },
  },
});

function saidOfBearer({ bearer }: RecoveryLossLiabilityFinding, pen: Pen): string {
  if (bearer === null) return pen.say("本条未规定由谁赔偿", "the clause does not say who answers");
  return bearer === "primaryResponsible"
    ? pen.say(
        "原第一责任人负全部责任，管理责任人不承担责任",
        "the original primary responsible answers in full, the managing responsible not at all",
      )
    : pen.say("管理责任人负赔偿责任", "the managing responsible answers");
}

function amountSteps(f: RecoveryLossLiabilityFinding, pen: Pen): Step[] {
  const { clause, loss, rate, due, payable } = f;
  if (rate !== null && due !== null && payable !== null)
    return fullLiabilitySteps({ clause, loss, rate, due, payable }, pen);
  const what = pen.say("贷款或损失", "Loan or loss");
  const amount = pen.yuan(loss);
  return [
    { clause, what, result: pen.say(`${amount}，赔偿比例本条未定`, `${amount}; the clause sets no extent`) },
  ];
}
