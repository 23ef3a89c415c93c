import fc from "fast-check";
import {
  definePolicy,
  type Grade,
  type GradeManagerInput,
  gradeManager,
  type Policy,
  RuleInputError,
  type ShortfallFinding,
  type ShortfallInput,
  shortfall,
} from "kaoping";
import { expect, test } from "vitest";

/** Units of every figure that are tried: beyond them no change of these small figures is the first to suffice. */
const TRIED = 400;
const YUAN = 100;

interface Small {
  readonly loans: number;
  readonly fen: number;
  readonly npl: number;
}

/** Figures so small that every unit can be tried: loans, and fen of interest and of NPL. */
const anySmall = fc.record({
  loans: fc.nat(12),
  fen: fc.integer({ min: -50, max: 300 }),
  npl: fc.nat(80),
});

const anyCase = fc.record({
  own: anySmall,
  managers: fc.integer({ min: 1, max: 5 }),
  others: fc.record({ loans: fc.nat(40), fen: fc.integer({ min: -40, max: 900 }) }),
  net: fc.integer({ min: 80, max: 9000 }),
  tolerance: fc.constantFrom("0", "0.005", "0.01", "0.02", "0.05"),
  seriousViolations: fc.constantFrom(0, 0, 0, 0, 1),
  reprimands: fc.nat(4),
  appointedOn: fc.constantFrom(undefined, undefined, undefined, "2024-06-30"),
  inClassAverage: fc.constantFrom(true, true, true, false),
  grade: fc.constantFrom<Grade>(1, 2, 3),
  readings: fc.record({
    perPointSteps: fc.constantFrom("continuous", "wholeSteps", "startedSteps"),
    interestProportion: fc.constantFrom("ofFullMarks", "perPoint", "ofBonus"),
    gradeOn: fc.constantFrom("exact", "recorded"),
    protectedGrade: fc.constantFrom("three", "atLeastThree"),
    protectedBelowStandard: fc.constantFrom("protected", "cancelled"),
  }),
});

type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

function inputOf({ managers, others, net, tolerance, ...given }: Case, own: Small): GradeManagerInput {
  const { seriousViolations, reprimands, appointedOn, inClassAverage } = given;
  const included = inClassAverage ? own : { loans: 0, fen: 0 };
  const alone = managers === 1 && inClassAverage;
  return {
    year: 2025,
    manager: {
      id: "A",
      branchType: "village",
      loansGranted: own.loans,
      interestIncome: own.fen / YUAN,
      newNplBalance: own.npl / YUAN,
      managedLoans: net / YUAN,
      nplTolerance: tolerance,
      seriousViolations,
      reprimands,
      inClassAverage,
      ...(appointedOn === undefined ? {} : { appointedOn }),
    },
    peers: {
      village: {
        managers,
        loansGranted: included.loans + (alone ? 0 : others.loans),
        interestIncome: (included.fen + (alone ? 0 : others.fen)) / YUAN,
      },
    },
  };
}

/** Whether a manager with these figures reaches the grade, by the rule itself; null where it refuses them. */
function reaches(each: Case, own: Small, policy: Policy): boolean | null {
  try {
    const { grade } = gradeManager(inputOf(each, own), policy);
    return grade !== null && grade <= each.grade;
  } catch (error) {
    if (error instanceof RuleInputError) return null;
    throw error;
  }
}

/** The first change of a figure that reaches the grade, unit by unit; null where none of those tried does. */
function first(each: Case, policy: Policy, change: (by: number) => Small | null): number | null {
  for (let by = 1; by <= TRIED; by += 1) {
    const own = change(by);
    if (own === null) return null;
    if (reaches(each, own, policy) === true) return by;
  }
  return null;
}

function found(lever: { readonly change: { toString(): string } | null }, units: number): number | null {
  return lever.change === null ? null : Math.round(Number(lever.change) * units);
}

/** What was found within the units tried. */
function within(change: number | null): number | null {
  return change !== null && Math.abs(change) <= TRIED ? change : null;
}

function ask(each: Case, policy: Policy): ShortfallFinding | null {
  try {
    return shortfall({ ...inputOf(each, each.own), grade: each.grade } as ShortfallInput, policy);
  } catch (error) {
    if (error instanceof RuleInputError) return null;
    throw error;
  }
}

test("every change is the least that reaches the grade, and where there is none no unit tried does", () => {
  fc.assert(
    fc.property(anyCase, (each) => {
      const policy = definePolicy({ readings: each.readings } as never);
      const { own } = each;
      const now = reaches(each, own, policy);
      const asked = ask(each, policy);
      expect(asked === null).toBe(now === null);
      if (asked === null) return;
      const { levers, reached, together } = asked;
      expect(reached).toBe(now);
      if (reached) return;
      const byLoans = first(each, policy, (by) => ({ ...own, loans: own.loans + by }));
      const byInterest = first(each, policy, (by) => ({ ...own, fen: own.fen + by }));
      const byNpl = first(each, policy, (by) => (by > own.npl ? null : { ...own, npl: own.npl - by }));
      expect(within(found(levers.loansGranted, 1)), "loans").toBe(byLoans);
      expect(within(found(levers.interestIncome, YUAN)), "interest").toBe(byInterest);
      expect(found(levers.newNplBalance, YUAN), "NPL").toBe(byNpl === null ? null : -byNpl);
      if ([levers.loansGranted, levers.interestIncome, levers.newNplBalance].some(({ to }) => to !== null))
        expect(together).toEqual([]);
      else pairsAreLeast(each, together, policy);
    }),
    { numRuns: 120 },
  );
});

function pairsAreLeast(each: Case, together: ShortfallFinding["together"], policy: Policy): void {
  const { own } = each;
  const reachesWith = (loans: number, fen: number) =>
    reaches(each, { ...own, loans: own.loans + loans, fen: own.fen + fen }, policy);
  const [fewest] = together;
  const most = Math.min(12, Number(fewest?.loansGranted.change ?? 12));
  for (let loans = 1; loans < most; loans += 1) {
    expect(reachesWith(loans, 100_000), "fewer loans with much interest").not.toBe(true);
  }
  for (const { loansGranted, interestIncome } of together) {
    const [loans, fen] = [Number(loansGranted.change), Math.round(Number(interestIncome.change) * YUAN)];
    expect(reachesWith(loans, fen)).toBe(true);
    expect(reachesWith(loans, fen - 1)).not.toBe(true);
  }
}
