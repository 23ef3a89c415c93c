import { type Ratio, toDecimal } from "../exact/index.js";
import * as field from "../rule/fields.js";
import {
  auditorOnly,
  type Bilingual,
  type Exact,
  type Line,
  type Out,
  type Step,
  type Words,
  words,
} from "../rule/index.js";
import type { CompiledNode } from "./compileModel.js";
import type { CreditNodeFinding } from "./creditFinding.js";
import type { decideWeights } from "./judgementWeights.js";
import { judgementWeightsOutput } from "./judgementWeightsFinding.js";
import { lineForEach } from "./lists.js";
import { nodeWords } from "./nodeWords.js";

const { method, residual, randomIndexTable, consistencyRatio, inconsistentFrom, consistent } =
  judgementWeightsOutput;

const judgementsFields = {
  method,
  /** The largest component of |A w − λmax w|: zero but for rounding when the weights are the eigenvector. */
  residual,
  randomIndexTable,
  consistencyRatio,
  /** The ratio from which judgements count as inconsistent. */
  inconsistentFrom,
  consistent,
  /** Where inconsistent: the judgement furthest from the weights, and the value that would fit the others best. */
  worst: field.nullable(
    field.record("差异最大的判断", "Judgement that fits worst", {
      /** The id of the child that was judged, and of the one it was compared with. */
      row: field.text("比较的指标", "Judged"),
      column: field.text("被比较的指标", "Compared with"),
      given: field.number("给出的判断", "Given"),
      fits: field.number("最相符的判断", "Best fit"),
    }),
    "判断一致",
    "the judgements are consistent",
  ),
};

/** How the weights of a node's children came from judgements; null where they were given. */
export const judgementsField = field.nullable(
  field.record("下级指标的判断", "Judgements of the children", judgementsFields),
  "权重不是由判断得出",
  "its weights do not come from judgements",
);

/** How the weights of a node's children came from judgements. */
export type NodeJudgements = Exact<typeof judgementsFields>;

/** A node of a model whose weights come from judgements, with how far these agree. */
export interface CreditModelJudgements extends Out<typeof judgementsFields> {
  readonly id: string;
  readonly title: Bilingual | null;
}

/** What a node keeps of the weighing of its children. */
export function nodeJudgements(
  weighed: ReturnType<typeof decideWeights>,
  children: readonly { readonly id: string }[],
): NodeJudgements {
  const { method, residual, randomIndexTable, consistencyRatio, inconsistentFrom, consistent, worst } =
    weighed;
  const idAt = (place: number): string => (children[place] as { readonly id: string }).id;
  return {
    method,
    residual,
    randomIndexTable,
    consistencyRatio,
    inconsistentFrom,
    consistent,
    worst: worst && { ...worst, row: idAt(worst.row), column: idAt(worst.column) },
  };
}

/** Every node of a tree whose weights come from judgements, as a model shows it, in the order of the tree. */
export function publishedJudgements({
  id,
  title,
  judgements,
  children,
}: CompiledNode): CreditModelJudgements[] {
  const below = children.flatMap(publishedJudgements);
  if (judgements === null) return below;
  const { residual, consistencyRatio, inconsistentFrom, worst } = judgements;
  const shown = Object.freeze({
    id,
    title,
    ...judgements,
    residual: toDecimal(residual),
    consistencyRatio: decimalOrNull(consistencyRatio),
    inconsistentFrom: decimalOrNull(inconsistentFrom),
    worst: worst && Object.freeze({ ...worst, given: toDecimal(worst.given), fits: toDecimal(worst.fits) }),
  });
  return [shown, ...below];
}

function decimalOrNull(value: Ratio | null) {
  return value && toDecimal(value);
}

type Nodes = Readonly<Record<string, CreditNodeFinding>>;

/** How far the judgements of each node agree: all for a reader who recomputes, for others those that leave a doubt. */
export function judgementsSteps(nodes: Nodes, ids: readonly string[]): Step[] {
  const judged = ids.filter((id) => nodes[id]?.judgements !== null);
  const doubtful = judged.filter((id) => nodes[id]?.judgements?.consistent !== true);
  return [
    lineForEach("nodes", nodes, weighedLine, judged),
    lineForEach("nodes", nodes, (node, id) => doubtLine(node, id, nodes), doubtful),
  ];
}

function weighedLine({ title, judgements }: CreditNodeFinding, id: string): Line {
  return {
    what: words("权重的求法（{node}的下级）", "How the parts of {node} were weighed", {
      node: nodeWords(id, title),
    }),
    result: judgements?.consistencyRatio === null ? WEIGHED : TESTED,
    clause: "saaty1980",
    ...auditorOnly(),
  };
}

function doubtLine({ title, judgements }: CreditNodeFinding, id: string, nodes: Nodes): Line {
  const what = words("权重存疑（{node}的下级）", "Doubtful weights (parts of {node})", {
    node: nodeWords(id, title),
  });
  const { consistencyRatio = null, inconsistentFrom = null, worst = null } = judgements ?? {};
  if (consistencyRatio === null || inconsistentFrom === null || worst === null)
    return { what, result: UNTESTED, clause: "saaty1980" };
  // Never so rounded that it meets the limit.
  const ratio = { value: consistencyRatio, bounds: [inconsistentFrom] };
  const [row, column] = [worst.row, worst.column].map((each) => nodeWords(each, nodes[each]?.title)) as [
    Words,
    Words,
  ];
  return { what, result: words(DOUBTFUL.zh, DOUBTFUL.en, { ratio, row, column }), clause: "saaty1980" };
}

const WEIGHED = words(
  "{judgements.method}；一致性比率{judgements.consistencyRatio}；残差{judgements.residual}",
  "{judgements.method}; consistency ratio {judgements.consistencyRatio}; residual {judgements.residual}",
);
const TESTED = words(
  "{judgements.method}；一致性比率{judgements.consistencyRatio}（{judgements.randomIndexTable}），须低于{judgements.inconsistentFrom}；残差{judgements.residual}",
  "{judgements.method}; consistency ratio {judgements.consistencyRatio} ({judgements.randomIndexTable}), to be below {judgements.inconsistentFrom}; residual {judgements.residual}",
);
const UNTESTED = words(
  "专家的两两比较是否前后一致无从检验",
  "whether the pairwise judgements agree with one another cannot be tested",
);
const DOUBTFUL = {
  zh: "专家的两两比较前后不够一致：一致性比率{ratio:number}，须低于{judgements.inconsistentFrom}。最不相符的一项是“{row}”比“{column}”：给出{judgements.worst.given}倍，与其他判断最相符的是{judgements.worst.fits}倍，宜请专家复核",
  en: "the pairwise judgements do not agree well enough: consistency ratio {ratio:number}, to be below {judgements.inconsistentFrom}. The one that fits worst is {row} against {column}: {judgements.worst.given} was given, {judgements.worst.fits} would fit the others best; the experts should look again",
};
