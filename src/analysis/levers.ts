import { max, min, ONE, powerOfTen, Ratio } from "../exact/index.js";
import {
  countsInAverage,
  type Decision,
  decideManager,
  type gradeManagerInput,
  type RunningTotal,
} from "../grading/index.js";
import type { CompiledPolicy, Grade } from "../policy/index.js";
import type { Exact } from "../rule/index.js";
import {
  adjustmentFor,
  type Bound,
  deviationByPercent,
  deviationFor,
  deviationInProportion,
  figureFor,
  greatestUnit,
  leastUnit,
  type Place,
  type Reason,
} from "./bounds.js";
import type { Target } from "./target.js";

/** A manager and what the grade was decided on. */
export interface Case extends Exact<typeof gradeManagerInput> {
  readonly policy: CompiledPolicy;
}

/** The figures that are measured against the class. */
export type PeerFigure = "loansGranted" | "interestIncome";

/** The figures by which a grade may be reached. */
export type Figure = PeerFigure | "newNplBalance";

export const FIGURES: readonly Figure[] = ["loansGranted", "interestIncome", "newNplBalance"];

const FEN: Ratio = Ratio.of(1n, powerOfTen(2));

/** What a figure counts in: whole loans, and fen. */
const UNITS: Readonly<Record<Figure, Ratio>> = { loansGranted: ONE, interestIncome: FEN, newNplBalance: FEN };

/** The greatest figures that the rules take. */
export const MOST: Readonly<Record<PeerFigure, Ratio>> = {
  loansGranted: Ratio.of(BigInt(Number.MAX_SAFE_INTEGER)),
  interestIncome: Ratio.of(powerOfTen(30)),
};

/** The case with another figure of the manager's; the total of the class moves with it where the manager counts in it. */
export function withFigure(given: Case, figure: Figure, to: Ratio): Case {
  const { manager, peers, policy } = given;
  const moved = { ...given, manager: { ...manager, [figure]: to } };
  if (figure === "newNplBalance" || !countsInAverage(manager, policy)) return moved;
  const place = placeOf(given, figure);
  const total = place.total.plus(to.minus(place.own));
  const { branchType } = manager;
  return { ...moved, peers: { ...peers, [branchType]: { ...peers[branchType], [figure]: total } } };
}

/** Where a manager stands in the class, which is known to have totals. */
export function placeOf({ manager, peers, policy }: Case, figure: PeerFigure): Place {
  const ofClass = peers[manager.branchType] as RunningTotal;
  return {
    own: manager[figure],
    total: ofClass[figure],
    managers: ofClass.managers,
    included: countsInAverage(manager, policy),
  };
}

/** Whether a decision gives a grade, or a better one. */
export function reaches(decision: Decision, grade: Grade): boolean {
  return decision.grade !== null && decision.grade <= grade;
}

/** Has the rule itself grade a figure that was found where the grade is not reached, and the one that is a unit short of it. */
export function confirm(figure: Figure, to: Ratio, given: Case, grade: Grade): void {
  const unit = figure === "newNplBalance" ? UNITS[figure].negated() : UNITS[figure];
  const leads = (value: Ratio) =>
    reaches(decideManager(withFigure(given, figure, value), given.policy), grade);
  if (!leads(to) || leads(to.minus(unit))) throw new Error(`${figure} is not what the rules decide`);
}

/** The least figure that gives an item of the class so many points, or why none does. */
export function figureForPoints(figure: PeerFigure, points: Bound, given: Case): Ratio | Reason {
  const { policy } = given;
  const isLoans = figure === "loansGranted";
  const adjustment = adjustmentFor(points, isLoans ? policy.grading.volume : policy.grading.interest);
  if (adjustment === "bonusCap") return adjustment;
  const deviation = (isLoans ? deviationByPercent : deviationInProportion)(adjustment, policy);
  const place = placeOf(given, figure);
  const bound = deviation && figureFor(deviation, place);
  if (bound === null) return "notEnough";
  const to = leastUnit(bound, UNITS[figure]);
  return max(to, place.total.plus(to).minus(place.own)).isAbove(MOST[figure]) ? "notEnough" : to;
}

/** The points of an item that make up for what the score lacks. */
export function pointsFor({ score }: Target, { parts }: Decision, points: Ratio): Bound {
  return { value: score.value.minus(parts.score.exact().minus(points)), strict: score.strict };
}

/** Whether a ceiling holds the grade below the target. */
export function isHeldDown(target: Target, { parts: { limits } }: Decision): boolean {
  return (limits.ceiling ?? 0) > target.ceiling;
}

/** The least figure of the class that leads to the target, or why none does. */
export function peerLever(
  figure: PeerFigure,
  target: Target,
  decision: Decision,
  given: Case,
): Ratio | Reason {
  const { volume, interest } = decision.parts;
  if (isHeldDown(target, decision)) return "ceiling";
  const { points } = figure === "loansGranted" ? volume : interest;
  return figureForPoints(figure, pointsFor(target, decision, points), given);
}

/**
 * The greatest new NPL that leads to the target, or why none does. The less of it, the better the points and the
 * ceiling, so that the greatest balance within both bounds is the least change.
 */
export function nplLever(target: Target, decision: Decision, given: Case): Ratio | Reason {
  const { newNplBalance } = given.manager;
  const { netLoans } = decision.parts.quality;
  const ratio = ratioForCeiling(target, decision, given.policy);
  if (ratio === "ceiling") return ratio;
  if (!newNplBalance.isPositive()) return "floor";
  const byScore = isMet(target.score, decision.parts.score.exact())
    ? newNplBalance
    : balanceForPoints(pointsFor(target, decision, decision.parts.quality.points), netLoans, given.policy);
  if (byScore === null) return "notEnough";
  const byCeiling = ratio === null ? newNplBalance : greatestUnit(atLeast(ratio.times(netLoans)), FEN);
  const to = min(byScore, byCeiling);
  return to.isNegative() ? "floor" : to;
}

function balanceForPoints(
  points: Bound,
  netLoans: Ratio,
  { grading, readings }: CompiledPolicy,
): Ratio | null {
  const { baseRatio, step, perStep } = grading.quality;
  const adjustment = adjustmentFor(points, grading.quality) as Bound;
  const steps = deviationFor(adjustment, perStep, readings.perPointSteps);
  if (steps === null) return null;
  const ratio = baseRatio.minus(steps.value.times(step));
  return greatestUnit({ value: ratio.times(netLoans), strict: steps.strict }, FEN);
}

/** The greatest ratio whose ceiling leaves the target possible; null where any does. */
function ratioForCeiling(
  target: Target,
  { parts: { limits } }: Decision,
  { grading: { ceiling } }: CompiledPolicy,
): Ratio | null | "ceiling" {
  const ofTolerance = limits.breach === "above" || limits.breach === "farAbove";
  const others = limits.causes.filter(({ clause }) => !(ofTolerance && clause === "measures-12.3"));
  if (others.some((cause) => cause.ceiling > target.ceiling)) return "ceiling";
  if (limits.nplTolerance === null || ceiling.farAboveTolerance <= target.ceiling) return null;
  const farAbove = limits.nplTolerance.times(ceiling.farAboveFactor);
  // A factor below 1 has the harsher ceiling start within the tolerance.
  return ceiling.aboveTolerance <= target.ceiling ? farAbove : min(limits.nplTolerance, farAbove);
}

function isMet({ value, strict }: Bound, figure: Ratio): boolean {
  return strict ? figure.isAbove(value) : figure.isAtLeast(value);
}

function atLeast(value: Ratio): Bound {
  return { value, strict: false };
}
