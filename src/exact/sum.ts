import { POWERS, Ratio, sum, wholeNear } from "./ratio.js";

/** Terms that a sum may have, for which the bound below holds. */
const MOST_TERMS = 4;
/**
 * How far a sum of doubles may be from the exact one, as a part of the sizes of its terms. A double has 53 bits, so what is
 * rounded to one is off by 2^-53 of itself: a term, which is a quotient, and each of two bigints before they are divided;
 * each of three additions; and the product or the difference that it is asked for. Those are 7 × 2^-53 and parts of parts of
 * them, which are less than another one.
 */
const PART = 2 ** -50;
/** Far above the numbers that are too small for 53 bits. */
const LEAST = 2 ** -1000;

/** What a score is asked for. */
export type Comparable = Pick<Ratio, "isAtLeast" | "roundHalfUp">;

/**
 * A sum of up to four fractions that is added up only where doubles leave open what it is asked for: over unlike
 * denominators that is a sum of bigints, which costs as much as all else that is decided of a manager.
 */
export class Sum implements Comparable {
  declare private readonly terms: readonly Ratio[];
  declare private readonly near: number;
  /** How far from it the sum may be; no number where a term has no double near it, so that no comparison with it holds. */
  declare private readonly error: number;
  declare private added: Ratio | undefined;

  constructor(terms: readonly Ratio[]) {
    if (terms.length > MOST_TERMS) throw new RangeError(`A sum has at most ${MOST_TERMS} terms.`);
    let near = 0;
    let size = 0;
    for (const term of terms) {
      const double = term.nearly();
      near += double;
      size += Math.abs(double);
    }
    this.terms = terms;
    this.near = near;
    this.error = size * PART + LEAST;
    this.added = undefined;
  }

  exact(): Ratio {
    this.added ??= sum(this.terms);
    return this.added;
  }

  isAtLeast(edge: Ratio): boolean {
    const from = edge.nearly();
    const above = this.near - from;
    const error = this.error + Math.abs(from) * PART;
    if (above > error) return true;
    if (above < -error) return false;
    return this.exact().isAtLeast(edge);
  }

  /** Rounded half up to `places` decimals; a tie goes away from zero. */
  roundHalfUp(places: number): Ratio {
    const power = POWERS[places] as number;
    const whole = wholeNear(this.near * power, this.error * power);
    return whole === undefined ? this.exact().roundHalfUp(places) : Ratio.small(whole, power);
  }
}
