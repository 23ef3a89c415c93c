import { referencePolicy } from "kaoping";
import { branchType, conductInput, type Occasion } from "../../../src/grading/index.js";
import type { ManagerField } from "../../../src/spreadsheet/columns.js";
import type { Cell } from "../../../src/spreadsheet/index.js";
import { wordsOf } from "../../../src/spreadsheet/labels.js";
import type { Random } from "../../fuzz/random.js";
import { manager } from "../changedRoster.js";

type Person = Readonly<Partial<Record<ManagerField, Cell>>>;

const CLASSES = wordsOf(branchType);
const OCCASIONS = Object.keys(conductInput) as Occasion[];
const { volume, interest, quality, gradeBands } = referencePolicy.grading;
const FEN = [0, 0.01, -0.01];

/** So many in ten thousand: tolerances that binary fractions cannot write. */
const TOLERANCES = [10, 30, 70, 90, 105, 120, 150, 200];

const yuan = (fen: number): number => Math.round(fen) / 100;

/** Rosters as banks have them, with people whose total or ratio is at a limit, or a cent beside it. */
export function people(random: Random, count: number, mark = "KH"): Cell[][] {
  const rows: Person[] = [];
  while (rows.length < count) {
    const kind = random.next();
    if (kind < 0.05) rows.push(...atTotal(random));
    else if (kind < 0.2) rows.push(atTolerance(random));
    else rows.push(ordinary(random));
  }
  return rows.slice(0, count).map((row, i) => manager(idOf(i, mark), row));
}

/** A class of two whose total is known: rosters of none but them, so that nobody else moves the averages. */
export function peopleAtTotals(random: Random): Cell[][] {
  return CLASSES.flatMap((type) => atTotal(random, type)).map((row, i) => manager(idOf(i), row));
}

const idOf = (i: number, mark = "KH"): string => `${mark}-${String(i + 1).padStart(4, "0")}`;

function ordinary(random: Random): Person {
  const managed = random.below(4_000_000_000) + 100_000;
  return {
    name: random.chance(0.9) ? random.pick(["王芳", "李伟", "欧阳文静", "Zhang San"]) : "",
    branchType: random.pick(CLASSES),
    loansGranted: random.below(400),
    interestIncome: yuan(random.below(500_000_000)),
    newNplBalance: random.chance(0.4) ? 0 : yuan(random.below(managed / 20)),
    managedLoans: yuan(managed),
    discountedAcceptances: random.chance(0.8) ? 0 : yuan(random.below(managed / 4)),
    nplTolerance: random.pick(TOLERANCES) / 10_000,
    ...(random.chance(0.3) ? { [conductInput[random.pick(OCCASIONS)] as never]: random.below(4) } : {}),
    ...post(random),
    ...(random.chance(0.05) ? { inClassAverage: random.pick(["是", "否"]) } : {}),
  };
}

/** Heads, and people in the protection of a first appointment. */
function post(random: Random): Person {
  if (random.chance(0.05)) return { role: "负责人", headCoefficient: random.pick([1.9, 2, 2.35]) };
  if (random.chance(0.1)) {
    const prior = random.chance(0.5) ? { priorCoefficient: random.pick([0, 1.7, 2.5]) } : {};
    return { appointedOn: random.pick([45290, 45291, 45292, 45838, 44000]), ...prior };
  }
  return random.chance(0.1) ? { role: "客户经理" } : {};
}

/** A ratio of new NPL at the tolerance or at 1.5 times it, or a cent beside that. */
function atTolerance(random: Random): Person {
  const [millions, tolerance] = [1 + random.below(80), random.pick(TOLERANCES)];
  const acceptances = random.chance(0.5) ? 0 : random.below(1_000_000);
  const npl = millions * 100 * tolerance * random.pick([1, 1.5]);
  return {
    branchType: random.pick(CLASSES),
    loansGranted: random.below(400),
    interestIncome: random.below(1_000_000),
    newNplBalance: yuan(npl * 100 + random.pick(FEN) * 100),
    managedLoans: millions * 1_000_000 + acceptances,
    discountedAcceptances: acceptances,
    nplTolerance: tolerance / 10_000,
  };
}

/** Two people of a class, the first with a total at the border of a grade, or a cent of NPL beside it. */
function atTotal(random: Random, type: string = random.pick(CLASSES)): Person[] {
  for (;;) {
    const [loans, income] = [random.pick([3, 7, 9, 30, 110]), random.pick([3, 7, 11, 13])];
    const [more, richer] = [random.below(2 * loans + 1) - loans, random.below(2 * income + 1) - income];
    const exams = random.below(12);
    const whole = loans * income;
    const most = (points: string, bonus: string, of: number) =>
      Math.max(0, Number(points) * whole + Math.min(Number(bonus) * whole, of));
    const forLoans = most(volume.fullMarks, volume.bonusCap, Number(volume.perPercent) * 100 * more * income);
    const forIncome = most(
      interest.fullMarks,
      interest.bonusCap,
      Number(interest.fullMarks) * richer * loans,
    );
    const taken = exams * Number(referencePolicy.grading.conduct.failedExams) * whole;
    // Points for quality, times `whole`.
    const needed = Number(random.pick(gradeBands).from) * whole + taken - forLoans - forIncome;
    const perMillion =
      Number(quality.baseRatio) * 1_000_000 * whole +
      ((Number(quality.fullMarks) * whole - needed) * Number(quality.step) * 1_000_000) /
        Number(quality.perStep);
    if (needed < 0 || perMillion < 0 || perMillion > 100_000 * whole) continue;
    const cents = random.pick(FEN);
    if (perMillion === 0 && cents < 0) continue;
    const common: Person = { branchType: type, nplTolerance: 0.02, managedLoans: whole * 1_000_000 };
    return [
      {
        ...common,
        loansGranted: loans + more,
        interestIncome: income + richer,
        newNplBalance: yuan(Math.round(perMillion) * 100 + cents * 100),
        failedExams: exams,
      },
      { ...common, loansGranted: loans - more, interestIncome: income - richer, newNplBalance: 0 },
    ];
  }
}
