import { comparePolicies, definePolicy, type PolicyOverrides, RuleInputError } from "kaoping";
import { asked, type Draw, type Source, source } from "../draw.js";
import { ofRoster } from "./grading.js";
import { managers } from "./rosters.js";

/** Figures of chapter 3 that a policy may have in place of those of the document. */
const FIGURES: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  volume: { fullMarks: ["19", "25", "20.005"], perPercent: ["0", "0.2", "1"], bonusCap: ["0", "12"] },
  interest: { fullMarks: ["45", "50.5", "60"], bonusCap: ["0", "10", "25"] },
  quality: {
    fullMarks: ["20", "29.5", "40"],
    baseRatio: ["0.005", "0.012", "0"],
    step: ["0.0005", "0.002"],
    perStep: ["0", "0.5", "2"],
  },
  conduct: {
    failedExams: ["0", "4"],
    fines: ["2.5", "10"],
    reprimands: ["0", "15"],
    seriousViolations: ["5", "30"],
  },
  ceiling: {
    seriousViolation: [1, 3],
    aboveTolerance: [1, 3],
    farAboveTolerance: [1, 2],
    farAboveFactor: ["1", "2", "0.5"],
  },
  firstAppointment: { grade: [1, 2], protectionYears: [0, 1, 3] },
};

const band = (grade: number, from: string, salaryCoefficient: string) => ({ grade, from, salaryCoefficient });

/** Bands of which some can only replace one another together, and some lack a grade. */
const BANDS = [
  [band(1, "70", "2"), band(2, "65", "1.8"), band(3, "60", "1.6")],
  [band(1, "95", "2"), band(2, "92", "1.8"), band(3, "91", "1.6")],
  [band(1, "90", "2.1"), band(2, "75.5", "1.8"), band(3, "60", "1.5")],
  [band(1, "59", "2"), band(2, "40", "1.8"), band(3, "-5", "1.6")],
  [band(2, "80", "1.8"), band(3, "60", "1.6")],
  [band(1, "85", "2"), band(3, "60", "1.6")],
  [band(3, "60", "1.6")],
];

/** Grades that go with bands which lack one. */
const FEWER = { seriousViolation: 3, aboveTolerance: 3, farAboveTolerance: 3 };

function overrides(random: Draw): PolicyOverrides {
  const share = random.pick([0, 0.05, 0.25]);
  const figures = Object.entries(FIGURES).map(([part, each]) => [
    part,
    Object.fromEntries(
      Object.entries(each)
        .filter(() => random.chance(share))
        .map(([name, values]) => [name, random.pick(values)]),
    ),
  ]);
  const grading = {
    ...Object.fromEntries(figures),
    ...random.maybe(0.4, () => ({ gradeBands: random.pick(BANDS) })),
    ...random.maybe(0.2, () => ({ ceiling: FEWER })),
    ...random.maybe(0.1, () => ({ ratedInMonth: random.pick([2, 12]) })),
  };
  return { grading, ...random.maybe(0.5, () => ({ readings: ofRoster(random) })) } as PolicyOverrides;
}

/** Overrides whose figures make a policy. */
export function drawn(random: Draw): PolicyOverrides {
  for (;;) {
    const tried = overrides(random);
    try {
      definePolicy(tried);
      return tried;
    } catch (thrown) {
      if (!(thrown instanceof RuleInputError)) throw thrown;
    }
  }
}

interface Compared {
  readonly before: PolicyOverrides;
  readonly after: PolicyOverrides;
}

const compared = asked(comparePolicies, (input: Compared & { year: number; managers: [] }) =>
  comparePolicies({ ...input, before: definePolicy(input.before), after: definePolicy(input.after) }),
);

/** Two policies on one roster. */
export const policies: readonly Source[] = [
  source(compared, 150, (random) => ({
    year: 2025,
    managers: managers(random),
    before: random.flag(0.4) ? {} : drawn(random),
    after: drawn(random),
  })),
];
