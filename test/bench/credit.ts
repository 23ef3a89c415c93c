import { Decimal } from "decimal.js";
import { type CreditNodeDefinition, creditModel, creditScores, judgementWeights } from "kaoping";
import { interleaved } from "./measure.js";

/** What the credit evaluation costs, measured in one run. */
export interface CreditBench {
  readonly applicants: number;
  /** Microseconds for one applicant: checked, scored, with the finding of every node at hand. */
  readonly library: number;
  /** Microseconds for one applicant of the same tree written out by hand in decimal.js, unchecked. */
  readonly byHand: number;
  /** library ÷ byHand. */
  readonly ratio: number;
  /** As library, with every finding also written out as JSON: votes, weights, titles and gate beside the figures. */
  readonly libraryWrittenOut: number;
  /** As byHand, with its memberships and scores also written out as JSON. */
  readonly byHandWrittenOut: number;
  readonly ratioWrittenOut: number;
  /** Milliseconds for the principal eigenvector of a 15×15 matrix to 34 digits. */
  readonly eigenvector: number;
}

const GRADES = [100, 85, 70, 55, 40];
const PARTS = [
  { id: "U1", weight: "0.45", sizes: [4] },
  { id: "U2", weight: "0.55", sizes: [4, 4, 4, 4] },
];
const LEAF_WEIGHTS = ["0.4", "0.25", "0.2", "0.15"];
const FACTOR_WEIGHTS = ["0.4", "0.3", "0.2", "0.1"];

function leaves(parent: string): CreditNodeDefinition[] {
  return LEAF_WEIGHTS.map((_, i) => ({ id: `${parent}${i + 1}` }));
}

const TREE: CreditNodeDefinition = {
  id: "U",
  weights: PARTS.map(({ weight }) => weight),
  children: [
    { id: "U1", decisive: true, weights: LEAF_WEIGHTS, children: leaves("U1") },
    {
      id: "U2",
      weights: FACTOR_WEIGHTS,
      children: FACTOR_WEIGHTS.map((_, i) => ({
        id: `U2${i + 1}`,
        weights: LEAF_WEIGHTS,
        children: leaves(`U2${i + 1}`),
      })),
    },
  ],
};

type Assessment = Readonly<Record<string, { readonly votes: readonly number[] }>>;

/** Applicants assessed by ten experts each; always the same ones. */
function applicants(count: number): Assessment[] {
  let seed = 20_260_101;
  const draw = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const ids = ["U1", "U21", "U22", "U23", "U24"].flatMap((parent) => leaves(parent).map(({ id }) => id));
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      ids.map((id) => {
        const votes = [0, 0, 0, 0, 0];
        for (let expert = 0; expert < 10; expert += 1) {
          const grade = Math.min(draw(3) + draw(2), 4);
          votes[grade] = (votes[grade] ?? 0) + 1;
        }
        return [id, { votes }];
      }),
    ),
  );
}

interface ByHand {
  readonly membership: readonly Decimal[];
  readonly score: Decimal;
}

interface HandNode {
  readonly id: string;
  readonly weights: readonly Decimal[];
  readonly children: readonly HandNode[];
}

function handNode({ id, weights = [], children = [] }: CreditNodeDefinition): HandNode {
  return {
    id,
    weights: weights.map((weight) => new Decimal(weight as string)),
    children: children.map(handNode),
  };
}

const VALUES = GRADES.map((value) => new Decimal(value));

/** The tree as one would write it with decimal.js: no check, no explanation, the same figures. */
function byHand(node: HandNode, assessment: Assessment, nodes: Record<string, ByHand>): readonly Decimal[] {
  let membership: Decimal[];
  if (node.children.length === 0) {
    const votes = assessment[node.id]?.votes ?? [];
    const experts = votes.reduce((sum, count) => sum + count, 0);
    membership = votes.map((count) => new Decimal(count).div(experts));
  } else {
    const rows = node.children.map((child) => byHand(child, assessment, nodes));
    membership = VALUES.map((_, h) =>
      rows.reduce(
        (sum, row, i) => sum.plus((row[h] as Decimal).times(node.weights[i] as Decimal)),
        new Decimal(0),
      ),
    );
  }
  const score = membership.reduce(
    (sum, share, h) => sum.plus(share.times(VALUES[h] as Decimal)),
    new Decimal(0),
  );
  nodes[node.id] = { membership, score };
  return membership;
}

function handScores(tree: HandNode, assessments: readonly Assessment[]): Record<string, ByHand>[] {
  return assessments.map((assessment) => {
    const nodes: Record<string, ByHand> = {};
    const decisive = tree.children[0] as HandNode;
    byHand(decisive, assessment, nodes);
    if (nodes[decisive.id]?.score.gte(70)) byHand(tree, assessment, nodes);
    return nodes;
  });
}

/** A matrix of judgements that do not agree perfectly, but well enough to count as consistent. */
function judgements(size: number): (string | null)[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (j < i ? null : String(Math.min(9, 1 + j - i)))),
  );
}

/**
 * Measures the credit evaluation against the same tree written by hand, the programs taking turns within one run.
 */
export async function benchCredit({
  count = 2000,
  rounds = 7,
}: {
  count?: number;
  rounds?: number;
} = {}): Promise<CreditBench> {
  const model = creditModel(TREE);
  const tree = handNode(TREE);
  const assessments = applicants(count);
  const matrix = judgements(15);
  const [library, byHand, libraryWrittenOut, byHandWrittenOut, eigenvector] = (await interleaved(
    [
      { managers: count, run: () => creditScores({ model, assessments }) },
      { managers: count, run: () => handScores(tree, assessments) },
      { managers: count, run: () => JSON.stringify(creditScores({ model, assessments }).scored) },
      { managers: count, run: () => JSON.stringify(handScores(tree, assessments)) },
      { managers: 1, run: () => judgementWeights({ matrix }).weights.map(String) },
    ],
    rounds,
  )) as [number, number, number, number, number];
  return {
    applicants: count,
    library,
    byHand,
    ratio: library / byHand,
    libraryWrittenOut,
    byHandWrittenOut,
    ratioWrittenOut: libraryWrittenOut / byHandWrittenOut,
    eigenvector: eigenvector / 1000,
  };
}
