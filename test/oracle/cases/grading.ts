import {
  conductDeduction,
  gradeCeiling,
  gradeForScore,
  gradeManager,
  gradeRoster,
  interestScore,
  qualityScore,
  volumeScore,
} from "kaoping";
import type { Draw, Drawn, Source } from "../draw.js";

const STEPS = ["continuous", "wholeSteps", "startedSteps"];
const PROPORTIONS = ["ofFullMarks", "perPoint", "ofBonus"];
export const CLASSES = ["urban", "township", "village"];

const readings = (random: Draw) => ({
  ...random.reading("perPointSteps", STEPS),
  ...random.reading("interestProportion", PROPORTIONS),
  ...random.reading("gradeOn", ["exact", "recorded"]),
  ...random.reading("zeroPeerAverage", ["fullMarks", "reject"]),
  ...random.reading("netNewNpl", ["reject", "asZero"]),
  ...random.reading("zeroManagedLoans", ["reject", "zeroMarks", "fullMarksIfNoNpl"]),
  ...random.reading("missingTolerance", ["reject", "noCeiling", "breach"]),
  ...random.reading("protectedBelowStandard", ["protected", "cancelled"]),
  ...random.reading("protectedGrade", ["three", "atLeastThree"]),
  ...random.reading("protectionTestedOn", ["yearEnd", "ratingMonth"]),
});

/** The readings of a roster, of which one more decides on its totals. */
export const ofRoster = (random: Draw) => ({
  ...readings(random),
  ...random.reading("headsInAverage", ["counted", "left"]),
});

/** Own figure and total of a class: any, on a whole percent of the average, or on the cap or the floor. */
function measured(random: Draw, unit: number): { own: number; managers: number; total: number } {
  const managers = random.between(1, random.pick([1, 3, 7, 40, 1000]));
  const kind = random.next();
  if (kind < 0.05) return { own: random.pick([0, 0, 3]) * unit, managers, total: 0 };
  if (kind < 0.5) {
    const percent = random.pick([0, 30, 60, 70, 99, 100, 101, 130, 140, 141, 199, 200, 201, 250]);
    const average = 100 * random.between(1, 400) * unit;
    return { own: (average / 100) * percent, managers, total: average * managers };
  }
  const own = random.between(0, 2000) * unit;
  return { own, managers, total: own + random.between(0, 1500 * managers) * unit };
}

export const yuan = (fen: number) =>
  `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;

function volume(random: Draw) {
  const { own, managers, total } = measured(random, 1);
  return { loansGranted: own, peers: { managers, loansGranted: total } };
}

function interest(random: Draw) {
  const { own, managers, total } = measured(random, 137);
  const sign = random.chance(0.05) ? -1 : 1;
  return { interestIncome: yuan(own * sign), peers: { managers, interestIncome: yuan(total) } };
}

/** New NPL and loans: any, or on a ratio where points, floor or base lie. */
function quality(random: Draw) {
  const net = random.between(1, 90_000_000) * 1000;
  const kind = random.next();
  const tenths = random.pick([0, 1, 5, 9, 10, 11, 13, 15, 20, 39, 40, 41, 80]);
  const npl =
    kind < 0.45
      ? (net / 1000) * tenths + random.pick([0, 0, 0, 1, -1])
      : kind < 0.9
        ? random.below(Math.ceil(net / 15))
        : random.pick([-500, 0, net, net + 1]);
  const bills = random.chance(0.3) ? random.between(0, 5_000_000) : 0;
  if (random.chance(0.03))
    return { newNplBalance: "0", managedLoans: yuan(bills), discountedAcceptances: yuan(bills) };
  return {
    newNplBalance: yuan(npl),
    managedLoans: yuan(net + bills),
    ...(bills > 0 || random.flag() ? { discountedAcceptances: yuan(bills) } : {}),
  };
}

const conduct = (random: Draw) =>
  Object.fromEntries(
    Object.keys(conductDeduction.input)
      .filter(() => random.chance(0.3))
      .map((name) => [name, random.pick([0, 1, 1, 2, 3, 12])]),
  );

/** A tolerance near the ratio: equal, below by half, or any; sometimes none. */
function tolerance(random: Draw): object {
  if (random.chance(0.08)) return {};
  return {
    nplTolerance: random.pick(["0", "0.008", "0.01", "0.012", "0.015", "0.02", "0.0067", "0.03", "1"]),
  };
}

const day = (random: Draw, from: number, to: number) => {
  const year = random.between(from, to);
  const place = random.pick(["01-31", "02-28", "06-30", "12-30", "12-31", "01-01", "03-01"]);
  return year % 4 === 0 && random.chance(0.2) ? `${year}-02-29` : `${year}-${place}`;
};

export function manager(random: Draw, id: string, figures: object) {
  const head = random.chance(0.12);
  const first = random.chance(0.35);
  return {
    id,
    ...figures,
    ...quality(random),
    ...conduct(random),
    ...tolerance(random),
    ...(head ? { role: "branchHead", headCoefficient: random.pick(["2.5", "1.7", "3"]) } : {}),
    ...(first ? { appointedOn: day(random, 2022, 2025) } : {}),
    ...(first && !head && random.flag()
      ? { priorCoefficient: random.pick(["1.5", "1.6", "1.61", "2.2", "0"]) }
      : {}),
  };
}

export function one(random: Draw): Drawn {
  const [of, by] = [volume(random), interest(random)];
  const branchType = random.pick(CLASSES);
  const figures = { branchType, loansGranted: of.loansGranted, interestIncome: by.interestIncome };
  const { managers, interestIncome } = by.peers;
  const loansGranted = of.loansGranted + random.between(0, 900) * (managers - 1);
  return {
    input: {
      year: random.pick([2023, 2024, 2025, 2026]),
      manager: manager(random, "M1", figures),
      peers: { [branchType]: { managers, loansGranted, interestIncome } },
    },
    readings: readings(random),
  };
}

/** Rows of a roster; now and then an id stands twice. */
export const listed = (random: Draw) =>
  random.many(random.between(1, 12), (place) => ({
    ...manager(random, random.chance(0.05) ? "M0" : `M${place}`, {
      branchType: random.pick(CLASSES),
      loansGranted: random.pick([0, random.between(0, 300)]),
      interestIncome: yuan(random.between(-1000, 9_000_000)),
    }),
    ...random.maybe(0.1, () => ({ inClassAverage: false })),
  }));

function roster(random: Draw): Drawn {
  return {
    input: { year: 2025, managers: listed(random) },
    readings: ofRoster(random),
  };
}

/** Rules of chapter 3 of the measures. */
export const grading: readonly Source[] = [
  {
    rule: volumeScore,
    share: 150,
    draw: (random) => ({ input: volume(random), readings: readings(random) }),
  },
  {
    rule: interestScore,
    share: 150,
    draw: (random) => ({ input: interest(random), readings: readings(random) }),
  },
  {
    rule: qualityScore,
    share: 150,
    draw: (random) => ({ input: quality(random), readings: readings(random) }),
  },
  { rule: conductDeduction, share: 30, draw: (random) => ({ input: conduct(random) }) },
  {
    rule: gradeForScore,
    share: 80,
    draw(random) {
      const near = random.pick([
        "90",
        "75",
        "60",
        "89.995",
        "89.994999",
        "74.995",
        "59.995",
        "59.99",
        "-0.005",
        "140",
      ]);
      return {
        input: { score: random.flag() ? near : (random.between(-100000, 1_400_000) / 10_000).toFixed(4) },
        readings: readings(random),
      };
    },
  },
  {
    rule: gradeCeiling,
    share: 80,
    draw: (random) => ({
      input: {
        newNplRatio: random.pick([
          "0",
          "0.0080",
          "0.012",
          "0.01201",
          "0.018",
          "0.0180000001",
          "0.01",
          "0.015",
          "1",
        ]),
        ...tolerance(random),
        ...random.maybe(0.3, () => ({ seriousViolations: random.between(0, 2) })),
      },
      readings: readings(random),
    }),
  },
  { rule: gradeManager, share: 300, draw: one },
  { rule: gradeRoster, share: 60, draw: roster },
];
