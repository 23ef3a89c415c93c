import fc from "fast-check";
import { bottomRanking, definePolicy } from "kaoping";
import { expect, test } from "vitest";

/** Balances in fen, few enough values that ties are common. */
const balances = fc.array(
  fc
    .oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 99_999_900, max: 100_000_100 }))
    .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`),
  { maxLength: 30 },
);
const policies = fc.record({
  lastTenTies: fc.constantFrom("includeAll" as const, "excludeAll" as const, "firstListed" as const),
  zeroBalancesListed: fc.constantFrom("no" as const, "yes" as const),
});

function managersOf(amounts: readonly string[]) {
  return amounts.map((responsibleNpl, i) => ({ id: `AM-${i}`, responsibleNpl }));
}

test("who is not listed owes no more than anyone listed, and nobody above the limit is left out", () => {
  fc.assert(
    fc.property(balances, policies, (amounts, readings) => {
      const managers = managersOf(amounts);
      const { listed } = bottomRanking({ managers }, definePolicy({ readings }));
      const ids = new Set(listed.map(({ id }) => id));
      const least = listed.at(-1)?.responsibleNpl;
      for (const { responsibleNpl } of managers.filter((manager) => !ids.has(manager.id))) {
        expect(least?.lessThan(responsibleNpl) ?? false).toBe(false);
        expect(Number(responsibleNpl)).toBeLessThanOrEqual(1_000_000);
      }
    }),
  );
});

test("the three readings of ties list from fewest to most, ten at the most or at the least", () => {
  fc.assert(
    fc.property(balances, policies, (amounts, { zeroBalancesListed }) => {
      const managers = managersOf(amounts);
      const [none, ten, all] = (["excludeAll", "firstListed", "includeAll"] as const).map((lastTenTies) => {
        const policy = definePolicy({ readings: { lastTenTies, zeroBalancesListed } });
        return bottomRanking({ managers }, policy).listed.filter(({ lastTen }) => lastTen).length;
      }) as [number, number, number];
      const candidates = managers.filter(
        ({ responsibleNpl }) => zeroBalancesListed === "yes" || Number(responsibleNpl) > 0,
      ).length;
      expect(ten).toBe(Math.min(10, candidates));
      expect(none).toBeLessThanOrEqual(ten);
      expect(all).toBeGreaterThanOrEqual(ten);
    }),
  );
});

test("where all ties are treated alike, the order of the input decides nothing", () => {
  fc.assert(
    fc.property(
      balances,
      fc.constantFrom("includeAll" as const, "excludeAll" as const),
      (amounts, lastTenTies) => {
        const policy = definePolicy({ readings: { lastTenTies } });
        const standing = (managers: ReturnType<typeof managersOf>) =>
          bottomRanking({ managers }, policy)
            .listed.map(({ id, rank, lastTen, yellowCard }) => `${id} ${rank} ${lastTen} ${yellowCard}`)
            .sort();
        expect(standing(managersOf(amounts).reverse())).toEqual(standing(managersOf(amounts)));
      },
    ),
  );
});
