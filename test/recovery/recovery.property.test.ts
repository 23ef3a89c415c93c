import { Decimal } from "decimal.js";
import fc from "fast-check";
import { advancePay, definePolicy, recoveryShare, toleranceAmount } from "kaoping";
import { expect, test } from "vitest";

const fen = (min: number, max: number) =>
  fc.integer({ min, max }).map((amount) => new Decimal(amount).div(100).toFixed(2));

test("advance money paid and withheld together is that of all quarters", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { maxLength: 40 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      (completed, milli) => {
        const monthlyAmount = new Decimal(milli).div(1000);
        const finding = advancePay({ completed, monthlyAmount });
        expect(finding.paid).toHaveLength(completed.length + 1);
        const quarters = finding.monthlyPayable?.times(3).times(finding.paid.length);
        const together = finding.paidAmount?.plus(finding.withheldAmount ?? 0);
        expect(together?.toString()).toBe(quarters?.toString());
      },
    ),
  );
});

test("more NPL never earns a larger share, more of the task never a smaller one", () => {
  const completion = fc.integer({ min: 0, max: 150 }).map((percent) => new Decimal(percent).div(100));
  fc.assert(
    fc.property(
      fen(0, 10 ** 7),
      fen(1, 10 ** 7),
      fen(0, 10 ** 7),
      completion,
      completion,
      (tolerance, over, more, done, further) => {
        const shareAt = (nplBalance: Decimal, taskCompletion: Decimal) =>
          recoveryShare({ nplBalance, tolerance, taskCompletion }).share;
        const npl = new Decimal(tolerance).plus(over);
        const least = Decimal.min(done, further);
        const most = Decimal.max(done, further);
        expect(shareAt(npl.plus(more), done).lessThanOrEqualTo(shareAt(npl, done))).toBe(true);
        expect(shareAt(npl, least).lessThanOrEqualTo(shareAt(npl, most))).toBe(true);
      },
    ),
  );
});

test("the tolerance is never negative, and for an urban manager or head 60 % of what it is for others", () => {
  const years = fc.array(fen(-(10 ** 8), 10 ** 9), { minLength: 3, maxLength: 3 });
  const readings = fc.constantFrom("threeYearSum" as const, "annualAverage" as const);
  fc.assert(
    fc.property(years, years, readings, (personalInterest, corporateInterest, toleranceBase) => {
      const policy = definePolicy({ readings: { toleranceBase } });
      const interest = { personalInterest, corporateInterest };
      const { amount } = toleranceAmount(interest, policy);
      expect(amount.isNegative()).toBe(false);
      for (const who of [{ urban: true }, { branchHead: true }, { urban: true, branchHead: true }]) {
        const reduced = toleranceAmount({ ...interest, ...who }, policy).amount;
        expect(reduced.toFixed(10)).toBe(amount.times("0.6").toFixed(10));
      }
    }),
  );
});
