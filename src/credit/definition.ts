import * as field from "../rule/fields.js";
import {
  type Bilingual,
  Complaint,
  complaint,
  type Defaulted,
  type Exact,
  type Field,
  type In,
  parse,
} from "../rule/index.js";
import { aggregationField, expertsField } from "./expertsFields.js";
import { judgementWeightsInput } from "./judgementWeightsFinding.js";
import { operatorField } from "./operators.js";
import { scaleFields } from "./ratingScale.js";

/** The main factors whose order of weight the text prescribes. */
export type MainFactor = "management" | "finance" | "market" | "development";

export const MAIN_FACTORS: readonly MainFactor[] = ["management", "finance", "market", "development"];

/** A text in one language, which stands for both, or in both. */
function inBothLanguages(zh: string, en: string): Field<string | Bilingual, Bilingual, never> {
  const name = field.text(zh, en);
  const both = field.record(zh, en, {
    zh: field.text(`中文${zh}`, `${en} in Chinese`),
    en: field.text(`英文${zh}`, `${en} in English`),
  });
  const takes = { zh: "文字，或中英文各一（zh、en）", en: "a text, or one in each language (zh and en)" };
  return {
    kind: "data",
    title: name.title,
    takes,
    json: () => {
      const [zh, en] = [name.json?.(), name.json?.()];
      const properties = { type: "object", properties: { zh, en }, required: ["zh", "en"] };
      return { anyOf: [{ ...name.json?.() }, { ...properties, additionalProperties: false }] };
    },
    read: (value) => {
      const text = name.read?.(value);
      if (!(text instanceof Complaint)) return Object.freeze({ zh: text, en: text });
      const read = parse(both, value);
      return read.ok ? Object.freeze({ ...read.value }) : complaint("wrongType", takes, value);
    },
  };
}

const nodeFields = {
  /** Unique in the tree. */
  id: field.text("编号", "Id"),
  /** What the node is called, in one language or in both. */
  title: field.optional(inBothLanguages("名称", "Title")),
  /** Where the node, its weights and its being decisive come from: a document, a study, a decision of the bank. */
  source: field.optional(inBothLanguages("依据", "Source")),
  /** A decisive part: below the gate the applicant is rejected and nothing else is reviewed. */
  decisive: field.optional(field.flag("决定性指标", "Decisive part"), false),
  /** The main factor this node stands for, so that the order of the weights can be checked. */
  factor: field.optional(
    field.choice<MainFactor>("主要因素", "Main factor", {
      management: ["管理层素质", "management"],
      finance: ["财务状况", "finance"],
      market: ["市场状况", "market"],
      development: ["持续发展能力", "development"],
    }),
  ),
  /** One weight for each child, of sum 1. */
  weights: field.optional(
    field.list("下级指标的权重", "Weights of the children", field.nonNegative("权重", "Weight")),
  ),
  /** Pairwise judgements of the children, in place of weights. */
  judgements: field.optional(judgementWeightsInput.matrix),
  /** The judgements of several experts, in place of one set of them. */
  experts: field.optional(expertsField),
  /** Of an indicator: how a value such as a ratio becomes its membership; it may then be assessed by `value`. */
  rating: field.optional(field.record("评定标准", "Scale", scaleFields)),
};

/** A node of an indicator tree. A node without children is an indicator that experts assess. */
export interface CreditNodeDefinition extends In<typeof nodeFields> {
  /** The indicators under it; a leaf has none. */
  readonly children?: readonly CreditNodeDefinition[] | undefined;
}

/** A node as the rules read it. */
export interface NodeRead extends Exact<typeof nodeFields> {
  readonly children: readonly NodeRead[];
}

type Children = Defaulted<readonly CreditNodeDefinition[], readonly NodeRead[], unknown>;

/** Nodes a tree may have: more judgements than any expert makes, and shared branches count as often as they occur. */
const MOST_NODES = 10_000;

const node: Field<CreditNodeDefinition, NodeRead> = {
  ...field.record("指标", "Node", {
    ...nodeFields,
    // A node holds nodes: they are named when they are read.
    get children(): Children {
      return children;
    },
  }),
  most: MOST_NODES,
  shares: "node",
};

const children: Children = field.optional(field.list("下级指标", "Children", node), []);

export const modelFields = {
  ...nodeFields,
  /** The indicators right under the top node. */
  children,
  /** "weightedAverage" when left out. */
  operator: operatorField,
  /** Whether every composition is divided by its sum; not when left out. */
  normalise: field.optional(field.flag("每级合成结果归一", "Every composition divided by its sum"), false),
  /** Whether given weights are divided by their sum instead of refused where it is not 1; not when left out. */
  normaliseWeights: field.optional(field.flag("权重归一", "Weights divided by their sum"), false),
  /** Whether inconsistent judgements are taken instead of refused; not when left out. */
  acceptInconsistent: field.optional(field.flag("接受不一致的判断", "Inconsistent judgements taken"), false),
  /** How weights are taken from judgements: "eigenvector" when left out. */
  method: judgementWeightsInput.method,
  /**
   * What `experts` are put together by, "judgements" when left out: the geometric means of their judgements are weighed
   * (AIJ, the group as one mind), or the geometric means of the weights that each of them comes to (AIP, every expert
   * for himself). E. Forman, K. Peniwati, European Journal of Operational Research 108, 1998.
   */
  aggregation: field.optional(aggregationField, "judgements"),
  /** The table of random indices for the consistency ratio: "saaty1980" when left out. */
  randomIndex: judgementWeightsInput.randomIndex,
};

/** A whole indicator tree: its top node, and how the tree is composed. */
export interface CreditModelDefinition extends In<typeof modelFields> {}

/** A definition as the rules read it. */
export interface ModelRead extends Exact<typeof modelFields> {}

/** The field that reads a definition. */
export const definitionField = field.record("指标体系", "Indicator tree", modelFields);
