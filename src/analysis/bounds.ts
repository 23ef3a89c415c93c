import { HUNDRED, ONE, type Ratio } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";

/** What a figure must reach, or exceed where `strict`. */
export interface Bound {
  readonly value: Ratio;
  readonly strict: boolean;
}

/** Why no change of a figure alone leads to the grade. */
export type Reason = "bonusCap" | "ceiling" | "floor" | "protection" | "notEnough";

/** The item that a figure is counted in: its full marks, and how many points may be added to them. */
interface Item {
  readonly fullMarks: Ratio;
  readonly bonusCap?: Ratio;
}

/** The least multiple of a unit that meets a bound. */
export function leastUnit({ value, strict }: Bound, unit: Ratio): Ratio {
  const units = value.over(unit);
  return (strict ? units.floor().plus(ONE) : units.ceil()).times(unit);
}

/** The greatest multiple of a unit that meets a bound from above. */
export function greatestUnit({ value, strict }: Bound, unit: Ratio): Ratio {
  const units = value.over(unit);
  return (strict ? units.ceil().minus(ONE) : units.floor()).times(unit);
}

/**
 * The adjustment that gives an item so many points, which are more than none: points are never below zero, so that only
 * then do full marks and adjustment make them up.
 */
export function adjustmentFor({ value, strict }: Bound, { fullMarks, bonusCap }: Item): Bound | "bonusCap" {
  const adjustment = value.minus(fullMarks);
  const isAboveCap =
    bonusCap !== undefined && (strict ? adjustment.isAtLeast(bonusCap) : adjustment.isAbove(bonusCap));
  return isAboveCap ? "bonusCap" : { value: adjustment, strict };
}

/** The deviation whose steps, each worth so many points, make up an adjustment; null where a step is worth nothing. */
export function deviationFor(
  { value, strict }: Bound,
  perStep: Ratio,
  reading: CompiledPolicy["readings"]["perPointSteps"],
): Bound | null {
  if (!perStep.isPositive()) return null;
  const steps = value.over(perStep);
  if (reading === "continuous") return { value: steps, strict };
  // Steps are whole: from zero a completed one counts, or a started one, so that on one side the last is not yet left.
  const whole = leastUnit({ value: steps, strict }, ONE);
  const isCompleted = (reading === "wholeSteps") === whole.isPositive();
  return isCompleted ? { value: whole, strict: false } : { value: whole.minus(ONE), strict: true };
}

/** The deviation for points in percent of it, as loans granted have them. */
export function deviationByPercent(adjustment: Bound, { grading, readings }: CompiledPolicy): Bound | null {
  const percents = deviationFor(adjustment, grading.volume.perPercent, readings.perPointSteps);
  return percents && { ...percents, value: percents.value.over(HUNDRED) };
}

/** The deviation for points in proportion to it, as interest income has them. */
export function deviationInProportion(adjustment: Bound, policy: CompiledPolicy): Bound | null {
  const { interestProportion } = policy.readings;
  if (interestProportion === "perPoint") return deviationByPercent(adjustment, policy);
  const { fullMarks, bonusCap } = policy.grading.interest;
  const { value, strict } = adjustment;
  const isAbove = value.isPositive() || (strict && value.isZero());
  const slope = interestProportion === "ofBonus" && isAbove ? bonusCap : fullMarks;
  return slope.isPositive() ? { value: value.over(slope), strict } : null;
}

/** A person's figure in the class: the others' total, and the total whose average it is measured against. */
export interface Place {
  readonly own: Ratio;
  readonly total: Ratio;
  readonly managers: Ratio;
  /** Whether the person's figure is part of the total, which then moves with it. */
  readonly included: boolean;
}

/**
 * The own figure with so great a deviation; null where a greater figure never has it.
 *
 * deviation = own × managers ÷ total − 1. Where the own figure x is part of the total, that is x × managers ÷ (x + r) − 1
 * with the others' total r, whose slope has the sign of r: it rises with x for r above 0, towards managers − 1 without
 * reaching it; it is managers − 1 for any x above r = 0; it falls for r below 0. So more of the figure either raises the
 * deviation or does nothing for it, and the first figure that meets the bound is the least.
 */
export function figureFor({ value: deviation, strict }: Bound, place: Place): Bound | null {
  const { own, total, managers, included } = place;
  const factor = deviation.plus(ONE);
  if (!included) return total.isPositive() ? { value: factor.times(total).over(managers), strict } : null;
  const others = total.minus(own);
  const room = managers.minus(factor);
  if (others.isPositive())
    return room.isPositive() ? { value: factor.times(others).over(room), strict } : null;
  const isReached = strict ? room.isPositive() : !room.isNegative();
  return others.isZero() && own.isZero() && isReached ? { value: own, strict: true } : null;
}
