import { type Account, auditorOnly, type Line, type Step, words } from "../rule/index.js";
import { creditGradeWords, gradeAndRisk } from "./grade.js";
import { lineForEach } from "./lists.js";
import { REJECTED } from "./sayCredit.js";
import type { CreditSensitivityFinding, VoteChange, WeightRange } from "./sensitivityFinding.js";

/** How firmly a grade stands, in words. */
export function saySensitivity(f: CreditSensitivityFinding): Account {
  const { grade, rejected, votes } = f;
  return {
    headline:
      grade === null
        ? REJECTED
        : words("{score}，{grade}", "{score}, {grade}", { grade: gradeAndRisk(grade) }),
    steps: [
      { field: "values", clause: "credit-evaluation-2", ...auditorOnly() },
      ...weightSteps(f),
      ...(rejected ? [] : [...changeSteps("up", votes.up), ...changeSteps("down", votes.down)]),
      ...changeSteps("gate", votes.gate, {
        clause: "credit-evaluation-3",
        what: rejected ? TO_PASS : TO_FAIL,
      }),
    ],
  };
}

const TO_PASS = words("通过决定性指标至少需改的票数", "Fewest votes to pass the gate");
const TO_FAIL = words("被决定性指标否定至少需改的票数", "Fewest votes to be rejected at the gate");

const WEIGHTS = "credit-evaluation-4";

/** The ranges; those that leave the weight free are summed up for a reader who does not recompute. */
function weightSteps({ weights, rejected }: CreditSensitivityFinding): Step[] {
  const ranges = lineForEach("weights", weights, (range) => rangeLine(range, rejected));
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
  zh: "{free}个，单独取任何值结果都不变",
  en: "{free}, each of which changes nothing at any value",
};

function rangeLine(range: WeightRange, rejected: boolean): Line {
  const [opening, closing] = [range.fromIncluded ? "[" : "(", range.toIncluded ? "]" : ")"];
  const interval = `${opening}{from}, {to}${closing}`;
  return {
    clause: WEIGHTS,
    what: words("{node}中{child}的权重", "Weight of {child} in {node}"),
    result: rejected
      ? words(`{weight}，仍被否定的范围 ${interval}`, `{weight}, still rejected within ${interval}`)
      : words(`{weight}，等级不变的范围 ${interval}`, `{weight}, same grade within ${interval}`),
    ...auditorOnly(isFree(range)),
  };
}

function isFree({ from, to, fromIncluded, toIncluded }: WeightRange): boolean {
  // Told by its digits: a bound just below 1 is not 1.
  return String(from) === "0" && String(to) === "1" && fromIncluded && toIncluded;
}

/** The fewest votes for a change, and one way to do it. */
function changeSteps(change: "up" | "down" | "gate", found: VoteChange | null, told: Line = {}): Line[] {
  const field = `votes.${change}`;
  if (found === null) return [{ field, ...told }];
  const votes = `{${field}.votes}`;
  const result =
    found.grade === null
      ? words(votes, votes)
      : words(`${votes}，结果为{after}`, `${votes}, then {after}`, { after: creditGradeWords(found.grade) });
  const moves = found.moves.map(({ indicator, from, to, votes }) =>
    words("{indicator}的{votes}票由{from}改为{to}", "{votes} of {indicator} from {from} to {to}", {
      indicator,
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

const ONE_WAY = words("其中一种改法", "One way to do it");
