import { Decimal } from "decimal.js";
import fc from "fast-check";
import { buyoutVintage, compensation, countsAsNpl, type FundSettlementInput, fundSettlement } from "kaoping";
import { describe, expect, test } from "vitest";

/** An amount in whole fen, as yuan. */
const yuan = fc.bigInt(0n, 10n ** 14n).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`);
const accounts: fc.Arbitrary<FundSettlementInput> = fc.record({
  due: yuan,
  riskFund: yuan,
  postDeposit: yuan,
});
const share = fc.integer({ min: 0, max: 10_000 }).map((parts) => (parts / 10_000).toFixed(4));
const day = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("fundSettlement", () => {
  test("loses and makes no fen", () => {
    fc.assert(
      fc.property(accounts, (input) => {
        const { due, riskFund, postDeposit, drawn, left, paid, carriedForward } = fundSettlement(input);
        expect(paid.plus(carriedForward).eq(due)).toBe(true);
        expect(drawn.riskFund.plus(drawn.postDeposit).eq(paid)).toBe(true);
        expect(drawn.riskFund.plus(left.riskFund).eq(riskFund)).toBe(true);
        expect(drawn.postDeposit.plus(left.postDeposit).eq(postDeposit)).toBe(true);
        for (const amount of [drawn.riskFund, drawn.postDeposit, paid, carriedForward]) {
          expect(amount.decimalPlaces()).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  test("never overdraws, and carries nothing forward while an account holds money", () => {
    fc.assert(
      fc.property(accounts, (input) => {
        const { drawn, left, carriedForward } = fundSettlement(input);
        for (const amount of [
          drawn.riskFund,
          drawn.postDeposit,
          left.riskFund,
          left.postDeposit,
          carriedForward,
        ]) {
          expect(amount.gte(0)).toBe(true);
        }
        const held = left.riskFund.plus(left.postDeposit);
        expect(held.isZero() || carriedForward.isZero()).toBe(true);
        expect(left.riskFund.isZero() || drawn.postDeposit.isZero(), "the fund is drawn first").toBe(true);
      }),
    );
  });
});

describe("compensation", () => {
  const year = fc.integer({ min: 2011, max: 2030 });

  test("is never above the balance, and falls as more is exempt", () => {
    fc.assert(
      fc.property(year, yuan, yuan, yuan, share, (formedYear, balance, exempt, more, rate) => {
        const one = compensation({ formedYear, balance, exemptAmount: exempt, rate });
        const moreExempt = new Decimal(exempt).plus(more);
        const other = compensation({ formedYear, balance, exemptAmount: moreExempt, rate });
        expect(one.amount.gte(0) && one.amount.lte(balance)).toBe(true);
        expect(one.payable.minus(one.amount).abs().lte("0.005")).toBe(true);
        expect(other.amount.lte(one.amount)).toBe(true);
      }),
    );
  });

  test("with nothing exempt is the same under both bands", () => {
    fc.assert(
      fc.property(year, yuan, share, (formedYear, balance, rate) => {
        const later = compensation({ formedYear, balance, exemptAmount: 0, rate });
        const earlier = compensation({ formedYear: 2010, balance, rate });
        expect(later.amount.eq(earlier.amount)).toBe(true);
      }),
    );
  });
});

test("each year from 2010 on buys out one vintage, and none twice", () => {
  const vintages = Array.from({ length: 90 }, (_, i) => buyoutVintage({ year: 2010 + i }).vintage);
  expect(vintages).toEqual(Array.from({ length: 90 }, (_, i) => 1999 + i));
});

test("a loan that counts never stops counting as days pass", () => {
  const loan = fc.record({
    classification: fc.constantFrom("normal", "specialMention", "substandard", "doubtful", "loss"),
    security: fc.constantFrom("mortgage", "pledge", "guarantee", "credit"),
    inDisposalGrace: fc.boolean(),
    maturedOn: day,
  });
  fc.assert(
    fc.property(loan, day, day, (input, one, other) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one];
      const before = countsAsNpl({ ...input, asOf: earlier });
      const after = countsAsNpl({ ...input, asOf: later });
      expect(before.counted && !after.counted).toBe(false);
    }),
  );
});
