import { type Bilingual, deepFreeze } from "../rule/index.js";
import type { CreditModelDefinition, CreditNodeDefinition } from "./definition.js";

const PART_1: Bilingual = {
  zh: "《小额贷款公司微小企业客户信用评价体系》第（一）部分",
  en: "Credit evaluation, part (1)",
};
const PART_2: Bilingual = {
  zh: "《小额贷款公司微小企业客户信用评价体系》第（二）部分第2点",
  en: "Credit evaluation, part (2), item 2",
};

const SOURCES = {
  top: {
    zh: `分为决定性指标和参考性指标：${PART_1.zh}。两部分的权重为示例`,
    en: `decisive and reference indicators: ${PART_1.en}. The weights of the two are made up`,
  },
  decisivePart: {
    zh: `决定性指标中等以下全盘否定：${PART_1.zh}。下级的权重为示例`,
    en: `rejected where the decisive indicators are below medium: ${PART_1.en}. The weights within are made up`,
  },
  decisiveItem: {
    zh: `起关键作用的指标各自把关：${PART_1.zh}。原文表1缺失，指标本身为示例`,
    en: `what is decisive decides by itself: ${PART_1.en}. Its table 1 is lost, and the indicator is made up`,
  },
  referencePart: {
    zh: `四个主要因素及其权重的次序：${PART_1.zh}；两两比较及1至9的标度：${PART_2.zh}。判断的数值为示例`,
    en: `the four main factors and the order of their weights: ${PART_1.en}; comparison in pairs, from 1 to 9: ${PART_2.en}. The judgements are made up`,
  },
  factor: {
    zh: `主要因素：${PART_1.zh}。下级的权重为示例`,
    en: `a main factor: ${PART_1.en}. The weights within are made up`,
  },
  referenceItem: {
    zh: "原文表2缺失，指标为示例",
    en: "table 2 of the document is lost, and the indicator is made up",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

function indicator(id: string, zh: string, en: string): CreditNodeDefinition {
  return { id, title: { zh, en }, source: SOURCES.referenceItem };
}

/** An indicator that rejects by itself: the others of its part cannot make up for it. */
function decisive(id: string, zh: string, en: string): CreditNodeDefinition {
  return { ...indicator(id, zh, en), source: SOURCES.decisiveItem, decisive: true };
}

/**
 * An EXAMPLE of an indicator tree for `creditModel`, not the tree of the document: the document's tables of
 * indicators and every weight are lost. From the text come the two parts (decisive U1, reference U2), the gate, the
 * four main factors and the order of their weights. The indicators and all figures are made up so that the tree can
 * be tried; the `source` of every node says which of it comes from where. Each item of U1 is decisive by itself, so
 * that none is made up for by the others. A lender puts its own tree in its place.
 *
 * @see credit-evaluation-1, credit-evaluation-4
 * @example
 * creditModel(creditReferenceModel).indicators.length; // 20
 */
export const creditReferenceModel: CreditModelDefinition = deepFreeze({
  id: "U",
  title: { zh: "微小企业信用（示例模型）", en: "Credit of a micro-enterprise (example model)" },
  source: SOURCES.top,
  weights: ["0.45", "0.55"],
  children: [
    {
      id: "U1",
      title: { zh: "决定性指标（示例）", en: "Decisive indicators (example)" },
      source: SOURCES.decisivePart,
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
      source: SOURCES.referencePart,
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
          source: SOURCES.factor,
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
          source: SOURCES.factor,
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
          source: SOURCES.factor,
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
          source: SOURCES.factor,
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
