import { Decimal } from "decimal.js";
import fc from "fast-check";
import { definePolicy, exitPay, handover, protectedPay } from "kaoping";
import { expect, test } from "vitest";

const fen = fc.bigInt(0n, 10n ** 12n).map((value) => new Decimal(value.toString()).div(100));
const coefficient = fc.integer({ min: 0, max: 300 }).map((value) => new Decimal(value).div(100));
const post = fc.record({ coefficient, performance: fen });
const compounding = definePolicy({ readings: { handoverHalving: "compounding" } });
const packaged = definePolicy({ readings: { protectedPayComparison: "package" } });
const during = { appointedOn: "2024-02-29", payDate: "2026-02-28" } as const;
const after = { ...during, payDate: "2026-03-01" } as const;
const DAYS = ["2024-05-10", "2025-05-09", "2025-05-10", "2026-05-09", "2026-05-10", "2030-01-01"] as const;

test("item by item, protected pay is never below either post", () => {
  fc.assert(
    fc.property(post, post, (prior, current) => {
      const pay = protectedPay({ ...during, prior, current });
      expect(pay.coefficient.toString()).toBe(Decimal.max(prior.coefficient, current.coefficient).toString());
      expect(pay.performance.toString()).toBe(Decimal.max(prior.performance, current.performance).toString());
      expect(pay.performancePayable.toString()).toBe(pay.performance.toString());
    }),
  );
});

test("as a package, protected pay is one post whole, the one with the higher total", () => {
  fc.assert(
    fc.property(post, post, fen, (prior, current, salaryBase) => {
      const pay = protectedPay({ ...during, prior, current, salaryBase }, packaged);
      const total = (one: typeof prior) => one.coefficient.times(salaryBase).plus(one.performance);
      const chosen = total(current).gt(total(prior)) ? current : prior;
      expect(pay.coefficientFrom).toBe(pay.performanceFrom);
      expect(pay.coefficient.toString()).toBe(chosen.coefficient.toString());
      expect(pay.performance.toString()).toBe(chosen.performance.toString());
    }),
  );
});

test("after the protection the prior post changes nothing", () => {
  fc.assert(
    fc.property(post, post, (prior, current) => {
      const pay = protectedPay({ ...after, prior, current });
      expect(pay.coefficient.toString()).toBe(current.coefficient.toString());
      expect(pay.performance.toString()).toBe(current.performance.toString());
    }),
  );
});

test("the ceiling of a hand-over never rises with time, and grows with the loans", () => {
  fc.assert(
    fc.property(fen, fen, fc.constantFrom(undefined, compounding), (loans, more, policy) => {
      const ceilings = (loansAtStart: Decimal) =>
        DAYS.map((asOf) => handover({ reachedAgeOn: "2024-05-10", loansAtStart, asOf }, policy).ceiling);
      const [first, ...later] = ceilings(loans);
      expect(first?.toString()).toBe(loans.toString());
      let before = loans;
      for (const ceiling of later) {
        expect(ceiling.lte(before)).toBe(true);
        before = ceiling;
      }
      ceilings(loans.plus(more)).forEach((ceiling, i) => {
        expect(ceiling.gte(ceilings(loans)[i] ?? 0)).toBe(true);
      });
    }),
  );
});

test("both readings agree until two years are over, and equal halves use up the loans", () => {
  fc.assert(
    fc.property(fen, fc.constantFrom(...DAYS), (loansAtStart, asOf) => {
      const input = { reachedAgeOn: "2024-05-10", loansAtStart, asOf };
      const [equal, compound] = [handover(input), handover(input, compounding)];
      expect(compound.mayGrant).toBe(equal.mayGrant);
      const expected = equal.mayGrant ? equal.ceiling : loansAtStart.div(4);
      expect(compound.ceiling.toString()).toBe(expected.toString());
      if (!equal.mayGrant) expect(equal.ceiling.isZero()).toBe(true);
    }),
  );
});

test("exit pay is one of the amounts compared and not below any other of them", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fen,
      fen,
      fen,
      fen,
      (yearsSinceExit, own, teller, interest, post) => {
        const amounts = {
          ownPerformance: own,
          tellerAverage: teller,
          interestPerformance: interest,
          newPostPerformance: post,
        };
        const pay = exitPay({ yearsSinceExit, ...amounts });
        expect(pay.amount.toString()).toBe(amounts[pay.basis].toString());
        expect(pay.compared.every(({ amount }) => amount.lte(pay.amount))).toBe(true);
      },
    ),
  );
});
