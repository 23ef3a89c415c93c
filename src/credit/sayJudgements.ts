import { auditorOnly, type Line, type Step, type Words, words } from "../rule/index.js";
import type { CreditNodeFinding } from "./creditFinding.js";
import { lineForEach } from "./lists.js";
import type { Agreement } from "./nodeJudgements.js";
import { nodeWords } from "./nodeWords.js";

type Nodes = Readonly<Record<string, CreditNodeFinding>>;

/** What a doubt about judgements is told by. */
export type Tested = Pick<Agreement, "consistencyRatio" | "inconsistentFrom" | "worst">;

/** How far the judgements of each node agree: all for a reader who recomputes, for others those that leave a doubt. */
export function judgementsSteps(nodes: Nodes, ids: readonly string[]): Step[] {
  const judged = ids.filter((id) => nodes[id]?.judgements !== null);
  const doubtful = judged.filter((id) => nodes[id]?.judgements?.consistent !== true);
  return [
    lineForEach("nodes", nodes, weighedLine, judged),
    ...doubtful.map((id): Step => {
      const { title, judgements } = nodes[id] as CreditNodeFinding;
      const what = words("权重存疑（{node}的下级）", "Doubtful weights (parts of {node})", {
        node: nodeWords(id, title),
      });
      const say = [doubtLine(what, judgements as Tested, nodes)];
      return { each: "nodes", keys: [id], say: [{ within: "judgements", say }] };
    }),
  ];
}

function weighedLine({ title, judgements }: CreditNodeFinding, id: string): Line {
  const { consistencyRatio, randomIndexTable } = judgements as NonNullable<typeof judgements>;
  return {
    what: words("权重的求法（{node}的下级）", "How the parts of {node} were weighed", {
      node: nodeWords(id, title),
    }),
    result: consistencyRatio === null ? WEIGHED : TESTED,
    clause: consistencyRatio === null ? "saaty1980" : randomIndexTable,
    ...auditorOnly(),
  };
}

/** Judgements that do not agree, or that nothing tests: the line stands within how far they agree. */
export function doubtLine(
  what: Words,
  { consistencyRatio, inconsistentFrom, worst }: Tested,
  nodes: Nodes,
): Line {
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
  zh: "专家的两两比较前后不够一致：一致性比率{ratio:number}，须低于{inconsistentFrom}。最不相符的一项是“{row}”比“{column}”：给出{worst.given}倍，与其他判断最相符的是{worst.fits}倍，宜请专家复核",
  en: "the pairwise judgements do not agree well enough: consistency ratio {ratio:number}, to be below {inconsistentFrom}. The one that fits worst is {row} against {column}: {worst.given} was given, {worst.fits} would fit the others best; the experts should look again",
};
