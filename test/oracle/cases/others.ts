import {
  annualRating,
  clientHealth,
  earlyWarning,
  monthlyRotation,
  pairBonus,
  performanceSharing,
  portfolioAdjustment,
  positionRise,
  rankingElimination,
  resultUse,
  riskPricing,
  riskTilt,
  scheduleProgress,
  scorecard,
  spotTest,
  targetPlan,
  yearFromQuarters,
} from "kaoping";
import { type Draw, type Source, source, withReadings } from "../draw.js";

const KINDS = [
  "notRepayableAtMaturity",
  "downgrade",
  "interestArrears",
  "majorEvent",
  "affiliate",
  "financialAnomaly",
  "unauthorisedLending",
  "lendingViolation",
  "conditionsUnmet",
];

const HOUR = 3_600_000;

/** A moment with its offset of eight hours. */
const moment = (at: number) => `${new Date(at + 8 * HOUR).toISOString().slice(0, 16)}+08:00`;

function warning(random: Draw) {
  const kind = random.pick(KINDS);
  const found = Date.parse(`${random.day(2024, 2026)}T00:00:00+08:00`) + random.below(1440) * 60_000;
  const maturity = found + random.pick([24, 25, 26, 29, 30, 31, 33, random.between(-3, 90)]) * 24 * HOUR;
  const reported = found + random.pick([0, 1, 24, 25, 47, 49, 72, random.between(0, 900)]) * HOUR;
  const amount = random.pick(["999999.99", "1000000", "4999999.99", "5000000", random.yuan(9_000_000)]);
  const more = random.pick([0, 0.01, 400_000]);
  return {
    kind,
    amount,
    ...random.maybe(0.4, () => ({ clientLoans: (Number(amount) + more).toFixed(2) })),
    discoveredAt: moment(found),
    ...(kind === "notRepayableAtMaturity"
      ? { maturity: moment(Math.max(maturity, found)).slice(0, 10) }
      : {}),
    ...random.maybe(kind === "majorEvent" ? 0.1 : 0.98, () => ({
      level: random.pick(["yellow", "orange", "red"]),
    })),
    ...(kind === "interestArrears" || kind === "majorEvent"
      ? random.maybe(0.5, () => ({ occurredAt: moment(found - random.between(0, 90) * HOUR) }))
      : {}),
    ...random.maybe(0.7, () => ({ reportedAt: moment(reported) })),
    ...random.maybe(0.7, () => ({ asOf: moment(Math.max(reported, found) + random.between(0, 80) * HOUR) })),
  };
}

const ids = (random: Draw, count: number) => {
  const scores = new Set<number>();
  while (scores.size < count) scores.add(random.between(0, 10_000));
  return [...scores].map((score, place) => ({ id: `M${place}`, score: (score / 100).toFixed(2) }));
};

const months = (random: Draw) => random.many(12, (place) => place + 1).filter(() => random.chance(0.2));

/** Rules of the early warning. */
export const warnings: readonly Source[] = [
  withReadings(
    earlyWarning,
    400,
    { warningOr: ["maturityUnlessFoundLater", "earlier", "later"], clientAmount: ["warned", "clientTotal"] },
    warning,
  ),
];

/** Rules of the ranking plan. */
export const ranking: readonly Source[] = [
  source(spotTest, 20, (random) => ({ managers: random.between(1, 200) })),
  source(monthlyRotation, 80, (random) => ({ ranking: ids(random, random.between(1, 30)) })),
  source(pairBonus, 80, (random) => {
    const ranking = random.many(random.between(2, 25), (place) => ({
      id: `M${place}`,
      score: String(random.between(60, 80)),
    }));
    const drawn = ranking.map(({ id }) => id).sort(() => random.next() - 0.5);
    const pairs = random.many(Math.min(3, Math.floor(drawn.length / 2)), (place) => ({
      lower: drawn[2 * place] as string,
      upper: drawn[2 * place + 1] as string,
    }));
    return { pairs, ranking };
  }),
  withReadings(
    rankingElimination,
    100,
    { lastThreeRun: ["withinYear", "acrossYears"] },
    (random, readings) => ({
      monthsInLastThree: months(random),
      ...(readings.lastThreeRun === "acrossYears" || random.flag()
        ? { previousYearMonths: months(random) }
        : {}),
    }),
  ),
];

/** Weights of sum 1 or 100. */
function weights(random: Draw, count: number): string[] {
  const cuts = random.many(count - 1, () => random.between(0, 100)).sort((a, b) => a - b);
  const hundred = random.flag();
  return [...cuts, 100].map((cut, place) => {
    const weight = cut - (cuts[place - 1] ?? 0);
    return hundred ? String(weight) : (weight / 100).toFixed(2);
  });
}

const RATINGS = ["excellent", "good", "competent", "incompetent"];

/** Rules of the appraisal texts. */
export const scorecards: readonly Source[] = [
  source(scorecard, 100, (random) => {
    const count = random.between(1, 6);
    return {
      items: weights(random, count).map((weight, place) => {
        const full = random.pick([20, 30, 70, 100]);
        const score = (random.between(0, full * 10) / 10).toFixed(1);
        return { id: `I${place}`, weight, score, ...(full === 100 ? {} : { full: String(full) }) };
      }),
      ...random.maybe(0.3, () => ({
        vetoes: random.many(random.between(1, 2), (place) => ({
          id: `V${place}`,
          ground: random.pick(["majorComplianceRisk", "assetLoss"]),
          ...random.maybe(0.8, () => ({ ratingAtMost: random.pick(RATINGS) })),
        })),
      })),
    };
  }),
  source(annualRating, 60, (random) => ({
    score: random.pick(["90", "89.9999", "75", "60", "59.99", (random.between(0, 1000) / 10).toFixed(1)]),
    bands: [90, 75, 60, 0].map((from, place) => ({ rating: RATINGS[place], from: String(from) })),
    ...random.maybe(0.3, () => ({ vetoed: true, ceiling: random.pick(RATINGS) })),
  })),
  withReadings(yearFromQuarters, 40, { annualFromQuarters: ["latest", "average"] }, (random) => ({
    quarters: random.many(4, () => (random.between(0, 1000) / 10).toFixed(1)),
  })),
  source(resultUse, 40, (random) => ({
    quarters: random.many(random.between(1, 4), () =>
      random.pick(["excellent", "needsImprovement", "other"]),
    ),
  })),
  source(targetPlan, 60, (random) => {
    const [monthly, sprint] = [random.between(1, 9) * 10_000, random.between(1, 9) * 10_000];
    const [m, s] = [random.between(0, 12), random.between(0, 4)];
    return {
      annual: random.flag() ? String(monthly * m + sprint * s) : random.yuan(9_000_000),
      monthly: String(monthly),
      sprint: String(sprint),
      ...random.maybe(0.5, () => ({ months: m, sprints: s })),
    };
  }),
  source(riskTilt, 40, (random) => {
    const [outside, inside] = [random.ratio(), random.ratio()].sort();
    return {
      nplRatio: random.pick(["0.02", "0.0200001", random.ratio()]),
      limit: random.pick(["0.02", random.ratio()]),
      weights: { inside, outside },
    };
  }),
  source(scheduleProgress, 40, (random) => ({
    target: String(random.between(1, 900)),
    completed: String(random.between(0, 900)),
    ...(random.flag() ? { elapsed: random.between(1, 4), periods: 4 } : { elapsed: random.between(1, 12) }),
  })),
  source(performanceSharing, 30, (random) => ({
    pool: random.yuan(90_000),
    tiedShare: random.ratio(),
    basis: random.pick(["score", "coefficient"]),
    people: random.many(random.between(1, 6), (place) => ({
      id: `M${place}`,
      value: String(random.between(1, 100)),
    })),
  })),
  source(clientHealth, 30, (random) => ({
    items: weights(random, random.between(2, 5)).map((weight, place) => ({
      id: `I${place}`,
      kind: place === 0 ? "financial" : place === 1 ? "industry" : random.pick(["financial", "industry"]),
      score: (random.between(0, 1000) / 10).toFixed(1),
      weight,
    })),
  })),
  source(positionRise, 20, (random) => {
    const [competent, good, best] = random.many(3, () => random.between(1, 4)).sort();
    const excellent = best === competent ? Number(best) + 1 : best;
    return { rating: random.pick(RATINGS), steps: { excellent, good, competent } };
  }),
  source(portfolioAdjustment, 30, (random) => {
    const outlook = random.pick(["rising", "steady", "falling"]);
    return {
      outlook,
      ...(outlook === "rising" ? { riskControlled: random.flag() } : {}),
      before: random.pick(["100", random.yuan(900_000)]),
      after: random.pick(["100", random.yuan(900_000)]),
    };
  }),
  source(riskPricing, 30, (random) => ({
    projects: random.many(random.between(1, 6), (place) => ({
      id: `P${place}`,
      risk: random.between(1, 4),
      rate: (random.between(1, 12) / 100).toFixed(2),
    })),
  })),
];
