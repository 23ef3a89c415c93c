import { compareRosters, gradeManager, readingsAtStake, sensitivity, shortfall } from "kaoping";
import { asked, type Draw, type Drawn, type Source } from "../draw.js";
import { appraisals } from "./appraisals.js";
import { ofRoster } from "./grading.js";
import { policies } from "./policies.js";
import { corrected, managers, memberOf, type Row, readable, unread } from "./rosters.js";
import { classTotals } from "./totals.js";

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

function correction(random: Draw): Drawn {
  const before = managers(random);
  const kept = before.filter(() => random.chance(0.93));
  const share = random.pick([0, 0.1, 0.4]);
  const mended = (row: object) => (random.chance(0.08) ? unread(random, row) : corrected(random, row));
  const after = kept.map((row) =>
    typeof row === "object" && row !== null && random.chance(share) ? mended(row) : row,
  );
  const added = random.chance(0.2) ? readable(random).map((row: Row) => ({ ...row, id: `N${row.id}` })) : [];
  const input = {
    year: 2025,
    before,
    after: [...(random.flag() ? after : random.shuffled(after)), ...added],
  };
  return { input, readings: ofRoster(random) };
}

/** Conduct that more interest, more loans and less new NPL make up for only together, if at all. */
const farBelow = (random: Draw) => ({
  ...{ failedExams: 0, fines: random.between(0, 5), reprimands: 6, seriousViolations: 0 },
  ...{ newNplBalance: "100000", managedLoans: "10000000", discountedAcceptances: "0", nplTolerance: "0.05" },
});

function lacking(random: Draw): Drawn {
  const { input, readings = {} } = memberOf(random);
  if (random.chance(0.6)) return { input: { ...input, grade: random.between(1, 3) }, readings };
  const { appointedOn: _, priorCoefficient: __, ...manager } = (input as { manager: Row }).manager;
  return { input: { ...input, manager: { ...manager, ...farBelow(random) }, grade: 1 }, readings };
}

/** Analyses of the annual grade, and the totals that it stands on. */
export const analysis: readonly Source[] = [
  ...classTotals,
  {
    rule: sensitivity,
    share: 100,
    draw: (random) => ({ input: { year: 2025, managers: managers(random) }, readings: ofRoster(random) }),
  },
  { rule: figuresAtStake, share: 150, draw: memberOf },
  { rule: compareRosters, share: 150, draw: correction },
  ...policies,
  ...appraisals,
  { rule: shortfall, share: 60, draw: lacking },
];
