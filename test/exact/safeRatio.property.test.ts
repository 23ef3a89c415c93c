import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal, Ratio, toDecimal, toDigits } from "../../src/exact/index.js";

/** Where numbers end and bigints begin, and where a product or a sum reaches it. */
const EDGES = [0, 1, 2, 10, 26, 26.5, 52, 53, 54, 106].map((power) => BigInt(Math.floor(2 ** power)));

const whole = fc.oneof(
  fc.tuple(fc.constantFrom(...EDGES), fc.bigInt(-3n, 3n)).map(([edge, off]) => edge + off),
  fc.bigInt(-(2n ** 54n), 2n ** 54n),
  fc.bigInt(-200n, 200n),
  fc.bigInt(-(10n ** 40n), 10n ** 40n),
);
const signed = fc.tuple(whole, fc.boolean()).map(([n, minus]) => (minus ? -n : n));
const positive = whole.map((n) => (n < 0n ? -n : n)).filter((n) => n > 0n);

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const fraction: fc.Arbitrary<Fraction> = fc.record({ n: signed, d: positive });

const RUNS = { numRuns: 5000 };

function expectSame(found: Ratio, n: bigint, d: bigint): void {
  expect(found.d > 0n).toBe(true);
  expect(found.n * d).toBe(n * found.d);
}

function compared(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The whole number not above n/d. */
function floored({ n, d }: Fraction): bigint {
  return n < 0n ? -((d - 1n - n) / d) : n / d;
}

test("every operation gives the fraction that whole numbers of any size give", () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      const [x, y] = [Ratio.of(a.n, a.d), Ratio.of(b.n, b.d)];
      expect([x.n, x.d]).toEqual([a.n, a.d]);
      expectSame(x.plus(y), a.n * b.d + b.n * a.d, a.d * b.d);
      expectSame(x.minus(y), a.n * b.d - b.n * a.d, a.d * b.d);
      expect(x.plus(Ratio.of(b.n, a.d)).d).toBe(a.d);
      expectSame(x.times(y), a.n * b.n, a.d * b.d);
      if (b.n > 0n) expectSame(x.over(y), a.n * b.d, a.d * b.n);
      if (b.n < 0n) expectSame(x.over(y), -a.n * b.d, -a.d * b.n);
      expectSame(x.negated(), -a.n, a.d);
      expectSame(x.abs(), a.n < 0n ? -a.n : a.n, a.d);
      expectSame(x.reduced(), a.n, a.d);
    }),
    RUNS,
  );
});

test("every decision is that of whole numbers of any size", () => {
  fc.assert(
    fc.property(fraction, fraction, fc.bigInt(1n, 9n), (a, b, factor) => {
      const [x, y] = [Ratio.of(a.n, a.d), Ratio.of(b.n, b.d)];
      expect(x.compare(y)).toBe(compared(a.n * b.d, b.n * a.d));
      expect(x.compare(Ratio.of(a.n * factor, a.d * factor))).toBe(0);
      expect(x.compare(Ratio.of(a.n * factor + 1n, a.d * factor))).toBe(-1);
      expect([x.isZero(), x.isNegative(), x.isPositive()]).toEqual([a.n === 0n, a.n < 0n, a.n > 0n]);
      expect(x.isWhole()).toBe(a.n % a.d === 0n);
    }),
    RUNS,
  );
});

test("every rounding is that of whole numbers of any size", () => {
  fc.assert(
    fc.property(fraction, fc.nat(6), fc.bigInt(-(10n ** 9n), 10n ** 9n), (a, places, tie) => {
      const scale = 10n ** BigInt(places);
      const halfUp = ({ n, d }: Fraction) => {
        const size = floored({ n: 2n * (n < 0n ? -n : n) * scale + d, d: 2n * d });
        return n < 0n ? -size : size;
      };
      const x = Ratio.of(a.n, a.d);
      expectSame(x.floor(), floored(a), 1n);
      expectSame(x.ceil(), -floored({ n: -a.n, d: a.d }), 1n);
      expectSame(x.roundHalfUp(places), halfUp(a), scale);
      const half = { n: 2n * tie + 1n, d: 2n * scale };
      expectSame(Ratio.of(half.n, half.d).roundHalfUp(places), halfUp(half), scale);
    }),
    RUNS,
  );
});

test("a fraction is written as its Decimal is", () => {
  fc.assert(
    fc.property(fraction, ({ n, d }) => {
      const value = Ratio.of(n, d);
      expect(toDigits(value)).toBe(toDecimal(value).toString());
    }),
    RUNS,
  );
});

test("a short text is read as a long one of the same value", () => {
  const text = fc.tuple(signed, fc.nat(16)).map(([n, places]) => {
    const digits = String(n < 0n ? -n : n).padStart(places + 1, "0");
    const point = digits.length - places;
    return `${n < 0n ? "-" : ""}${digits.slice(0, point)}${places === 0 ? "" : "."}${digits.slice(point)}`;
  });
  fc.assert(
    fc.property(text, (short) => {
      const [found, long] = [parseDecimal(short), parseDecimal(short.replace("-", "-000000000000000"))];
      if (typeof found === "string" || typeof long === "string") return;
      expectSame(found, long.n, long.d);
      expect([short, String(Number(short)) === "NaN"]).toEqual([short, false]);
    }),
    RUNS,
  );
});

test.each([
  "",
  "-",
  ".",
  "-.",
  ".5",
  "-.5",
  "5.",
  "1.2.3",
  "--1",
  "1-",
  "+1",
  "1e3",
  " 1",
  "1 ",
  "１",
  "0x1",
  "1_0",
])("%j is no decimal, however short", (text) => {
  expect(parseDecimal(text)).toBe(text === "" ? "blank" : "notADecimal");
});
