import { combinedWeights, consensus, criticWeights, delphiRounds, entropyWeights } from "kaoping";
import { type Draw, type Source, source } from "../draw.js";
import { positiveShares, shares } from "./credit.js";

/** The least that a figure can differ by. */
const HAIR = `0.${"0".repeat(29)}1`;

/** A figure of a table: any, one of a few so that many are the same, the largest and least, or one beside another. */
const FIGURES: readonly ((random: Draw) => string)[] = [
  (random) => random.yuan(100_000),
  (random) => String(random.between(0, 4)),
  (random) => random.pick(["0", "0", "1", HAIR, "9".repeat(30), `${"9".repeat(30)}.${"9".repeat(30)}`]),
  (random) => `1000.${"0".repeat(29)}${random.between(0, 2)}`,
  (random) => (random.chance(0.7) ? "0" : "8"),
];

/** A column of figures of one kind, or of all kinds, or the same for all. */
function column(random: Draw, applicants: number): string[] {
  const kind = random.flag() ? random.pick(FIGURES) : undefined;
  const figures = random.many(applicants, () => (kind ?? random.pick(FIGURES))(random));
  return random.chance(0.02) ? figures.map(() => figures[0] as string) : figures;
}

/** A straight line through whole figures, in which one may be a hair off. */
function straight(random: Draw, through: readonly number[]): string[] {
  const [times, more] = [random.pick([1, 2, 3, 1, -1]), random.between(0, 5)];
  const line = through.map((each) => String(each * times + more));
  return random.flag() ? line : line.map((each, place) => (place > 0 ? each : `${each}.${"0".repeat(23)}1`));
}

/** Columns of figures; for correlations some, or all, are straight lines through the same figures. */
function columns(random: Draw, applicants: number, indicators: number, lines: boolean): string[][] {
  const through = random.many(applicants, () => random.between(0, 9));
  const lined = lines ? random.pick([0, 0, 0.4, 1]) : 0;
  return random.many(indicators, () =>
    random.chance(lined) ? straight(random, through) : column(random, applicants),
  );
}

function table(random: Draw, lines: boolean) {
  const [applicants, indicators] = [
    random.chance(0.03) ? 1 : random.pick([2, 3, 3, 4, 5, 8, 12]),
    random.chance(0.03) ? 1 : random.pick([2, 3, 3, 4, 6]),
  ];
  const drawn = columns(random, applicants, indicators, lines);
  return {
    directions: random.many(indicators, () => random.pick(["benefit", "cost"])),
    table: random.many(applicants, (row) => drawn.map((column) => column[row])),
  };
}

/** Weights whose sum is not exactly 1: published to 34 digits, or off by the tolerance, by less or by more. */
function nearlyOne(random: Draw, count: number): string[] {
  const rest = random.pick([
    `0.${"6".repeat(33)}7`,
    "0.6666666666",
    "0.6666666676666667",
    "0.66666666766666671",
    "0.666666668",
  ]);
  return ["0.3333333333333333", rest, ...random.many(count, () => "0")];
}

/** Weights of a few kinds: any, coarse ones with equals among them, one a number of times all others, or only one. */
function weights(random: Draw, criteria: number): string[] {
  const kind = random.next();
  if (kind < 0.4) return positiveShares(random, criteria);
  if (kind < 0.6) return shares(random, criteria);
  const one = random.below(criteria);
  if (kind < 0.8) {
    const times = random.pick([9, 9, 8, 10, 1]);
    const every = times + criteria - 1;
    const text = (share: number) => (share / every).toFixed(12);
    const others = random.many(criteria, (place) => (place === one ? "" : text(1)));
    // What is left to 1, exactly.
    const left = 1_000_000_000_000n - BigInt(text(1).slice(2).padStart(12, "0")) * BigInt(criteria - 1);
    return every === 1 ? ["1"] : others.map((each) => each || `0.${String(left).padStart(12, "0")}`);
  }
  return random.many(criteria, (place) => (place === one ? "1" : "0"));
}

/** Both experts of two criteria on either side of the middle, so that the index is 0 where it is 9 to 1. */
const mirrored = (random: Draw): string[][] => {
  const [more, less] = random.pick([
    ["0.9", "0.1"],
    ["0.9", "0.1"],
    [`0.9${"0".repeat(28)}1`, `0.0${"9".repeat(29)}`],
    ["1", "0"],
    ["0.5", "0.5"],
  ]) as [string, string];
  return [
    [more, less],
    [less, more],
  ];
};

/** Two answers as far above a middle as below, so that the deviation over the mean is the share given. */
const around = (random: Draw): string[] => {
  const middle = random.pick([20, 40, 80]);
  const away = (middle * random.pick([0, 1, 2, 3])) / 20;
  return random
    .many(random.between(1, 3), () => [middle - away, middle + away])
    .flat()
    .map(String);
};

function answers(random: Draw, least: number): string[] {
  if (random.chance(0.3)) return around(random);
  const count = random.chance(0.03) ? random.between(1, 2) : random.between(least, 11);
  const kind = random.next();
  if (kind < 0.5) return random.many(count, () => String(random.between(1, 9)));
  if (kind < 0.8) return random.many(count, () => random.yuan(1000));
  if (kind < 0.9) return random.many(count, () => String(random.between(-3, 3)));
  return random.many(count, () => `70.${"0".repeat(29)}${random.between(0, 9)}`);
}

const LIMITS = {
  quartileDeviation: ["0", "0.5", "0.75", "1", "1.25", "1.5", "2"],
  variation: ["0", "0.05", "0.1", "0.15", "0.1499999999", HAIR, "0.5"],
  medianShift: ["0", "0.5", "1", "2", "40"],
};

function delphi(random: Draw) {
  const quartiles = random.pick(["inclusive", "exclusive", "halves"]);
  const least = { inclusive: 1, exclusive: 3, halves: 2 }[quartiles] ?? 1;
  const limits = Object.entries(LIMITS).filter(() => random.flag(0.6));
  return {
    quartiles,
    deviation: random.pick(["sample", "population", "population"]),
    items: random.many(random.between(1, 3), (place) => ({
      id: `I${place}`,
      rounds: random.many(random.between(1, 4), () => answers(random, least)),
    })),
    ...(limits.length === 0
      ? {}
      : { limits: Object.fromEntries(limits.map(([name, values]) => [name, random.pick(values)])) }),
  };
}

/** Weights from figures, and how far experts agree. */
export const weighing: readonly Source[] = [
  source(entropyWeights, 3, (random) => ({
    ...table(random, false),
    normalisation: random.pick(["sum", "range"]),
  })),
  source(criticWeights, 3, (random) => table(random, true)),
  source(combinedWeights, 2, (random) => {
    const indicators = random.between(1, 8);
    const near = indicators > 1 && random.chance(0.3);
    const method = random.pick(["linear", "multiplicative"]);
    return {
      subjective: near ? nearlyOne(random, indicators - 2) : shares(random, indicators),
      objective: weights(random, indicators),
      method,
      ...(method === "linear" ? { share: random.ratio() } : {}),
    };
  }),
  source(consensus, 3, (random) => {
    if (random.chance(0.1)) return { priorities: mirrored(random) };
    const [experts, criteria] = [random.between(1, 7), random.between(2, 8)];
    const first = weights(random, criteria);
    const agreed = random.chance(0.15);
    return {
      priorities: [first, ...random.many(experts - 1, () => (agreed ? first : weights(random, criteria)))],
    };
  }),
  source(delphiRounds, 3, delphi),
];
