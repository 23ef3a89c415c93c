import { logarithm, powerOfTen, Ratio, sum, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { applying, type Decided, type Exact, refuse } from "../rule/index.js";
import { gradeAt, knownPlace } from "./grade.js";
import {
  type PopulationStabilityFinding,
  type PopulationStabilityInput,
  populationStabilityInput,
  populationStabilityNotes,
  populationStabilityOutput,
} from "./populationStabilityFinding.js";
import { sayPopulationStability } from "./sayPopulationStability.js";

type Given = Exact<typeof populationStabilityInput>;
type Band = Pick<Exact<typeof populationStabilityOutput>["bands"][number], "grade" | "from" | "below">;

/** Limits of more bands than anyone compares. */
const MOST_LIMITS = 100;

/** The bands of a comparison, and the place among them of a customer. */
interface Bands {
  readonly bands: readonly Band[];
  readonly placeOf: (customer: Given["now"][number], path: readonly (string | number)[]) => number;
}

function byGrade(policy: CompiledPolicy): Bands {
  return {
    bands: policy.credit.grades.map((_, place) => ({
      grade: gradeAt(place, policy),
      from: null,
      below: null,
    })),
    placeOf: ({ grade }, path) =>
      grade === undefined
        ? refuse([...path, "grade"], "missing", {
            zh: "没有给出分数段界限时按信用等级分组，应填等级，这里没有填",
            en: "expected a grade, by which customers are counted where there are no limits, got nothing",
          })
        : knownPlace(grade, [...path, "grade"], policy),
  };
}

function byScore(limits: readonly Ratio[]): Bands {
  if (limits.length === 0)
    refuse(["limits"], "missing", {
      zh: "应至少有一个分数段界限，一个也没有",
      en: "expected at least one limit, got none",
    });
  if (limits.length > MOST_LIMITS)
    refuse(["limits"], "tooLarge", {
      zh: `分数段界限最多${MOST_LIMITS}个，填的是${limits.length}个`,
      en: `expected at most ${MOST_LIMITS} limits, got ${limits.length}`,
    });
  limits.forEach((limit, i) => {
    const lower = limits[i - 1];
    if (lower !== undefined && !limit.isAbove(lower))
      refuse(["limits", i], "inconsistent", {
        zh: "分数段界限应由低到高，不重复",
        en: "expected limits that rise",
      });
  });
  return {
    bands: [null, ...limits].map((from, i) => ({ grade: null, from, below: limits[i] ?? null })),
    placeOf: ({ score }, path) =>
      score === undefined
        ? refuse([...path, "score"], "missing", {
            zh: "按分数段分组，应填得分，这里没有填",
            en: "expected a score, by which customers are counted where there are limits, got nothing",
          })
        : limits.findLastIndex((limit) => score.isAtLeast(limit)) + 1,
  };
}

function countsOf(period: "before" | "now", given: Given, { bands, placeOf }: Bands): Ratio[] {
  const counts = bands.map(() => ZERO);
  given[period].forEach((customer, i) => {
    const place = placeOf(customer, [period, i]);
    counts[place] = (counts[place] as Ratio).plus(customer.count);
  });
  if (counts.every((count) => count.isZero()))
    refuse([period], "undetermined", {
      zh: "应至少有一户客户，一户也没有",
      en: "expected at least one customer, got none",
    });
  return counts;
}

/** Digits kept beyond those that tell the least part from nothing. */
const DIGITS = 60;

/** (a − e) ln(a ÷ e) of shares with these denominators: the logarithm is 0 or at least a − e, thus 1 ÷ their product. */
function partOf(a: Ratio, e: Ratio): Ratio | null {
  if (a.isZero() || e.isZero()) return null;
  const decimals = DIGITS + (a.d * e.d).toString().length;
  return a.minus(e).times(Ratio.of(logarithm(a.over(e), decimals), powerOfTen(decimals)));
}

function decideStability(
  given: Given,
  policy: CompiledPolicy,
): Decided<typeof populationStabilityOutput, keyof typeof populationStabilityNotes> {
  const known = given.limits === undefined ? byGrade(policy) : byScore(given.limits);
  const [before, now] = [countsOf("before", given, known), countsOf("now", given, known)];
  const [allBefore, allNow] = [sum(before), sum(now)];
  const bands = known.bands.map((band, i) => {
    const counts = { before: before[i] as Ratio, now: now[i] as Ratio };
    const beforeShare = counts.before.over(allBefore);
    const nowShare = counts.now.over(allNow);
    return { ...band, ...counts, beforeShare, nowShare, part: partOf(nowShare, beforeShare) };
  });
  const isEmpty = (band: (typeof bands)[number]) => band.before.isZero() && band.now.isZero();
  const counted = bands.filter((band) => !isEmpty(band));
  const parts = counted.flatMap(({ part }) => (part === null ? [] : [part]));
  const index = parts.length === counted.length ? sum(parts) : null;
  const { slightFrom, markedFrom } = policy.credit.stability;
  return {
    before: allBefore,
    now: allNow,
    bands,
    index,
    slightFrom,
    markedFrom,
    shift: index && (index.isBelow(slightFrom) ? "stable" : index.isBelow(markedFrom) ? "slight" : "marked"),
    notes: applying({ shareOfZero: index === null, emptyBand: bands.some(isEmpty) }),
  };
}

/**
 * Whether the customers of a period are spread over grades or scores as those of an earlier one were: the population
 * stability index.
 *
 * PSI = Σ (a − e) ln(a ÷ e) over the bands, a being the share of the customers now and e the share before. Below 0.1
 * practice takes the population for stable, from 0.25 on for another (N. Siddiqi, Credit Risk Scorecards, 2006); no
 * document and no regulation says so. A band with customers in one period only leaves the index undefined: it is null.
 *
 * @param input the customers of both periods, one by one or counted, and the limits of the bands
 * ({@link PopulationStabilityInput})
 * @returns the shares, the part of each band, the index and what practice calls it
 * @throws {@link RuleInputError} `missing` for a customer without the score or grade that is counted by; `undetermined`
 * for a period without customers; `inconsistent` for a grade that the policy does not have and limits that do not rise
 * @see credit-evaluation-10
 * @example
 * const { index, shift, bands } = populationStability({
 *   limits: ["60", "80"],
 *   before: [{ score: "50", count: 20 }, { score: "70", count: 50 }, { score: "90", count: 30 }],
 *   now: [{ score: "50", count: 30 }, { score: "70", count: 50 }, { score: "90", count: 20 }],
 * });
 * [index?.toFixed(4), shift]; // ["0.0811", "stable"]
 * bands.map(({ nowShare }) => nowShare.toString()); // ["0.3", "0.5", "0.2"]
 */
export const populationStability: Rule<PopulationStabilityInput, PopulationStabilityFinding> = rule({
  name: "populationStability",
  clause: "credit-evaluation-10",
  title: { zh: "客户群的稳定性", en: "Stability of the population" },
  input: populationStabilityInput,
  output: populationStabilityOutput,
  notes: populationStabilityNotes,
  decide: decideStability,
  say: sayPopulationStability,
});
