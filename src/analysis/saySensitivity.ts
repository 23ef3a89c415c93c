import { gradeWords } from "../policy/index.js";
import { type Account, auditorOnly, type Line, type Words, words } from "../rule/index.js";
import { readingNamed } from "./readingWords.js";
import { movedWords, moverWords } from "./rosterFields.js";
import type { AlternativeReading, SensitivityFinding } from "./sensitivityFinding.js";

/** What hangs on the readings, in words: of the roster as a whole, and of each whom one of them would move. */
export function saySensitivity({ readings }: SensitivityFinding): Account {
  const ids = new Set(readings.flatMap(touched));
  return {
    headline: words(
      "{year}年度能够评定{graded}，评定结果取决于解释口径的{many}人（包括现在不能评定的）",
      "{year}, {graded} graded; with a result that depends on a reading, graded now or not: {many}",
      { many: ids.size },
    ),
    steps: [
      {
        each: "readings",
        say: (index) => alternativeLines(readings[index] as AlternativeReading),
      },
    ],
    people: [...ids].map((id) => ({
      id,
      headline: words(
        "{id}，{year}年度的等级取决于解释口径",
        "{id}: the grade of {year} depends on the readings",
        { id },
      ),
      steps: readings.filter((each) => touched(each).includes(id)).map((each) => ownLine(each, id)),
    })),
  };
}

function touched({ changed, rejected, graded }: AlternativeReading): string[] {
  return [...changed.map(({ id }) => id), ...rejected, ...graded.map(({ id }) => id)];
}

function alternativeLines(entry: AlternativeReading): Line[] {
  const { reading, alternative, changed, rejected, graded } = entry;
  const { clause, question, meaning } = readingNamed(reading);
  const movers = [
    ...changed.map(({ id, from, to }) => moverWords(id, from, to)),
    ...rejected.map((id) => words("{id}不能再评定", "{id} no longer determinable", { id })),
    ...graded.map(({ id, to }) =>
      words("{id}可以评定，为{to}", "{id} determinable then, {to}", { id, to: gradeWords(to) }),
    ),
  ];
  const effect =
    movers.length === 0 ? words("没有人变动", "nobody moves") : words("{movers}", "{movers}", { movers });
  return [
    {
      clause,
      what: words("{question}（{reading}）", "Open reading {reading}", { question }),
      result: words(
        "现按{applied}；改按{alternative}（{meaning}）：{effect}；工资系数合计变动{coefficientDifference:signed}",
        "{question} Now {applied}; by {alternative} ({meaning}): {effect}; salary coefficients {coefficientDifference:signed}",
        { question, meaning: meaning(alternative), effect },
      ),
      ...auditorOnly(),
    },
  ];
}

/** What another reading would mean for one person. */
function ownLine({ reading, applied, alternative, changed, graded }: AlternativeReading, id: string): Line {
  const { clause, question, meaning } = readingNamed(reading);
  const change = changed.find((each) => each.id === id);
  const first = graded.find((each) => each.id === id);
  const effect: Words =
    change !== undefined
      ? words("等级{move}", "the grade goes {move}", { move: movedWords(change.from, change.to) })
      : first !== undefined
        ? words("可以评定，为{to}", "it can be graded, {to}", { to: gradeWords(first.to) })
        : words("不能再评定", "it can no longer be graded");
  return {
    clause,
    what: words("{question}", "Open reading", { question }),
    result: words(
      "现按“{now}”；如改按“{other}”，{effect}",
      "{question} Now: {now}. If instead: {other}, then {effect}",
      { question, now: meaning(applied), other: meaning(alternative), effect },
    ),
  };
}
