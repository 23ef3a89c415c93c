import { peerAverages, peerTotals, rosterTotals } from "kaoping";
import { type Draw, type Drawn, type Source, source } from "../draw.js";
import { CLASSES, yuan } from "./grading.js";

/** Interest in yuan: any, none, less than none, or with so many digits that sums of floats would lose some. */
const interest = (random: Draw) =>
  random.pick([
    yuan(random.between(0, 900_000_000)),
    yuan(random.between(-9_000, 9_000)),
    "0",
    "123456789012345678901234567.01",
    "-0.000000001",
    random.between(0, 1_000_000),
  ]);

const member = (random: Draw) => ({
  branchType: random.pick(CLASSES),
  loansGranted: random.pick([
    0,
    random.between(0, 400),
    String(random.between(0, 400)),
    4_503_599_627_370_495,
  ]),
  interestIncome: interest(random),
  ...random.maybe(0.2, () => ({ role: random.pick(["branchHead", "branchHead", "accountManager"]) })),
  ...random.maybe(0.15, () => ({ inClassAverage: random.flag(0.3) })),
});

/** What cannot be read of a row: one of the fields that its class needs, or the row. */
const UNREADABLE: readonly object[] = [
  { id: "" },
  { branchType: "city" },
  { loansGranted: -1 },
  { loansGranted: "1.5" },
  { loansGranted: null },
  { interestIncome: "many" },
  { interestIncome: null },
  { role: "director" },
  { inClassAverage: "yes" },
];

const NO_ROWS: readonly unknown[] = [null, 7, "AM-001", [], {}];

/** Spoils a row in one place, or in several, or leaves nothing of it. */
export function spoiled(random: Draw, row: object): unknown {
  if (random.chance(0.15)) return random.pick(NO_ROWS);
  return Object.assign({}, row, ...random.many(random.pick([1, 1, 1, 2, 3]), () => random.pick(UNREADABLE)));
}

const heads = (random: Draw) => random.reading("headsInAverage", ["counted", "left"]);

function members(random: Draw): Drawn {
  const input = random.many(random.pick([0, 1, 2, 9]), () => member(random));
  if (random.chance(0.1)) input.splice(0, 1, { ...member(random), ...random.pick(UNREADABLE.slice(1, 7)) });
  return { input, readings: heads(random) };
}

function rows(random: Draw): Drawn {
  const input = random.many(random.pick([0, 1, 3, 12]), (place) => {
    const row = { id: `M${random.chance(0.1) ? 0 : place}`, ...member(random) };
    return random.chance(0.25) ? spoiled(random, row) : row;
  });
  return { input: input as object, readings: heads(random) };
}

const PLACES = [...CLASSES, "unplaced"];

const ofSome = (random: Draw, places: readonly string[], make: () => unknown) =>
  Object.fromEntries(places.filter(() => random.flag()).map((place) => [place, make()]));

/** Totals, also of nobody, which have no average. */
const totals = (random: Draw) => ({
  ...ofSome(random, CLASSES, () => ({
    managers: random.chance(0.02) ? 0 : random.pick([1, 2, 3, 7, 97, 1_000_003]),
    loansGranted: random.pick([0, 1, random.between(0, 100_000)]),
    interestIncome: interest(random),
  })),
  ...random.maybe(0.4, () => ({ missing: ofSome(random, PLACES, () => random.between(0, 3)) })),
  ...random.maybe(0.4, () => ({
    headsInAverage: ofSome(random, PLACES, () => random.pick(["counted", "left"])),
  })),
});

/** Totals of the classes, and averages. */
export const classTotals: readonly Source[] = [
  { rule: peerTotals, share: 100, draw: members },
  { rule: rosterTotals, share: 150, draw: rows },
  source(peerAverages, 80, totals),
];
