import { definePolicy, rosterTotals } from "kaoping";
import type { Draw, Drawn } from "../draw.js";
import { CLASSES, listed, manager, ofRoster, one, yuan } from "./grading.js";
import { spoiled } from "./totals.js";

export type Row = Readonly<Record<string, unknown>>;

/** Points beside a limit of the grades: on it, within its rounding to two decimals, and a step off. */
const BESIDE = [0, 0, -0.004, -0.005, -0.0051, 0.0049, -0.5, 0.5, -1, -1.5];

/** Conduct and quality that take a manager at the averages, who has 100 points, to a limit of the grades or beside it. */
function atLimit(random: Draw): Row {
  const [failedExams, fines, reprimands] = random.many(3, () => random.between(0, 3)) as [
    number,
    number,
    number,
  ];
  const seriousViolations = random.pick([0, 0, 0, 1]);
  const deduction = 3 * failedExams + 2 * fines + 5 * reprimands + 10 * seriousViolations;
  const limits = [90, 75, 60].filter(
    (limit) => 100 - deduction - limit >= -9 && 100 - deduction - limit <= 28,
  );
  const steps = 100 - deduction - (random.pick(limits) ?? 0) - random.pick(BESIDE);
  // Of 10 million, 10,000 yuan of new NPL are a point.
  return {
    ...{ failedExams, fines, reprimands, seriousViolations },
    newNplBalance: Math.max(0, 100_000 + 10_000 * steps).toFixed(2),
    managedLoans: "10000000",
    discountedAcceptances: "0",
    ...random.maybe(0.6, () => ({ nplTolerance: random.pick(["0.05", "0.02", "0.01", "0.012"]) })),
  };
}

/** A class of which nobody, or pairs by as much on either side, are off the averages; the averages may be nothing. */
function even(random: Draw, branchType: string): Row[] {
  const loans = random.pick([0, 100, 100, 1000]);
  const interest = random.pick([0, 100_000, 1_000_000]);
  return random
    .many(random.between(1, 4), () => [random.pick([0, 0, 1, 3]), random.pick([0, 0, 1, 700])])
    .flatMap(([more, fen]) =>
      [1, -1].map((sign) => ({
        branchType,
        loansGranted: loans === 0 ? 0 : loans + sign * (more as number),
        interestIncome: interest === 0 ? "0" : yuan(interest * 100 + sign * (fen as number)),
      })),
    );
}

const limited = (random: Draw): Row[] =>
  random
    .shuffled(random.flag(0.7) ? even(random, "urban") : CLASSES.flatMap((each) => even(random, each)))
    .map((figures, place) => {
      const drawn = manager(random, `M${place}`, figures);
      const atAverage = random.chance(0.85) ? atLimit(random) : {};
      return { ...drawn, ...atAverage, ...random.maybe(0.1, () => ({ inClassAverage: random.flag() })) };
    });

/** Rows that can all be read: any, or at the limits of the grades. */
export const readable = (random: Draw): Row[] => (random.chance(0.35) ? listed(random) : limited(random));

/** Rows that can be read and, now and then, some that cannot. */
export function managers(random: Draw): unknown[] {
  if (random.chance(0.02)) return [];
  const share = random.pick([0, 0, 0.15]);
  return readable(random).map((row) => (random.chance(share) ? unread(random, row) : row));
}

/** A row that does not count, or counts and cannot be graded. */
export const unread = (random: Draw, row: object) =>
  random.flag()
    ? spoiled(random, row)
    : { ...row, ...random.pick([{ newNplBalance: "many" }, { managedLoans: null }]) };

/** A row with one figure corrected, or its class, or all that a limit of the grades hangs on. */
export function corrected(random: Draw, row: object): Row {
  const figures = random.pick<() => object>([
    () => ({ loansGranted: random.between(0, 1200) }),
    () => ({ interestIncome: yuan(random.between(-1000, 150_000_000)) }),
    () => ({ branchType: random.pick(CLASSES) }),
    () => ({ inClassAverage: random.flag() }),
    () => ({ reprimands: random.between(0, 4) }),
    () => atLimit(random),
  ])();
  return { ...row, ...figures };
}

/** A manager of a roster and the totals of the classes, by the same readings or without a word of them. */
export function memberOf(random: Draw): Drawn {
  if (random.chance(0.25)) return one(random);
  const [rows, readings] = [readable(random), ofRoster(random)];
  const totals = rosterTotals(rows, definePolicy({ readings }));
  const { headsInAverage: _, ...unsaid } = totals;
  const peers = JSON.parse(JSON.stringify(random.flag(0.7) ? totals : unsaid));
  return { input: { year: 2025, manager: random.pick(rows), peers }, readings };
}
