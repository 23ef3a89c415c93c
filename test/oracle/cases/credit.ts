import {
  aggregateJudgements,
  aggregatePriorities,
  calibration,
  compose,
  consistencyRepair,
  creditScore,
  creditSensitivity,
  fuzzyJudgementWeights,
  judgementWeights,
  membership,
} from "kaoping";
import type { Draw, Source } from "../draw.js";

type Cells = (string | null)[][];

const OPERATORS = ["weightedAverage", "minMax", "productMax", "minBoundedSum"];
const METHODS = ["eigenvector", "geometricMean", "columnMean"];
export const GRADES = ["excellent", "good", "medium", "fairlyPoor", "poor"];
const TABLES = ["saaty1980", "saaty2008", "alonsoLamata2006", "doneganDodd1991"];

/** A judgement of Saaty's scale, a decimal, or one near the limits. */
function judgement(random: Draw): string {
  const kind = random.next();
  if (kind < 0.7) {
    const value = random.between(1, 9);
    return random.flag() || value === 1 ? String(value) : `1/${value}`;
  }
  if (kind < 0.9) return (random.between(12, 990) / 100).toFixed(2);
  return random.pick(["1000", "0.001", "1/1000", "999.999", "37/11", "0.0101", "1"]);
}

/** A judgement near that of two weights, so that the matrix is nearly consistent. */
function nearly(random: Draw, weights: readonly number[], i: number, j: number): string {
  const times = ((weights[i] as number) / (weights[j] as number)) * (0.8 + random.next() * 0.45);
  return Math.min(999, Math.max(0.002, times)).toFixed(4);
}

function matrix(random: Draw, order: number, make: (i: number, j: number) => string): Cells {
  const cells: Cells = random.many(order, (i) => random.many(order, (j) => (i === j ? "1" : null)));
  for (let i = 0; i < order; i += 1) {
    for (let j = i + 1; j < order; j += 1) {
      const value = make(i, j);
      if (random.chance(0.85)) (cells[i] as Cells[0])[j] = value;
      else (cells[j] as Cells[0])[i] = value;
    }
  }
  return cells;
}

function judgements(random: Draw, order: number): Cells {
  const weights = random.many(order, () => 0.2 + random.next() * 3);
  return random.flag()
    ? matrix(random, order, () => judgement(random))
    : matrix(random, order, (i, j) => nearly(random, weights, i, j));
}

/** Takes pairs away, mostly up to one in three, sometimes so many that criteria stand apart. */
function thinned(random: Draw, cells: Cells): Cells {
  const gone = random.next() * (random.chance(0.8) ? 0.35 : 0.9);
  const kept = cells.map((row) => row.slice());
  for (const [i, row] of kept.entries()) {
    for (let j = i + 1; j < kept.length; j += 1) {
      if (random.chance(gone)) row[j] = (kept[j] as Cells[0])[i] = null;
    }
  }
  return kept;
}

export const shares = (random: Draw, count: number): string[] => {
  const cuts = random.many(count - 1, () => random.between(1, 999)).sort((a, b) => a - b);
  return [...cuts, 1000].map((cut, place) => ((cut - (cuts[place - 1] ?? 0)) / 1000).toFixed(3));
};

/** Shares of which none is zero. */
export const positiveShares = (random: Draw, count: number): string[] => {
  for (;;) {
    const drawn = shares(random, count);
    if (drawn.every((share) => share !== "0.000")) return drawn;
  }
};

function triangle(random: Draw): string[] {
  const likely = random.between(1, 9);
  if (random.flag()) {
    const [least, greatest] = [Math.max(1, likely - random.below(3)), likely + random.below(3)];
    return random.flag()
      ? [least, likely, greatest].map(String)
      : [greatest, likely, least].map((x) => `1/${x}`);
  }
  const [a, b, c] = random.many(3, () => random.between(10, 900)).sort((x, y) => x - y);
  return [a, b, c].map((x) => ((x as number) / 100).toFixed(2));
}

/** A fuzzy matrix; its lower triangle is the exact reverse reciprocal. */
function fuzzy(random: Draw, order: number): (string[] | null)[][] {
  const cells = random.many(order, () => random.many(order, (): string[] => ["1", "1", "1"]));
  const over = (text: string) => {
    const [top, bottom = "1"] = text.split("/");
    return top?.includes(".") ? `100/${top.replace(".", "").replace(/^0+/, "")}` : `${bottom}/${top}`;
  };
  for (let i = 0; i < order; i += 1) {
    for (let j = i + 1; j < order; j += 1) {
      const drawn = triangle(random);
      (cells[i] as string[][])[j] = drawn;
      (cells[j] as string[][])[i] = drawn.map(over).reverse();
    }
  }
  return cells;
}

export interface Node {
  readonly id: string;
  readonly decisive?: boolean;
  readonly weights?: string[];
  readonly judgements?: Cells;
  readonly children?: Node[];
}

export function node(random: Draw, id: string, depth: number, withJudgements: boolean): Node {
  const count = depth === 0 ? 0 : random.between(depth > 1 ? 2 : 0, 4);
  const own = { id, ...random.maybe(0.15, () => ({ decisive: true })) };
  if (count === 0) return own;
  const children = random.many(count, (k) => node(random, `${id}.${k + 1}`, depth - 1, withJudgements));
  if (count === 1 && random.flag()) return { ...own, children };
  return withJudgements && random.flag()
    ? { ...own, children, judgements: judgements(random, count) }
    : { ...own, children, weights: shares(random, count) };
}

export const leaves = ({ id, children }: Node): string[] => children?.flatMap(leaves) ?? [id];

/** Votes that are often good, so that the gate is passed as often as not. */
export const votes = (random: Draw) => [
  random.between(1, 9),
  random.between(0, 9),
  random.between(0, 5),
  random.between(0, 3),
  random.between(0, random.pick([0, 3, 30])),
];

function scored(random: Draw) {
  const tree = node(random, "U", random.between(1, 3), random.flag(0.4));
  const assessed = leaves(tree).map((id) => [
    id,
    random.chance(0.7) ? { votes: votes(random) } : { membership: shares(random, 5) },
  ]);
  return {
    input: {
      model: {
        ...tree,
        operator: random.pick(OPERATORS),
        normalise: random.chance(0.3),
        acceptInconsistent: true,
        method: random.pick(METHODS),
      },
      assessment: Object.fromEntries(assessed),
    },
    readings: {
      ...random.reading("creditGradeLabel", ["nearest", "lowerBound", "maxMembership"]),
      ...random.reading("gateOn", ["value", "grade"]),
      ...random.reading("mediumDecisiveRating", ["passes", "rejected"]),
    },
  };
}

/** Rules of credit-evaluation. */
export const credit: readonly Source[] = [
  {
    rule: judgementWeights,
    share: 1000,
    draw(random) {
      const cells = judgements(random, random.between(2, 15));
      return {
        input: {
          matrix: random.chance(0.35) ? thinned(random, cells) : cells,
          method: random.pick(METHODS),
          randomIndex: random.pick(TABLES),
        },
      };
    },
  },
  {
    rule: fuzzyJudgementWeights,
    share: 200,
    draw: (random) => ({
      input: { matrix: fuzzy(random, random.between(1, 9)), method: random.pick(["buckley", "chang"]) },
    }),
  },
  {
    rule: aggregateJudgements,
    share: 100,
    draw(random) {
      const [order, experts] = [random.between(1, 8), random.between(1, 7)];
      const matrices = random.many(experts, () => judgements(random, order));
      return { input: { matrices, ...random.maybe(0.5, () => ({ weights: shares(random, experts) })) } };
    },
  },
  {
    rule: aggregatePriorities,
    share: 100,
    draw(random) {
      const [order, experts] = [random.between(1, 8), random.between(1, 7)];
      return {
        input: {
          priorities: random.many(experts, () => positiveShares(random, order)),
          mean: random.pick(["geometric", "arithmetic"]),
          ...random.maybe(0.5, () => ({ weights: shares(random, experts) })),
        },
      };
    },
  },
  { rule: creditScore, share: 300, draw: scored },
  { rule: membership, share: 100, draw: (random) => ({ input: { votes: votes(random) } }) },
  {
    rule: compose,
    share: 100,
    draw(random) {
      const factors = random.between(1, 6);
      return {
        input: {
          weights: shares(random, factors),
          memberships: random.many(factors, () => shares(random, 5)),
          operator: random.pick(OPERATORS),
          normalise: random.flag(),
        },
      };
    },
  },
  {
    rule: calibration,
    share: 100,
    draw(random) {
      const [graded, apart] = [random.pick([0, 0.8, 1]), random.chance(0.15)];
      const grades = random.flag() ? GRADES : ["good", "fairlyPoor", "poor"];
      const anyScore = () => (random.between(80, 200) / 2).toFixed(1);
      // Few scores, so that many tie, two of them a hair apart.
      const fewScores = () => random.pick(["55", "70", `70.${"0".repeat(29)}1`, "85.0"]);
      const scored = random.pick([anyScore, fewScores]);
      const outcomes = random.many(random.between(1, 40), () => {
        const score = scored();
        return {
          score,
          defaulted: apart ? Number(score) < 70 : random.chance(0.3),
          ...random.maybe(graded, () => ({ grade: random.pick(grades) })),
        };
      });
      return { input: { outcomes } };
    },
  },
  {
    rule: consistencyRepair,
    share: 40,
    draw(random) {
      const scale = () => (random.flag() ? String(random.between(1, 9)) : `1/${random.between(2, 9)}`);
      return {
        input: { matrix: matrix(random, random.between(4, 6), scale), randomIndex: random.pick(TABLES) },
      };
    },
  },
  {
    rule: creditSensitivity,
    share: 100,
    draw(random) {
      const parts = (id: string, count: number, below: (id: string) => Node): Node => ({
        id,
        weights: positiveShares(random, count),
        children: random.many(count, (place) => below(`${id}.${place + 1}`)),
      });
      const inner = (id: string): Node =>
        random.flag() ? { id } : parts(id, random.between(2, 3), (leaf) => ({ id: leaf }));
      const model = parts("U", random.between(2, 4), inner);
      const assessed = leaves(model).map((id) => [id, { votes: votes(random) }]);
      return {
        input: { model, assessment: Object.fromEntries(assessed) },
        readings: random.reading("creditGradeLabel", ["nearest", "lowerBound"]),
      };
    },
  },
];
