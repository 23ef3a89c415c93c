import { rules } from "../catalogue/index.js";
import { type Account, type Line, type Words, words } from "../rule/index.js";
import { NONE, placeOf } from "./pathTitles.js";
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
  const told = (some: readonly Change[]) =>
    words("{changes}", "{changes}", { changes: some.map((change) => changeWords(change, changes, of)) });
  const results = changes.filter(({ path }) => !path.includes("."));
  if (results.length === 0) return [line(told(changes))];
  return [line(told(changes), "auditor"), line(told(results), "employee")];
}

type Change = ReadingAtStake["changes"][number];

function changeWords(change: Change, all: readonly Change[], of: string): Words {
  const { what, value } = placeOf(of, change.path);
  const at = (side: Side) => (lacksHolder(change, side, all, of) ? NONE : value(change[side]));
  return words("{what}由{from}变为{to}", "{what} from {from} to {to}", {
    what,
    from: at("from"),
    to: at("to"),
  });
}

type Side = "from" | "to";

/** Whether nothing stands on one side since the entry or record that would hold it is not there: nor is what it always holds. */
function lacksHolder({ path, ...change }: Change, side: Side, all: readonly Change[], of: string): boolean {
  const ofHolder = all.filter((each) => holderOf(each.path) === holderOf(path));
  return (
    change[side] === null && ofHolder.some((each) => each[side] === null && !placeOf(of, each.path).mayMiss)
  );
}

function holderOf(path: string): string {
  return path.slice(0, path.lastIndexOf(".") + 1);
}
