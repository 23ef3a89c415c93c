import { type NoteTexts, type Pen, partOf, type Say, type Step } from "../rule/index.js";
import { lastTenBranch, MEASURE_NAMES, type Measure } from "./consequences.js";
import type { BottomRankingFinding, ListedManager } from "./listing.js";

export const bottomRankingNotes: NoteTexts = {
  tiedAtLastPlace: {
    zh: "末位边界上有并列，列入哪些人取决于所选口径",
    en: "Balances tie at the edge of the list; the reading chosen decides who is on it",
  },
};

/** The list in words: what was compared, where the edges lie, then each of the listed. */
export const sayBottomRanking: Say<BottomRankingFinding> = (f, pen) => {
  const count = (test: (manager: ListedManager) => boolean) => pen.number(f.listed.filter(test).length);
  const [all, last, yellow] = [count(() => true), count((m) => m.lastTen), count((m) => m.yellowCard)];
  return {
    headline: pen.say(
      `列入${all}人：末${f.places}位${last}人，黄牌警告${yellow}人`,
      `${all} listed: ${last} among the last ${f.places}, ${yellow} with a yellow card`,
    ),
    steps: [
      {
        clause: f.clause,
        what: pen.say("参加排序的人员", "Managers compared"),
        result: pen.say(
          `${pen.number(f.managers)}人，其中责任不良贷款余额大于零的${pen.number(f.owing)}人`,
          `${pen.number(f.managers)}, of whom ${pen.number(f.owing)} have a balance above zero`,
        ),
      },
      {
        clause: f.clause,
        what: pen.say(`末${f.places}位的界限`, `Edge of the last ${f.places}`),
        result: saidOfEdge(f, pen),
      },
      {
        clause: "measures-39.2",
        what: pen.say("黄牌警告的界限", "Edge of the yellow card"),
        result: pen.say(
          `余额超过${pen.yuan(f.yellowCardAbove)}，正好等于的不列入`,
          `a balance above ${pen.yuan(f.yellowCardAbove)}; one equal to it is not listed for it`,
        ),
      },
      ...f.listed.flatMap((manager) => partOf(pen.text(manager.id), stepsOf(manager, f, pen))),
    ],
  };
};

function saidOfEdge(f: BottomRankingFinding, pen: Pen): string {
  if (f.lastPlaceBalance === null)
    return pen.say(
      `排序的不足${f.places}人，全部列入`,
      `fewer than ${f.places} are ranked, and all of them are listed`,
    );
  const edge = pen.say(
    `第${f.places}位的余额${pen.yuan(f.lastPlaceBalance)}`,
    `the balance at place ${f.places} is ${pen.yuan(f.lastPlaceBalance)}`,
  );
  if (f.tied.length === 0) return edge + pen.say("，没有越界并列", ", and no tie crosses the edge");
  const ids = f.tied.map((id) => pen.text(id)).join(pen.say("、", ", "));
  return edge + pen.say(`，越界并列的有：${ids}`, `, and a tie crosses the edge: ${ids}`);
}

function stepsOf(manager: ListedManager, f: BottomRankingFinding, pen: Pen): Step[] {
  const { rank, responsibleNpl, lastTen, yellowCard, lendingStopped } = manager;
  const balance = pen.yuan(responsibleNpl);
  const limit = pen.yuan(f.yellowCardAbove);
  return [
    {
      clause: f.clause,
      what: pen.say("责任不良贷款余额", "Responsible NPL balance"),
      result: pen.say(`${balance}，全行第${rank}位`, `${balance}, place ${rank} of the bank`),
    },
    {
      clause: "measures-39.1",
      what: pen.say(`末${f.places}位`, `Last ${f.places}`),
      result: lastTen
        ? saidOfStanding(lendingStopped, pen) + measures(lastTenBranch(lendingStopped).now, pen)
        : pen.say("不适用：不在末位之列", "not applied: not among them"),
    },
    ...(lastTen ? [planStep(manager, pen)] : []),
    {
      clause: "measures-39.2",
      what: pen.say("黄牌警告", "Yellow card"),
      result: yellowCard
        ? pen.say(`适用：超过${limit}，`, `applied: above ${limit}; `) + measures(["yellowCard"], pen)
        : pen.say(`不适用：未超过${limit}`, `not applied: not above ${limit}`),
    },
  ];
}

function saidOfStanding(lendingStopped: boolean, pen: Pen): string {
  return lendingStopped
    ? pen.say("适用：原已停止放贷权，", "applied: lending right stopped before; ")
    : pen.say("适用：在岗，", "applied: on post; ");
}

/** What the outcome of the year's plan brings; both outcomes while it is open. */
function planStep({ lendingStopped, plan }: ListedManager, pen: Pen): Step {
  const branch = lastTenBranch(lendingStopped);
  const [completed, missed] = [measures(branch.completed, pen), measures(branch.missed, pen)];
  const result = {
    completed: pen.say(`已完成，${completed}`, `completed; ${completed}`),
    missed: pen.say(`未完成，${missed}`, `not completed; ${missed}`),
    open: pen.say(
      `尚不知是否完成。完成的：${completed}。未完成的：${missed}`,
      `outcome not yet known. If completed: ${completed}. If not: ${missed}`,
    ),
  }[plan];
  return { clause: "measures-39.1", what: pen.say("当年清收计划", "Recovery plan of the year"), result };
}

function measures(of: readonly Measure[], pen: Pen): string {
  return of.map((measure) => pen.words(MEASURE_NAMES[measure])).join(pen.say("，", "; "));
}
