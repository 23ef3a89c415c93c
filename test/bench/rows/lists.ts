import { deepStrictEqual } from "node:assert";
import type { BottomRankingInput, EarlyWarningInput } from "kaoping";
import { handRanking } from "../byHand/ranking.js";
import { handWarning } from "../byHand/warning.js";
import { kaoping } from "../kaoping.js";
import { cpuTimes } from "../measure.js";
import { seeded, yuan } from "../random.js";
import { count, type Group, type Row } from "../row.js";

const SIZE = 10_000;

/** Ten thousand warnings one by one, and a ranking of ten thousand managers, beside the same written by hand. */
export const lists: Group = {
  async rows() {
    const [input, managers] = [warnings(SIZE), ranked(SIZE)];
    for (const warning of input) deepStrictEqual(warned(warning), handWarned(warning));
    deepStrictEqual(listed(managers), handListed(managers));
    const runs = [
      () => input.map((warning) => kaoping.earlyWarning(warning).subBranchReport.dueOn),
      () => input.map((warning) => handWarning(warning).subBranch.dueOn),
      () => kaoping.bottomRanking(managers).listed.length,
      () => handRanking(managers).listed.length,
    ];
    const [warning, warningHand, ranking, rankingHand] = (await cpuTimes(
      runs.map((run) => ({ items: SIZE, run })),
      9,
    )) as [number, number, number, number];
    return [
      ...beside("earlyWarning", "warnings", "笔", warning, warningHand),
      ...beside("bottomRanking", "managers", "人", ranking, rankingHand),
    ];
  },
};

function beside(rule: string, en: string, zh: string, own: number, byHand: number): Row[] {
  return [
    {
      what: {
        en: `${rule} ÷ hand-written, ${count(SIZE)} ${en}`,
        zh: `${rule}÷手写程序，${count(SIZE)}${zh}`,
      },
      measured: own / byHand,
    },
    { what: { en: `${rule}, each of them`, zh: `${rule}，每${zh}` }, measured: own, unit: "µs" },
  ];
}

const KINDS = [
  "notRepayableAtMaturity",
  "notRepayableAtMaturity",
  "downgrade",
  "interestArrears",
  "majorEvent",
  "affiliate",
  "financialAnomaly",
  "unauthorisedLending",
  "lendingViolation",
  "conditionsUnmet",
] as const;

function warnings(size: number): EarlyWarningInput[] {
  const upTo = seeded(20_260_103);
  const two = (number: number) => String(number).padStart(2, "0");
  return Array.from({ length: size }, (_, i) => {
    const kind = KINDS[i % KINDS.length] ?? "downgrade";
    const [month, day] = [1 + upTo(10), 2 + upTo(20)];
    const fromOccurrence = kind === "interestArrears" || kind === "majorEvent";
    return {
      kind,
      amount: yuan(upTo(800_000_000)),
      discoveredAt: `2025-${two(month)}-${two(day)}T${two(upTo(23))}:${two(upTo(59))}+08:00`,
      level: kind === "majorEvent" ? "red" : (["yellow", "orange", "red"] as const)[upTo(2)],
      ...(kind === "notRepayableAtMaturity" && { maturity: `2025-${two(month + 1)}-${two(day + upTo(6))}` }),
      ...(fromOccurrence &&
        upTo(1) === 0 && { occurredAt: `2025-${two(month)}-${two(day - 1)}T08:00+08:00` }),
      ...(upTo(2) === 0 && { reportedAt: `2025-${two(month)}-${two(day + 3)}T16:30+08:00` }),
    };
  });
}

function ranked(size: number): BottomRankingInput {
  const upTo = seeded(20_260_104);
  const managers = Array.from({ length: size }, (_, i) => ({
    id: `AM-${i}`,
    responsibleNpl: upTo(3) === 0 ? "0" : yuan(upTo(101_000_000)),
    lendingStopped: upTo(9) === 0,
    ...(upTo(1) === 0 && { planCompleted: upTo(1) === 0 }),
  }));
  return { managers };
}

/** What both programs find of a warning. */
function warned(input: EarlyWarningInput) {
  const { level, duties, subBranchReport: own, branchReport } = kaoping.earlyWarning(input);
  return {
    level,
    duties: new Set(duties.map(({ code }) => code)),
    subBranch: { dueAt: own.dueAt, dueOn: own.dueOn, late: own.lateAtDiscovery },
    branch: branchReport && { dueAt: branchReport.dueAt, dueOn: branchReport.dueOn },
  };
}

function handWarned(input: EarlyWarningInput) {
  const { level, duties, subBranch, branch } = handWarning(input);
  return { level, duties: new Set(duties), subBranch, branch };
}

/** What both programs find of a ranking, as texts. */
function listed(input: BottomRankingInput) {
  const found = kaoping.plain(kaoping.bottomRanking(input));
  return found.listed.map(({ id, responsibleNpl, rank, lastTen, yellowCard, consequences }) => ({
    id,
    npl: responsibleNpl,
    rank,
    lastTen,
    yellowCard,
    measures: consequences.map(({ measure }) => measure),
  }));
}

function handListed(input: BottomRankingInput): unknown {
  return JSON.parse(JSON.stringify(handRanking(input).listed));
}
