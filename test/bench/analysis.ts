import type { Grade } from "kaoping";
import { kaoping, YEAR } from "./kaoping.js";
import { managers } from "./managers.js";
import { interleaved } from "./measure.js";

/** What it costs to ask what a manager lacks, measured in one run. */
export interface ShortfallBench {
  readonly managers: number;
  /** Microseconds to grade a manager, the grade read. */
  readonly graded: number;
  /** Microseconds to tell what the manager lacks for a grade, every change read. */
  readonly shortfall: number;
}

const GRADES: readonly Grade[] = [1, 2, 3];

/** Every manager of a roster, asked for one of the three grades in turn. */
export async function benchShortfall(count: number, rounds: number): Promise<ShortfallBench> {
  const roster = [...managers(count)];
  const peers = kaoping.peerTotals(roster);
  const run = (each: (manager: (typeof roster)[number], grade: Grade) => unknown) => ({
    managers: count,
    run: () => roster.map((manager, i) => each(manager, GRADES[i % GRADES.length] ?? 1)).length,
  });
  const [graded = Number.NaN, shortfall = Number.NaN] = await interleaved(
    [
      run((manager) => kaoping.gradeManager({ year: YEAR, manager, peers }).grade),
      run((manager, grade) => {
        const { levers } = kaoping.shortfall({ year: YEAR, manager, peers, grade });
        return [levers.loansGranted, levers.interestIncome, levers.newNplBalance].map(({ change }) => change);
      }),
    ],
    rounds,
  );
  return { managers: count, graded, shortfall };
}
