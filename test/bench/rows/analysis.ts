import type { Grade } from "kaoping";
import { kaoping, YEAR } from "../kaoping.js";
import { managers } from "../managers.js";
import { cpuTimes } from "../measure.js";
import { count, type Group } from "../row.js";

const GRADES: readonly Grade[] = [1, 2, 3];

/** What is asked of a grade, beside the grade itself. */
export const analysis: Group = {
  rows: async () => [await sensitivity(10_000, 5), await shortfall(5_000, 5)],
};

/** Which grades hang on an open reading, beside one grading for each other value of every reading. */
async function sensitivity(size: number, rounds: number) {
  const input = { year: YEAR, managers: [...managers(size)] };
  const gradings = 1 + kaoping.sensitivity(input).readings.length;
  const [once = Number.NaN, all = Number.NaN] = await cpuTimes(
    [
      { items: size, run: () => kaoping.gradeRoster(input) },
      { items: size, run: () => kaoping.sensitivity(input) },
    ],
    rounds,
  );
  return {
    what: {
      en: `sensitivity ÷ (${gradings} × gradeRoster), ${count(size)} managers`,
      zh: `sensitivity÷（${gradings}×gradeRoster），${count(size)}人`,
    },
    measured: all / once / gradings,
    atMost: 1.2,
  };
}

/** Every manager of a roster, asked for one of the three grades in turn. */
async function shortfall(size: number, rounds: number) {
  const roster = [...managers(size)];
  const peers = kaoping.peerTotals(roster);
  const run = () =>
    roster.map((manager, i) => {
      const grade = GRADES[i % GRADES.length] ?? 1;
      const { levers } = kaoping.shortfall({ year: YEAR, manager, peers, grade });
      return [levers.loansGranted, levers.interestIncome, levers.newNplBalance].map(({ change }) => change);
    });
  const [measured = Number.NaN] = await cpuTimes([{ items: size, run }], rounds);
  return {
    what: { en: "shortfall of a manager, every change read", zh: "shortfall，每人，读出全部差额" },
    measured,
    unit: "µs" as const,
    atMost: 200,
  };
}
