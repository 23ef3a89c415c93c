import type { BranchType } from "kaoping";
import { seeded, type UpTo, yuan } from "./random.js";

/** One generated manager, with every figure that the grade of measures-11 and -12 reads. */
export interface Manager {
  readonly id: string;
  readonly branchType: BranchType;
  readonly loansGranted: number;
  readonly interestIncome: string;
  readonly newNplBalance: string;
  readonly managedLoans: string;
  readonly discountedAcceptances: string;
  readonly nplTolerance: string;
  readonly failedExams: number;
  readonly fines: number;
  readonly reprimands: number;
  readonly seriousViolations: number;
}

type Balances = Pick<Manager, "managedLoans" | "discountedAcceptances" | "newNplBalance">;
type Conduct = Pick<Manager, "failedExams" | "fines" | "reprimands" | "seriousViolations">;
type Figures = Balances & Conduct & Pick<Manager, "nplTolerance">;

/** The averages of each class, exact in every roster of an even number of managers: loans, and fen of income. */
const CLASSES = [
  { branchType: "urban", loans: 120, income: 120_000_000 },
  { branchType: "township", loans: 100, income: 75_000_000 },
  { branchType: "village", loans: 60, income: 45_000_000 },
] as const;

const EDGE_EVERY = 20;

/** Whether the manager at this index lies exactly on an edge of a grade or of a ceiling: one pair in twenty does. */
export function onEdge(index: number): boolean {
  return Math.floor(index / 2) % EDGE_EVERY === 0;
}

/** The same managers on every run, made as they are read, in pairs that lie equally far from their class average. */
export function* managers(count: number): Generator<Manager, void, undefined> {
  const upTo = seeded(20250101);
  for (let index = 0; index < count; index += 2) {
    const { branchType, loans, income } = CLASSES[upTo(2)] ?? CLASSES[0];
    const isEdge = onEdge(index);
    const moreLoans = upTo(loans * 0.8);
    // On an edge the points of the two items cancel out, though either alone may be a fraction without end.
    const moreIncome = isEdge ? (-moreLoans * income) / (5 * loans) : upTo(income * 1.2) - income * 0.6;
    for (const sign of [1, -1]) {
      yield {
        id: `AM-${sign === 1 ? index : index + 1}`,
        branchType,
        loansGranted: loans + sign * moreLoans,
        interestIncome: yuan(income + sign * moreIncome),
        ...(isEdge ? edge(index / 2 / EDGE_EVERY, upTo) : ordinary(upTo)),
      };
    }
  }
}

function ordinary(upTo: UpTo): Figures {
  const managed = 300_000_000 + upTo(2_000_000_000);
  return {
    managedLoans: yuan(managed),
    discountedAcceptances: upTo(3) === 0 ? yuan(upTo(managed / 4)) : "0",
    newNplBalance: upTo(4) === 0 ? "0" : yuan(upTo(managed * 0.03)),
    nplTolerance: `0.0${10 + upTo(15)}`,
    failedExams: upTo(5) === 0 ? 1 : 0,
    fines: upTo(7) === 0 ? 1 + upTo(2) : 0,
    reprimands: upTo(30) === 0 ? 1 : 0,
    seriousViolations: upTo(60) === 0 ? 1 : 0,
  };
}

/** Figures that, beside 70 points for the two other items, decide a grade on its very edge. */
function edge(number: number, upTo: UpTo): Figures {
  const net = 300_000_000 + upTo(20_000) * 100_000;
  const discounted = upTo(100) * 100_000;
  const tolerance = 10 + 2 * upTo(5);
  const edges = [
    { perMille: 20, nplTolerance: "0.05" }, // 90 points
    { perMille: 35, nplTolerance: "0.05" }, // 75 points
    { perMille: 30, nplTolerance: "0.05", reprimands: 4 }, // 60 points
    { perMille: tolerance, nplTolerance: `0.0${tolerance}` },
    { perMille: 1.5 * tolerance, nplTolerance: `0.0${tolerance}` },
  ];
  const { perMille, ...others } = edges[number % edges.length] as (typeof edges)[number];
  return {
    managedLoans: yuan(net + discounted),
    discountedAcceptances: yuan(discounted),
    newNplBalance: yuan((net / 1000) * perMille),
    failedExams: 0,
    fines: 0,
    reprimands: 0,
    seriousViolations: 0,
    ...others,
  };
}
