import fc from "fast-check";
import { combinedWeights, criticWeights, Decimal, entropyWeights, safely } from "kaoping";
import { expect, test } from "vitest";

const direction = fc.constantFrom("benefit" as const, "cost" as const);
const applicants = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 12 })).chain(([n, m]) =>
  fc.record({
    directions: fc.array(direction, { minLength: n, maxLength: n }),
    table: fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    }),
  }),
);
const normalisation = fc.constantFrom("sum" as const, "range" as const);

const total = (weights: readonly Decimal[]) => weights.reduce((a, b) => a.plus(b), new Decimal(0));
const digits = (weights: readonly Decimal[]) => weights.map((weight) => weight.toFixed(30));

test("weights by entropy and by CRITIC are shares of one, and a table they refuse is never answered", () => {
  fc.assert(
    fc.property(applicants, normalisation, (given, how) => {
      for (const outcome of [
        safely(entropyWeights)({ ...given, normalisation: how }),
        safely(criticWeights)(given),
      ]) {
        if (!outcome.ok) {
          expect(outcome.issues).toHaveLength(1);
          continue;
        }
        expect(total(outcome.finding.weights).minus(1).abs().lt("1e-32")).toBe(true);
        for (const weight of outcome.finding.weights) expect(weight.gte(0) && weight.lte(1)).toBe(true);
      }
    }),
  );
});

test("the order of applicants and the units of an indicator change no weight", () => {
  fc.assert(
    fc.property(applicants, normalisation, fc.integer({ min: 1, max: 1000 }), (given, how, unit) => {
      const scaled = given.table.map((row) => row.map((figure) => `${figure * unit}.00`)).reverse();
      const [own, other] = [given.table, scaled].map((table) =>
        safely(entropyWeights)({ ...given, table, normalisation: how }),
      );
      if (own?.ok && other?.ok) expect(digits(other.finding.weights)).toEqual(digits(own.finding.weights));
      expect(other?.ok).toBe(own?.ok);
      const [critic, moved] = [given.table, scaled].map((table) =>
        safely(criticWeights)({ ...given, table }),
      );
      if (critic?.ok && moved?.ok)
        expect(digits(moved.finding.weights)).toEqual(digits(critic.finding.weights));
      expect(moved?.ok).toBe(critic?.ok);
    }),
  );
});

test("a cost is a benefit with its sign turned, over the range and by CRITIC", () => {
  fc.assert(
    fc.property(applicants, ({ directions, table }) => {
      const benefits = {
        directions: directions.map(() => "benefit" as const),
        table: table.map((row) => row.map((figure, j) => (directions[j] === "cost" ? -figure : figure))),
      };
      const weighed = (given: { directions: ("benefit" | "cost")[]; table: number[][] }) =>
        [safely(entropyWeights)({ ...given, normalisation: "range" }), safely(criticWeights)(given)].map(
          (outcome) => outcome.ok && outcome.finding.weights.map(String),
        );
      expect(weighed(benefits)).toEqual(weighed({ directions, table }));
    }),
  );
});

test("entropies and CRITIC's information are what ordinary numbers give, nearly", () => {
  fc.assert(
    fc.property(applicants, (given) => {
      const columns = given.directions.map((_, j) => given.table.map((row) => row[j] as number));
      const outcome = safely(entropyWeights)({ ...given, normalisation: "sum" });
      if (!outcome.ok) return;
      columns.forEach((column, j) => {
        const all = column.reduce((a, b) => a + b);
        const entropy = column.reduce((sum, x) => (x === 0 ? sum : sum - (x / all) * Math.log(x / all)), 0);
        const found = Number(outcome.finding.entropies[j]);
        expect(Math.abs(found - entropy / Math.log(column.length))).toBeLessThan(1e-12);
      });
    }),
  );
});

test("combined weights lie between those combined, or are theirs where one side weighs all alike", () => {
  const weights = fc
    .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map((part) => new Decimal(part).div(parts.reduce((a, b) => a + b))));
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 100 }), (subjective, percent) => {
      const objective = [...subjective].reverse();
      const share = new Decimal(percent).div(100);
      const linear = combinedWeights({ subjective, objective, method: "linear", share }).weights;
      linear.forEach((weight, j) => {
        const [a, b] = [subjective[j], objective[j]] as [Decimal, Decimal];
        expect(weight.gte(Decimal.min(a, b).minus("1e-30"))).toBe(true);
        expect(weight.lte(Decimal.max(a, b).plus("1e-30"))).toBe(true);
      });
      const alike = subjective.map(() => new Decimal(1).div(subjective.length));
      const product = combinedWeights({ subjective, objective: alike, method: "multiplicative" }).weights;
      expect(digits(product)).toEqual(digits(subjective));
    }),
  );
});

test("the largest tables are weighed, and larger ones refused", () => {
  const table = (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => `${(i * 7919 + j * 104_729) % 999_983}.${(i * 31 + j) % 97}`),
    );
  const benefits = (columns: number) => Array.from({ length: columns }, () => "benefit" as const);
  for (const [rows, columns] of [
    [333, 30],
    [5000, 2],
  ] as const) {
    const given = { directions: benefits(columns), table: table(rows, columns) };
    for (const { weights } of [entropyWeights({ ...given, normalisation: "range" }), criticWeights(given)]) {
      expect(weights).toHaveLength(columns);
      expect(total(weights).minus(1).abs().lt("1e-32")).toBe(true);
    }
  }
  const huge = safely(criticWeights)({ directions: benefits(20), table: table(501, 20) });
  expect(!huge.ok && huge.issues.map(({ path, code }) => [path, code])).toEqual([[["table"], "tooLarge"]]);
});

test("figures of all digits are weighed, to the last one", () => {
  const mixed = (i: number, j: number) =>
    ((BigInt(i * 131 + j * 17 + 1) * 48_271n) ** 12n % 10n ** 61n).toString();
  const table = Array.from({ length: 100 }, (_, i) =>
    Array.from({ length: 15 }, (_, j) =>
      mixed(i, j)
        .padStart(60, "7")
        .slice(-60)
        .replace(/^.{30}/, "$&."),
    ),
  );
  const directions = table[0]?.map(() => "benefit" as const) ?? [];
  for (const { weights } of [
    entropyWeights({ directions, table, normalisation: "sum" }),
    criticWeights({ directions, table }),
  ]) {
    expect(weights).toHaveLength(15);
    expect(total(weights).minus(1).abs().lt("1e-32")).toBe(true);
  }
});
