import { Decimal } from "decimal.js";
import type { BranchType, Grade } from "kaoping";
import type { Manager } from "../managers.js";
import type { Peer } from "./peer.js";

const D = Decimal.clone({ defaults: true, precision: 34 });

const [ZERO, ONE, TEN, TWENTY, THIRTY, FIFTY] = [0, 1, 10, 20, 30, 50].map((n) => new D(n)) as [
  Decimal,
  Decimal,
  Decimal,
  Decimal,
  Decimal,
  Decimal,
];
const [BASE_RATIO, STEP, FAR_ABOVE] = [new D("0.01"), new D("0.001"), new D("1.5")];
const BANDS = [
  { grade: 1, from: new D(90), salaryCoefficient: new D("2.0") },
  { grade: 2, from: new D(75), salaryCoefficient: new D("1.8") },
  { grade: 3, from: new D(60), salaryCoefficient: new D("1.6") },
] as const;

interface Average {
  readonly loans: Decimal;
  readonly income: Decimal;
}

/** What a developer would write by hand with decimal.js: no validation, no findings, only the figures asked for. */
export const handWrittenDecimal: Peer = {
  name: "hand-written decimal.js",
  grade: (roster) => {
    const averages = averagesOf(roster);
    return roster.map((manager) => appraise(manager, averages[manager.branchType]));
  },
};

function averagesOf(roster: readonly Manager[]): Record<BranchType, Average> {
  const totals = { urban: total(), township: total(), village: total() };
  for (const { branchType, loansGranted, interestIncome } of roster) {
    const of = totals[branchType];
    of.managers += 1;
    of.loans += loansGranted;
    of.income = of.income.plus(interestIncome);
  }
  return {
    urban: average(totals.urban),
    township: average(totals.township),
    village: average(totals.village),
  };
}

const total = () => ({ managers: 0, loans: 0, income: ZERO });

function average({ managers, loans, income }: ReturnType<typeof total>): Average {
  return { loans: new D(loans).div(managers), income: income.div(managers) };
}

function appraise(manager: Manager, average: Average) {
  const perPercent = new D(manager.loansGranted).div(average.loans).minus(ONE).times(TEN);
  const volume = D.max(ZERO, TWENTY.plus(D.min(TEN, perPercent)));
  const proportional = new D(manager.interestIncome).div(average.income).minus(ONE).times(FIFTY);
  const interest = D.max(ZERO, FIFTY.plus(D.min(TWENTY, proportional)));
  const netLoans = new D(manager.managedLoans).minus(manager.discountedAcceptances);
  const newNplRatio = new D(manager.newNplBalance).div(netLoans);
  const quality = D.max(ZERO, THIRTY.plus(BASE_RATIO.minus(newNplRatio).div(STEP)));
  const { failedExams, fines, reprimands, seriousViolations } = manager;
  const deduction = new D(3 * failedExams + 2 * fines + 5 * reprimands + 10 * seriousViolations);
  const score = volume.plus(interest).plus(quality).minus(deduction);
  const scoreGrade = BANDS.find(({ from }) => score.gte(from))?.grade ?? null;
  const tolerance = new D(manager.nplTolerance);
  const byTolerance = newNplRatio.gt(tolerance.times(FAR_ABOVE)) ? 3 : newNplRatio.gt(tolerance) ? 2 : 1;
  const ceiling = Math.max(seriousViolations > 0 ? 2 : 1, byTolerance);
  const grade = scoreGrade === null ? null : (Math.max(scoreGrade, ceiling) as Grade);
  return {
    items: { volume, interest, quality },
    deduction,
    score,
    recordedScore: score.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
    scoreGrade,
    ceiling,
    grade,
    salaryCoefficient: grade === null ? null : (BANDS[grade - 1]?.salaryCoefficient ?? null),
  };
}
