import { auditorOnly, type Line, type Step, type Words, words } from "../rule/index.js";
import type { CreditNodeFinding } from "./creditFinding.js";
import type { CreditPanel } from "./expertsFields.js";
import { lineForEach } from "./lists.js";
import { nodeWords } from "./nodeWords.js";

type Nodes = Readonly<Record<string, CreditNodeFinding>>;

/** The experts who weighed the parts of a node: how each agrees with the own judgements, and with the group. */
export function panelSteps(nodes: Nodes, ids: readonly string[]): Step[] {
  // A finding of an earlier version has no such field.
  const weighed = ids.filter((id) => (nodes[id]?.panel ?? null) !== null);
  const tested = weighed.filter((id) => isTested(nodes[id]?.panel as CreditPanel));
  return [
    lineForEach("nodes", nodes, groupLine, weighed),
    lineForEach("nodes", nodes, testedLine, tested),
    ...weighed.flatMap((id): Step[] => {
      const { title, panel } = nodes[id] as CreditNodeFinding;
      const { experts } = panel as CreditPanel;
      const node = nodeWords(id, title);
      const say = [lineForEach("panel.experts", experts, (expert) => expertLine(expert, node))];
      return [{ each: "nodes", keys: [id], say }];
    }),
  ];
}

function groupLine({ title, panel }: CreditNodeFinding, id: string): Line {
  return {
    clause: "formanPeniwati1998",
    what: words("专家组（{node}的下级）", "Panel of experts (parts of {node})", {
      node: nodeWords(id, title),
    }),
    result:
      panel?.consistencyRatio === null
        ? words("{panel.aggregation}", "{panel.aggregation}")
        : words(
            "{panel.aggregation}；综合判断的一致性比率{panel.consistencyRatio}",
            "{panel.aggregation}; consistency ratio of the group {panel.consistencyRatio}",
          ),
  };
}

/** Whether the judgements, all of the same criteria, are of so many that they may disagree. */
function isTested({ experts: [first] }: CreditPanel): boolean {
  return (first?.consistencyRatio ?? null) !== null;
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

function expertLine({ consistencyRatio }: CreditPanel["experts"][number], node: Words): Line {
  const own =
    consistencyRatio === null
      ? words("权重{weight}；", "weight {weight}; ")
      : words(
          "权重{weight}；一致性比率{consistencyRatio}；",
          "weight {weight}; consistency ratio {consistencyRatio}; ",
        );
  return {
    clause: "saaty1994",
    what: words("专家{id}（{node}的下级）", "Expert {id} (parts of {node})", { node }),
    result: words(
      `${own.zh}与群体的相容性指标{compatibility}（1为完全相同）`,
      `${own.en}compatibility with the group {compatibility} (1 is the same)`,
    ),
  };
}
