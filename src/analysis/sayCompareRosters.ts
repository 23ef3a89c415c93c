import { type Account, type Line, type PersonAccount, type Words, words } from "../rule/index.js";
import type { CompareRostersFinding, RosterMove } from "./compareRostersFinding.js";
import { movedWords, moverWords, resultWords } from "./rosterFields.js";
import { coefficientLine, matrixLine } from "./sayMoves.js";

/** What a correction means for a roster, in words: as a whole, and for each who is moved, added or removed. */
export function sayCompareRosters(f: CompareRostersFinding): Account {
  const { moved, added, removed } = f;
  return {
    headline: words(
      "{year}年度，更正数据后等级变动{moved}人，新增{added}人，减少{removed}人",
      "{year}, after the correction: {moved} moved, {added} added, {removed} removed",
      { moved: moved.length, added: added.length, removed: removed.length },
    ),
    steps: [
      matrixLine(f.matrix),
      ...moved.map(moveLine),
      ...listLine(
        "added",
        added.map(({ id, to }) => besides(id, resultWords(to))),
      ),
      ...listLine(
        "removed",
        removed.map(({ id, from }) => besides(id, resultWords(from))),
      ),
      coefficientLine,
    ],
    people: people(f),
  };
}

function besides(id: string, result: Words): Words {
  return words("{id}（{result}）", "{id} ({result})", { id, result });
}

function listLine(field: "added" | "removed", entries: readonly Words[]): Line[] {
  return entries.length === 0 ? [] : [{ field, result: words("{entries}", "{entries}", { entries }) }];
}

function moveLine({ id, from, to, because }: RosterMove): Line {
  return {
    what: words("变动", "Moved"),
    result: words("{mover}，{because}", "{mover}, {because}", {
      mover: moverWords(id, from, to),
      because: becauseWords(because),
    }),
  };
}

function becauseWords(because: RosterMove["because"]): Words {
  const [only] = because;
  if (only === undefined)
    return words(
      "由本人数字更正和同类合计变动共同引起",
      "by the own figures and the totals of the class together, by neither alone",
    );
  if (because.length === 2)
    return words(
      "本人数字更正、同类合计变动都单独足以引起",
      "by the own figures and by the totals of the class, by either alone",
    );
  return only === "own"
    ? words("因本人数字更正引起", "through the own figures")
    : words(
        "因同类合计变动引起，本人数字没有更正，或更正单独不足以引起",
        "through the totals of the class; the own figures were not corrected, or not enough",
      );
}

function people({ moved, added, removed }: CompareRostersFinding): PersonAccount[] {
  return [
    ...moved.map(
      (move): PersonAccount => ({
        id: move.id,
        headline: words(
          "{id}，更正数据后{year}年度等级{move}",
          "{id}: after the correction the grade of {year} goes {move}",
          { id: move.id, move: movedWords(move.from, move.to) },
        ),
        steps: [{ what: words("变动原因", "Why"), result: becauseWords(move.because) }],
      }),
    ),
    ...added.map(({ id, to }) =>
      alone(id, words("{id}，更正后列入名册", "{id}: added by the correction", { id }), to),
    ),
    ...removed.map(({ id, from }) =>
      alone(id, words("{id}，更正后不再列入名册", "{id}: removed by the correction", { id }), from),
    ),
  ];
}

function alone(id: string, headline: Words, result: RosterMove["from"]): PersonAccount {
  return { id, headline, steps: [{ what: words("结果", "Result"), result: resultWords(result) }] };
}
