import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  definePolicy,
  explain,
  plain,
  type Readings,
  type ResponsibleLoan,
  type RetirementBuyoutFinding,
  retirementBuyout,
} from "kaoping";
import { expect, test } from "vitest";

type Loan = ResponsibleLoan & { readonly balance: string };

/** Whole units as a plain decimal with the places given: 12345 at 3 places is 12.345. */
const decimal = (most: number, places: number) =>
  fc.integer({ min: 0, max: most }).map((units) => new Decimal(units).div(10 ** places).toFixed());
const money = decimal(1_000_000_000, 2);
const day = fc
  .date({ min: new Date("1996-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const loan: fc.Arbitrary<Loan> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
    formedYear: fc.integer({ min: 1996, max: 2025 }),
    balance: fc.oneof(money, decimal(1_000_000, 5)),
    lentOn: day,
    security: fc.constantFrom("mortgage", "pledge", "guarantee", "credit"),
    limitationLapsed: fc.boolean(),
    inDisposal: fc.boolean(),
    standing: fc.constantFrom({}, {}, {}, { alreadyCompensated: true }, { staffRelative: true }),
  })
  .map(({ standing, ...each }) => ({
    ...each,
    ...standing,
    inDisposal: each.inDisposal && each.security === "mortgage",
  }));
const loans = fc.uniqueArray(loan, { selector: ({ id }) => id, maxLength: 8 });
const sources = fc.record({ riskFund: money, postDeposit: money, performancePay: money });
const VALUES = {
  buyoutTolerance: ["post2010Balances", "allBalances"],
  toleranceUse: ["settlementOrder", "disposalFirst"],
  settlementOrder: ["lexicographic", "groups"],
} as const;
const policyOf = (toleranceUses: readonly Readings["toleranceUse"][]) =>
  fc
    .record({
      buyoutTolerance: fc.constantFrom(...VALUES.buyoutTolerance),
      toleranceUse: fc.constantFrom(...toleranceUses),
      settlementOrder: fc.constantFrom(...VALUES.settlementOrder),
    })
    .map((readings) => definePolicy({ readings }));
// What is shared in proportion is published to 34 digits, which need not add up to the last of them.
const policy = policyOf(VALUES.toleranceUse);
const input = fc.record({ loans, tolerance: money, sources });

const sum = (amounts: readonly (Decimal | null)[]) =>
  amounts.reduce<Decimal>((total, amount) => total.plus(amount ?? Number.NaN), new Decimal(0)).toFixed();
const isFen = (amount: Decimal | null) =>
  amount?.decimalPlaces() !== undefined && amount.decimalPlaces() <= 2;

function everyAmount(f: RetirementBuyoutFinding): (Decimal | null)[] {
  return [
    ...[f.due, f.payable, f.paid, f.shortfall, f.held, f.toleranceLeft, f.toleranceUsedBefore],
    ...Object.values(f.drawn ?? {}),
    ...f.bands.flatMap(({ balance, amount }) => [balance, amount]),
    ...f.loans.flatMap(({ due, payable, paid, held }) => [due, payable, paid, held]),
    ...f.loans.flatMap(({ parts }) => parts.flatMap(({ balance, amount }) => [balance, amount])),
  ];
}

test("the loans and the bands add up to the totals, and nothing is negative", () => {
  fc.assert(
    fc.property(input, policy, (given, applied) => {
      const f = retirementBuyout(given, applied);
      expect(sum(f.bands.map(({ amount }) => amount))).toBe(f.due.toFixed());
      expect(sum(f.loans.map(({ due }) => due))).toBe(f.due.toFixed());
      expect(sum(f.loans.map(({ payable }) => payable))).toBe(f.payable.toFixed());
      expect(sum(f.loans.map(({ paid }) => paid))).toBe(f.paid?.toFixed());
      expect(sum(f.loans.map(({ held }) => held))).toBe(f.held?.toFixed());
      expect(f.payable.toFixed()).toBe(f.due.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed());
      const outside = [f.beforeResponsibility, f.compensated, f.relatives];
      const charged = [...f.bands, ...outside.filter((each) => each !== null)];
      expect(sum(charged.map(({ balance }) => balance))).toBe(
        sum(given.loans.map(({ balance }) => new Decimal(balance))),
      );
      for (const each of f.loans) {
        expect(sum(each.parts.map(({ balance }) => balance))).toBe(each.balance.toFixed());
        expect(sum(each.parts.map(({ amount }) => amount))).toBe(each.due.toFixed());
      }
      expect(everyAmount(f).filter((amount) => amount === null || amount.isNegative())).toEqual([]);
    }),
  );
});

test("money is paid in whole fen, no source is overdrawn, and what is not paid is short", () => {
  fc.assert(
    fc.property(input, policy, (given, applied) => {
      const f = retirementBuyout(given, applied);
      const drawn = f.drawn ?? { riskFund: null, postDeposit: null, performancePay: null };
      expect(sum([f.paid, f.shortfall])).toBe(f.payable.toFixed());
      expect(sum(Object.values(drawn))).toBe(f.paid?.toFixed());
      const kinds = ["riskFund", "postDeposit", "performancePay"] as const;
      kinds.forEach((kind, i) => {
        expect(drawn[kind]?.lte(given.sources[kind])).toBe(true);
        const exhausted = kinds.slice(0, i).every((earlier) => drawn[earlier]?.eq(given.sources[earlier]));
        expect(exhausted || drawn[kind]?.isZero()).toBe(true);
      });
      expect(f.shortfall?.isZero() || kinds.every((kind) => drawn[kind]?.eq(given.sources[kind]))).toBe(true);
      const fen = f.loans.flatMap(({ payable, paid, held }) => [payable, paid, held]);
      expect([f.payable, f.paid, f.shortfall, f.held, ...fen].every(isFen)).toBe(true);
    }),
  );
});

test("a loan is paid only when all before it are, and held exactly when it is in disposal", () => {
  fc.assert(
    fc.property(input, (given) => {
      const { loans: settled } = retirementBuyout(given);
      settled.forEach(({ paid, payable, held, inDisposal }, i) => {
        expect(paid?.lte(payable)).toBe(true);
        expect(held?.toFixed()).toBe(inDisposal ? paid?.toFixed() : "0");
        const before = settled.slice(0, i).every((earlier) => earlier.paid?.eq(earlier.payable));
        expect(before || paid?.isZero()).toBe(true);
      });
    }),
  );
});

test("the order is that of Article 50, whatever order the loans come in, but for ties of any reading", () => {
  const key = ({ limitationLapsed, security, lentOn }: Loan) =>
    `${limitationLapsed}/${!limitationLapsed && security === "credit"}/${lentOn}`;
  const distinct = fc.uniqueArray(loan, { selector: key, maxLength: 8 }).filter((list) => {
    return new Set(list.map(({ id }) => id)).size === list.length;
  });
  const shuffled = distinct.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, money, sources, ([given, again], tolerance, money3) => {
      const first = retirementBuyout({ loans: given, tolerance, sources: money3 });
      const second = retirementBuyout({ loans: again, tolerance, sources: money3 });
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      const rank = ({ limitationLapsed, security, lentOn }: Loan) =>
        `${limitationLapsed ? 0 : 1}${security === "credit" ? 0 : 1}${lentOn}`;
      const byId = new Map(given.map((each) => [each.id, rank(each)]));
      const ranks = first.order.map((id) => byId.get(id) ?? "");
      expect(ranks).toEqual([...ranks].sort());
      expect(ranks).toHaveLength(given.length);
    }),
  );
});

test("a larger balance or a smaller tolerance never costs less", () => {
  fc.assert(
    fc.property(input, policy, fc.nat(), money, (given, applied, pick, more) => {
      const due = retirementBuyout(given, applied).due;
      const i = given.loans.length === 0 ? -1 : pick % given.loans.length;
      const raised = given.loans.map((each, at) =>
        at === i ? { ...each, balance: new Decimal(each.balance).plus(more).toFixed() } : each,
      );
      const tolerance = new Decimal(given.tolerance).plus(more).toFixed();
      expect(retirementBuyout({ ...given, loans: raised }, applied).due.gte(due)).toBe(true);
      expect(retirementBuyout({ ...given, tolerance }, applied).due.lte(due)).toBe(true);
    }),
  );
});

test("nothing jumps at the tolerance: below it a yuan costs 0.05, above it 0.30", () => {
  const dueOf = (balance: Decimal, tolerance: string) =>
    retirementBuyout({
      loans: [{ id: "x", formedYear: 2011, balance: balance.toFixed(), lentOn: "2010-01-01" }],
      tolerance,
    }).due;
  fc.assert(
    fc.property(money, decimal(1_000_000, 4), (tolerance, step) => {
      const edge = new Decimal(tolerance);
      const at = dueOf(edge, tolerance);
      expect(at.toFixed()).toBe(edge.times("0.05").toFixed());
      expect(dueOf(edge.plus(step), tolerance).minus(at).toFixed()).toBe(
        new Decimal(step).times("0.3").toFixed(),
      );
      const below = Decimal.min(edge, step);
      expect(at.minus(dueOf(edge.minus(below), tolerance)).toFixed()).toBe(below.times("0.05").toFixed());
    }),
  );
});

test("the reading allBalances never costs less, and the same where nothing formed before 2011", () => {
  const allBalances = definePolicy({ readings: { buyoutTolerance: "allBalances" } });
  fc.assert(
    fc.property(input, (given) => {
      const due = retirementBuyout(given).due;
      expect(retirementBuyout(given, allBalances).due.gte(due)).toBe(true);
      const since = { ...given, loans: given.loans.filter(({ formedYear }) => formedYear >= 2011) };
      const { policy: _, fingerprint: __, ...other } = plain(retirementBuyout(since, allBalances));
      expect(plain(retirementBuyout(since))).toMatchObject(other);
    }),
  );
});

test("the input is left as it was", () => {
  fc.assert(
    fc.property(input, (given) => {
      const before = JSON.stringify(given);
      retirementBuyout(given);
      expect(JSON.stringify(given)).toBe(before);
    }),
  );
});

test("how the tolerance is used changes no sum, and to the fen the loans add up under every reading", () => {
  fc.assert(
    fc.property(input, policyOf(["settlementOrder", "proRata", "disposalFirst"]), (given, applied) => {
      const f = retirementBuyout(given, applied);
      const { buyoutTolerance } = applied.readings;
      const other = retirementBuyout(given, definePolicy({ readings: { buyoutTolerance } }));
      expect(f.due.toFixed()).toBe(other.due.toFixed());
      expect(sum(f.loans.map(({ payable }) => payable))).toBe(f.payable.toFixed());
      expect(sum(f.loans.map(({ paid }) => paid))).toBe(f.paid.toFixed());
    }),
  );
});

test("a reading stands in the finding exactly where another value of it gives another finding", () => {
  const every = { ...VALUES, toleranceUse: ["settlementOrder", "proRata", "disposalFirst"] } as const;
  const told = (f: RetirementBuyoutFinding) => {
    const { readings: _, policy: __, fingerprint: ___, ...figures } = f;
    return JSON.stringify(figures);
  };
  fc.assert(
    fc.property(
      input,
      policyOf(every.toleranceUse),
      fc.constantFrom(...(Object.keys(every) as (keyof typeof every)[])),
      (given, applied, id) => {
        const f = retirementBuyout(given, applied);
        const others = every[id].map((value) =>
          retirementBuyout(given, definePolicy({ readings: { ...applied.readings, [id]: value } })),
        );
        const matters = others.some((other) => told(other) !== told(f));
        expect(id in f.readings).toBe(matters);
        for (const other of others) expect(id in other.readings).toBe(matters);
      },
    ),
  );
});

test("an approved order is kept, and lets no principle decide", () => {
  const approved = input.chain((given) =>
    fc
      .shuffledSubarray(
        given.loans.map(({ id }) => id),
        { minLength: given.loans.length },
      )
      .map((approvedOrder) => ({ ...given, approvedOrder })),
  );
  fc.assert(
    fc.property(approved, (given) => {
      const f = retirementBuyout(given);
      expect(f.order).toEqual(given.approvedOrder);
      expect(f.readings).not.toHaveProperty("settlementOrder");
      expect(explain(f, { locale: "zh", format: "text" })).not.toContain("上报总行批准");
    }),
  );
});
