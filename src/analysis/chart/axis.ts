import { max, min, powerOfTen, Ratio, sum, toNumber, ZERO } from "../../exact/index.js";
import { widthOf } from "./textWidth.js";

/** Where figures stand between the left and right end of a drawing. */
export interface Axis {
  readonly ticks: readonly Ratio[];
  /** The coordinate of a figure. */
  at(value: Ratio): number;
}

const STEPS = [Ratio.of(1n), Ratio.of(2n), Ratio.of(5n)];
const MOST_TICKS = 7;
/** Digits of a coordinate. */
const DIGITS = 9;
const GAP = 12;

/** An axis over all the figures and zero, with as many round figures below it as have room. */
export function axisOver(
  figures: readonly Ratio[],
  [left, right]: readonly [number, number],
  written: (tick: Ratio) => string,
  size: number,
): Axis {
  const low = figures.reduce(min, ZERO);
  const high = figures.reduce(max, ZERO);
  const span = high.equals(low) ? Ratio.of(1n) : high.minus(low);
  const at = (value: Ratio) => left + toNumber(value.minus(low).over(span), DIGITS) * (right - left);
  for (let count = MOST_TICKS; count > 1; count -= 1) {
    const ticks = ticksBetween(low, sum([low, span]), stepFor(span, count));
    const widest = Math.max(...ticks.map((tick) => widthOf(written(tick), size)));
    const [first, second] = ticks as [Ratio, Ratio?];
    if (second === undefined || widest + GAP <= at(second) - at(first)) return { ticks, at };
  }
  return { ticks: [ZERO], at };
}

/** The least round step that makes at most so many of a span. */
function stepFor(span: Ratio, count: number): Ratio {
  const least = span.over(Ratio.of(BigInt(count)));
  for (let power = LEAST_POWER; ; power += 1) {
    const unit = power < 0 ? Ratio.of(1n, powerOfTen(-power)) : Ratio.of(powerOfTen(power));
    const step = STEPS.map((each) => each.times(unit)).find((each) => least.isAtMost(each));
    if (step !== undefined) return step;
  }
}

/** Smaller steps than this are not told apart. */
const LEAST_POWER = -34;

function ticksBetween(low: Ratio, high: Ratio, step: Ratio): Ratio[] {
  const ticks: Ratio[] = [];
  for (let tick = ZERO; low.isAtMost(tick); tick = tick.minus(step)) ticks.unshift(tick);
  for (let tick = step; tick.isAtMost(high); tick = tick.plus(step)) ticks.push(tick);
  return ticks.map((tick) => tick.reduced());
}
