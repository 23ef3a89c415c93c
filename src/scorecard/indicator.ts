import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type ClauseId,
  choice,
  type Decided,
  decimal,
  type Finding,
  type Issue,
  issue,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  RuleInputError,
  refuse,
} from "../rule/index.js";
import {
  INDICATOR_KINDS,
  type IndicatorDirection,
  type IndicatorFormula,
  type IndicatorKind,
  indicators,
} from "./indicators.js";
import { saidOfRatio } from "./scale.js";

export interface IndicatorInput {
  readonly kind: IndicatorKind;
  /** The figure measured: numbers or yuan, as {@link indicators} says for the kind. */
  readonly part: DecimalInput;
  /** What it is divided by or compared with; left out for a kind whose formula is `figure`. */
  readonly whole?: DecimalInput | undefined;
}

export interface IndicatorFinding extends Finding {
  readonly kind: IndicatorKind;
  /** The clause that names the indicator. */
  readonly namedBy: ClauseId;
  readonly formula: IndicatorFormula;
  readonly direction: IndicatorDirection;
  readonly part: Decimal;
  readonly whole: Decimal | null;
  /** A fraction for shares and ratios (1.2 % is 0.012); else in the unit of the part. */
  readonly value: Decimal;
}

interface Figures {
  readonly kind: IndicatorKind;
  readonly part: Ratio;
  readonly whole?: Ratio | undefined;
}

function decideIndicator({ kind, part, whole }: Figures): Decided<IndicatorFinding> {
  const { clause: namedBy, formula, direction } = indicators[kind];
  return {
    kind,
    namedBy,
    formula,
    direction,
    part,
    whole: whole ?? null,
    value: measured(formula, part, whole),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

function measured(formula: IndicatorFormula, part: Ratio, whole: Ratio | undefined): Ratio {
  if (formula === "figure") {
    if (whole === undefined) return part;
    refuse(
      ["whole"],
      "inconsistent",
      `expected no whole for an indicator without a formula, got ${saidOfRatio(whole)}`,
    );
  }
  if (whole === undefined)
    refuse(["whole"], "missing", "expected what the part is compared with, got nothing");
  refuseNegatives({ part, whole });
  if (formula === "difference") return part.minus(whole);
  if (whole.isZero())
    refuse(["whole"], "undetermined", "expected more than 0, since nothing can be divided by 0");
  if (formula === "share" && part.isAbove(whole)) {
    refuse(
      ["part"],
      "inconsistent",
      `expected at most the whole of ${saidOfRatio(whole)}, got ${saidOfRatio(part)}`,
    );
  }
  return part.over(whole);
}

function refuseNegatives(figures: Readonly<Record<string, Ratio>>): void {
  const issues = Object.entries(figures).flatMap(([field, figure]): Issue[] =>
    figure.isNegative()
      ? [issue([field], "belowMinimum", `expected 0 or more, got ${saidOfRatio(figure)}`)]
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
  input: z.strictObject({
    kind: choice(INDICATOR_KINDS),
    part: decimal("a figure"),
    whole: optional(decimal("a figure")),
  }),
  decide: decideIndicator,
  say: (f, pen) => {
    const { name, part, whole } = indicators[f.kind];
    const clause = f.namedBy;
    const value = saidOfValue(f, pen);
    const sign = f.formula === "difference" ? "−" : "÷";
    return {
      headline: `${pen.say(name.zh, name.en)}${pen.say("：", ": ")}${value}`,
      steps: [
        { clause, what: pen.say(part.zh, part.en), result: pen.number(f.part) },
        ...(whole === null || f.whole === null
          ? []
          : [
              { clause, what: pen.say(whole.zh, whole.en), result: pen.number(f.whole) },
              {
                clause,
                what: pen.say("计算", "Formula"),
                formula: `${pen.number(f.part)} ${sign} ${pen.number(f.whole)}`,
                result: value,
              },
            ]),
        {
          clause,
          what: pen.say("方向", "Direction"),
          result:
            f.direction === "higherIsBetter"
              ? pen.say("越高越好", "the higher, the better")
              : pen.say("越低越好", "the lower, the better"),
        },
      ],
    };
  },
});

function saidOfValue({ formula, value }: IndicatorFinding, pen: Pen): string {
  return formula === "share" || formula === "ratio" ? pen.percent(value) : pen.number(value);
}
