import type { Decimal } from "decimal.js";
import { type Account, AUDITOR_ONLY, type Pen, type Step } from "../rule/index.js";
import type { CreditScoreFinding } from "./creditFinding.js";
import { creditGradeAndRisk } from "./grade.js";

/** A credit score in words: the tree level by level, the gate, the score and the grade. */
export function sayCredit(f: CreditScoreFinding, pen: Pen): Account {
  const joined = (values: readonly Decimal[]) =>
    values.map((value) => pen.number(value)).join(pen.say("，", ", "));
  const gate: Step[] = f.gate.map(({ id, score, limit, passed }) => ({
    clause: "credit-evaluation-3",
    what: pen.say(`决定性指标${pen.text(id)}`, `Decisive part ${pen.text(id)}`),
    result: passed
      ? pen.say(
          `${pen.points(score)}，不低于中等${pen.points(limit)}，通过`,
          `${pen.points(score)}, not below medium ${pen.points(limit)}: passed`,
        )
      : pen.say(
          `${pen.points(score)}，在中等${pen.points(limit)}以下，全盘否定`,
          `${pen.points(score)}, ${String(score) === String(limit) ? "no better than" : "below"} medium ${pen.points(limit)}: rejected`,
        ),
  }));
  const nodes = Object.entries(f.nodes).map(([id, node]): Step => {
    const name = `${"· ".repeat(node.level)}${pen.text(id)}${node.title === null ? "" : ` ${pen.text(pen.say(node.title.zh, node.title.en))}`}`;
    const parts = [
      ...(node.votes === null ? [] : [pen.say(`票数 ${joined(node.votes)}`, `votes ${joined(node.votes)}`)]),
      ...(node.weights.length === 0
        ? []
        : [pen.say(`权重 ${joined(node.weights)}`, `weights ${joined(node.weights)}`)]),
      pen.say(`隶属度 ${joined(node.membership)}`, `membership ${joined(node.membership)}`),
      pen.points(node.score),
    ];
    return { clause: "credit-evaluation-8", what: name, result: parts.join(pen.say("；", "; ")) };
  });
  const scale: Step = {
    clause: "credit-evaluation-2",
    what: pen.say("各等级分值", "Values of the grades"),
    result: joined(f.values),
    ...AUDITOR_ONLY,
  };
  if (f.score === null || f.grade === null || f.membership === null) {
    return {
      headline: pen.say("决定性指标未通过，全盘否定", "rejected: a decisive part is below the gate"),
      steps: [...nodes, ...gate, scale],
    };
  }
  const grade = creditGradeAndRisk(pen, f.grade);
  return {
    headline: `${pen.points(f.score)}${pen.say("，", ", ")}${grade}`,
    steps: [
      ...nodes,
      ...(gate.length === 0
        ? [
            {
              clause: "credit-evaluation-3" as const,
              what: pen.say("决定性指标", "Decisive parts"),
              result: pen.say("模型中没有", "the model has none"),
            },
          ]
        : gate),
      scale,
      {
        clause: f.clause,
        what: pen.say("综合得分", "Score"),
        formula: f.membership
          .map((value, h) => `${pen.number(value)} × ${pen.number(f.values[h] as Decimal)}`)
          .join(" + "),
        result: pen.points(f.score),
      },
      { clause: "credit-evaluation-10", what: pen.say("信用等级", "Grade"), result: grade },
    ],
  };
}
