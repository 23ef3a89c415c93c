import { type Account, AUDITOR_ONLY, type ClauseId, type Pen, type Step } from "../rule/index.js";
import { creditGradeAndRisk, creditGradeName } from "./grade.js";
import type { CreditSensitivityFinding, VoteChange, WeightRange } from "./sensitivityFinding.js";

/** How firmly a grade stands, in words. */
export function saySensitivity(f: CreditSensitivityFinding, pen: Pen): Account {
  const { clause, score, grade, votes } = f;
  return {
    headline:
      score === null || grade === null
        ? pen.say("决定性指标未通过，全盘否定", "rejected: a decisive part is below the gate")
        : `${pen.points(score)}${pen.say("，", ", ")}${creditGradeAndRisk(pen, grade)}`,
    steps: [
      ...weightSteps(f, pen),
      ...(f.rejected
        ? []
        : [
            ...changeSteps(
              clause,
              pen.say(
                "升级至少需改的票数（不论决定性指标）",
                "Fewest votes to a better grade, the gate aside",
              ),
              votes.up,
              pen,
            ),
            ...changeSteps(
              clause,
              pen.say(
                "降级至少需改的票数（不论决定性指标）",
                "Fewest votes to a worse grade, the gate aside",
              ),
              votes.down,
              pen,
            ),
          ]),
      ...changeSteps(
        "credit-evaluation-3",
        f.rejected
          ? pen.say("通过决定性指标至少需改的票数", "Fewest votes to pass the gate")
          : pen.say("被决定性指标否定至少需改的票数", "Fewest votes to be rejected at the gate"),
        votes.gate,
        pen,
      ),
    ],
  };
}

/** The ranges; those that leave the weight free are summed up for a reader who does not recompute. */
function weightSteps({ weights, rejected }: CreditSensitivityFinding, pen: Pen): Step[] {
  const clause = "credit-evaluation-4";
  const stands = rejected
    ? pen.say("仍被否定的范围", "still rejected within")
    : pen.say("等级不变的范围", "same grade within");
  const free = weights.filter(isFree);
  const steps = weights.map((range) => ({
    clause,
    what: pen.say(
      `${pen.text(range.node)}中${pen.text(range.child)}的权重`,
      `Weight of ${pen.text(range.child)} in ${pen.text(range.node)}`,
    ),
    result: `${pen.number(range.weight)}${pen.say("，", ", ")}${stands} ${interval(range, pen)}`,
    ...(isFree(range) ? AUDITOR_ONLY : {}),
  })) satisfies Step[];
  if (free.length === 0) return steps;
  const summary: Step = {
    clause,
    what: pen.say("其他权重", "Other weights"),
    result: pen.say(
      `${free.length}个，单独取任何值结果都不变`,
      `${free.length}, each of which changes nothing at any value`,
    ),
    only: "employee",
  };
  return [...steps, summary];
}

function isFree({ from, to, fromIncluded, toIncluded }: WeightRange): boolean {
  // Told by its digits: a bound just below 1 is not 1.
  return String(from) === "0" && String(to) === "1" && fromIncluded && toIncluded;
}

function interval({ from, fromIncluded, to, toIncluded }: WeightRange, pen: Pen): string {
  const [opening, closing] = [fromIncluded ? "[" : "(", toIncluded ? "]" : ")"];
  return `${opening}${pen.number(from)}, ${pen.number(to)}${closing}`;
}

function changeSteps(clause: ClauseId, what: string, found: VoteChange | null, pen: Pen): Step[] {
  if (found === null) return [{ clause, what, result: pen.say("改票不能达到", "no votes bring it about") }];
  const result =
    found.grade === null ? "" : pen.say("，结果为", ", then ") + creditGradeName(pen, found.grade);
  const moves = found.moves.map(({ indicator, from, to, votes }) => {
    const [before, after] = [creditGradeName(pen, from), creditGradeName(pen, to)];
    return pen.say(
      `${pen.text(indicator)}的${pen.number(votes)}票由${before}改为${after}`,
      `${pen.number(votes)} of ${pen.text(indicator)} from ${before} to ${after}`,
    );
  });
  return [
    { clause, what, result: `${pen.number(found.votes)}${result}` },
    {
      clause,
      what: pen.say("其中一种改法", "One way to do it"),
      result: moves.join(pen.say("；", "; ")),
      ...AUDITOR_ONLY,
    },
  ];
}
