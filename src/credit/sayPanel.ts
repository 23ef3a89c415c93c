import { auditorOnly, joined, type Line, type Step, type Words, words } from "../rule/index.js";
import type { CreditNodeFinding } from "./creditFinding.js";
import type { CreditPanel } from "./expertsFields.js";
import { lineForEach } from "./lists.js";
import { nodeWords } from "./nodeWords.js";
import { doubtLine, type Tested } from "./sayJudgements.js";

type Nodes = Readonly<Record<string, CreditNodeFinding>>;

/** The experts who weighed the parts of a node: how each agrees with the own judgements, and with the group. */
export function panelSteps(nodes: Nodes, ids: readonly string[]): Step[] {
  // A finding of an earlier version has no such field.
  const weighed = ids.filter((id) => (nodes[id]?.panel ?? null) !== null);
  const tested = weighed.filter((id) => isTested(nodes[id]?.panel as CreditPanel));
  return [
    lineForEach("nodes", nodes, groupLine, weighed),
    lineForEach("nodes", nodes, methodLine, weighed),
    lineForEach("nodes", nodes, testedLine, tested),
    ...weighed.flatMap((id): Step[] => {
      const { title, panel } = nodes[id] as CreditNodeFinding;
      const { experts } = panel as CreditPanel;
      const node = nodeWords(id, title);
      const say = [lineForEach("panel.experts", experts, (expert) => expertLine(expert, node))];
      return [{ each: "nodes", keys: [id], say: [...say, ...doubtSteps(panel as CreditPanel, node, nodes)] }];
    }),
  ];
}

/** The experts whose judgements leave a doubt, and the group of more than one where its judgements do. */
function doubtSteps(panel: CreditPanel, node: Words, nodes: Nodes): Step[] {
  const expert = words(
    "权重存疑（{node}的下级，专家{id}）",
    "Doubtful weights (parts of {node}, expert {id})",
    { node },
  );
  const group = words("权重存疑（{node}的下级，综合判断）", "Doubtful weights (parts of {node}, the group)", {
    node,
  });
  const doubtful = panel.experts.flatMap(({ consistent }, e) => (consistent === true ? [] : [`${e}`]));
  return [
    lineForEach("panel.experts", panel.experts, (each) => doubtLine(expert, each, nodes), doubtful),
    ...(panel.consistent === false && panel.experts.length > 1
      ? [{ within: "panel", say: [doubtLine(group, panel, nodes)] }]
      : []),
  ];
}

function groupLine({ title, panel }: CreditNodeFinding, id: string): Line {
  const ratio = ratioWords(panel as CreditPanel, "综合判断的一致性比率", "consistency ratio of the group");
  return {
    clause: "formanPeniwati1998",
    what: words("专家组（{node}的下级）", "Panel of experts (parts of {node})", {
      node: nodeWords(id, title),
    }),
    result: joined([words("{panel.aggregation}", "{panel.aggregation}"), ...ratio], "；", "; "),
  };
}

/** A ratio, never so rounded that it meets its limit; none where there is nothing to test. */
function ratioWords({ consistencyRatio, inconsistentFrom }: Tested, zh: string, en: string): Words[] {
  if (consistencyRatio === null || inconsistentFrom === null) return [];
  const ratio = { value: consistencyRatio, bounds: [inconsistentFrom] };
  return [words(`${zh}{ratio:number}`, `${en} {ratio:number}`, { ratio })];
}

function methodLine({ title, panel }: CreditNodeFinding, id: string): Line {
  const { residual, experts } = panel as CreditPanel;
  const limits = experts.flatMap(({ inconsistentFrom }) => inconsistentFrom ?? []);
  const parts = [
    words("{panel.method}", "{panel.method}"),
    ...limits
      .slice(0, 1)
      .map((limit) =>
        words("一致性比率须低于{limit:number}", "consistency ratios to be below {limit:number}", { limit }),
      ),
    ...(residual === null
      ? []
      : [words("综合判断的残差{panel.residual}", "residual of the group {panel.residual}")]),
  ];
  return {
    clause: "saaty1980",
    what: words("权重的求法（{node}的下级）", "How the parts of {node} were weighed", {
      node: nodeWords(id, title),
    }),
    result: joined(parts, "；", "; "),
    ...auditorOnly(),
  };
}

/** Whether any of the experts judged so many criteria, and enough of them, that the judgements may disagree. */
function isTested({ experts }: CreditPanel): boolean {
  return experts.some(({ consistencyRatio }) => consistencyRatio !== null);
}

function testedLine({ title, panel }: CreditNodeFinding, id: string): Line {
  return {
    clause: (panel as CreditPanel).randomIndexTable,
    what: words("一致性比率的依据（{node}的下级）", "What consistency ratios go by (parts of {node})", {
      node: nodeWords(id, title),
    }),
    result: words("{panel.randomIndexTable}", "{panel.randomIndexTable}"),
    ...auditorOnly(),
  };
}

function expertLine(expert: CreditPanel["experts"][number], node: Words): Line {
  const parts = [
    words("权重{weight}", "weight {weight}"),
    ...ratioWords(expert, "一致性比率", "consistency ratio"),
    words(
      "与群体的相容性指标{compatibility}（1为完全相同）",
      "compatibility with the group {compatibility} (1 is the same)",
    ),
  ];
  return {
    clause: "saaty1994",
    what: words("专家{id}（{node}的下级）", "Expert {id} (parts of {node})", { node }),
    result: joined(parts, "；", "; "),
  };
}
