import { Sum } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import type { OwnParts } from "./admit.js";
import { gradeByScore } from "./gradeForScore.js";
import { decideInterest } from "./interest.js";
import type { RunningTotal } from "./peers.js";
import { countsInAverage, type ManagerRow } from "./row.js";
import { decideVolume } from "./volume.js";

/** What was decided of each part of an appraisal. */
export interface Parts extends OwnParts {
  readonly volume: ReturnType<typeof decideVolume>;
  readonly interest: ReturnType<typeof decideInterest>;
  readonly band: ReturnType<typeof gradeByScore>;
  /** Points of the three items together, less the deduction. */
  readonly score: Sum;
}

/** Measures a manager, whose own figures are decided, against the totals of the class. */
export function decideParts(
  manager: ManagerRow,
  { managers, loansGranted, interestIncome }: RunningTotal,
  { quality, conduct, limits }: OwnParts,
  policy: CompiledPolicy,
): Parts {
  const path = ["peers", manager.branchType];
  const included = countsInAverage(manager, policy);
  const volume = decideVolume(
    { loansGranted: manager.loansGranted, peers: { managers, loansGranted } },
    policy,
    path,
    included,
  );
  const interest = decideInterest(
    { interestIncome: manager.interestIncome, peers: { managers, interestIncome } },
    policy,
    path,
    included,
  );
  const score = new Sum([volume.points, interest.points, quality.points, conduct.deduction.negated()]);
  const band = gradeByScore(score, policy);
  return { volume, interest, quality, conduct, limits, score, band };
}
