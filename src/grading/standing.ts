import type { CompiledPolicy, Grade } from "../policy/index.js";
import { refuse } from "../rule/index.js";
import type { Admitted } from "./admit.js";
import { gradeReadOtherwise } from "./gradeForScore.js";
import { decideParts, type Parts } from "./parts.js";
import type { BranchType } from "./peers.js";
import {
  gradeUnderProtection,
  type Outcome,
  type Protection,
  protectionIn,
  withoutReading,
} from "./protection.js";
import type { RatedYear } from "./ratedYear.js";
import { countsInAverage } from "./row.js";

/** Where a manager stands in the class: every part decided, and the grade they lead to. */
export interface Standing {
  readonly parts: Parts;
  readonly protection: Protection | null;
  /** Whether the protection of a first appointment applies. */
  readonly isProtected: boolean;
  readonly outcome: Outcome;
  /** What the score read otherwise leads to, where that is another grade by the score. */
  readonly otherwise: Outcome | undefined;
  /** Whether a recovery task follows. */
  readonly recovery: boolean;
}

/** Measures an admitted manager. */
export function decideStanding(
  { manager, protectedUntil, own }: Admitted,
  { year, policy, totals }: RatedYear,
): Standing {
  const { branchType, role } = manager;
  const peers = totals[branchType] ?? refuseWithoutPeers(branchType, countsInAverage(manager, policy));
  const parts = decideParts(manager, peers, own, policy);
  const { score, band, limits } = parts;
  const protection = protectedUntil === null ? null : protectionIn(year, protectedUntil, policy);
  const outcome = outcomeOf(band.grade, limits.ceiling, protection, policy);
  const otherwise =
    band.notes.length > 0
      ? outcomeOf(gradeReadOtherwise(score, policy), limits.ceiling, protection, policy)
      : undefined;
  const isProtected = protection?.applies ?? false;
  const recovery = outcome.grade === null && !isProtected && role !== "branchHead";
  return { parts, protection, isProtected, outcome, otherwise, recovery };
}

/** The grade that a grade by score leads to, with the readings that decided between two. */
function outcomeOf(
  scoreGrade: Grade | null,
  ceiling: Grade | null,
  protection: Protection | null,
  policy: CompiledPolicy,
): Outcome {
  const ceiled = worst(scoreGrade, ceiling);
  return protection?.applies ? gradeUnderProtection(ceiled, policy) : withoutReading(ceiled);
}

/** The worse of a grade and a ceiling. A qualification that is cancelled stays so: a ceiling never lifts. */
function worst(grade: Grade | null, ceiling: Grade | null): Grade | null {
  if (grade === null || ceiling === null) return grade;
  return Math.max(grade, ceiling) as Grade;
}

function refuseWithoutPeers(branchType: BranchType, inClassAverage: boolean): never {
  const path = ["peers", branchType];
  const expected = "expected the totals of the class";
  return inClassAverage
    ? refuse(path, "missing", {
        zh: "应填本类网点的合计，合计包括本人，这里没有填",
        en: `${expected}, this manager included, got nothing`,
      })
    : refuse(path, "undetermined", {
        zh: "应有本类网点的合计，这里没有：本类没有人计入平均数，无法比较",
        en: `${expected}, got nothing: nobody counts in its averages`,
      });
}
