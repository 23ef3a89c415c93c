import { creditScores, creditShortfall, populationStability, rating } from "kaoping";
import { type Draw, type Source, source, withReadings } from "../draw.js";
import { GRADES, leaves, type Node, node, shares, votes } from "./credit.js";

/** Rising places in hundredths, as text. */
const rising = (random: Draw, count: number): string[] => {
  const places = new Set<number>();
  while (places.size < count) places.add(random.between(-50, 250));
  return [...places].sort((a, b) => a - b).map((each) => (each / 100).toFixed(2));
};

/** A value between two places, at one of them, beside one by as little as there is, or anywhere. */
function near(random: Draw, places: readonly string[]): string {
  const place = random.below(places.length);
  const at = places[place] as string;
  const kind = random.next();
  if (kind < 0.3) return at;
  if (kind < 0.4) return `${at}${"0".repeat(27)}1`;
  if (kind < 0.5) return (random.between(-600, 2600) / 1000).toFixed(3);
  return (Number(at) + random.next() * (Number(places[place + 1] ?? at) - Number(at))).toFixed(3);
}

function bands(random: Draw) {
  const count = random.between(1, 6);
  const places = rising(random, count + 1);
  const [open, above] = [random.flag(0.3), random.flag(0.3)];
  const wrong = random.chance(0.08) ? random.below(count) : -1;
  const drawn = random.many(count, (k) => ({
    grade: random.pick(GRADES),
    ...(k === 0 && open ? {} : { from: places[k] as string }),
    ...(k === count - 1 && above ? {} : { to: `${places[k + 1]}${k === wrong ? `${"0".repeat(27)}1` : ""}` }),
  }));
  return {
    value: near(random, places),
    bands: random.shuffled(drawn),
    ...random.maybe(0.5, () => ({ limitIn: random.pick(["upper", "lower"]) })),
    ...random.maybe(0.3, () => ({ range: { from: places[0], to: places.at(-1) } })),
  };
}

/** Fuzzy sets of which each falls while the next rises; of a wrong one the side is off by a hair. */
function trapezoids(random: Draw) {
  const grades = GRADES.filter(() => random.flag(0.7));
  const held = grades.length === 0 ? ["good"] : random.flag() ? grades : grades.toReversed();
  const places = rising(random, 2 * held.length + 2);
  const wrong = random.chance(0.08) ? random.below(held.length) : -1;
  // Beyond the range the first set may end; within it nothing changes.
  const ranged = random.flag(0.4);
  const drawn = held.map((grade, k) => ({
    grade,
    ...(k === 0 && !ranged ? {} : { from: places[2 * k], fullFrom: places[2 * k + 1] }),
    ...(k === held.length - 1
      ? {}
      : { fullTo: places[2 * k + 2], to: `${places[2 * k + 3]}${k === wrong ? `${"0".repeat(27)}1` : ""}` }),
  }));
  const range = { from: random.chance(0.9) ? places[1] : places[0], to: places.at(-1) };
  return {
    value: near(random, places),
    trapezoids: random.shuffled(drawn),
    ...(ranged ? { range } : {}),
  };
}

/** Halves and quarters, so that scores often lie exactly on a limit. */
const coarse = (random: Draw, count: number): string[] =>
  ({ 1: ["1"], 2: ["0.5", "0.5"], 3: ["0.5", "0.25", "0.25"] })[count] ?? random.many(count, () => "0.25");

const coarsely = (random: Draw, given: Node): Node =>
  given.children === undefined
    ? given
    : {
        ...given,
        weights: coarse(random, given.children.length),
        children: given.children.map((child) => coarsely(random, child)),
      };

/** Ten votes on three grades beside each other. */
function ten(random: Draw): number[] {
  const [first, place] = [random.between(0, 10), random.below(3)];
  const second = random.between(0, 10 - first);
  return random.many(5, (grade) => [first, second, 10 - first - second][grade - place] ?? 0);
}

const READINGS = {
  creditGradeLabel: ["nearest", "lowerBound"],
  gateOn: ["value", "grade"],
  mediumDecisiveRating: ["passes", "rejected"],
};

function lacking(random: Draw) {
  const drawn = node(random, "U", random.between(1, 3), false);
  const even = random.flag();
  const model = even ? coarsely(random, drawn) : drawn;
  const voted = random.pick([1, 1, 0.9, 0.3]);
  const assessed = leaves(model).map((id) => [
    id,
    random.chance(voted) ? { votes: even ? ten(random) : votes(random) } : { membership: shares(random, 5) },
  ]);
  return { model, assessment: Object.fromEntries(assessed), grade: random.pick(GRADES) };
}

/** Many applicants of one model; some are not assessed, or by a membership whose sum is not 1. */
function many(random: Draw) {
  const model = node(random, "U", random.between(1, 2), false);
  const spoilt = () =>
    random.flag() ? {} : { [leaves(model)[0] as string]: { membership: ["0.5", "0", "0", "0", "0"] } };
  const assessments = random.many(random.between(1, 5), () =>
    random.chance(0.2)
      ? spoilt()
      : Object.fromEntries(leaves(model).map((id) => [id, { votes: votes(random) }])),
  );
  return { model, assessments };
}

/** Customers of a period: few and one by one, or counted. */
function customers(random: Draw, belong: () => object): object[] {
  return random.flag(0.3)
    ? random.many(random.between(1, 12), belong)
    : random.many(random.between(4, 30), () => ({ ...belong(), count: random.between(0, 60) }));
}

/** Customers of a later period: any, spread just as before, or so many that one more hardly shows. */
function later(random: Draw, before: readonly object[], belong: () => object): readonly object[][] {
  const kind = random.next();
  if (kind < 0.8) return [[...before], customers(random, belong)];
  if (kind < 0.9) return [[...before], [...before, ...before]];
  const counted = before.map((each) => ({ ...each, count: "1000000000000000" }));
  return [counted, [...counted, { ...belong(), count: 1 }]];
}

function periods(random: Draw) {
  const places = new Set(random.many(random.between(1, 5), () => random.between(0, 250)));
  const limits = [...places].sort((a, b) => a - b).map((each) => (each / 100).toFixed(2));
  const graded = random.flag();
  const belong = () =>
    graded ? { grade: random.pick(GRADES) } : { score: near(random, limits).replace("-", "") };
  const [before, now] = later(random, customers(random, belong), belong);
  return { before, now, ...(graded ? {} : { limits }) };
}

/** What is rated, scored and compared of applicants. */
export const applicants: readonly Source[] = [
  source(rating, 4, (random) => (random.flag() ? bands(random) : trapezoids(random))),
  withReadings(creditShortfall, 4, READINGS, lacking),
  withReadings(creditScores, 2, READINGS, many),
  source(populationStability, 4, periods),
];
