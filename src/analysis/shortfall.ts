import { max, Ratio, ZERO } from "../exact/index.js";
import { appraisalReadings, countsInAverage, type Decision, decideManager } from "../grading/index.js";
import { type CompiledPolicy, type Grade, influential, type Rule, rule } from "../policy/index.js";
import { type Exact, refuse } from "../rule/index.js";
import type { Reason } from "./bounds.js";
import {
  type Case,
  confirm,
  FIGURES,
  type Figure,
  isHeldDown,
  nplLever,
  peerLever,
  reaches,
} from "./levers.js";
import { sayShortfall } from "./sayShortfall.js";
import {
  type ShortfallFinding,
  type ShortfallInput,
  shortfallInput,
  shortfallNotes,
  shortfallOutput,
} from "./shortfallFields.js";
import { type Target, targetOf } from "./target.js";
import { pairs } from "./together.js";

/**
 * What a manager lacks for a grade: the least change of each figure alone after which the grade is at least as good.
 *
 * It inverts score = volume + interest + quality − deduction by exact fractions, for whole loans and whole fen, and takes
 * in the bonus caps, the floor of every item, the ceilings and the protection of a first appointment. A manager
 * who counts in the averages of the class moves them: the totals change with the own figure. Every answer, and what is
 * one unit short of it, is graded again by the rule itself.
 *
 * @param input the year, the manager and the totals of the classes as `gradeManager` takes them, and the grade to be
 * reached ({@link ShortfallInput})
 * @returns whether the grade is reached; of each figure the least change (loans and interest go up, new NPL goes down) and
 * what it is then, both null where no change does it, with the reason: `bonusCap` (the full bonus of the item is not
 * enough), `ceiling` (Article 12 holds the grade down), `floor` (no new NPL at all is not enough), `protection` (the
 * grade is the initial one) or `notEnough` (no increase is, since the average rises too); and where none does it alone,
 * interest and loans `together`
 * @throws {@link RuleInputError} as `gradeManager` does; `inconsistent` for a grade without a band in the policy and
 * for totals that cannot include the manager
 * @see measures-10 to measures-15
 * @example
 * const finding = shortfall({
 *   year: 2025,
 *   manager: {
 *     id: "AM-001", branchType: "urban", loansGranted: 90, interestIncome: "700000",
 *     newNplBalance: "120000", managedLoans: "8000000", nplTolerance: "0.02",
 *   },
 *   peers: { urban: { managers: 10, loansGranted: 1000, interestIncome: "10000000" } },
 *   grade: 1,
 * });
 * finding.now.score.toString(); // "79"
 * finding.levers.interestIncome.change?.toString(); // "242290.75"
 * finding.levers.newNplBalance.to?.toString(); // "32000"
 */
export const shortfall: Rule<ShortfallInput, ShortfallFinding> = rule({
  name: "shortfall",
  clause: "measures-10",
  title: { zh: "距目标等级的差额", en: "What is lacking for a grade" },
  input: shortfallInput,
  output: shortfallOutput,
  readings: appraisalReadings,
  notes: shortfallNotes,
  decide: (asked, policy) => {
    const decided = decide(asked, policy);
    const readings = () => influential(appraisalReadings, policy, (other) => decide(asked, other));
    return { ...decided, readings };
  },
  say: sayShortfall,
});

/** The notes of an appraisal that bear on what it would take, too. */
const NOTES = Object.keys(shortfallNotes) as (keyof typeof shortfallNotes)[];

function decide(asked: Exact<typeof shortfallInput>, policy: CompiledPolicy) {
  const { year, manager, grade } = asked;
  const given: Case = { ...asked, policy };
  const decision = decideManager(given, policy);
  refuseOutside(decision, manager.branchType);
  const { parts, notes } = decision;
  const { limits, band } = parts;
  const score = parts.score.exact();
  const { recordedScore } = band;
  const target = targetOf(grade, decision, policy);
  const reached = reaches(decision, grade);
  const [loansGranted, interestIncome, newNplBalance] = FIGURES.map((figure) =>
    reached ? unchanged(manager[figure]) : leverOf(figure, target, decision, given, grade),
  ) as [Change, Change, Change];
  const isAlone = [loansGranted, interestIncome, newNplBalance].some(({ to }) => to !== null);
  const isOpen = target !== null && !isAlone && !isHeldDown(target, decision);
  const counted = policy.readings.gradeOn === "exact" ? score : recordedScore;
  return {
    id: manager.id,
    name: manager.name,
    year,
    branchType: manager.branchType,
    inClassAverage: countsInAverage(manager, policy),
    isProtected: decision.isProtected,
    reached,
    grade,
    now: { grade: decision.grade, score, recordedScore, band: band.band, ceiling: limits.ceiling },
    needed: target?.from ?? null,
    lacking: target && max(ZERO, target.from.minus(counted)),
    levers: { loansGranted, interestIncome, newNplBalance },
    together: isOpen ? pairs(target, decision, given) : [],
    notes: NOTES.filter((code) => notes.some((note) => note.code === code)),
  };
}

interface Change {
  readonly change: Ratio | null;
  readonly to: Ratio | null;
  readonly reason: Reason | null;
}

function unchanged(own: Ratio): Change {
  return { change: ZERO, to: own, reason: null };
}

function leverOf(
  figure: Figure,
  target: Target | null,
  decision: Decision,
  given: Case,
  grade: Grade,
): Change {
  if (target === null) return { change: null, to: null, reason: "protection" };
  const to =
    figure === "newNplBalance"
      ? nplLever(target, decision, given)
      : peerLever(figure, target, decision, given);
  if (!(to instanceof Ratio)) return { change: null, to: null, reason: to };
  confirm(figure, to, given, grade);
  return { change: to.minus(given.manager[figure]), to, reason: null };
}

/** Totals that cannot include the manager, of which the grade only takes note: nothing tells how they would move. */
function refuseOutside({ parts: { volume, interest } }: Decision, branchType: string): void {
  for (const [figure, { notes }] of Object.entries({ loansGranted: volume, interestIncome: interest })) {
    if (!(notes as readonly string[]).includes("notInClassTotal")) continue;
    refuse(["peers", branchType, figure], "inconsistent", {
      zh: "应为包括本人在内的本类网点合计，与本人的数字不符",
      en: "expected the total of the class, this manager included, which the own figure does not fit",
    });
  }
}
