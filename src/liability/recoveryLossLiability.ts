import type { Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { applying, fieldsByCase, type Line, refuse, words } from "../rule/index.js";
import { checklist } from "./checklist.js";
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
} from "./recoveryLoss.js";

type Bearer = RecoveryLossLiabilityFinding["bearer"];

function bearerOf(cause: LossCause, addressSupplied: boolean | null, dutiesDone: boolean): Bearer {
  if (addressSupplied === false) return "primaryResponsible";
  if (cause === "mismanagement") return "managingResponsible";
  // With the address at hand, a notice not signed for, or not reported, is a loan badly managed.
  return cause === "undeliverableNotice" && !dutiesDone ? "managingResponsible" : null;
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
  input: recoveryLossLiabilityInput,
  output: recoveryLossLiabilityOutput,
  notes: recoveryLossNotes,
  decide: (input) => {
    const { loss, lost, cause } = input;
    const { undeliverable: delivery } = fieldsByCase(input, {
      undeliverable: { holds: cause === "undeliverableNotice", when: "where cause is undeliverableNotice" },
    });
    if (delivery !== null && lost !== "limitation") {
      const expected = "expected limitation, the one case the clause settles for such notices";
      refuse(["lost"], "undetermined", expected);
    }
    const duties = checklist<DeliveryDuty>({
      originalSigned: delivery?.originalSigned ?? null,
      reportedInWriting: delivery?.reportedInWriting ?? null,
      // A sub-branch that no report reached had nothing to act on.
      branchActed: delivery?.reportedInWriting ? delivery.branchActed : null,
    });
    const dutiesDone = (delivery?.originalSigned && delivery.reportedInWriting) ?? false;
    const addressSupplied = delivery?.addressSupplied ?? null;
    const bearer = bearerOf(cause, addressSupplied, dutiesDone);
    return {
      loss,
      lost,
      cause,
      addressSupplied,
      bearer,
      ...extentOf(bearer, loss),
      branchHeadResponsible: duties.unmet.includes("branchActed"),
      ...duties,
      notes: applying({
        bearerNotStated: bearer === null,
        deliveryDutiesUnmet: bearer === "primaryResponsible" && !dutiesDone,
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
          result: words("{lost}，原因：{cause}", "{lost}, cause: {cause}"),
        },
        ...(f.addressSupplied === null ? [] : [f.addressSupplied ? SUPPLIED : NOT_SUPPLIED]),
        { checklist: DELIVERY_DUTIES },
        { field: "bearer", result: bearer },
        ...(f.due === null ? [NO_EXTENT] : fullLiabilityLines()),
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
  result: words("{loss}，赔偿比例本条未定", "{loss}; the clause sets no extent"),
};
