import { oncePer, type Ratio, sum, toDecimal } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { type Decided, type Exact, type Lazily, latest } from "../rule/index.js";
import { type Assessment, type NodeResult, review } from "./assess.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import {
  type CreditScoreFinding,
  type CreditScoreInput,
  creditScoreInput,
  creditScoreOutput,
  type ScoreNote,
  scoreNotes,
} from "./creditFinding.js";
import { compiledModel, policyOfModel } from "./creditModel.js";
import { gateReadings } from "./gate.js";
import { gradeAt, placeOf } from "./grade.js";
import { keepsSum } from "./operators.js";
import { publishedPanel } from "./publishedPanel.js";
import { cutsOf, reasonsOf, toNext } from "./reasons.js";
import { sayCredit } from "./sayCredit.js";

type CreditDecision = Lazily<Decided<typeof creditScoreOutput, ScoreNote, CreditScoreFinding["readings"]>>;
type NodeDecision = Exact<typeof creditScoreOutput>["nodes"][string];

const reviewAgain = latest(review);

/**
 * The decision of {@link creditScore} on an assessment that was read. What came out for every node is found again when it
 * is read, since a batch of applicants would hold it for them all.
 */
export function decideCredit(model: CompiledModel, assessment: Assessment): CreditDecision {
  const { root, operator, normalise: normalised, policy } = model;
  const { creditGradeLabel } = policy.readings;
  const { results, gate, top } = review(model, assessment);
  const found = () => reviewAgain(model, assessment);
  const place = top && placeOf(top.score, top.membership, policy);
  const cuts = top && cutsOf(model);
  const onLimit = top !== null && cuts?.some((cut) => cut.equals(top.score));
  return {
    model: root.id,
    rejected: top === null,
    gate,
    score: top?.score ?? null,
    membership: top?.membership ?? null,
    operator,
    normalised,
    scoredOver: top === null || root.children.length === 0 || keepsSum(operator) ? null : sum(top.membership),
    grade: place === null ? null : gradeAt(place, policy),
    values: model.values,
    cuts,
    toNextGrade: top === null || place === null ? null : toNext(top.score, place, cuts),
    reasons: () => reasonsOf(model, found()),
    nodes: () => nodesOf(root, found().results),
    readings: () => ({
      ...gateReadings(
        gate.map(({ id }) => found().results.get(id) as NodeResult),
        policy,
      ),
      ...(top !== null ? { creditGradeLabel } : {}),
    }),
    notes: [
      ...model.notes,
      ...(onLimit ? (["scoreOnLimit"] as const) : []),
      ...(isUnequallyVoted(results) ? (["unequalVotes"] as const) : []),
    ],
  };
}

/** Whether two indicators that were voted on had different numbers of votes, over which their memberships stand. */
function isUnequallyVoted(results: ReadonlyMap<string, NodeResult>): boolean {
  let first: Ratio | undefined;
  for (const { votes, membership } of results.values()) {
    if (votes === null) continue;
    const share = membership[0] as Ratio;
    first ??= share;
    if (!share.isLike(first)) return true;
  }
  return false;
}

function nodesOf(root: CompiledNode, results: ReadonlyMap<string, NodeResult>): Record<string, NodeDecision> {
  const nodes: Record<string, NodeDecision> = {};
  const visit = (node: CompiledNode): void => {
    const result = results.get(node.id);
    if (result !== undefined) {
      const { membership, score, votes, rated } = result;
      const { value = null, limitIn = null, belongings = [] } = rated ?? {};
      const { judgements } = node;
      const own = { judgements, votes, value, limitIn, belongings, membership, score };
      nodes[node.id] = { ...publishedOnce(node), ...own };
    }
    node.children.forEach(visit);
  };
  visit(root);
  return nodes;
}

type NodeConstants = Omit<
  NodeDecision,
  "judgements" | "votes" | "value" | "limitIn" | "belongings" | "membership" | "score"
>;

/** What every finding says alike of a node of one model; its Decimals are made once, not for every applicant. */
const publishedOnce = oncePer(
  ({ title, source, level, weights, panel, children }: CompiledNode) =>
    Object.freeze({
      title,
      source,
      level,
      weights: Object.freeze(weights.map((weight) => toDecimal(weight))),
      children: Object.freeze(children.map(({ id }) => id)),
      panel: panel && publishedPanel(panel),
    }) as unknown as NodeConstants,
);

/**
 * The credit score and grade of an applicant: memberships of the indicators composed up the tree, the decisive
 * part tested first.
 *
 * Each node: B = A ∘ R; the top: C = R × Vᵀ, V = (100, 85, 70, 55, 40). An applicant whose decisive part is below
 * medium (70) is rejected and gets no further score.
 *
 * @param input the compiled model and the assessment of every indicator ({@link CreditScoreInput})
 * @returns score, membership and grade (null after a rejection), the gate, and what came out for every node
 * @throws {@link RuleInputError} for an indicator without an assessment, an assessment of no indicator, votes that
 * are negative, fractional or all zero, memberships outside 0 to 1 or not of sum 1
 * @see credit-evaluation-3, credit-evaluation-6 to credit-evaluation-10
 * @example
 * const model = creditModel({ id: "U", weights: ["0.6", "0.4"], children: [{ id: "U1", decisive: true }, { id: "U2" }] });
 * const finding = creditScore({ model, assessment: { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [1, 1, 1, 1, 1] } } });
 * finding.score?.toString(); // "78.1"
 * finding.grade; // "good"
 */
export const creditScore: Rule<CreditScoreInput, CreditScoreFinding> = rule({
  name: "creditScore",
  clause: "credit-evaluation-9",
  title: { zh: "微小企业信用评分", en: "Credit score of a micro-enterprise" },
  input: creditScoreInput,
  output: creditScoreOutput,
  readings: ["gateOn", "mediumDecisiveRating", "creditGradeLabel"],
  notes: scoreNotes,
  policyOf: ({ model }, given) => policyOfModel(model, given),
  decide: ({ model, assessment }, policy) => decideCredit(compiledModel(model, policy), assessment),
  say: sayCredit,
});
