import type { Ratio } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Bilingual,
  type ChoiceWords,
  type Decided,
  type Exact,
  expected,
  type In,
  type Issue,
  issue,
  type Line,
  RuleInputError,
  refuse,
  type Words,
  words,
} from "../rule/index.js";
import {
  type Indicator,
  type IndicatorDirection,
  type IndicatorFormula,
  type IndicatorKind,
  indicators,
} from "./indicators.js";
import { saidOfRatio } from "./scale.js";

const KINDS = Object.fromEntries(
  Object.entries<Indicator>(indicators).map(([kind, { name }]) => [kind, [name.zh, name.en]]),
) as unknown as ChoiceWords<IndicatorKind>;

const whole = field.number("分母或比较的数", "Whole or base");

const indicatorInput = {
  kind: field.choice<IndicatorKind>("指标", "Indicator", KINDS),
  /** The figure measured: numbers or yuan, as {@link indicators} says for the kind. */
  part: field.number("分子或计量的数", "Part or figure"),
  /** What it is divided by or compared with; left out for a kind whose formula is `figure`. */
  whole: field.optional(whole),
};

const indicatorOutput = {
  ...indicatorInput,
  /** The clause that names the indicator. */
  namedBy: field.clause("列明该指标的条款", "Named by"),
  formula: field.choice<IndicatorFormula>("算法", "Formula", {
    share: ["部分占全部的比例", "a part of the whole"],
    ratio: ["两数之比", "a ratio of two figures"],
    difference: ["两数之差", "a difference of two figures"],
    figure: ["所报数字本身", "the figure itself"],
  }),
  direction: field.choice<IndicatorDirection>("评价方向", "Direction", {
    higherIsBetter: ["越高越好", "the higher, the better"],
    lowerIsBetter: ["越低越好", "the lower, the better"],
  }),
  whole: field.nullable(whole),
  /** A fraction for shares and ratios (1.2 % is 0.012); else in the unit of the part. */
  value: field.number("指标值", "Value"),
};

export interface IndicatorInput extends In<typeof indicatorInput> {}
export interface IndicatorFinding extends Found<"indicator", typeof indicatorOutput> {}

function decideIndicator({
  kind,
  part,
  whole,
}: Exact<typeof indicatorInput>): Decided<typeof indicatorOutput, never> {
  const { clause: namedBy, formula, direction } = indicators[kind];
  const value = measured(formula, part, whole);
  return { kind, namedBy, formula, direction, part, whole: whole ?? null, value };
}

function measured(formula: IndicatorFormula, part: Ratio, whole: Ratio | undefined): Ratio {
  if (formula === "figure") {
    if (whole === undefined) return part;
    refuse(["whole"], "inconsistent", {
      zh: `这个指标就是所报的数字，不应填分母或比较的数，填的是${saidOfRatio(whole)}`,
      en: `expected no whole for an indicator without a formula, got ${saidOfRatio(whole)}`,
    });
  }
  if (whole === undefined)
    refuse(
      ["whole"],
      "missing",
      expected({ zh: "分母或比较的数", en: "what the part is compared with" }, undefined),
    );
  refuseNegatives({ part, whole });
  if (formula === "difference") return part.minus(whole);
  if (whole.isZero())
    refuse(["whole"], "undetermined", {
      zh: "应大于0，0不能作除数",
      en: "expected more than 0, since nothing can be divided by 0",
    });
  if (formula === "share" && part.isAbove(whole)) {
    refuse(["part"], "inconsistent", {
      zh: `应不大于分母${saidOfRatio(whole)}，填的是${saidOfRatio(part)}`,
      en: `expected at most the whole of ${saidOfRatio(whole)}, got ${saidOfRatio(part)}`,
    });
  }
  return part.over(whole);
}

function refuseNegatives(figures: Readonly<Record<string, Ratio>>): void {
  const issues = Object.entries(figures).flatMap(([field, figure]): Issue[] =>
    figure.isNegative()
      ? [
          issue([field], "belowMinimum", {
            zh: `应不小于0，填的是${saidOfRatio(figure)}`,
            en: `expected 0 or more, got ${saidOfRatio(figure)}`,
          }),
        ]
      : [],
  );
  if (issues.length > 0) throw new RuleInputError(issues);
}

/**
 * The value of an indicator that the documents name, with its direction: whether more of it is better or less.
 *
 * value = part ÷ whole for shares and ratios, part − whole for the deposit increment, the part itself where the
 * documents name no formula. {@link indicators} lists every kind with its formula, its figures and its clause.
 *
 * @param input the kind and its figures ({@link IndicatorInput})
 * @returns the value and the direction
 * @throws {@link RuleInputError} `undetermined` for a whole of 0, `inconsistent` for a part above the whole it is
 * a share of and for a whole where there is no formula, `missing` for a whole that the formula needs
 * @see post-loan-1, duties-1, duties-2, duties-3, duties-4, duties-5, advice-0
 * @example
 * const npl = indicator({ kind: "nplRatio", part: "84000", whole: "8000000" });
 * npl.value.toString(); // "0.0105"
 * npl.direction; // "lowerIsBetter"
 * indicator({ kind: "depositIncrement", part: "90", whole: "100" }).value.toString(); // "-10"
 */
export const indicator: Rule<IndicatorInput, IndicatorFinding> = rule({
  name: "indicator",
  clause: "post-loan-1",
  title: { zh: "考核指标", en: "Appraisal indicator" },
  input: indicatorInput,
  output: indicatorOutput,
  decide: decideIndicator,
  say: ({ kind, formula }) => {
    const { clause, inYuan, name, part, whole } = indicators[kind];
    const unit = inYuan ? "yuan" : "number";
    const value = formula === "share" || formula === "ratio" ? "{value:percent}" : `{value:${unit}}`;
    const figure = (field: "part" | "whole", what: Bilingual): Line => {
      const shown = `{${field}:${unit}}`;
      return { field, what: capitalised(what), result: words(shown, shown), clause };
    };
    const compared: Line[] =
      whole === null
        ? []
        : [
            figure("whole", whole),
            {
              what: capitalised(name),
              formula: formula === "difference" ? "{part} − {whole}" : "{part} ÷ {whole}",
              result: words(value, value),
              clause,
            },
          ];
    return {
      headline: words(`{kind}${value}`, `{kind} ${value}`),
      steps: [figure("part", part), ...compared, { field: "direction", clause }],
    };
  },
});

function capitalised({ zh, en }: Bilingual): Words {
  return words(zh, en.charAt(0).toUpperCase() + en.slice(1));
}
