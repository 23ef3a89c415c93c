import { fromFixed, Ratio, root, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import { applying, type Exact, type Issue, refuse } from "../rule/index.js";
import {
  type DelphiRoundsFinding,
  type DelphiRoundsInput,
  delphiNotes,
  delphiRoundsInput,
  delphiRoundsOutput,
} from "./delphiFields.js";
import { type Dispersion, dispersionOf, FEWEST } from "./dispersion.js";
import { sayDelphi } from "./sayDelphi.js";

type Read = Exact<typeof delphiRoundsInput>;
type ItemDecided = Exact<typeof delphiRoundsOutput>["items"][number];
type RoundDecided = ItemDecided["rounds"][number];
type Limits = NonNullable<Read["limits"]>;

function appliedLimits({ quartileDeviation, variation, medianShift }: Limits) {
  return {
    quartileDeviation: quartileDeviation ?? null,
    variation: variation ?? null,
    medianShift: medianShift ?? null,
  };
}

function decideItem({ id, rounds }: Read["items"][number], input: Read, path: Issue["path"]): ItemDecided {
  if (rounds.length === 0)
    refuse([...path, "rounds"], "missing", {
      zh: "应至少有一轮意见",
      en: "expected at least one round, got none",
    });
  let before: Ratio | null = null;
  const decided = rounds.map((answers, r) => {
    refuseFew([...path, "rounds", r], answers, input);
    const found = dispersionOf(answers, input.quartiles, input.deviation);
    const shift: Ratio | null = before === null ? null : found.median.minus(before).abs().reduced();
    before = found.median;
    return decideRound(answers.length, found, shift, input.limits);
  });
  const unsettled = decided.findLastIndex(({ settled }) => settled !== true);
  return {
    id,
    rounds: decided,
    settled: decided.at(-1)?.settled ?? null,
    settledFrom: unsettled === decided.length - 1 ? null : unsettled + 2,
  };
}

function refuseFew(path: Issue["path"], answers: readonly Ratio[], { quartiles }: Read): void {
  if (answers.length === 0)
    refuse(path, "missing", {
      zh: "这一轮应至少有一位专家的意见",
      en: "expected at least one answer, got none",
    });
  const fewest = FEWEST[quartiles];
  if (answers.length < fewest)
    refuse(path, "undetermined", {
      zh: `按所选的取法，四分位数至少要有${fewest}个意见，实有${answers.length}个`,
      en: `expected at least ${fewest} answers, below which there are no such quartiles, got ${answers.length}`,
    });
}

function decideRound(
  answers: number,
  { median, lower, upper, mean, variance }: Dispersion,
  medianShift: Ratio | null,
  limits: Limits | undefined,
): RoundDecided {
  const quartileDeviation = upper.minus(lower).over(Ratio.of(2n)).reduced();
  const hasVariation = variance !== null && mean.isPositive();
  const standardDeviation = variance === null ? null : rootOf(variance);
  // Squares are compared: they are exact.
  const squared = hasVariation ? variance.over(mean.times(mean)) : null;
  return {
    answers: Ratio.of(BigInt(answers)),
    median,
    lower,
    upper,
    quartileDeviation,
    mean,
    standardDeviation,
    variation: hasVariation && standardDeviation !== null ? standardDeviation.over(mean).reduced() : null,
    medianShift,
    settled:
      limits === undefined
        ? null
        : allHold([
            [quartileDeviation, limits.quartileDeviation],
            [squared, limits.variation?.times(limits.variation)],
            [medianShift, limits.medianShift],
          ]),
  };
}

function rootOf(value: Ratio): Ratio {
  return value.isZero() ? ZERO : fromFixed(root(value, 2)).reduced();
}

/** Whether every figure is within its limit; null where none is beyond, and one is not known. */
function allHold(
  tests: readonly (readonly [figure: Ratio | null, limit: Ratio | undefined])[],
): boolean | null {
  const results = tests.flatMap(([figure, limit]) =>
    limit === undefined ? [] : [figure === null ? null : figure.isAtMost(limit)],
  );
  if (results.includes(false)) return false;
  return results.includes(null) ? null : true;
}

/**
 * What a Delphi panel came to: for every item and round the median, the quartiles, how far the answers scatter, and
 * whether they have settled by the bank's own limits.
 *
 * Quartile deviation = (Q3 − Q1) ÷ 2; coefficient of variation = standard deviation ÷ mean. Medians, quartiles and the
 * comparison with the limits are exact fractions; standard deviations are published to 34 digits. The text names the
 * Delphi method and no limit: all limits are inputs.
 *
 * @param input the items with their rounds, how quartiles and standard deviations are taken, and the limits
 * ({@link DelphiRoundsInput})
 * @returns the figures of every round, and from which round on each item has been settled
 * @throws {@link RuleInputError} for no items, rounds or answers, an id used twice, fewer answers than the quartiles
 * chosen need, and limits without one
 * @see credit-evaluation-0
 * @example
 * const { items } = delphiRounds({
 *   items: [{ id: "management", rounds: [["60", "70", "75", "90"], ["70", "72", "75", "78"]] }],
 *   limits: { quartileDeviation: "5", variation: "0.25" },
 * });
 * items[0]?.rounds.map(({ median, quartileDeviation }) => [`${median}`, `${quartileDeviation}`]); // [["72.5", "5.625"], ["73.5", "2.125"]]
 * items[0]?.settledFrom; // 2
 */
export const delphiRounds: Rule<DelphiRoundsInput, DelphiRoundsFinding> = rule({
  name: "delphiRounds",
  clause: "credit-evaluation-0",
  title: { zh: "德尔菲法各轮意见", en: "Rounds of a Delphi panel" },
  input: delphiRoundsInput,
  output: delphiRoundsOutput,
  notes: delphiNotes,
  decide: (input) => {
    const { items: given, quartiles, deviation, limits } = input;
    if (given.length === 0)
      refuse(["items"], "missing", {
        zh: "应至少有一个咨询项目",
        en: "expected at least one item, got none",
      });
    if (limits !== undefined && Object.keys(limits).length === 0)
      refuse(["limits"], "missing", {
        zh: "应至少填一项稳定的标准",
        en: "expected at least one limit, got none",
      });
    const ids = new Set<string>();
    const items = given.map((item, i) => {
      if (ids.has(item.id))
        refuse(["items", i, "id"], "duplicate", { zh: "编号应各不相同", en: "expected an id of its own" });
      ids.add(item.id);
      return decideItem(item, input, ["items", i]);
    });
    const rounds = items.flatMap((item) => item.rounds);
    const notes = applying({
      singleExpert: rounds.some(({ answers }) => answers.equals(Ratio.of(1n))),
      answersChanged: given.some((item) => new Set(item.rounds.map(({ length }) => length)).size > 1),
      noVariation: rounds.some(({ mean }) => !mean.isPositive()),
    });
    const applied = limits === undefined ? null : appliedLimits(limits);
    return { quartiles, deviation, limits: applied, items, notes };
  },
  say: sayDelphi,
});
