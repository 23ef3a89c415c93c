import { ONE, Ratio } from "../exact/index.js";
import { type Decision, decideVolume } from "../grading/index.js";
import { type Case, figureForPoints, MOST, placeOf, pointsFor, withFigure } from "./levers.js";
import type { Target } from "./target.js";

/** Loans and interest that lead to the target together. */
export interface Both {
  readonly loansGranted: Changed;
  readonly interestIncome: Changed;
}

interface Changed {
  readonly change: Ratio;
  readonly to: Ratio;
}

function changed(own: Ratio, to: Ratio): Changed {
  return { change: to.minus(own), to };
}

/** So many pairs are told; with yet more loans there may be more. */
const MOST_PAIRS = 20;

const TWO: Ratio = Ratio.of(2n);

/** How fast loans are tried. */
const GROWTH: Ratio = Ratio.of(16n);

/**
 * The least interest with each whole number of loans more, from the fewest with which any interest suffices up to the
 * number that gives the full bonus; for where neither figure does it alone.
 */
export function pairs(target: Target, decision: Decision, given: Case): Both[] {
  const interestWith = (loans: Ratio): Ratio | null => {
    const more = withFigure(given, "loansGranted", loans);
    const { own, total, managers, included } = placeOf(more, "loansGranted");
    const volume = decideVolume(
      { loansGranted: own, peers: { managers, loansGranted: total } },
      given.policy,
      undefined,
      included,
    );
    const { points } = decision.parts.interest;
    const needed = pointsFor(target, decision, points);
    const gained = volume.points.minus(decision.parts.volume.points);
    const found = figureForPoints("interestIncome", { ...needed, value: needed.value.minus(gained) }, more);
    return found instanceof Ratio ? found : null;
  };
  const suffices = (loans: Ratio) => interestWith(loans) !== null;
  const { own, total, included } = placeOf(given, "loansGranted");
  // Beside the average of others that is zero, no loans are worth points that can be determined.
  if (!included && total.isZero()) return [];
  const capped = loansForBonus(given);
  const enough = capped === null ? someLoans(own, suffices) : suffices(capped) ? capped : null;
  if (enough === null) return [];
  const found: Both[] = [];
  let loans = fewestLoans(own, enough, suffices);
  while (found.length < MOST_PAIRS && !capped?.isBelow(loans)) {
    found.push({
      loansGranted: changed(own, loans),
      interestIncome: changed(given.manager.interestIncome, interestWith(loans) as Ratio),
    });
    loans = loans.plus(ONE);
  }
  return found;
}

/** The loans that give the full bonus; null in a class too small for that, where ever more loans give more points. */
function loansForBonus(given: Case): Ratio | null {
  const { fullMarks, bonusCap } = given.policy.grading.volume;
  const found = figureForPoints("loansGranted", { value: fullMarks.plus(bonusCap), strict: false }, given);
  return found instanceof Ratio ? found : null;
}

/** Loans that suffice where no number of them gives all points; null where none do. */
function someLoans(own: Ratio, suffices: (loans: Ratio) => boolean): Ratio | null {
  for (let more = ONE; more.isAtMost(MOST.loansGranted); more = more.times(GROWTH)) {
    const loans = own.plus(more);
    if (suffices(loans)) return loans;
  }
  return null;
}

/** The fewest loans above the own ones that suffice, up to a number that does: with more of them less interest does. */
function fewestLoans(own: Ratio, most: Ratio, suffices: (loans: Ratio) => boolean): Ratio {
  let [below, enough] = [own, most];
  while (enough.minus(below).isAbove(ONE)) {
    const middle = below.plus(enough).over(TWO).floor();
    if (suffices(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}
