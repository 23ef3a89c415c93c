import { type Account, type Line, type Step, type Words, words } from "../rule/index.js";
import type { ScorecardFinding } from "./card.js";

/** The card in words: the weights, each item, the sum, the vetoes. */
export function sayScorecard(f: ScorecardFinding): Account {
  const ceiling = ceilingWords(f);
  return {
    headline: f.vetoed
      ? words("{score}，一票否决：{ceiling}", "{score}; veto: {ceiling}", { ceiling })
      : words("{score}", "{score}"),
    steps: [
      {
        field: "weightTotal",
        formula: f.items.map((_, i) => `{items.${i}.weight}`).join(" + "),
        result: words("{weightTotal}，{weightScale}", "{weightTotal}, so {weightScale}"),
      },
      { each: "items", say: () => [ITEM] },
      {
        field: "score",
        formula: f.items.map((_, i) => `{items.${i}.points:number}`).join(" + "),
        result: words("{score}（百分制满分{fullMarks:number}）", "{score} of {fullMarks:number}"),
      },
      ...(f.vetoed
        ? [vetoes(f), { field: "ceiling", result: ceiling }]
        : [{ field: "vetoed", result: words("不适用：没有否决事项", "not applied: no event vetoes") }]),
    ],
  };
}

const ITEM: Line = {
  field: "points",
  what: words("{id}的得分", "Points for {id}"),
  formula: "{weight} ÷ {weightTotal} × {score:number} ÷ {full:number} × {fullMarks:number}",
};

function vetoes(f: ScorecardFinding): Step {
  return {
    each: "vetoes",
    say: (i) => [{ field: "vetoed", result: f.vetoes[i]?.ratingAtMost === null ? LEFT_OPEN : HELD }],
  };
}

const LEFT_OPEN = words(
  "{id}（{ground}），未写明降到哪一档",
  "{id} ({ground}), its effect on the rating not stated",
);
const HELD = words("{id}（{ground}），不得高于{ratingAtMost}", "{id} ({ground}), not above {ratingAtMost}");

function ceilingWords({ ceiling }: ScorecardFinding): Words {
  return ceiling === null
    ? words("等次待本单位确定", "the rating is left for the bank to decide")
    : words("等次不得高于{ceiling}", "rated not above {ceiling}");
}
