import { overCommonDenominator, type Ratio, toText, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { refuse } from "../rule/index.js";
import { checkScale, inAscent } from "./checkScale.js";
import { gradeAt } from "./grade.js";
import { type RatingFinding, type RatingInput, ratingInput, ratingOutput } from "./ratingFields.js";
import { type Belonging, belonging, type ScaleRead } from "./ratingScale.js";
import { sayRating } from "./sayRating.js";
import type { Vector } from "./vector.js";

type Bands = NonNullable<ScaleRead["bands"]>;

/** How a value was rated. */
export interface Rated {
  readonly value: Ratio;
  /** The band of a value on the limit between two of different grades; null for any other. */
  readonly limitIn: "upper" | "lower" | null;
  readonly membership: Vector;
  readonly belongings: readonly Belonging[];
}

/** The membership that a scale, which was checked, gives a value. Issues name the value alone. */
export function rateValue(scale: ScaleRead, value: Ratio, policy: CompiledPolicy): Rated {
  const { bands, trapezoids = [], range } = scale;
  if (range !== undefined) refuseOutside(value, range.from, range.to);
  const { found, limitIn } =
    bands === undefined
      ? { found: trapezoids.map((set) => belonging(set.grade, set, value)), limitIn: null }
      : inBand(bands, scale.limitIn, value);
  const places = policy.credit.grades.map((_, place) => gradeAt(place, policy));
  const belongings = places.flatMap((grade) =>
    found.filter((each) => each.grade === grade && each.membership.isPositive()),
  );
  const membership = places.map(
    (grade) => belongings.find((each) => each.grade === grade)?.membership ?? ZERO,
  );
  return { value, limitIn, membership: overCommonDenominator(membership), belongings };
}

function refuseOutside(value: Ratio, from: Ratio | undefined, to: Ratio | undefined): void {
  if (from !== undefined && value.isBelow(from))
    refuse(["value"], "belowMinimum", {
      zh: `应不小于${toText(from)}，填的是${toText(value)}`,
      en: `expected ${toText(from)} or more, got ${toText(value)}`,
    });
  if (to !== undefined && value.isAbove(to))
    refuse(["value"], "aboveMaximum", {
      zh: `应不大于${toText(to)}，填的是${toText(value)}`,
      en: `expected ${toText(to)} or less, got ${toText(value)}`,
    });
}

/** The band a value lies in; the outermost limits belong to the outermost bands. */
function inBand(bands: Bands, limitIn: ScaleRead["limitIn"], value: Ratio) {
  const sorted = inAscent(bands).map(({ band }) => band);
  refuseOutside(value, sorted[0]?.from, sorted.at(-1)?.to);
  const holding = sorted.filter(
    ({ from, to }) =>
      (from === undefined || value.isAtLeast(from)) && (to === undefined || value.isAtMost(to)),
  );
  // Two bands of one grade that meet leave nothing open.
  const isOpen = holding.some(({ grade }) => grade !== holding[0]?.grade);
  if (isOpen && limitIn === undefined)
    refuse(["value"], "undetermined", {
      zh: `${toText(value)}正好是两段的分界点，应填分界点归属（limitIn）`,
      en: `expected limitIn: ${toText(value)} is the limit between two bands`,
    });
  const band = (limitIn === "upper" ? holding.at(-1) : holding[0]) as Bands[number];
  const { grade, from, to } = band;
  const found = [belonging(grade, { from, fullFrom: from, fullTo: to, to }, value)];
  return { found, limitIn: isOpen && limitIn !== undefined ? limitIn : null };
}

/**
 * How far a figure of the books belongs to each grade: 资产负债率, a current ratio, years in the trade.
 *
 * By bands the value belongs wholly to the grade of its band. By trapezoids it belongs to a grade by
 * (value − from) ÷ (fullFrom − from) on the rising side, 1 on the top, (to − value) ÷ (to − fullTo) on the falling
 * side (trapezoidal membership functions: L. A. Zadeh, Fuzzy sets, Information and Control 8, 1965). The sets must sum
 * to one everywhere, which is checked exactly: the sum is straight between breakpoints, so these decide.
 *
 * @param input the value, and either bands or trapezoids ({@link RatingInput}); the limits are the bank's own
 * @returns the membership over the grades of the policy, the best first, and the band or fuzzy sets that gave it
 * @throws {@link RuleInputError} for bands with a gap or an overlap, fuzzy sets that do not sum to one (naming the
 * place), a value outside the range, and a value on the limit between two bands without `limitIn`
 * @see credit-evaluation-6
 * @example
 * const trapezoids = [
 *   { grade: "excellent", fullTo: "0.4", to: "0.5" },
 *   { grade: "good", from: "0.4", fullFrom: "0.5", fullTo: "0.6", to: "0.7" },
 *   { grade: "medium", from: "0.6", fullFrom: "0.7" },
 * ];
 * rating({ value: "0.42", trapezoids }).membership.map(String); // ["0.8", "0.2", "0", "0", "0"]
 * const bands = [{ grade: "good", to: "0.6" }, { grade: "poor", from: "0.6" }];
 * rating({ value: "0.65", bands }).membership.map(String); // ["0", "0", "0", "0", "1"]
 */
export const rating: Rule<RatingInput, RatingFinding> = rule({
  name: "rating",
  clause: "credit-evaluation-6",
  title: { zh: "指标数值的评定", en: "Rating of a value" },
  input: ratingInput,
  output: ratingOutput,
  decide: ({ value, ...scale }, policy) => {
    checkScale(scale, policy);
    return rateValue(scale, value, policy);
  },
  say: sayRating,
});
