import type { Bilingual, NoteTexts, Pen, Say, Step } from "../rule/index.js";
import type { CardItem, CardVeto, ScorecardFinding, VetoGround } from "./card.js";
import { ratingName } from "./labels.js";

export const scorecardNotes: NoteTexts = {
  ratingLeftOpen: {
    zh: "有一票否决，但材料没有写明降到哪一档，需由本单位确定后才能评定等次",
    en: "There is a veto, and the documents do not say to which rating it leads: the bank has to decide",
  },
};

const GROUNDS: Readonly<Record<VetoGround, Bilingual>> = {
  majorComplianceRisk: { zh: "重大合规风险", en: "major compliance risk" },
  assetLoss: { zh: "资产损失", en: "loss of assets" },
};

/** The card in words: the weights, each item, the sum, the vetoes. */
export const sayScorecard: Say<ScorecardFinding> = (f, pen) => ({
  headline:
    pen.points(f.score) + (f.vetoed ? pen.say("，一票否决：", "; veto: ") + saidOfCeiling(f, pen) : ""),
  steps: [
    {
      clause: f.clause,
      what: pen.say("权重合计", "Sum of the weights"),
      formula: f.items.map(({ weight }) => pen.number(weight)).join(" + "),
      result:
        pen.number(f.weightTotal) +
        (f.weightScale === "one"
          ? pen.say("，权重以1为合计", ", so the weights are fractions of 1")
          : pen.say("，权重以100为合计", ", so the weights are percentages of 100")),
    },
    ...f.items.map((item) => itemStep(item, f, pen)),
    {
      clause: f.clause,
      what: pen.say("综合得分", "Score"),
      formula: f.items.map(({ points }) => pen.number(points)).join(" + "),
      result: pen.say(
        `${pen.points(f.score)}（百分制满分${pen.number(f.fullMarks)}）`,
        `${pen.points(f.score)} of ${pen.number(f.fullMarks)}`,
      ),
    },
    ...vetoSteps(f, pen),
  ],
});

function itemStep({ id, weight, score, full, points }: CardItem, f: ScorecardFinding, pen: Pen): Step {
  const share = `${pen.number(weight)} ÷ ${pen.number(f.weightTotal)}`;
  return {
    clause: f.clause,
    what: pen.say(`${pen.text(id)}的得分`, `Points for ${pen.text(id)}`),
    formula: `${share} × ${pen.number(score)} ÷ ${pen.number(full)} × ${pen.number(f.fullMarks)}`,
    result: pen.points(points),
  };
}

function vetoSteps(f: ScorecardFinding, pen: Pen): Step[] {
  const what = pen.say("一票否决", "Veto");
  if (!f.vetoed) {
    return [
      { clause: "duties-6", what, result: pen.say("不适用：没有否决事项", "not applied: no event vetoes") },
    ];
  }
  return [
    ...f.vetoes.map((veto) => ({ clause: "duties-6" as const, what, result: saidOfVeto(veto, pen) })),
    {
      clause: "duties-6",
      what: pen.say("否决后的等次", "Rating after the vetoes"),
      result: saidOfCeiling(f, pen),
    },
  ];
}

function saidOfVeto({ id, ground, ratingAtMost }: CardVeto, pen: Pen): string {
  const event = pen.say(
    `${pen.text(id)}（${GROUNDS[ground].zh}）`,
    `${pen.text(id)} (${GROUNDS[ground].en})`,
  );
  return ratingAtMost === null
    ? event + pen.say("，未写明降到哪一档", ", its effect on the rating not stated")
    : event +
        pen.say(`，不得高于${ratingName(ratingAtMost, pen)}`, `, not above ${ratingName(ratingAtMost, pen)}`);
}

function saidOfCeiling({ ceiling }: ScorecardFinding, pen: Pen): string {
  if (ceiling === null) return pen.say("等次待本单位确定", "the rating is left for the bank to decide");
  return pen.say(`等次不得高于${ratingName(ceiling, pen)}`, `rated not above ${ratingName(ceiling, pen)}`);
}
