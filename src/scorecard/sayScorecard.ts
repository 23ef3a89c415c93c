import { type Account, type Line, type Step, type Words, words } from "../rule/index.js";
import type { ScorecardFinding } from "./card.js";
import { plus, weightForms } from "./weighing.js";

/** The card in words: the weights, each item, the sum, the vetoes. */
export function sayScorecard(f: ScorecardFinding): Account {
  const ceiling = ceilingWords(f);
  return {
    headline: f.vetoed
      ? words("{score}，一票否决，等次{ceiling}", "{score}; vetoed: the rating is {ceiling}", { ceiling })
      : words("{score}", "{score}"),
    steps: [
      {
        field: "weightTotal",
        formula: plus(f.items.map((_, i) => `{items.${i}.weight}`)),
        result: words("{weightTotal}，{weightScale}", "{weightTotal}, so {weightScale}"),
      },
      { each: "items", say: [itemLine(f)] },
      {
        field: "score",
        formula: plus(f.items.map((_, i) => `{items.${i}.points:number}`)),
        result: words("{score}（百分制，满分{fullMarks}）", "{score} out of {fullMarks:number}"),
      },
      ...(f.vetoed
        ? [vetoes(f), { field: "ceiling", result: ceiling }]
        : [{ field: "vetoed", result: words("没有否决事项", "none") }]),
    ],
  };
}

function itemLine({ weightScale }: ScorecardFinding): Line {
  const [zh, en] = weightForms(weightScale);
  const formula = (weight: string) => `{score:number} ÷ {full:number} × ${weight} × {fullMarks:number}`;
  return {
    field: "points",
    what: words("{id}得分", "Points for {id}"),
    formula: words(formula(zh), formula(en)),
  };
}

function vetoes(f: ScorecardFinding): Step {
  return {
    each: "vetoes",
    say: (i) => [{ field: "vetoed", result: f.vetoes[i]?.ratingAtMost === null ? LEFT_OPEN : HELD }],
  };
}

const LEFT_OPEN = words(
  "{id}（{ground}），原文没有写明影响到哪一档",
  "{id} ({ground}); the text does not say to which rating it leads",
);
const HELD = words(
  "{id}（{ground}），本单位定为不得高于{ratingAtMost}",
  "{id} ({ground}); by the bank’s decision not above {ratingAtMost}",
);

function ceilingWords({ ceiling }: ScorecardFinding): Words {
  return ceiling === null
    ? words("待本单位确定", "left to the bank")
    : words("不得高于{ceiling}", "not to be above {ceiling}");
}
