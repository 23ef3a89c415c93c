import { toDecimal } from "../exact/index.js";
import type { PanelResult } from "./experts.js";
import type { CreditPanel } from "./expertsFields.js";

/** The panel of a node as a model and its findings show it. */
export function publishedPanel({ consistencyRatio, experts, ...panel }: PanelResult): CreditPanel {
  return Object.freeze({
    ...panel,
    consistencyRatio: consistencyRatio && toDecimal(consistencyRatio),
    experts: Object.freeze(
      experts.map(({ id, weight, consistencyRatio: own, compatibility }) =>
        Object.freeze({
          id,
          weight: toDecimal(weight),
          consistencyRatio: own && toDecimal(own),
          compatibility: toDecimal(compatibility),
        }),
      ),
    ),
  });
}
