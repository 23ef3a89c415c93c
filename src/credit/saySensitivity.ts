import {
  type Account,
  apart,
  auditorOnly,
  joined,
  type Line,
  type Step,
  type Words,
  words,
} from "../rule/index.js";
import { besideLimits, creditGradeWords, gradeAndRisk, scaleWords } from "./grade.js";
import { lineForEach } from "./lists.js";
import { REJECTED, titled } from "./sayCredit.js";
import type { CreditSensitivityFinding, VoteChange, WeightRange } from "./sensitivityFinding.js";

/** How firmly a grade stands, in words. */
export function saySensitivity(f: CreditSensitivityFinding): Account {
  const { grade, score, rejected, votes } = f;
  return {
    headline:
      grade === null || score === null
        ? REJECTED
        : words("{score:points}，{grade}", "{score:points}, {grade}", {
            score: besideLimits(score, f),
            grade: gradeAndRisk(grade),
          }),
    steps: [
      {
        field: "values",
        clause: "credit-evaluation-2",
        result: scaleWords(f.values),
        ...auditorOnly(),
      },
      ...weightSteps(f),
      ...(rejected ? [] : [...changeSteps("up", votes.up, f), ...changeSteps("down", votes.down, f)]),
      ...changeSteps("gate", votes.gate, f, {
        clause: "credit-evaluation-3",
        what: rejected ? TO_PASS : TO_FAIL,
      }),
    ],
  };
}

const TO_PASS = words(
  "决定性指标通过至少需改的票数",
  "Fewest votes to change for the decisive parts to pass",
);
const TO_FAIL = words(
  "因决定性指标被否定至少需改的票数",
  "Fewest votes to change for a decisive part not to pass",
);

const WEIGHTS = "credit-evaluation-4";

/** The ranges; those that leave the weight free are summed up for a reader who does not recompute. */
function weightSteps(f: CreditSensitivityFinding): Step[] {
  const { weights } = f;
  const ranges = lineForEach("weights", weights, (range) => rangeLine(range, f));
  const free = weights.filter(isFree).length;
  if (free === 0) return [ranges];
  const others: Line = {
    clause: WEIGHTS,
    what: words("其他权重", "Other weights"),
    result: words(OTHERS.zh, OTHERS.en, { free }),
    only: "employee",
  };
  return [ranges, others];
}

const OTHERS = {
  zh: "{free}项，其中任何一项单独取任何值，结果都不变",
  en: "{free}, none of which alone changes the result, whatever its value",
};

function rangeLine(range: WeightRange, { rejected, titles }: CreditSensitivityFinding): Line {
  const { node, child, weight, from, to } = range;
  const [zh, en] = rejected ? ["仍被否定", "still rejected"] : ["等级不变", "same grade"];
  const within = withinWords(range);
  return {
    clause: WEIGHTS,
    what: words(
      "“{part}”在“{whole}”中的权重（其余按比例调整）",
      "Weight of {part} in {whole}, the others in proportion",
      {
        part: titled(child, titles),
        whole: titled(node, titles),
      },
    ),
    result: words(
      `{weight:number}，${within.zh}时${zh}`,
      `{weight:number}; ${en} ${within.en}`,
      apart({ weight, from, to }),
    ),
    ...auditorOnly(isFree(range)),
  };
}

/** The values from one end to the other; that a weight lies from 0 to 1 is not said. */
function withinWords(range: WeightRange): Words {
  const { from, fromIncluded, to, toIncluded } = range;
  if (isFree(range))
    return words("取{from:number}至{to:number}的任何值", "at any value from {from:number} to {to:number}");
  if (String(from) === String(to)) return words("取{from:number}", "at {from:number} only");
  const lower = fromIncluded
    ? words("不低于{from:number}", "at {from:number} or more")
    : words("高于{from:number}", "above {from:number}");
  const upper = toIncluded
    ? words("不高于{to:number}", "at {to:number} or less")
    : words("低于{to:number}", "below {to:number}");
  if (toIncluded && String(to) === "1") return lower;
  if (fromIncluded && String(from) === "0") return upper;
  return joined([lower, upper], "、", " and ");
}

function isFree({ from, to, fromIncluded, toIncluded }: WeightRange): boolean {
  // Told by its digits: a bound just below 1 is not 1.
  return String(from) === "0" && String(to) === "1" && fromIncluded && toIncluded;
}

/** The fewest votes for a change, and one way to do it. */
function changeSteps(
  change: "up" | "down" | "gate",
  found: VoteChange | null,
  { titles }: CreditSensitivityFinding,
  told: Line = {},
): Line[] {
  const field = `votes.${change}`;
  if (found === null) return [{ field, ...told }];
  const votes = `{${field}.votes}`;
  const result =
    found.grade === null
      ? words(`${votes}票`, votes)
      : words(`${votes}票，改后为{after}`, `${votes}, and the grade is then {after}`, {
          after: creditGradeWords(found.grade),
        });
  const moves = found.moves.map(({ indicator, from, to, votes }) =>
    words("{indicator}的{votes}票由{from}改为{to}", "{votes} on {indicator} from {from} to {to}", {
      indicator: titled(indicator, titles),
      votes,
      from: creditGradeWords(from),
      to: creditGradeWords(to),
    }),
  );
  return [
    { field, result, ...told },
    { what: ONE_WAY, result: words("{moves}", "{moves}", { moves }), clause: told.clause, ...auditorOnly() },
  ];
}

const ONE_WAY = words("其中一种改法", "Votes changed in one way to do it");
