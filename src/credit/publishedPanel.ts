import { toDecimal } from "../exact/index.js";
import type { PanelResult } from "./experts.js";
import type { CreditPanel } from "./expertsFields.js";
import { publishedAgreement } from "./nodeJudgements.js";

const NO_GROUP = {
  residual: null,
  consistencyRatio: null,
  inconsistentFrom: null,
  consistent: null,
  worst: null,
};

/** The panel of a node as a model and its findings show it. */
export function publishedPanel({ group, experts, ...panel }: PanelResult): CreditPanel {
  return Object.freeze({
    ...panel,
    ...(group === null ? NO_GROUP : publishedAgreement(group)),
    experts: Object.freeze(
      experts.map(({ id, weight, judgements, compatibility }) =>
        Object.freeze({
          id,
          weight: toDecimal(weight),
          ...publishedAgreement(judgements),
          compatibility: toDecimal(compatibility),
        }),
      ),
    ),
  });
}
