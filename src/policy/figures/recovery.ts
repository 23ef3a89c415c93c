import { Decimal } from "../../exact/index.js";
import { type Issue, issue } from "../../rule/index.js";
import { excess, ratio, type Values, whole } from "./cited.js";

/** The figures of Articles 47 and 48 of the measures: pay of managers who left their post. */
export const recoveryFigures = {
  /** What of the interest income of some years is tolerated as NPL. */
  tolerance: {
    /** The years of interest income. */
    years: whole(3, "measures-47"),
    /** The share of the interest of personal loans. */
    personalRate: ratio("0.1", "measures-47"),
    /** The share of the interest of corporate loans. */
    corporateRate: ratio("0.05", "measures-47"),
    /** What urban managers and branch heads get of these shares. */
    reducedTo: ratio("0.6", "measures-47"),
  },
  /** The least part of the recovery task that earns a share of the tellers' average performance. */
  completionFrom: ratio("0.8", "measures-48.2"),
  /** The share by the excess over the tolerance: each up to its excess (included); above the last there is none. */
  shareBands: [
    { excessUpTo: excess("0.2", "measures-48.2"), share: ratio("0.8", "measures-48.2") },
    { excessUpTo: excess("0.5", "measures-48.2"), share: ratio("0.5", "measures-48.2") },
  ],
};

export interface RecoveryFigures extends Values<typeof recoveryFigures> {}

/** Bands of the excess share their edges, so they are gap-free when each ends above the one before. */
export function checkShareBands({ shareBands }: RecoveryFigures, issues: Issue[]): void {
  const path = ["recovery", "shareBands"];
  if (shareBands.length === 0)
    issues.push(
      issue(path, "missing", { zh: "应至少有一档，一档也没有", en: "expected at least one band, got none" }),
    );
  shareBands.forEach(({ excessUpTo }, i) => {
    const lower = shareBands[i - 1]?.excessUpTo ?? "0";
    if (new Decimal(excessUpTo).greaterThan(lower)) return;
    const detail = {
      zh: `应大于${lower}，填的是${excessUpTo}`,
      en: `expected more than ${lower}, got ${excessUpTo}`,
    };
    issues.push(issue([...path, i, "excessUpTo"], "inconsistent", detail));
  });
}
