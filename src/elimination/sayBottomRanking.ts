import { type Account, joined, type Line, type Step, type Words, words } from "../rule/index.js";
import { lastTenBranch, MEASURES, type Measure } from "./consequences.js";
import type { BottomRankingFinding, ListedManager } from "./listing.js";

/** The list in words: what was compared, where the edges lie, then each of the listed. */
export function sayBottomRanking(f: BottomRankingFinding): Account {
  const { listed } = f;
  return {
    headline: words(
      "列入{all}人，其中末{places}位{last}人，黄牌警告{yellow}人",
      "{all} listed, of whom {last} among the last {places} and {yellow} with a yellow card",
      {
        all: listed.length,
        last: listed.filter(({ lastTen }) => lastTen).length,
        yellow: listed.filter(({ yellowCard }) => yellowCard).length,
      },
    ),
    steps: [
      ...edges(edgeWords(f)),
      ...listed.map(
        (manager, i): Step => ({
          within: `listed.${i}`,
          say: [{ part: words("{id}", "{id}"), say: managerLines(manager) }],
        }),
      ),
    ],
    people: listed.map((manager, i) => ({
      id: manager.id,
      headline: ownHeadline(manager, i),
      steps: [...edges(ownEdgeWords(f)), { within: `listed.${i}`, say: managerLines(manager) }],
    })),
  };
}

/** What was compared, and where the two edges of the list lie. */
function edges(lastPlace: Words): Step[] {
  return [
    {
      field: "managers",
      result: words(
        "{managers}人，其中责任不良贷款余额大于零的{owing}人",
        "{managers}, of whom with a balance above zero: {owing}",
      ),
    },
    {
      field: "lastPlaceBalance",
      what: words("末{places}位的界限", "Limit of the last {places}"),
      result: lastPlace,
    },
    {
      field: "yellowCardAbove",
      result: words(
        "余额超过{yellowCardAbove}，等于的不在此列",
        "a balance above {yellowCardAbove}; one that is equal to it gets none",
      ),
    },
  ];
}

function ownHeadline({ lastTen, yellowCard }: ListedManager, i: number): Words {
  const place = words(
    `责任不良贷款余额由高到低列全县第{listed.${i}.rank}位`,
    `place {listed.${i}.rank} in the county by responsible NPL, the highest first`,
  );
  return joined(
    [
      place,
      ...(lastTen ? [words("属末{places}位", "among the last {places}")] : []),
      ...(yellowCard ? [words("黄牌警告", "yellow card")] : []),
    ],
    "，",
    ", ",
  );
}

function edgeWords({ lastPlaceBalance, tied, listed, managers }: BottomRankingFinding): Words {
  if (lastPlaceBalance === null)
    return listed.length === managers
      ? words(
          "参加排序的不足{places}人，全部列入",
          "fewer than {places} are ranked, and all of them are listed",
        )
      : words(
          "余额大于零的不足{places}人，只列入这些人",
          "fewer than {places} have a balance above zero, and only they are listed",
        );
  return tied.length === 0
    ? words(
        "第{places}位的余额{lastPlaceBalance}，没有因余额相同而超过{places}人的情形",
        "the balance at place {places} is {lastPlaceBalance}, and no equal balance makes them more than {places}",
      )
    : words(
        "第{places}位的余额{lastPlaceBalance}，余额同为此数的有{tied}，全部列入则超过{places}人",
        "the balance at place {places} is {lastPlaceBalance}, and all who have it would make more than {places}: {tied}",
      );
}

/** The same without the names of those who tie: how many there are. */
function ownEdgeWords(f: BottomRankingFinding): Words {
  if (f.tied.length === 0) return edgeWords(f);
  return words(
    "第{places}位的余额{lastPlaceBalance}，余额同为此数的有{many}人，全部列入则超过{places}人",
    "the balance at place {places} is {lastPlaceBalance}, and the {many} who have it would make more than {places}",
    { many: f.tied.length },
  );
}

function managerLines(manager: ListedManager): Line[] {
  return [
    {
      field: "responsibleNpl",
      result: words(
        "{responsibleNpl}，由高到低列全县第{rank}位",
        "{responsibleNpl}, place {rank} in the county, the highest first",
      ),
    },
    ...lastTenLines(manager),
    { field: "yellowCard", result: manager.yellowCard ? YELLOW : NOT_YELLOW },
  ];
}

const YELLOW = words(
  "余额超过{yellowCardAbove}，{measures}",
  "the balance is above {yellowCardAbove}; {measures}",
  { measures: measures(["yellowCard"]) },
);
const NOT_YELLOW = words(
  "余额未超过{yellowCardAbove}，不给予",
  "none: the balance is not above {yellowCardAbove}",
);

/** What follows at once for one of the last, and what the outcome of the plan brings: both while it is open. */
function lastTenLines({ lastTen, lendingStopped, plan }: ListedManager): Line[] {
  const line: Line = { field: "lastTen", what: words("末{places}位", "Last {places}") };
  if (!lastTen) return [{ ...line, result: words("不在其列", "not among them") }];
  const branch = lastTenBranch(lendingStopped, plan);
  const now = measures(branch.now);
  const values = { completed: measures(branch.completed), missed: measures(branch.missed) };
  return [
    {
      ...line,
      result: words("在列；{lendingStopped}，{now}", "among them; {lendingStopped}; {now}", { now }),
    },
    { field: "plan", result: { ...OUTCOMES[plan], values } },
  ];
}

const OUTCOMES = {
  completed: words("{plan}，{completed}", "{plan}; {completed}"),
  missed: words("{plan}，{missed}", "{plan}; {missed}"),
  open: words(
    "{plan}。完成的：{completed}。未完成的：{missed}",
    "{plan}. If completed: {completed}. If not: {missed}",
  ),
};

function measures(of: readonly Measure[]): Words {
  const names = of.map((measure) => MEASURES[measure]).map(([zh, en]) => words(zh, en));
  return joined(names, "，", "; ");
}
