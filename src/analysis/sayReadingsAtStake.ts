import { rules } from "../catalogue/index.js";
import { type Account, type Line, type Words, words } from "../rule/index.js";
import { placeOf } from "./pathTitles.js";
import type { ReadingAtStake, ReadingsAtStakeFinding } from "./readingsAtStakeFinding.js";
import { readingNamed } from "./readingWords.js";

/** The readings that a finding hangs on, in words. */
export function sayReadingsAtStake({ of, atStake, people }: ReadingsAtStakeFinding): Account {
  const title = rules.find(({ name }) => name === of)?.title ?? words("{of}", "{of}");
  return {
    headline:
      atStake.length === 0
        ? words("{title}，结果不取决于解释口径", "{title}: no reading changes the result", { title })
        : words(
            "{title}，会改变结果的其他口径{many}种",
            "{title}: readings that would change the result: {many}",
            { title, many: atStake.length },
          ),
    steps: atStake.flatMap((each) => stakeLines(each, of)),
    // Of a list of people no employee is told, and the readings are not of one of them.
    ...(people && { people: [] }),
  };
}

/** A reading and what it changes: every place for who recomputes it, for others the results alone. */
function stakeLines({ reading, applied, alternative, refused, changes }: ReadingAtStake, of: string): Line[] {
  const { clause, question, meaning } = readingNamed(reading);
  const line = (effect: Words, only?: Line["only"]): Line => ({
    clause,
    only,
    what: words("{question}", "Open reading", { question }),
    result: words(
      "现按“{now}”；如改按“{other}”，则{effect}",
      "{question} Now: {now}. If instead: {other}, then {effect}",
      { question, now: meaning(applied), other: meaning(alternative), effect },
    ),
  });
  if (refused) return [line(words("不予认定", "the input is refused"))];
  const told = (some: ReadingAtStake["changes"]) =>
    words("{changes}", "{changes}", { changes: some.map((change) => changeWords(change, of)) });
  const results = changes.filter(({ path }) => !path.includes("."));
  if (results.length === 0) return [line(told(changes))];
  return [line(told(changes), "auditor"), line(told(results), "employee")];
}

function changeWords({ path, from, to }: ReadingAtStake["changes"][number], of: string): Words {
  const { what, value } = placeOf(of, path);
  return words("{what}由{from}变为{to}", "{what} from {from} to {to}", {
    what,
    from: value(from),
    to: value(to),
  });
}
