import { deepFreeze } from "../rule/index.js";
import type { CreditModelDefinition, CreditNodeDefinition } from "./definition.js";

function indicator(id: string, zh: string, en: string): CreditNodeDefinition {
  return { id, title: { zh, en } };
}

/** An indicator that rejects by itself: the others of its part cannot make up for it. */
function decisive(id: string, zh: string, en: string): CreditNodeDefinition {
  return { ...indicator(id, zh, en), decisive: true };
}

/**
 * An EXAMPLE of an indicator tree for `creditModel`, not the tree of the document: the document's tables of
 * indicators and every weight are lost. From the text come the two parts (decisive U1, reference U2), the gate on
 * the decisive indicators, which each item of U1 must pass by itself as well as U1, the four main factors and the order of their weights; the indicators and all figures are
 * made up so that the tree can be tried. A lender puts its own in their place.
 *
 * @see credit-evaluation-1, credit-evaluation-4
 * @example
 * creditModel(creditReferenceModel).indicators.length; // 20
 */
export const creditReferenceModel: CreditModelDefinition = deepFreeze({
  id: "U",
  title: { zh: "微小企业信用（示例模型）", en: "Credit of a micro-enterprise (example model)" },
  weights: ["0.45", "0.55"],
  children: [
    {
      id: "U1",
      title: { zh: "决定性指标（示例）", en: "Decisive indicators (example)" },
      decisive: true,
      weights: ["0.35", "0.3", "0.2", "0.15"],
      children: [
        decisive("U11", "企业及业主信用记录", "Credit record of the enterprise and its owner"),
        decisive("U12", "第一还款来源", "First source of repayment"),
        decisive("U13", "贷款用途真实合规", "Purpose of the loan is real and lawful"),
        decisive("U14", "经营合法性", "Lawful business"),
      ],
    },
    {
      id: "U2",
      title: { zh: "参考性指标（示例）", en: "Reference indicators (example)" },
      judgements: [
        ["1", "2", "3", "4"],
        [null, "1", "2", "3"],
        [null, null, "1", "2"],
        [null, null, null, "1"],
      ],
      children: [
        {
          id: "U21",
          title: { zh: "管理层素质", en: "Management" },
          factor: "management",
          weights: ["0.4", "0.25", "0.2", "0.15"],
          children: [
            indicator("U211", "业主品行", "Character of the owner"),
            indicator("U212", "从业经验", "Experience in the trade"),
            indicator("U213", "管理能力", "Ability to manage"),
            indicator("U214", "团队稳定性", "Stability of the team"),
          ],
        },
        {
          id: "U22",
          title: { zh: "财务状况", en: "Finance" },
          factor: "finance",
          weights: ["0.3", "0.3", "0.25", "0.15"],
          children: [
            indicator("U221", "资产负债水平", "Level of debt"),
            indicator("U222", "现金流", "Cash flow"),
            indicator("U223", "盈利能力", "Profitability"),
            indicator("U224", "应收账款周转", "Turnover of receivables"),
          ],
        },
        {
          id: "U23",
          title: { zh: "市场状况", en: "Market" },
          factor: "market",
          weights: ["0.35", "0.25", "0.2", "0.2"],
          children: [
            indicator("U231", "产品需求", "Demand for the product"),
            indicator("U232", "客户稳定性", "Stability of customers"),
            indicator("U233", "竞争地位", "Position among competitors"),
            indicator("U234", "行业前景", "Outlook of the trade"),
          ],
        },
        {
          id: "U24",
          title: { zh: "持续发展能力", en: "Sustained development" },
          factor: "development",
          weights: ["0.35", "0.25", "0.25", "0.15"],
          children: [
            indicator("U241", "创新能力", "Ability to innovate"),
            indicator("U242", "发展规划", "Plans for development"),
            indicator("U243", "人才储备", "Reserve of skilled staff"),
            indicator("U244", "政策环境", "Policy environment"),
          ],
        },
      ],
    },
  ],
} satisfies CreditModelDefinition);
