import fc from "fast-check";
import { accountantLiability, collectionFailure, primaryLiability, rolloverResponsibility } from "kaoping";
import { expect, test } from "vitest";

/** An amount in yuan, to the fen. */
const fen = fc.bigInt(0n, 10n ** 14n);
const yuan = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;

test("a roll-over loses no fen: the two parts are the new loan, and nothing of the old one is forgotten", () => {
  fc.assert(
    fc.property(fen, fen, fen, fc.boolean(), (principal, interest, amount, approved) => {
      const { original, added, oldTotal, newAmount, remaining } = rolloverResponsibility({
        oldPrincipal: yuan(principal),
        oldInterest: yuan(interest),
        newAmount: yuan(amount),
        approved,
      });
      expect(original.plus(added).eq(newAmount)).toBe(true);
      expect(remaining.eq(oldTotal.gt(newAmount) ? oldTotal.minus(newAmount) : 0)).toBe(true);
      expect(original.eq(approved ? oldTotal.minus(remaining) : 0)).toBe(true);
    }),
  );
});

test("what is answered for rises with NPL, falls with the exempt amount, and never exceeds NPL", () => {
  fc.assert(
    fc.property(fen, fen, fen, (npl, exempt, more) => {
      const base = (n: bigint, e: bigint) => primaryLiability({ npl: yuan(n), exemptAmount: yuan(e) }).base;
      expect(base(npl + more, exempt).gte(base(npl, exempt))).toBe(true);
      expect(base(npl, exempt + more).lte(base(npl, exempt))).toBe(true);
      expect(base(npl, exempt).lte(yuan(npl))).toBe(true);
    }),
  );
});

test("full liability is all or nothing, and every further breach leaves the amount as it is", () => {
  fc.assert(
    fc.property(
      fen,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (loss, borrowerPresent, identityVerified, guaranteed) => {
        const finding = accountantLiability({
          loss: yuan(loss),
          borrowerPresent,
          identityVerified,
          conditions: { amount: "10000", familyGuarantee: guaranteed, paidToBorrowerAccount: true },
        });
        const kept = borrowerPresent && identityVerified && guaranteed;
        expect(finding.due.toFixed(2)).toBe(kept ? "0.00" : yuan(loss));
        expect(finding.payable.eq(finding.due)).toBe(true);
      },
    ),
  );
});

test("the staff answer exactly for what was not done in time, and of two duties for the one they broke", () => {
  fc.assert(
    fc.property(
      fc.option(fc.boolean(), { nil: undefined }),
      fc.option(fc.boolean(), { nil: undefined }),
      (collectedInTime, debitedInTime) => {
        const asked = debitedInTime !== undefined;
        const { unmet, liable } = collectionFailure({
          loss: "1",
          repaymentOffered: collectedInTime !== undefined,
          moneyInAccount: asked,
          debitNotified: asked,
          collectedInTime,
          debitedInTime,
        });
        expect(unmet.includes("repaymentCollected")).toBe(collectedInTime === false);
        expect(unmet.includes("accountDebited")).toBe(debitedInTime === false);
        expect(liable).toBe(collectedInTime === false || debitedInTime === false);
      },
    ),
  );
});
