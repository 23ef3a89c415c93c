import { Decimal } from "../../exact/index.js";
import { type Issue, issue } from "../../rule/index.js";
import { type CitedTree, type DecimalString, points, ratio, whole } from "./cited.js";

/** The figures of Articles 47 and 48 of the measures: pay of managers who left their post. */
export interface RecoveryFigures {
  /** Years of interest income, the shares of it that are tolerated, and what urban managers and heads get of them. */
  readonly tolerance: {
    readonly years: number;
    readonly personalRate: DecimalString;
    readonly corporateRate: DecimalString;
    readonly reducedTo: DecimalString;
  };
  /** The least part of the recovery task that earns a share of the tellers' average performance. */
  readonly completionFrom: DecimalString;
  /** The share by the excess over the tolerance: each up to its excess (included); above the last there is none. */
  readonly shareBands: readonly { readonly excessUpTo: DecimalString; readonly share: DecimalString }[];
}

export const recoveryFigures: CitedTree<RecoveryFigures> = {
  tolerance: {
    years: whole(3, "measures-47"),
    personalRate: ratio("0.1", "measures-47"),
    corporateRate: ratio("0.05", "measures-47"),
    reducedTo: ratio("0.6", "measures-47"),
  },
  completionFrom: ratio("0.8", "measures-48.2"),
  shareBands: [
    { excessUpTo: points("0.2", "measures-48.2"), share: ratio("0.8", "measures-48.2") },
    { excessUpTo: points("0.5", "measures-48.2"), share: ratio("0.5", "measures-48.2") },
  ],
};

/** Bands of the excess share their edges, so they are gap-free when each ends above the one before. */
export function checkShareBands({ shareBands }: RecoveryFigures, issues: Issue[]): void {
  const path = ["recovery", "shareBands"];
  if (shareBands.length === 0) issues.push(issue(path, "missing", "expected at least one band, got none"));
  shareBands.forEach(({ excessUpTo }, i) => {
    const lower = shareBands[i - 1]?.excessUpTo ?? "0";
    if (new Decimal(excessUpTo).greaterThan(lower)) return;
    const detail = `expected more than ${lower}, got ${excessUpTo}`;
    issues.push(issue([...path, i, "excessUpTo"], "inconsistent", detail));
  });
}
