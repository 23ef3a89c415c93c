import type { NoteTexts, Pen, Say } from "../rule/index.js";
import type { TargetPlanFinding } from "./plan.js";

export const targetPlanNotes: NoteTexts = {
  neverReconciles: {
    zh: "按这两个数额，任何月数与冲刺次数的组合都凑不成年度目标",
    en: "With these two amounts no number of months and sprints comes to the target",
  },
};

/** The plan in words: its parts, their sum, what is missing or too much, and what would come to the target. */
export const sayTargetPlan: Say<TargetPlanFinding> = (f, pen) => {
  const { clause } = f;
  return {
    headline: saidOfDifference(f, pen),
    steps: [
      {
        clause,
        what: pen.say("各月合计", "The months together"),
        formula: `${pen.number(f.monthly)} × ${pen.number(f.months)}`,
        result: pen.yuan(f.monthsTotal),
      },
      {
        clause,
        what: pen.say("季度冲刺合计", "The sprints together"),
        formula: `${pen.number(f.sprint)} × ${pen.number(f.sprints)}`,
        result: pen.yuan(f.sprintsTotal),
      },
      {
        clause,
        what: pen.say("分解合计", "The parts together"),
        formula: `${pen.number(f.monthsTotal)} + ${pen.number(f.sprintsTotal)}`,
        result: pen.yuan(f.planned),
      },
      {
        clause,
        what: pen.say("与年度目标之差", "Difference from the target"),
        formula: `${pen.number(f.planned)} − ${pen.number(f.annual)}`,
        result: pen.yuan(f.difference),
      },
      {
        clause,
        what: pen.say("只算各月的差额", "Difference without the sprints"),
        formula: `${pen.number(f.monthsTotal)} − ${pen.number(f.annual)}`,
        result: pen.yuan(f.monthsOnlyDifference),
      },
      {
        clause,
        what: pen.say("恰好等于目标的组合", "Combinations that come to the target"),
        result: saidOfFits(f, pen),
      },
    ],
  };
};

function saidOfDifference({ annual, planned, difference, reconciles }: TargetPlanFinding, pen: Pen): string {
  const [sum, target] = [pen.yuan(planned), pen.yuan(annual)];
  if (reconciles)
    return pen.say(`分解合计${sum}，与年度目标相符`, `the parts come to ${sum}, the target exactly`);
  const by = pen.signed(difference);
  return pen.say(
    `分解合计${sum}，与年度目标${target}不符，相差${by}元`,
    `the parts come to ${sum} against a target of ${target}: ${by} yuan`,
  );
}

function saidOfFits({ fits }: TargetPlanFinding, pen: Pen): string {
  if (fits.length === 0) return pen.say("没有", "none");
  return fits
    .map(({ months, sprints }) =>
      pen.say(`${months}个月加${sprints}次冲刺`, `months ${months} and sprints ${sprints}`),
    )
    .join(pen.say("；", "; "));
}
