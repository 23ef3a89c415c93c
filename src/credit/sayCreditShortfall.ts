import { type Account, auditorOnly, type Line, type Words, words } from "../rule/index.js";
import type { CreditShortfallFinding, VotesReason } from "./creditShortfallFinding.js";
import { besideLimits, creditGradeWords, scaleWords } from "./grade.js";
import { lineForEach } from "./lists.js";
import { titled } from "./sayCredit.js";

const REASONS: Readonly<Record<VotesReason, Words>> = {
  noVotes: words("不是按投票评价的", "not assessed by votes"),
  gate: words("决定性指标仍不能通过", "a decisive part would still not pass"),
  notEnough: words("各票都上调一级仍不够", "every vote moved one grade up is not enough"),
};

/** What an applicant lacks for a grade, in words. */
export function sayCreditShortfall(f: CreditShortfallFinding): Account {
  const target = creditGradeWords(f.grade);
  return {
    headline: headline(f, target),
    steps: [
      { field: "now", result: standing(f) },
      {
        field: "now.rejected",
        clause: "credit-evaluation-3",
        what: GATE,
        result: gate(f),
        ...auditorOnly(!f.now.rejected),
      },
      { field: "values", clause: "credit-evaluation-2", result: scaleWords(f.values), ...auditorOnly() },
      { field: "votes", result: needed(f.reason) },
      ...(f.after === null ? [] : [moved(f), { field: "after", result: graded(f.after, f) }]),
      lineForEach("indicators", f.indicators, ({ id, reason }) => ({
        what: words("只改{indicator}的票", "Votes on {indicator} alone", { indicator: titled(id, f.titles) }),
        result: needed(reason),
      })),
    ],
  };
}

function headline({ reached, reason }: CreditShortfallFinding, target: Words): Words {
  if (reached) return words("已达到{target}", "{target} is reached", { target });
  if (reason === null)
    return words(
      "至少{votes}票各上调一级，即达{target}",
      "at least {votes} votes, each moved one grade up, for {target}",
      { target },
    );
  const told = { target, reason: REASONS[reason] };
  return words("不能达到{target}：{reason}", "{target} is out of reach: {reason}", told);
}

const GATE = words("决定性评审", "Decisive parts");

function gate({ now }: CreditShortfallFinding): Words {
  return now.rejected
    ? words("未通过，改票后须先通过", "not passed: they must pass first")
    : words("没有未通过的", "none that does not pass");
}

function standing(f: CreditShortfallFinding): Words {
  const { grade, score } = f.now;
  return grade === null || score === null
    ? words("决定性指标未通过，全盘否定", "rejected: a decisive part did not pass")
    : graded({ grade, score }, f);
}

function graded(
  { grade, score }: NonNullable<CreditShortfallFinding["after"]>,
  f: CreditShortfallFinding,
): Words {
  return words("{score:points}，{graded}", "{score:points}, {graded}", {
    score: besideLimits(score, f),
    graded: creditGradeWords(grade),
  });
}

/** How many votes, or why none do. */
function needed(reason: VotesReason | null): Words {
  return reason === null
    ? words("{votes}票", "{votes}")
    : words("不能达到：{reason}", "not enough: {reason}", { reason: REASONS[reason] });
}

function moved({ moves, titles }: CreditShortfallFinding): Line {
  const each = moves.map(({ indicator, from, to, votes }) =>
    words("{indicator}的{votes}票由{from}改为{to}", "{votes} on {indicator} from {from} to {to}", {
      indicator: titled(indicator, titles),
      votes,
      from: creditGradeWords(from),
      to: creditGradeWords(to),
    }),
  );
  return { field: "moves", result: words("{each}", "{each}", { each }) };
}
