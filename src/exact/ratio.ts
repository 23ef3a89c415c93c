const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 101 }, (_, power) => 10n ** BigInt(power));

/** 10 to a whole power of zero or more, as an exact integer. */
export function powerOfTen(power: number): bigint {
  return POWERS_OF_TEN[power] ?? 10n ** BigInt(power);
}

/**
 * An exact fraction: numerator over a positive denominator, both native bigint.
 *
 * Fractions are not reduced on every operation (that would cost more than it saves in the short sums of a
 * rule); equality and order are decided by cross-multiplication, so an unreduced fraction compares like its
 * reduced form. Chains that grow without bound call {@link Ratio.reduced}.
 */
export class Ratio {
  private constructor(
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  /** The fraction n/d. @throws RangeError when d is zero. */
  static of(n: bigint, d: bigint = 1n): Ratio {
    if (d > 0n) return new Ratio(n, d);
    if (d < 0n) return new Ratio(-n, -d);
    throw new RangeError("A fraction has no zero denominator.");
  }

  plus(that: Ratio): Ratio {
    if (this.d === that.d) return new Ratio(this.n + that.n, this.d);
    return new Ratio(this.n * that.d + that.n * this.d, this.d * that.d);
  }

  minus(that: Ratio): Ratio {
    if (this.d === that.d) return new Ratio(this.n - that.n, this.d);
    return new Ratio(this.n * that.d - that.n * this.d, this.d * that.d);
  }

  times(that: Ratio): Ratio {
    return new Ratio(this.n * that.n, this.d * that.d);
  }

  /** This divided by that. @throws RangeError when that is zero. */
  over(that: Ratio): Ratio {
    return Ratio.of(this.n * that.d, this.d * that.n);
  }

  negated(): Ratio {
    return new Ratio(-this.n, this.d);
  }

  abs(): Ratio {
    return this.n < 0n ? this.negated() : this;
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than that. */
  compare(that: Ratio): -1 | 0 | 1 {
    const left = this.d === that.d ? this.n : this.n * that.d;
    const right = this.d === that.d ? that.n : that.n * this.d;
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
    return this.n === 0n;
  }

  isNegative(): boolean {
    return this.n < 0n;
  }

  isPositive(): boolean {
    return this.n > 0n;
  }

  isWhole(): boolean {
    return this.n % this.d === 0n;
  }

  /** The greatest whole number not above this. */
  floor(): Ratio {
    const quotient = this.n / this.d;
    return new Ratio(this.n < 0n && this.n % this.d !== 0n ? quotient - 1n : quotient, 1n);
  }

  /** The least whole number not below this. */
  ceil(): Ratio {
    return this.negated().floor().negated();
  }

  /** Rounded half up to `places` decimals; a tie goes away from zero. */
  roundHalfUp(places: number): Ratio {
    const scale = powerOfTen(places);
    const scaled = (this.n < 0n ? -this.n : this.n) * scale;
    const rounded = (2n * scaled + this.d) / (2n * this.d);
    return new Ratio(this.n < 0n ? -rounded : rounded, scale);
  }

  /** The same value in lowest terms. */
  reduced(): Ratio {
    let a = this.n < 0n ? -this.n : this.n;
    let b = this.d;
    while (b !== 0n) [a, b] = [b, a % b];
    return new Ratio(this.n / a, this.d / a);
  }
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

/** a + b of two decimals over the larger of their powers of ten, so that a long sum does not grow. */
export function plusDecimal(a: Ratio, b: Ratio): Ratio {
  if (a.d === b.d) return a.plus(b);
  if (a.d % b.d === 0n) return Ratio.of(a.n + b.n * (a.d / b.d), a.d);
  return Ratio.of(a.n * (b.d / a.d) + b.n, b.d);
}

export function sum(values: Iterable<Ratio>): Ratio {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** What each of the wants gets of an amount when they are served in turn until it is used up; all decimals. */
export function allot(amount: Ratio, wants: readonly Ratio[]): Ratio[] {
  let left = amount;
  return wants.map((want) => {
    const given = min(want, left);
    left = plusDecimal(left, given.negated());
    return given;
  });
}

/** Decimals of a yuan: the fen. */
const FEN_DECIMALS = 2;

/** An amount as it is paid: rounded once, half up, to the fen. */
export function toFen(yuan: Ratio): Ratio {
  return yuan.roundHalfUp(FEN_DECIMALS);
}
