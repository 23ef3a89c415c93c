import { Decimal } from "decimal.js";
import type { CreditNodeDefinition } from "kaoping";
import { seeded } from "../random.js";

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

/** Three levels, 20 indicators, one decisive part. */
export const TREE: CreditNodeDefinition = {
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

export type Assessment = Readonly<Record<string, { readonly votes: readonly number[] }>>;

/** Applicants assessed by ten experts each; always the same ones. */
export function applicants(count: number): Assessment[] {
  const upTo = seeded(20_260_101);
  const ids = ["U1", "U21", "U22", "U23", "U24"].flatMap((parent) => leaves(parent).map(({ id }) => id));
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      ids.map((id) => {
        const votes = [0, 0, 0, 0, 0];
        for (let expert = 0; expert < 10; expert += 1) {
          const grade = upTo(2) + upTo(1);
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

/** A node with its weights read once. */
interface HandNode {
  readonly id: string;
  readonly weights: readonly Decimal[];
  readonly children: readonly HandNode[];
}

export function handNode({ id, weights = [], children = [] }: CreditNodeDefinition): HandNode {
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

/** Each applicant scored; one below the gate without the parts that need it passed. */
export function handScores(tree: HandNode, assessments: readonly Assessment[]): Record<string, ByHand>[] {
  return assessments.map((assessment) => {
    const nodes: Record<string, ByHand> = {};
    const decisive = tree.children[0] as HandNode;
    byHand(decisive, assessment, nodes);
    if (nodes[decisive.id]?.score.gte(70)) byHand(tree, assessment, nodes);
    return nodes;
  });
}
