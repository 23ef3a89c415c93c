import fc from "fast-check";
import { expect, test } from "vitest";
import { allot, max, min, Ratio, sum, ZERO } from "../../src/exact/index.js";

const fen = fc.bigInt(0n, 10_000n).map((n) => Ratio.of(n, 100n));

test("the wants are served in turn until the amount is used up", () => {
  fc.assert(
    fc.property(fen, fc.array(fen), (amount, wants) => {
      const given = allot(amount, wants);
      expect(sum(given).equals(min(amount, sum(wants)))).toBe(true);
      given.forEach((each, i) => {
        const left = max(ZERO, amount.minus(sum(wants.slice(0, i))));
        expect(each.equals(min(wants[i] as Ratio, left))).toBe(true);
      });
    }),
  );
});
