import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal, powerOfTen, Ratio, toDecimal, toExactDecimal } from "../../src/exact/index.js";
import { anyRatio } from "../support/ratios.js";

const Wide = Decimal.clone({ defaults: true, precision: 300 });
const wide = (value: Ratio) => new Wide(`${value.n}`).div(`${value.d}`);
const extreme = fc
  .tuple(anyRatio, fc.integer({ min: -80, max: 80 }))
  .map(([value, power]) =>
    power < 0 ? value.over(Ratio.of(powerOfTen(-power))) : value.times(Ratio.of(powerOfTen(power))),
  );
/** A value of 35 digits that ends in 5: halfway between two figures of 34. */
const tie = fc
  .tuple(fc.bigInt(10n ** 33n, 10n ** 34n - 1n), fc.integer({ min: -40, max: 40 }), fc.boolean())
  .map(([digits, power, negative]) => {
    const value = Ratio.of((10n * digits + 5n) * (negative ? -1n : 1n));
    return power < 0 ? value.over(Ratio.of(powerOfTen(-power))) : value.times(Ratio.of(powerOfTen(power)));
  });

test("a published figure is the exact value rounded half up, once", () => {
  fc.assert(
    fc.property(fc.oneof(anyRatio, extreme, tie), fc.integer({ min: 1, max: 60 }), (value, digits) => {
      const expected = wide(value).toSignificantDigits(digits, Decimal.ROUND_HALF_UP);
      expect(toDecimal(value, digits).toString()).toBe(expected.toFixed());
    }),
  );
});

test("a figure of at most 34 digits is published as it is, and taken back as it was published", () => {
  fc.assert(
    fc.property(anyRatio, (value) => {
      const published = toDecimal(value);
      const again = parseDecimal(published);
      if (!(again instanceof Ratio)) throw new Error(`${published} is ${again}`);
      expect(toDecimal(again).eq(published)).toBe(true);
      expect(new Decimal(JSON.parse(JSON.stringify(published)) as string).eq(published)).toBe(true);
    }),
  );
});

test("a decimal fraction is given to its last digit", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.nat(60), (n, places) => {
      const value = Ratio.of(n, powerOfTen(places));
      expect(toExactDecimal(value).eq(wide(value))).toBe(true);
    }),
  );
});
