import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hundredthsOf, parseDecimal, Ratio, toNumber, toText } from "../../src/exact/index.js";

const Long = Decimal.clone({ defaults: true, precision: 80 });

/** A fraction as a number of so many digits, by a program that keeps far more of them. */
function expected(n: bigint, d: bigint, digits: number): number {
  return new Long(String(n)).div(String(d)).toSignificantDigits(digits, Decimal.ROUND_HALF_UP).toNumber();
}

const RUNS = { numRuns: 10_000 };
const digits = fc.constantFrom(1, 3, 9, 14, 15);
const SAFE = 2n ** 53n - 1n;

describe("a fraction as a number", () => {
  test("has the digits that the fraction has", () => {
    fc.assert(
      fc.property(fc.bigInt(-SAFE, SAFE), fc.bigInt(1n, SAFE), digits, (n, d, most) => {
        expect(toNumber(Ratio.of(n, d), most)).toBe(expected(n, d, most) + 0);
      }),
      RUNS,
    );
  });

  test("has them where numbers are too small for its parts", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.bigInt(1n, 10n ** 40n), digits, (n, d, most) => {
        expect(toNumber(Ratio.of(n, d), most)).toBe(expected(n, d, most) + 0);
      }),
      RUNS,
    );
  });

  test("is rounded away from zero on a tie, and to the nearer side of one however near", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 14n), 10n ** 14n),
        fc.nat(20),
        fc.bigInt(-2n, 2n),
        digits,
        (whole, places, off, most) => {
          const [n, d] = [2n * whole + 1n, 2n * 10n ** BigInt(places)];
          expect(toNumber(Ratio.of(n, d), most)).toBe(expected(n, d, most) + 0);
          const [near, beside] = [n * 7n + off, d * 7n];
          expect(toNumber(Ratio.of(near, beside), most)).toBe(expected(near, beside, most) + 0);
        },
      ),
      RUNS,
    );
  });

  test.each([
    [9_999_999_999_999_995n, 10n, 1e15],
    [9_999_999_999_999_994n, 10n, 999_999_999_999_999],
    [-9_999_999_999_999_995n, 1000n, -1e13],
    [-1n, 3n, -0.333333333333333],
    [2n, 3n, 0.666666666666667],
    [1n, 2n ** 53n - 1n, 1.11022302462516e-16],
    [0n, 7n, 0],
  ])("of %s over %s is %s", (n, d, number) => expect(toNumber(Ratio.of(n, d), 15)).toBe(number));
});

describe("a number as a fraction", () => {
  const decimals = fc.tuple(fc.bigInt(-(10n ** 16n), 10n ** 16n), fc.nat(6)).map(([whole, places]) => {
    return Number(`${whole}e-${places}`);
  });

  test("is its shortest decimal form", () => {
    fc.assert(
      fc.property(fc.oneof(decimals, fc.double({ noNaN: true, noDefaultInfinity: true })), (number) => {
        fc.pre(Math.abs(number) < 1e21 && (number === 0 || Math.abs(number) > 1e-12));
        const text = new Long(String(number)).toFixed();
        expect(toText(parseDecimal(number) as Ratio)).toBe(text === "-0" ? "0" : text);
      }),
      RUNS,
    );
  });

  test.each([
    [1.1, 110],
    [-0.07, -7],
    [1.005, undefined],
    [9_999_999_999_999.98, 999_999_999_999_998],
    [9_999_999_999_999.99, 999_999_999_999_999],
    [10_000_000_000_000, undefined],
    [-10_000_000_000_000.01, undefined],
    [0.1 + 0.2, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])("of %s has %s hundredths", (number, hundredths) => expect(hundredthsOf(number)).toBe(hundredths));
});
