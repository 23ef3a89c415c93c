import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  definePolicy,
  type Grade,
  gradeForScore,
  type Policy,
  type Readings,
  referencePolicy,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { ONE, parseDecimal, Ratio, sum, ZERO } from "../../src/exact/index.js";
import { admit } from "../../src/grading/admit.js";
import { appraise } from "../../src/grading/appraise.js";
import { decideCeiling } from "../../src/grading/ceiling.js";
import { conductInput, decideConduct, type Occasion } from "../../src/grading/conduct.js";
import { decideGradeForScore } from "../../src/grading/gradeForScore.js";
import { decideInterest } from "../../src/grading/interest.js";
import { decideQuality } from "../../src/grading/quality.js";
import { ratedYear } from "../../src/grading/ratedYear.js";
import { managerFields } from "../../src/grading/row.js";
import { decideVolume } from "../../src/grading/volume.js";
import { compiledPolicy } from "../../src/policy/index.js";
import { readFields } from "../../src/rule/index.js";
import { anyManager } from "../support/managers.js";
import { anyRatio, q } from "../support/ratios.js";

const whole = (max: number) => fc.nat(max).map((n) => Ratio.of(BigInt(n)));
const yuan = (min: bigint, max: bigint) => fc.bigInt(min, max).map((fen) => Ratio.of(fen, 100n));
const share = fc.nat(2000).map((n) => Ratio.of(BigInt(n), 100_000n));

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    perPointSteps: fc.constantFrom<Readings["perPointSteps"]>("continuous", "wholeSteps", "startedSteps"),
    interestProportion: fc.constantFrom<Readings["interestProportion"]>("ofFullMarks", "perPoint", "ofBonus"),
    gradeOn: fc.constantFrom<Readings["gradeOn"]>("exact", "recorded"),
    protectedBelowStandard: fc.constantFrom<Readings["protectedBelowStandard"]>("protected", "cancelled"),
    protectedGrade: fc.constantFrom<Readings["protectedGrade"]>("three", "atLeastThree"),
    protectionTestedOn: fc.constantFrom<Readings["protectionTestedOn"]>("yearEnd", "ratingMonth"),
  })
  .map((readings) => definePolicy({ readings }));

/** Worse than grade three is no grade. */
const rank = (grade: Grade | null): number => grade ?? 4;

/** The items of a class against which a manager is measured. */
const volumeInput = fc
  .tuple(whole(500), whole(500), fc.integer({ min: 1, max: 20 }))
  .map(([loansGranted, others, managers]) => ({
    loansGranted,
    peers: {
      managers: Ratio.of(BigInt(managers)),
      loansGranted: loansGranted.plus(others).plus(Ratio.of(1n)),
    },
  }));
const interestInput = fc
  .tuple(yuan(-(10n ** 8n), 10n ** 9n), yuan(1n, 10n ** 10n), fc.integer({ min: 1, max: 20 }))
  .map(([interestIncome, total, managers]) => ({
    interestIncome,
    peers: { managers: Ratio.of(BigInt(managers)), interestIncome: total },
  }));
const qualityInput = fc
  .tuple(yuan(0n, 10n ** 8n), yuan(0n, 10n ** 8n), yuan(0n, 10n ** 9n))
  .map(([newNplBalance, discountedAcceptances, rest]) => ({
    newNplBalance,
    discountedAcceptances,
    managedLoans: newNplBalance.plus(discountedAcceptances).plus(rest).plus(q("0.01")),
  }));

function between(value: Ratio, low: string, high: string): void {
  expect(value.isAtLeast(q(low)) && value.isAtMost(q(high)), `${value.n}/${value.d}`).toBe(true);
}

describe("limits are never crossed", () => {
  test("loans granted give 10 to 30: a shortfall cannot exceed 100 %", () => {
    fc.assert(
      fc.property(volumeInput, anyPolicy, (input, policy) => {
        const { points, limit, adjustment } = decideVolume(input, compiledPolicy(policy));
        between(points, "10", "30");
        expect(limit).toBe(adjustment.isAbove(q("10")) ? "bonusCap" : null);
      }),
    );
  });

  test("interest income gives 0 to 70", () => {
    fc.assert(
      fc.property(interestInput, anyPolicy, (input, policy) => {
        const { points, limit, adjustment } = decideInterest(input, compiledPolicy(policy));
        between(points, "0", "70");
        const expected = adjustment.isAbove(q("20"))
          ? "bonusCap"
          : adjustment.isBelow(q("-50"))
            ? "floor"
            : null;
        expect(limit).toBe(expected);
      }),
    );
  });

  test("loan quality gives 0 to 40", () => {
    fc.assert(
      fc.property(qualityInput, anyPolicy, (input, policy) => {
        const { points, limit, adjustment } = decideQuality(input, compiledPolicy(policy));
        between(points, "0", "40");
        expect(limit).toBe(adjustment.isBelow(q("-30")) ? "floor" : null);
      }),
    );
  });
});

describe("points move with the figures", () => {
  const reference = compiledPolicy(referencePolicy);

  test("more loans granted never give fewer points", () => {
    fc.assert(
      fc.property(volumeInput, whole(500), anyPolicy, ({ loansGranted, peers }, more, policy) => {
        const points = (own: Ratio) =>
          decideVolume({ loansGranted: own, peers }, compiledPolicy(policy)).points;
        expect(points(loansGranted.plus(more)).isAtLeast(points(loansGranted))).toBe(true);
      }),
    );
  });

  test("nor do they where they raise the own average with them", () => {
    fc.assert(
      fc.property(volumeInput, whole(500), anyPolicy, ({ loansGranted, peers }, more, policy) => {
        const grown = {
          loansGranted: loansGranted.plus(more),
          peers: { ...peers, loansGranted: peers.loansGranted.plus(more) },
        };
        const compiled = compiledPolicy(policy);
        const before = decideVolume({ loansGranted, peers }, compiled).points;
        expect(decideVolume(grown, compiled).points.isAtLeast(before)).toBe(true);
      }),
    );
  });

  test("more interest income never gives fewer points", () => {
    fc.assert(
      fc.property(
        interestInput,
        yuan(0n, 10n ** 9n),
        anyPolicy,
        ({ interestIncome, peers }, more, policy) => {
          const points = (own: Ratio) =>
            decideInterest({ interestIncome: own, peers }, compiledPolicy(policy)).points;
          expect(points(interestIncome.plus(more)).isAtLeast(points(interestIncome))).toBe(true);
        },
      ),
    );
  });

  test("more new NPL never gives more points, and more loans or fewer acceptances never fewer", () => {
    fc.assert(
      fc.property(qualityInput, yuan(0n, 10n ** 8n), anyPolicy, (input, more, policy) => {
        const points = (changed: Partial<typeof input>) =>
          decideQuality({ ...input, ...changed }, compiledPolicy(policy)).points;
        const { managedLoans, newNplBalance } = input;
        const grown = { managedLoans: managedLoans.plus(more), newNplBalance: newNplBalance.plus(more) };
        expect(points({ managedLoans: managedLoans.plus(more) }).isAtLeast(points({}))).toBe(true);
        expect(points({ discountedAcceptances: ZERO }).isAtLeast(points({}))).toBe(true);
        expect(points(grown).isAtMost(points({ managedLoans: managedLoans.plus(more) }))).toBe(true);
      }),
    );
  });

  test("each occasion takes its own points off, and their sum is the deduction", () => {
    const occasions = Object.keys(conductInput) as Occasion[];
    const counts = fc.record(
      Object.fromEntries(occasions.map((occasion) => [occasion, whole(9)])) as Record<
        Occasion,
        fc.Arbitrary<Ratio>
      >,
    );
    fc.assert(
      fc.property(counts, fc.constantFrom(...occasions), (input, occasion) => {
        const { deduction, lines } = decideConduct(input, reference);
        const listed = typeof lines === "function" ? lines() : lines;
        expect(sum(listed.map(({ points }) => points)).equals(deduction)).toBe(true);
        const more = decideConduct({ ...input, [occasion]: input[occasion].plus(ONE) }, reference).deduction;
        expect(more.minus(deduction).equals(reference.grading.conduct[occasion])).toBe(true);
      }),
    );
  });

  test("a worse ratio, a smaller tolerance or a violation never lifts the ceiling", () => {
    fc.assert(
      fc.property(share, share, share, whole(1), (newNplRatio, nplTolerance, more, seriousViolations) => {
        const ceiling = (input: { newNplRatio: Ratio; nplTolerance: Ratio; seriousViolations: Ratio }) =>
          decideCeiling(input, reference).ceiling ?? 0;
        const input = { newNplRatio, nplTolerance, seriousViolations };
        const now = ceiling(input);
        expect(ceiling({ ...input, newNplRatio: newNplRatio.plus(more) })).toBeGreaterThanOrEqual(now);
        expect(ceiling({ ...input, nplTolerance: nplTolerance.plus(more) })).toBeLessThanOrEqual(now);
        expect(ceiling({ ...input, seriousViolations: q("1") })).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test("a higher score never has a worse grade", () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyPolicy, (score, other, policy) => {
        const [low, high] = score.isBelow(other) ? [score, other] : [other, score];
        const grade = (each: Ratio) => rank(decideGradeForScore(each, compiledPolicy(policy)).grade);
        expect(grade(high)).toBeLessThanOrEqual(grade(low));
      }),
    );
  });
});

test("every score lies in exactly one band, and has the grade of it", () => {
  const hundredths = fc.integer({ min: -5000, max: 20_000 }).map((n) => Ratio.of(BigInt(n), 100n));
  fc.assert(
    fc.property(fc.oneof(anyRatio, hundredths), (score) => {
      const { grade, band, salaryCoefficient } = decideGradeForScore(score, compiledPolicy());
      const bands: readonly (readonly [Grade | null, string | null, string | null])[] = [
        [1, "90", null],
        [2, "75", "90"],
        [3, "60", "75"],
        [null, null, "60"],
      ];
      const containing = bands.filter(
        ([, from, below]) =>
          (from === null || score.isAtLeast(q(from))) && (below === null || score.isBelow(q(below))),
      );
      expect(containing).toHaveLength(1);
      const [expected, from, below] = containing[0] ?? [];
      expect(grade).toBe(expected);
      expect([band.from, band.below].map((edge) => edge?.n ?? null)).toEqual(
        [from, below].map((edge) => (edge == null ? null : BigInt(edge))),
      );
      expect(salaryCoefficient === null).toBe(grade === null);
    }),
  );
});

describe("an appraisal", () => {
  const peers = {
    urban: { managers: q("7"), loansGranted: q("1000"), interestIncome: q("30000000.01") },
    township: { managers: q("3"), loansGranted: q("700"), interestIncome: q("9999999.97") },
    village: { managers: q("11"), loansGranted: q("601"), interestIncome: q("2000000") },
  };
  const appraised = (row: unknown, policy: Policy) => {
    const compiled = compiledPolicy(policy);
    const admitted = admit(readFields(managerFields, row), 2025, compiled);
    return appraise(admitted, ratedYear(2025, compiled, peers));
  };

  test("is the sum of its items less its deductions, exactly", () => {
    fc.assert(
      fc.property(anyManager, anyPolicy, (row, policy) => {
        const { parts } = appraised(row, policy);
        const { volume, interest, quality, conduct, score, band } = parts;
        const marks = volume.points.plus(interest.points).plus(quality.points);
        expect(score.exact().equals(marks.minus(conduct.deduction))).toBe(true);
        expect(band.recordedScore.equals(score.exact().roundHalfUp(2))).toBe(true);
        between(marks, "10", "140");
      }),
    );
  });

  test("pays by the higher of the two coefficients while the protection reaches into the year paid", () => {
    fc.assert(
      fc.property(anyManager, anyPolicy, (row, policy) => {
        const { appraisal, salaryCoefficient } = appraised(row, policy);
        const { grade, gradeCoefficient: published, protection } = appraisal.shown;
        const gradeCoefficient = published && q(published.toFixed());
        if (grade === null || gradeCoefficient === null) {
          expect([gradeCoefficient, salaryCoefficient]).toEqual([null, null]);
          return;
        }
        const until = protection?.until ?? "";
        const prior = q(until > "2025-12-31" ? String(row.priorCoefficient ?? 0) : "0");
        const higher = prior.isAbove(gradeCoefficient) ? prior : gradeCoefficient;
        expect(salaryCoefficient?.equals(higher)).toBe(true);
      }),
    );
  });

  test("is never better than the score or the ceiling allows, and without protection exactly the worse of them", () => {
    fc.assert(
      fc.property(anyManager, anyPolicy, (row, policy) => {
        const { appraisal } = appraised(row, policy);
        const { grade, scoreGrade, ceiling, protection, causes, notes } = appraisal.shown;
        if (protection?.applies) {
          const cancelled = policy.readings.protectedBelowStandard === "cancelled" && scoreGrade === null;
          const best =
            policy.readings.protectedGrade === "three" ? 3 : Math.max(rank(scoreGrade), ceiling ?? 1);
          expect(grade).toBe(cancelled ? null : Math.min(best, 3));
          return;
        }
        expect(rank(grade)).toBe(Math.max(rank(scoreGrade), ceiling ?? 1));
        const capped = notes.filter(({ code }) => code === "gradeCapped");
        const holding = causes.filter((each) => each.ceiling > rank(scoreGrade));
        expect(capped).toHaveLength(holding.length);
        expect(capped.length > 0).toBe(grade !== scoreGrade);
      }),
    );
  });
});

test("a score published to 34 digits can be graded again", () => {
  fc.assert(
    fc.property(anyRatio, (value) => {
      const score = new Decimal(`${value.n}`).div(`${value.d}`);
      if (parseDecimal(score) instanceof Ratio) {
        const finding = gradeForScore({ score });
        expect(gradeForScore({ score: finding.score }).grade).toBe(finding.grade);
      }
    }),
  );
});
