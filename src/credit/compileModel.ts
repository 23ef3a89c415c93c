import { ONE, overCommonDenominator, type Ratio, sum } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import {
  type Bilingual,
  type Deciding,
  type Issue,
  type Note,
  notesOf,
  refuse,
  shown,
  shownIn,
  within,
} from "../rule/index.js";
import { checkScale } from "./checkScale.js";
import { checkWeights, composeNotes } from "./compose.js";
import { MAIN_FACTORS, type ModelRead, type NodeRead } from "./definition.js";
import { type PanelResult, panelWeights } from "./experts.js";
import { readJudgements } from "./judgements.js";
import { decideWeights } from "./judgementWeights.js";
import { weightNotes } from "./judgementWeightsFinding.js";
import { type NodeJudgements, nodeJudgements, refuseDoubtful } from "./nodeJudgements.js";
import { keepsSum, type Operator } from "./operators.js";
import type { ScaleRead } from "./ratingScale.js";
import { refuseLength } from "./refuseLength.js";
import type { Vector } from "./vector.js";

/** The words of the notes that a model can carry. */
export const modelNotes = {
  ...composeNotes,
  ...weightNotes,
  scoredOverSum: {
    clause: "kaoping",
    zh: "按所选合成算子，隶属度之和不一定为1，各级得分都已除以隶属度之和",
    en: "Under this operator memberships need not sum to 1: every composed score was divided by their sum",
  },
  singleExpert: {
    clause: "kaoping",
    zh: "只有一位专家的判断，谈不上专家之间是否一致",
    en: "Only one expert judged; there is nobody to agree with",
  },
  factorOrder: {
    clause: "credit-evaluation-4",
    zh: "主要因素的权重次序与原文不符：应为管理层素质最大，其次是财务状况、市场状况和持续发展能力",
    en: "The weights of the main factors are not in the order of the text: management, finance, market, development",
  },
  factorsApart: {
    clause: "credit-evaluation-4",
    zh: "主要因素分列在不同的上级之下：权重次序只在同一上级之内检查，不同上级之间未作比较",
    en: "Main factors stand under different parents: the order of their weights was checked under each parent, not between them",
  },
  decisiveCompensates: {
    clause: "credit-evaluation-3",
    zh: "决定性指标由下级指标合成，下级中有未单列为决定性指标的：其中一项很差时，可能由其他各项弥补而通过",
    en: "A decisive part is composed of indicators that are not decisive themselves: one that is poor may be made up for by the others",
  },
} as const;

export type ModelNote = keyof typeof modelNotes;

const NOTED: Deciding = { name: "creditModel", clause: "credit-evaluation-4", notes: modelNotes };

/** A node ready to be scored. */
export interface CompiledNode {
  readonly id: string;
  readonly title: Bilingual | null;
  readonly source: Bilingual | null;
  readonly level: number;
  readonly decisive: boolean;
  /** The scale of an indicator that is assessed by a value. */
  readonly rating: ScaleRead | null;
  /** The experts who weighed the children; null where they did not. */
  readonly panel: PanelResult | null;
  /** Weights of the children, over one denominator; none for an indicator. */
  readonly weights: Vector;
  /** How the weights came from judgements; null where they did not. */
  readonly judgements: NodeJudgements | null;
  readonly children: readonly CompiledNode[];
}

export interface CompiledModel {
  readonly root: CompiledNode;
  readonly operator: Operator;
  readonly normalise: boolean;
  readonly notes: readonly Note<ModelNote>[];
  /** Every indicator by its id. */
  readonly indicators: ReadonlySet<string>;
  /** The decisive parts, each after those that it contains. */
  readonly decisive: readonly CompiledNode[];
  /** The value of each grade, over one denominator. */
  readonly values: Vector;
  readonly policy: CompiledPolicy;
}

/** Judgements of all panels of a model, counted as whole matrices: 50 experts on 10 criteria. */
const MOST_PANEL_CELLS = 5_000;

const TOO_MANY_CELLS = {
  zh: `各专家判断矩阵的格数合计最多${MOST_PANEL_CELLS}个`,
  en: `expected at most ${MOST_PANEL_CELLS} cells in the matrices of all experts`,
};

/** Weighs the nodes of a definition, and checks what lies between them. */
export function compileModel(definition: ModelRead, policy: CompiledPolicy): CompiledModel {
  const notes = new Set<ModelNote>();
  const ids = new Set<string>();
  const indicators = new Set<string>();
  let panelCells = 0;

  const node = (at: NodeRead, level: number, path: Issue["path"]): CompiledNode => {
    if (ids.has(at.id))
      refuse([...path, "id"], "duplicate", {
        zh: `应各不相同，${shownIn("zh", at.id)}已是另一指标的编号`,
        en: `${shown(at.id)} is the id of another node too`,
      });
    ids.add(at.id);
    if (at.children.length === 0) indicators.add(at.id);
    panelCells += (at.experts?.length ?? 0) * at.children.length ** 2;
    if (panelCells > MOST_PANEL_CELLS) refuse([...path, "experts"], "tooLarge", TOO_MANY_CELLS);
    const weights = within(path, () => weightsOf(at, definition, policy));
    for (const note of weights.notes) notes.add(note);
    within([...path, "rating"], () => {
      checkRating(at, policy);
    });
    if (!inOrder(at, weights.values)) notes.add("factorOrder");
    if (at.decisive && compensates(at)) notes.add("decisiveCompensates");
    const children = at.children.map((child, i) => node(child, level + 1, [...path, "children", i]));
    const { id, title = null, source = null, decisive, rating = null } = at;
    const { values, judgements = null, panel = null } = weights;
    return {
      id,
      title,
      source,
      level,
      decisive,
      rating,
      panel,
      weights: overCommonDenominator(values),
      judgements,
      children,
    };
  };

  const root = node(definition, 0, []);
  if (groupsOfFactors(definition) > 1) notes.add("factorsApart");
  const { operator, normalise } = definition;
  if (!keepsSum(operator)) notes.add("scoredOverSum");
  return {
    root,
    operator,
    normalise,
    notes: Object.freeze(notesOf(NOTED, [...notes])),
    indicators,
    decisive: decisiveNodes(root),
    values: overCommonDenominator(policy.credit.grades.map(({ value }) => value)),
    policy,
  };
}

function decisiveNodes(node: CompiledNode): CompiledNode[] {
  return [...node.children.flatMap(decisiveNodes), ...(node.decisive ? [node] : [])];
}

/** Whether something poor within a node can be made up for by the rest of it; a decisive part in it is asked by itself. */
function compensates({ children }: NodeRead): boolean {
  const [only] = children;
  if (children.length === 1 && only !== undefined) return compensates(only);
  return !children.every(decides);
}

/** Whether a node is decisive, or has nothing in it that is not. */
function decides({ decisive, children }: NodeRead): boolean {
  return decisive || (children.length > 0 && children.every(decides));
}

function checkRating({ id, rating, children }: NodeRead, policy: CompiledPolicy): void {
  if (rating === undefined) return;
  if (children.length > 0)
    refuse([], "inconsistent", {
      zh: `${shownIn("zh", id)}有下级指标，由下级合成，不应填评定标准`,
      en: `expected no scale for ${shown(id)}, which is composed of its children`,
    });
  checkScale(rating, policy);
}

interface NodeWeights {
  readonly values: readonly Ratio[];
  readonly judgements?: NodeJudgements;
  readonly notes: readonly ModelNote[];
  readonly panel?: PanelResult;
}

const WAYS = ["weights", "judgements", "experts"] as const;

function weightsOf(node: NodeRead, model: ModelRead, policy: CompiledPolicy): NodeWeights {
  const { id, weights, judgements, experts, children } = node;
  const [way, second] = WAYS.filter((each) => node[each] !== undefined);
  if (children.length === 0) {
    if (way !== undefined)
      refuse([way], "inconsistent", {
        zh: `${shownIn("zh", id)}没有下级指标，不应填权重或判断`,
        en: `expected children of ${shown(id)} to weigh, got none`,
      });
    return { values: [], notes: [] };
  }
  if (second !== undefined) {
    refuse([second], "inconsistent", {
      zh: `${shownIn("zh", id)}的下级指标，权重、判断矩阵、各专家的判断只填一项`,
      en: `expected one of weights, judgements and experts for the children of ${shown(id)}, got more`,
    });
  }
  if (weights !== undefined) return givenWeights(node, weights, model, policy);
  if (judgements !== undefined) return judgedWeights(node, judgements, model, policy);
  if (experts !== undefined) return within(["experts"], () => panelWeights(experts, children, model, policy));
  if (children.length === 1) return { values: [ONE], notes: [] };
  return refuse(["weights"], "missing", {
    zh: `应填${shownIn("zh", id)}的下级指标的权重或判断矩阵，两项都没有填`,
    en: `expected weights or judgements of the children of ${shown(id)}, got nothing`,
  });
}

function givenWeights(
  { children }: NodeRead,
  weights: readonly Ratio[],
  { normaliseWeights }: ModelRead,
  policy: CompiledPolicy,
): NodeWeights {
  refuseLength(["weights"], weights, children.length, {
    zh: "权重（每个下级指标一个）",
    en: "weights, one for each child",
  });
  if (!normaliseWeights) return { values: weights, notes: checkWeights(weights, policy) };
  const total = sum(weights);
  if (total.isZero())
    refuse(["weights"], "inconsistent", {
      zh: "权重应至少有一个大于0，实际全为0",
      en: "expected a weight above 0",
    });
  return { values: weights.map((weight) => weight.over(total).reduced()), notes: [] };
}

function judgedWeights(
  { children }: NodeRead,
  cells: NonNullable<NodeRead["judgements"]>,
  { acceptInconsistent, method, randomIndex }: ModelRead,
  policy: CompiledPolicy,
): NodeWeights {
  refuseLength(["judgements"], cells, children.length, {
    zh: "指标的判断（每个下级指标一行）",
    en: "rows, one for each child",
  });
  const weighed = within(["judgements"], () =>
    decideWeights(readJudgements(cells, policy), { method, randomIndex }, policy),
  );
  const judgements = nodeJudgements(weighed, children);
  if (weighed.consistent === false && !acceptInconsistent) refuseDoubtful(["judgements"], judgements);
  const { weights: values, notes } = weighed;
  return { values, judgements, notes };
}

/** How many nodes have main factors among their children. */
function groupsOfFactors({ children }: NodeRead): number {
  const own = children.some(({ factor }) => factor !== undefined) ? 1 : 0;
  return children.reduce((groups, child) => groups + groupsOfFactors(child), own);
}

/** Whether the main factors among the children have weights in the order of the text; equal ones are in order. */
function inOrder({ children }: NodeRead, weights: readonly Ratio[]): boolean {
  const ordered = MAIN_FACTORS.flatMap((factor) => {
    const i = children.findIndex((child) => child.factor === factor);
    return i < 0 ? [] : [weights[i] as Ratio];
  });
  return ordered.every((weight, i) => i === 0 || weight.isAtMost(ordered[i - 1] as Ratio));
}
