import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal, parseFraction, Ratio, toExactDecimal } from "../../src/exact/index.js";
import { lowest } from "../support/ratios.js";

const digits = (max: number) => fc.stringMatching(new RegExp(`^\\d{1,${max}}$`));
const plain = fc
  .tuple(fc.constantFrom("", "-"), digits(30), fc.option(digits(30)))
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === null ? "" : `.${decimals}`}`);

function read(value: unknown, parse = parseDecimal): Ratio {
  const parsed = parse(value);
  if (parsed instanceof Ratio) return parsed;
  throw new Error(`${String(value)} is ${parsed}`);
}

test("a plain decimal comes out as it went in, however it is given", () => {
  fc.assert(
    fc.property(plain, (text) => {
      const value = read(text);
      expect(toExactDecimal(value).eq(text)).toBe(true);
      expect(lowest(read(new Decimal(text)))).toBe(lowest(value));
      expect(lowest(read(toExactDecimal(value)))).toBe(lowest(value));
    }),
  );
});

test("a number means its shortest decimal form", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const parsed = parseDecimal(number);
      if (parsed instanceof Ratio) expect(toExactDecimal(parsed).eq(number)).toBe(true);
      else expect(parsed).toBe("tooManyDigits");
    }),
  );
});

test("a bigint is itself", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 30n) + 1n, 10n ** 30n - 1n), (value) => {
      expect(lowest(read(value))).toBe(`${value}`);
    }),
  );
});

test("a fraction of whole numbers is their quotient", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 20n), (n, d) => {
      expect(lowest(read(`${n}/${d}`, parseFraction))).toBe(lowest(Ratio.of(n, d)));
    }),
  );
});

test("whatever comes, it is a fraction or a reason, and nothing is thrown", () => {
  const reasons = ["missing", "blank", "notFinite", "notADecimal", "tooManyDigits", "wrongType"];
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
      const parsed = parseDecimal(value);
      if (!(parsed instanceof Ratio)) expect(reasons).toContain(parsed);
    }),
  );
});

test("only digits with at most one point and one minus before them are a decimal", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0123456789.-+eE _,x１%".split("")), maxLength: 8 });
  fc.assert(
    fc.property(text, (value) => {
      expect(parseDecimal(value) instanceof Ratio).toBe(/^-?[0-9]+(\.[0-9]+)?$/.test(value));
    }),
    { numRuns: 2000 },
  );
});
