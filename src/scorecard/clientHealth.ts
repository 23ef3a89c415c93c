import { sum } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Decided,
  type Exact,
  type In,
  issue,
  type Out,
  RuleInputError,
  refuseRepeatedIds,
  words,
} from "../rule/index.js";
import { aboveMost, score } from "./scale.js";
import { plus, weigh, weighing, weightForms } from "./weighing.js";

/** What the text combines: both kinds belong to the score. */
const KINDS = {
  financial: ["财务指标", "financial indicator"],
  industry: ["行业景气度", "state of the industry"],
} as const;

/** A sign of how a client fares. */
export type ClientHealthKind = keyof typeof KINDS;

const itemFields = {
  /** Each id once. */
  id: field.text("指标", "Item"),
  kind: field.choice<ClientHealthKind>("类别", "Kind", KINDS),
  /** The bank's score of it, 0 to 100; the higher, the healthier. */
  score: score("得分", "Score"),
  /** The bank's weight, 0 or more; all sum to exactly 1 or to exactly 100. */
  weight: field.nonNegative("权重", "Weight"),
};

const clientHealthInput = {
  items: field.list("健康度指标", "Items", field.record("指标", "Item", itemFields)),
};

const healthItem = {
  ...itemFields,
  /** weight ÷ sum of the weights × score. */
  points: field.points("加权得分", "Points"),
};

const clientHealthOutput = {
  items: field.list("健康度指标", "Items", field.record("指标", "Item", healthItem)),
  ...weighing,
  /** The points together, of 100. */
  score: field.points("客户健康度得分", "Score of the client’s health"),
};

const notes = {
  noBound: {
    zh: "原文没有写明得分低到多少即为有风险，也没有写明各指标如何评分，由本单位确定",
    en: "The text does not say below which score there is a risk, nor how an item is scored: the bank decides",
  },
} as const;

export interface ClientHealthInput extends In<typeof clientHealthInput> {}
/** An item with the points it brought. */
export interface ClientHealthItem extends Out<typeof healthItem> {}
export interface ClientHealthFinding extends Found<"clientHealth", typeof clientHealthOutput, typeof notes> {}

function decideClientHealth(
  { items }: Exact<typeof clientHealthInput>,
  { scorecard: { fullMarks } }: CompiledPolicy,
): Decided<typeof clientHealthOutput, keyof typeof notes> {
  refuseRepeatedIds(items, "items");
  const issues = [
    ...items.flatMap(({ score }, i) => aboveMost(["items", i, "score"], score, fullMarks)),
    ...(Object.keys(KINDS) as ClientHealthKind[])
      .filter((needed) => !items.some(({ kind }) => kind === needed))
      .map((kind) =>
        issue(["items"], "missing", {
          zh: `应至少有一项${KINDS[kind][0]}（${kind}），一项也没有`,
          en: `expected an item of kind "${kind}", got none`,
        }),
      ),
  ];
  if (issues.length > 0) throw new RuleInputError(issues);
  const total = weigh(items, "items");
  const scored = items.map((item) => ({
    ...item,
    points: item.weight.times(item.score).over(total.weightTotal),
  }));
  return {
    items: scored,
    ...total,
    score: sum(scored.map(({ points }) => points)).reduced(),
    notes: ["noBound"],
  };
}

/**
 * The score of a client's health after a loan: financial indicators and the state of the industry, weighted.
 *
 * score = Σ weight ÷ (1 or 100) × score, in points of 100. Items, scores and weights are the bank's; the text names
 * both kinds and no score below which there is a risk.
 *
 * @param input the items, at least one of each kind ({@link ClientHealthInput})
 * @returns the score, and the points of each item
 * @throws {@link RuleInputError} `missing` where a kind has no item, `inconsistent` for weights with another sum than 1
 * or 100, `aboveMaximum` for a score above 100, `duplicate` for an id used twice
 * @see duties-11
 * @example
 * const items = [
 *   { id: "liquidity", kind: "financial", score: "80", weight: "0.7" },
 *   { id: "demand", kind: "industry", score: "60", weight: "0.3" },
 * ] as const;
 * clientHealth({ items }).score.toString(); // "74"
 */
export const clientHealth: Rule<ClientHealthInput, ClientHealthFinding> = rule({
  name: "clientHealth",
  clause: "duties-11",
  title: { zh: "客户健康度评分", en: "Health of a client" },
  input: clientHealthInput,
  output: clientHealthOutput,
  notes,
  decide: decideClientHealth,
  say: (f) => {
    const [zh, en] = weightForms(f.weightScale);
    return {
      headline: words("{score}", "{score}"),
      steps: [
        { field: "weightTotal", formula: plus(f.items.map((_, i) => `{items.${i}.weight}`)) },
        {
          each: "items",
          say: [
            {
              field: "points",
              what: words("{id}（{kind}）", "{id} ({kind})"),
              formula: words(`{score:number} × ${zh}`, `{score:number} × ${en}`),
            },
          ],
        },
        { field: "score", formula: plus(f.items.map((_, i) => `{items.${i}.points:number}`)) },
      ],
    };
  },
});
