import {
  compareRosters,
  definePolicy,
  gradeManager,
  readingsAtStake,
  rosterTotals,
  sensitivity,
} from "kaoping";
import { asked, type Draw, type Drawn, type Source } from "../draw.js";
import { CLASSES, ofRoster, one, yuan } from "./grading.js";
import { policies } from "./policies.js";
import { atLimit, managers, type Row, readable, unread } from "./rosters.js";
import { classTotals } from "./totals.js";

/** A manager of a roster and the totals of the classes, by the same readings or without a word of them. */
export function ofRosters(random: Draw): Drawn {
  if (random.chance(0.25)) return one(random);
  const [rows, readings] = [readable(random), ofRoster(random)];
  const totals = rosterTotals(rows, definePolicy({ readings }));
  const { headsInAverage: _, ...unsaid } = totals;
  const peers = JSON.parse(JSON.stringify(random.flag(0.7) ? totals : unsaid));
  return { input: { year: 2025, manager: random.pick(rows), peers }, readings };
}

/** The words of notes are the library's own; figures and grades are compared. */
const figuresAtStake = asked(readingsAtStake, (input: Parameters<typeof gradeManager>[0], policy) => {
  const found = readingsAtStake(gradeManager, input, policy);
  const atStake = found.atStake.map((each) => ({
    ...each,
    changes: each.changes
      .filter(({ path }) => !/(^|\.)notes\./.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }));
  return { ...found, atStake: atStake.filter(({ refused, changes }) => refused || changes.length > 0) };
});

/** A row with one figure corrected, or its class, or all that a limit of the grades hangs on. */
function corrected(random: Draw, row: object): unknown {
  if (random.chance(0.08)) return unread(random, row);
  const figures = random.pick<() => object>([
    () => ({ loansGranted: random.between(0, 1200) }),
    () => ({ interestIncome: yuan(random.between(-1000, 150_000_000)) }),
    () => ({ branchType: random.pick(CLASSES) }),
    () => ({ inClassAverage: random.flag() }),
    () => ({ reprimands: random.between(0, 4) }),
    () => atLimit(random),
  ])();
  return { ...row, ...figures };
}

function correction(random: Draw): Drawn {
  const before = managers(random);
  const kept = before.filter(() => random.chance(0.93));
  const share = random.pick([0, 0.1, 0.4]);
  const after = kept.map((row) =>
    typeof row === "object" && row !== null && random.chance(share) ? corrected(random, row) : row,
  );
  const added = random.chance(0.2) ? readable(random).map((row: Row) => ({ ...row, id: `N${row.id}` })) : [];
  const input = {
    year: 2025,
    before,
    after: [...(random.flag() ? after : random.shuffled(after)), ...added],
  };
  return { input, readings: ofRoster(random) };
}

/** Analyses of the annual grade, and the totals that it stands on. */
export const analysis: readonly Source[] = [
  ...classTotals,
  {
    rule: sensitivity,
    share: 100,
    draw: (random) => ({ input: { year: 2025, managers: managers(random) }, readings: ofRoster(random) }),
  },
  { rule: figuresAtStake, share: 150, draw: ofRosters },
  { rule: compareRosters, share: 150, draw: correction },
  ...policies,
];
