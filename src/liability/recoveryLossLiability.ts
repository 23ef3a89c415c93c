import type { Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  applying,
  checklist,
  fieldsByCase,
  type Line,
  refuse,
  within,
  words,
  wordWithCode,
} from "../rule/index.js";
import { fullLiabilityLines, inFull } from "./fullLiability.js";
import {
  DELIVERY_DUTIES,
  type DeliveryDuty,
  type LossCause,
  type RecoveryLossLiabilityFinding,
  type RecoveryLossLiabilityInput,
  recoveryLossLiabilityInput,
  recoveryLossLiabilityOutput,
  recoveryLossNotes,
  type UndeliverableNotice,
} from "./recoveryLoss.js";

type Bearer = RecoveryLossLiabilityFinding["bearer"];

function bearerOf(cause: LossCause, addressSupplied: boolean | null, dutiesDone: boolean): Bearer {
  if (addressSupplied === false) return "primaryResponsible";
  if (cause === "mismanagement") return "managingResponsible";
  // With the address at hand, not to ask for the signature, or not to report, is to manage the loan badly.
  return cause === "undeliverableNotice" && !dutiesDone ? "managingResponsible" : null;
}

function signatureOf(delivery: UndeliverableNotice): RecoveryLossLiabilityFinding["signature"] {
  const { originalSigned } = fieldsByCase(delivery, {
    originalSigned: {
      holds: delivery.signatureRequested,
      when: { zh: "“管理责任人要求原第一责任人签字确认”为是", en: "where signatureRequested is true" },
    },
  });
  if (originalSigned === null) return "notRequested";
  return originalSigned ? "signed" : "refused";
}

function extentOf(bearer: Bearer, loss: Ratio) {
  const open = { rate: null, due: null, payable: null };
  if (bearer === null) return { ...open, base: null };
  if (bearer === "managingResponsible") return { ...open, base: loss };
  const { rate, due, payable } = inFull(loss, true);
  return { rate, base: due, due, payable };
}

/**
 * Who answers when the best time to recover a loan was missed or its limitation lapsed.
 *
 * Through mismanagement: the managing person. Where the limitation lapsed because no demand could be delivered:
 * the person originally primarily responsible, in full, who could not supply the address, whatever was signed or
 * reported. Where it was supplied, the managing person who did not ask for the signature, or did not report in
 * writing; a signature that was asked for and refused is not held against the managing person. For any other case
 * the clause names nobody, and neither does the finding. A sub-branch that was told and did not act: its head
 * bears management responsibility besides.
 *
 * @param input the loss, what was lost and why ({@link RecoveryLossLiabilityInput})
 * @returns the `bearer`, what the bearer answers for, the duties `unmet`, and whether the head of the sub-branch
 * is responsible too
 * @throws {@link RuleInputError} for missing fields, for the signature of someone who was not asked to sign, and
 * for an undeliverable notice without a lapsed limitation, of which the clause says nothing
 * @see measures-21
 * @example
 * const done = { signatureRequested: true, originalSigned: true, reportedInWriting: true, branchActed: true };
 * const undeliverable = { addressSupplied: false, ...done };
 * const cause = "undeliverableNotice";
 * recoveryLossLiability({ loss: "20000", lost: "limitation", cause, undeliverable }).bearer; // "primaryResponsible"
 * recoveryLossLiability({ loss: "20000", lost: "limitation", cause: "mismanagement" }).bearer; // "managingResponsible"
 */
export const recoveryLossLiability: Rule<RecoveryLossLiabilityInput, RecoveryLossLiabilityFinding> = rule({
  name: "recoveryLossLiability",
  clause: "measures-21",
  title: { zh: "丧失收回时机或时效的责任", en: "Liability for a missed recovery or a lapsed limitation" },
  input: recoveryLossLiabilityInput,
  output: recoveryLossLiabilityOutput,
  notes: recoveryLossNotes,
  decide: (input) => {
    const { loss, lost, cause } = input;
    const { undeliverable: delivery } = fieldsByCase(input, {
      undeliverable: {
        holds: cause === "undeliverableNotice",
        when: {
          zh: `原因为${wordWithCode(recoveryLossLiabilityInput.cause, "undeliverableNotice")}`,
          en: "where cause is undeliverableNotice",
        },
      },
    });
    if (delivery !== null && lost !== "limitation") {
      refuse(["lost"], "undetermined", {
        zh: `应为${wordWithCode(recoveryLossLiabilityInput.lost, "limitation")}：催收通知无法送达的，条款只对这一种作了规定`,
        en: "expected limitation, the one case the clause settles for such notices",
      });
    }
    const signature = delivery === null ? null : within(["undeliverable"], () => signatureOf(delivery));
    const duties = checklist<DeliveryDuty>({
      signatureRequested: delivery?.signatureRequested ?? null,
      reportedInWriting: delivery?.reportedInWriting ?? null,
      // A sub-branch that no report reached had nothing to act on.
      branchActed: delivery?.reportedInWriting ? delivery.branchActed : null,
    });
    const dutiesDone = (delivery?.signatureRequested && delivery.reportedInWriting) ?? false;
    const addressSupplied = delivery?.addressSupplied ?? null;
    const bearer = bearerOf(cause, addressSupplied, dutiesDone);
    return {
      loss,
      lost,
      cause,
      addressSupplied,
      signature,
      bearer,
      ...extentOf(bearer, loss),
      branchHeadResponsible: duties.unmet.includes("branchActed"),
      ...duties,
      notes: applying({
        bearerNotStated: bearer === null,
        deliveryDutiesUnmet: bearer === "primaryResponsible" && !dutiesDone,
        deliveryMismanaged: bearer === "managingResponsible" && delivery !== null,
        signatureRefused: signature === "refused",
      }),
    };
  },
  say: (f) => {
    const bearer = f.branchHeadResponsible ? WITH_HEAD : words("{bearer}", "{bearer}");
    return {
      headline: bearer,
      steps: [
        {
          what: words("损失的原因", "How the loss arose"),
          result: words("{lost}，因{cause}", "{lost} (cause: {cause})"),
        },
        ...(f.addressSupplied === null ? [] : [f.addressSupplied ? SUPPLIED : NOT_SUPPLIED]),
        { checklist: DELIVERY_DUTIES },
        ...(f.signature === null || f.signature === "notRequested" ? [] : [{ field: "signature" }]),
        { field: "bearer", result: bearer },
        ...(f.due === null ? [f.bearer === null ? { field: "loss" } : NO_EXTENT] : fullLiabilityLines(true)),
      ],
    };
  },
});

const WITH_HEAD = words(
  "{bearer}；支行行长负管理责任",
  "{bearer}; the head of the sub-branch bears management responsibility",
);

const SUPPLIED: Line = { field: "addressSupplied", result: words("已提供", "supplied") };
const NOT_SUPPLIED: Line = { field: "addressSupplied", result: words("不能提供", "not supplied") };

const NO_EXTENT: Line = {
  field: "loss",
  result: words("{loss}，本条未规定赔偿比例", "{loss}; the clause does not say how much of it is borne"),
};
