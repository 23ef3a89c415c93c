import fc from "fast-check";
import {
  type Appraisal,
  gradeEach,
  gradeManager,
  gradeRoster,
  type ManagerInput,
  mergePeerTotals,
  type PeerTotals,
  peerTotals,
  type Roster,
  rosterTotals,
} from "kaoping";
import { expect, test } from "vitest";
import { anyRoster } from "../support/managers.js";

/** A row as someone might send it: now and then with a figure that cannot be read. */
const spoiled = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ loansGranted: -1 }, { nplTolerance: "1.2" }, { managedLoans: null }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ interestIncome: "-999999999" }, { interestIncome: "0" }, { id: "AM-0" }),
  },
  { weight: 1, arbitrary: fc.dictionary(fc.string(), fc.anything(), { maxKeys: 2 }) },
);
const messyRoster = anyRoster.chain((rows) =>
  fc
    .array(spoiled, { minLength: rows.length, maxLength: rows.length })
    .map((spoils) => rows.map((row, i) => ({ ...row, ...spoils[i] }) as ManagerInput)),
);

const grade = (managers: readonly ManagerInput[]): Roster => gradeRoster({ year: 2025, managers });
const json = (value: unknown): string => JSON.stringify(value);
const byId = (appraisals: readonly Appraisal[]) =>
  Object.fromEntries(appraisals.map((appraisal) => [appraisal.id, json(appraisal)]));

test("every row is in exactly one of the two lists, with its index and in order", () => {
  fc.assert(
    fc.property(messyRoster, (managers) => {
      const { appraisals, rejected, peers } = grade(managers);
      expect(appraisals.length + rejected.length).toBe(managers.length);
      const refused = new Set(rejected.map(({ index }) => index));
      expect(appraisals.map(({ id }) => id)).toEqual(
        managers.filter((_, index) => !refused.has(index)).map(({ id }) => id),
      );
      expect([...refused]).toEqual([...refused].sort((a, b) => a - b));
      const { missing = {}, headsInAverage: _, ...classes } = peers;
      const counted = Object.values(classes).map(({ managers: each }) => each);
      const duplicates = rejected.filter(({ issues }) => issues[0]?.code === "duplicate").length;
      const rows = [...counted, ...Object.values(missing), duplicates].reduce(
        (total, each) => total + each,
        0,
      );
      expect(rows).toBe(managers.length);
      expect(json(rosterTotals(managers))).toBe(json(peers));
      for (const { issues } of rejected) expect(issues.length).toBeGreaterThan(0);
    }),
  );
});

test("whatever the rows are, nothing is thrown and none is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true })),
      (rows) => {
        const { appraisals, rejected } = grade(rows as ManagerInput[]);
        expect(appraisals.length + rejected.length).toBe(rows.length);
      },
    ),
  );
});

test("the order of the rows changes no appraisal and no total", () => {
  const shuffled = anyRoster.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      const [one, other] = [grade(rows), grade(others)];
      expect(byId(other.appraisals)).toEqual(byId(one.appraisals));
      expect(json(other.peers)).toBe(json(one.peers));
    }),
  );
});

test("a roster is graded as its rows are one by one, from a stream or alone", () => {
  fc.assert(
    fc.property(anyRoster, (managers) => {
      const { appraisals, rejected, peers } = grade(managers);
      expect(rejected).toEqual([]);
      expect(json(peers)).toBe(json(peerTotals(managers)));
      const each = [...gradeEach(managers.values(), { year: 2025, peers })];
      expect(each.map(({ index }) => index)).toEqual(managers.map((_, index) => index));
      expect(json(each.map((result) => ("appraisal" in result ? result.appraisal : null)))).toBe(
        json(appraisals),
      );
      managers.forEach((manager, i) => {
        expect(json(gradeManager({ year: 2025, manager, peers }))).toBe(json(appraisals[i]));
      });
    }),
  );
});

test("totals merge in any order and any sharding, also through JSON, to the same appraisals", () => {
  const sharded = anyRoster.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.array(fc.nat(4), { minLength: rows.length, maxLength: rows.length }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    ),
  );
  fc.assert(
    fc.property(sharded, ([rows, shards, order]) => {
      const whole = peerTotals(rows);
      const parts = order.map((shard) => peerTotals(rows.filter((_, i) => shards[i] === shard)));
      const [a = {}, b = {}, ...rest] = parts;
      const merges: PeerTotals[] = [
        mergePeerTotals(...parts),
        mergePeerTotals(...parts.toReversed()),
        mergePeerTotals(mergePeerTotals(a, b), mergePeerTotals(...rest)),
        mergePeerTotals(a, mergePeerTotals(b, mergePeerTotals(...rest))),
        mergePeerTotals(...parts.map((part) => JSON.parse(json(part)) as PeerTotals)),
      ];
      for (const merged of merges) expect(json(merged)).toBe(json(whole));
      const graded = (peers: PeerTotals) => json([...gradeEach(rows, { year: 2025, peers })]);
      expect(graded(merges[0] as PeerTotals)).toBe(graded(whole));
    }),
  );
});

test("no input is changed, and the result is the same on every run", () => {
  fc.assert(
    fc.property(messyRoster, (managers) => {
      const before = structuredClone(managers);
      const first = json(grade(managers));
      expect(managers).toEqual(before);
      expect(managers.some((row) => Object.isFrozen(row))).toBe(false);
      expect(json(grade(managers))).toBe(first);
      expect(json(grade(structuredClone(managers)))).toBe(first);
    }),
  );
});

test("frozen rows are graded too", () => {
  fc.assert(
    fc.property(anyRoster, (managers) => {
      const frozen = Object.freeze(managers.map((row) => Object.freeze({ ...row })));
      expect(json(grade(frozen))).toBe(json(grade(managers)));
    }),
  );
});
