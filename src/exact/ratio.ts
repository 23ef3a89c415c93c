const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 101 }, (_, power) => 10n ** BigInt(power));

/** 10 to a whole power of zero or more, as an exact integer. */
export function powerOfTen(power: number): bigint {
  return POWERS_OF_TEN[power] ?? 10n ** BigInt(power);
}

/** Those that a number holds. */
export const POWERS: readonly number[] = Array.from({ length: 16 }, (_, power) => Number(powerOfTen(power)));

/** Numbers up to this hold every whole number; a result of doubles that is not above it was not rounded. */
const SAFE = Number.MAX_SAFE_INTEGER;
const SAFE_WHOLE = BigInt(SAFE);

/** Whole numbers below this, such as votes or loans granted, are made once: long batches would hold each thousands of times. */
const COUNTS = 1000;

/**
 * An exact fraction: a whole numerator over a positive whole denominator.
 *
 * Fractions are not reduced on every operation (that would cost more than it saves in the short sums of a
 * rule); equality and order are decided by cross-multiplication, so an unreduced fraction compares like its
 * reduced form. Chains that grow without bound call {@link Ratio.reduced}.
 *
 * The two are numbers as long as both are below 2^53, as nearly all are that a rule meets, and else bigints. It stays
 * exact: were a sum or product of whole numbers 2^53 or more, then so would be the double nearest to it, and one that
 * is not is the whole number itself.
 */
export class Ratio {
  declare private readonly top: number | bigint;
  declare private readonly bottom: number | bigint;

  private static readonly counts: readonly Ratio[] = Array.from(
    { length: COUNTS },
    (_, count) => new Ratio(count, 1),
  );

  private constructor(top: number | bigint, bottom: number | bigint) {
    this.top = top;
    this.bottom = bottom;
  }

  /** The fraction n/d. @throws RangeError when d is zero. */
  static of(n: bigint, d: bigint = 1n): Ratio {
    if (d > 0n) return Ratio.kept(n, d);
    if (d < 0n) return Ratio.kept(-n, -d);
    throw new RangeError("A fraction has no zero denominator.");
  }

  /** The fraction of two safe whole numbers. @throws RangeError when d is zero. */
  static small(n: number, d: number = 1): Ratio {
    if (d === 1 && n >= 0 && n < COUNTS) return Ratio.counts[n] as Ratio;
    // A zero has no sign here.
    if (d > 0) return new Ratio(n + 0, d);
    if (d < 0) return new Ratio(0 - n, -d);
    throw new RangeError("A fraction has no zero denominator.");
  }

  private static kept(n: bigint, d: bigint): Ratio {
    if (d <= SAFE_WHOLE && n <= SAFE_WHOLE && n >= -SAFE_WHOLE) return new Ratio(Number(n), Number(d));
    return new Ratio(n, d);
  }

  /** Σ a_i b_i of two lists of the same length, each over one denominator. */
  static dot(as: readonly Ratio[], bs: readonly Ratio[]): Ratio {
    let total = 0;
    let bottom = 1;
    for (let i = 0; i < as.length; i += 1) {
      const { top: a, bottom: b } = asNumbers(as[i] as Ratio);
      const { top: c, bottom: d } = asNumbers(bs[i] as Ratio);
      if (!areNumbers(a, c)) return Ratio.longDot(as, bs);
      const product = a * c;
      total += product;
      bottom = b * d;
      if (!isSafe(product) || !isSafe(total) || !isSafe(bottom)) return Ratio.longDot(as, bs);
    }
    return new Ratio(total, bottom);
  }

  private static longDot(as: readonly Ratio[], bs: readonly Ratio[]): Ratio {
    const total = as.reduce((sum, { n }, i) => sum + n * (bs[i] as Ratio).n, 0n);
    return Ratio.kept(total, (as[0] as Ratio).d * (bs[0] as Ratio).d);
  }

  get n(): bigint {
    return BigInt(this.top);
  }

  get d(): bigint {
    return BigInt(this.bottom);
  }

  plus(that: Ratio): Ratio {
    return this.joined(that, 1);
  }

  minus(that: Ratio): Ratio {
    return this.joined(that, -1);
  }

  /** This with that added or taken off. */
  private joined(that: Ratio, sign: 1 | -1): Ratio {
    const { top: a, bottom: b } = asNumbers(this);
    const { top: c, bottom: d } = asNumbers(that);
    if (areNumbers(a, c)) {
      if (c === 0) return this;
      if (a === 0 && sign === 1) return that;
      if (b === d) {
        const top = a + sign * c;
        if (isSafe(top)) return Ratio.small(top, b);
      } else {
        const left = a * d;
        const right = c * b;
        const top = left + sign * right;
        const bottom = b * d;
        if (isSafe(left) && isSafe(right) && isSafe(top) && bottom <= SAFE) return new Ratio(top, bottom);
      }
    }
    const [left, right] = [this.d, that.d];
    const addend = sign === 1 ? that.n : -that.n;
    if (left === right) return Ratio.kept(this.n + addend, left);
    return Ratio.kept(this.n * right + addend * left, left * right);
  }

  /**
   * This and that over the larger of their denominators where it is a multiple of the other, as of two decimals it is: a
   * long sum of them does not grow.
   */
  plusDecimal(that: Ratio): Ratio {
    if (this.isLike(that)) return this.plus(that);
    return this.overThatOf(that)?.plus(that) ?? that.overThatOf(this)?.plus(this) ?? this.plus(that);
  }

  /** The same value over the denominator of that; nothing where that is no multiple of its own. */
  private overThatOf(that: Ratio): Ratio | undefined {
    const { top: a, bottom: b } = asNumbers(this);
    const { top: c, bottom: d } = asNumbers(that);
    if (areNumbers(a, c)) {
      if (d % b !== 0) return undefined;
      const top = a * (d / b);
      if (isSafe(top)) return new Ratio(top, d);
    }
    const factor = that.d / this.d;
    return factor * this.d === that.d ? Ratio.kept(this.n * factor, that.d) : undefined;
  }

  times(that: Ratio): Ratio {
    const { top: a, bottom: b } = asNumbers(this);
    const { top: c, bottom: d } = asNumbers(that);
    if (areNumbers(a, c)) {
      if (a === 0) return this;
      if (c === 0) return that;
      const top = a * c;
      const bottom = b * d;
      if (isSafe(top) && bottom <= SAFE) return new Ratio(top, bottom);
    }
    return Ratio.kept(this.n * that.n, this.d * that.d);
  }

  /** This divided by that. @throws RangeError when that is zero. */
  over(that: Ratio): Ratio {
    const { top: a, bottom: b } = asNumbers(this);
    const { top: c, bottom: d } = asNumbers(that);
    if (areNumbers(a, c)) {
      const top = b === d ? a : a * d;
      const bottom = b === d ? c : b * c;
      if (isSafe(top) && isSafe(bottom)) return Ratio.small(top, bottom);
    }
    return Ratio.of(this.n * that.d, this.d * that.n);
  }

  negated(): Ratio {
    const { top, bottom } = this;
    if (top === 0) return this;
    return new Ratio(typeof top === "number" ? 0 - top : -top, bottom);
  }

  abs(): Ratio {
    return this.top < 0 ? this.negated() : this;
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than that. */
  compare(that: Ratio): -1 | 0 | 1 {
    const { top: a, bottom: b } = asNumbers(this);
    const { top: c, bottom: d } = asNumbers(that);
    if (areNumbers(a, c)) {
      // Rounding keeps the order: products that are rounded to different numbers are different that way round.
      const left = b === d ? a : a * d;
      const right = b === d ? c : c * b;
      if (left < right) return -1;
      if (left > right) return 1;
      if (isSafe(left)) return 0;
    }
    const left = this.n * that.d;
    const right = that.n * this.d;
    if (left < right) return -1;
    return left > right ? 1 : 0;
  }

  equals(that: Ratio): boolean {
    return this.compare(that) === 0;
  }

  isBelow(that: Ratio): boolean {
    return this.compare(that) < 0;
  }

  isAbove(that: Ratio): boolean {
    return this.compare(that) > 0;
  }

  isAtLeast(that: Ratio): boolean {
    return this.compare(that) >= 0;
  }

  isAtMost(that: Ratio): boolean {
    return this.compare(that) <= 0;
  }

  isZero(): boolean {
    return this.top === 0 || this.top === 0n;
  }

  isNegative(): boolean {
    return this.top < 0;
  }

  isPositive(): boolean {
    return this.top > 0;
  }

  isWhole(): boolean {
    const { top, bottom } = asNumbers(this);
    if (areNumbers(top)) return top % bottom === 0;
    return this.n % this.d === 0n;
  }

  /** The greatest whole number not above this. */
  floor(): Ratio {
    const { top, bottom } = asNumbers(this);
    if (bottom === 1) return this;
    if (areNumbers(top)) {
      // The remainder of doubles is exact, and so is the division that then leaves none.
      const rest = top % bottom;
      return Ratio.small((top - rest) / bottom - (rest < 0 ? 1 : 0));
    }
    const [n, d] = [this.n, this.d];
    return Ratio.of(n / d - (n % d < 0n ? 1n : 0n));
  }

  /** The least whole number not below this. */
  ceil(): Ratio {
    return this.negated().floor().negated();
  }

  /** Rounded half up to `places` decimals; a tie goes away from zero. */
  roundHalfUp(places: number): Ratio {
    const { top, bottom } = asNumbers(this);
    // Nothing where a number does not hold it: then no sum with it is small enough either.
    const power = POWERS[places] as number;
    if (areNumbers(top)) {
      const twice = 2 * Math.abs(top) * power + bottom;
      if (twice <= SAFE) {
        const rounded = (twice - (twice % (2 * bottom))) / (2 * bottom);
        return Ratio.small(top < 0 ? -rounded : rounded, power);
      }
    }
    const { n, d } = this;
    const scale = powerOfTen(places);
    const scaled = (n < 0n ? -n : n) * scale;
    const rounded = (2n * scaled + d) / (2n * d);
    return Ratio.of(n < 0n ? -rounded : rounded, scale);
  }

  /** A short decimal as it stands: its whole number as a text, and how many of its digits are decimals. */
  shortDecimal(): readonly [whole: string, places: number] | undefined {
    const { top, bottom } = asNumbers(this);
    if (!areNumbers(top)) return undefined;
    if (top % bottom === 0) return [String(top / bottom), 0];
    const places = POWERS.indexOf(bottom);
    return places < 0 ? undefined : [String(top), places];
  }

  /** The double nearest to this; nothing where one of its parts is a bigint. */
  nearest(): number | undefined {
    const { top, bottom } = asNumbers(this);
    return areNumbers(top) ? top / bottom : undefined;
  }

  /**
   * A double near this, off by at most 3 × 2^-53 of its size unless it is too small for all its bits; no number where the
   * denominator is too large for one.
   */
  nearly(): number {
    const nearest = this.nearest();
    if (nearest !== undefined) return nearest;
    const divisor = Number(this.d);
    return divisor === Number.POSITIVE_INFINITY ? Number.NaN : Number(this.n) / divisor;
  }

  /** Whether both are over the same denominator. */
  isLike(that: Ratio): boolean {
    const { bottom } = this;
    return bottom === that.bottom || (typeof bottom !== typeof that.bottom && this.d === that.d);
  }

  /** The same value over a multiple of its denominator. */
  expandedTo(multiple: bigint): Ratio {
    const { top, bottom } = asNumbers(this);
    if (areNumbers(top) && multiple <= SAFE_WHOLE) {
      const expanded = top * (Number(multiple) / bottom);
      if (isSafe(expanded)) return new Ratio(expanded, Number(multiple));
    }
    return Ratio.kept(this.n * (multiple / this.d), multiple);
  }

  /** The same value in lowest terms. */
  reduced(): Ratio {
    const { top, bottom } = asNumbers(this);
    // Of a negative numerator the common divisor may be negative too.
    if (areNumbers(top)) {
      let [a, b] = [top, bottom];
      while (b !== 0) [a, b] = [b, a % b];
      return Ratio.small(top / a, bottom / a);
    }
    const { n, d } = this;
    let [a, b] = [n, d];
    while (b !== 0n) [a, b] = [b, a % b];
    return Ratio.of(n / a, d / a);
  }
}

/** The parts of a fraction where they are numbers: both are, or both are bigints. */
function asNumbers(value: Ratio): { readonly top: number; readonly bottom: number } {
  return value as never;
}

/** Whether the upper parts of fractions are numbers, and so the lower parts too. */
function areNumbers(top: unknown, other: unknown = top): boolean {
  return typeof top === "number" && typeof other === "number";
}

function isSafe(value: number): boolean {
  return value <= SAFE && value >= -SAFE;
}

/** What a number is rounded to that is no further from a double than the error; nothing where a half may lie between. */
export function wholeNear(double: number, error: number): number | undefined {
  const whole = Math.round(double);
  return Math.abs(double - whole) + error < 0.5 ? whole : undefined;
}

export const ZERO: Ratio = Ratio.of(0n);
export const ONE: Ratio = Ratio.of(1n);
export const HUNDRED: Ratio = Ratio.of(100n);

export function min(a: Ratio, b: Ratio): Ratio {
  return b.isBelow(a) ? b : a;
}

export function max(a: Ratio, b: Ratio): Ratio {
  return b.isAbove(a) ? b : a;
}

/** `value` held between `low` and `high`. */
export function clamp(value: Ratio, low: Ratio, high: Ratio): Ratio {
  return max(low, min(high, value));
}

export function sum(values: Iterable<Ratio>): Ratio {
  let total = ZERO;
  for (const value of values) total = total.plusDecimal(value);
  return total;
}

/** What each of the wants gets of an amount when they are served in turn until it is used up; all decimals. */
export function allot(amount: Ratio, wants: readonly Ratio[]): Ratio[] {
  const given: Ratio[] = [];
  let left = amount;
  for (const want of wants) {
    const share = min(want, left);
    left = left.plusDecimal(share.negated());
    given.push(share);
  }
  return given;
}

/** Decimals of a yuan: the fen. */
const FEN_DECIMALS = 2;

/** An amount as it is paid: rounded once, half up, to the fen. */
export function toFen(yuan: Ratio): Ratio {
  return yuan.roundHalfUp(FEN_DECIMALS);
}
