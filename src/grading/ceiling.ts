import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, ONE, type Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Grade, notAbove, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type ClauseId,
  count,
  type Decided,
  type Finding,
  NO_NOTES,
  NO_READINGS,
  type NoteTexts,
  optional,
  type Pen,
  refuse,
  share,
} from "../rule/index.js";

export interface CeilingInput {
  /** New NPL ÷ loans at year-end, a ratio from 0 to 1. */
  readonly newNplRatio: DecimalInput;
  /** The tolerance approved for the year, a ratio from 0 to 1; without it the reading `missingTolerance` decides. */
  readonly nplTolerance?: DecimalInput | undefined;
  /** Serious violations in the year: a whole number, 0 when left out. */
  readonly seriousViolations?: DecimalInput | undefined;
}

/** A clause that holds the grade down, and the best grade it leaves. */
export interface CeilingCause {
  readonly clause: ClauseId;
  readonly ceiling: Grade;
}

export interface CeilingFinding extends Finding {
  /** null where there are no loans and so no ratio. */
  readonly newNplRatio: Decimal | null;
  readonly nplTolerance: Decimal | null;
  /** The ratio above which the harsher ceiling applies: 1.5 × the tolerance. */
  readonly farAbove: Decimal | null;
  /** How many times the tolerance that is. */
  readonly farAboveFactor: Decimal;
  readonly seriousViolations: Decimal;
  /** Where the ratio lies against the tolerance; null where one of the two is missing. */
  readonly breach: "none" | "above" | "farAbove" | null;
  readonly causes: readonly CeilingCause[];
  /** The best grade still possible; null when nothing holds it down. */
  readonly ceiling: Grade | null;
}

export interface CeilingFigures {
  readonly newNplRatio: Ratio | null;
  readonly nplTolerance?: Ratio | undefined;
  readonly seriousViolations: Ratio;
}

const NO_CAUSES: readonly CeilingCause[] = Object.freeze([]);

/** The decision of {@link gradeCeiling} on exact fractions. */
export function decideCeiling(input: CeilingFigures, policy: CompiledPolicy): Decided<CeilingFinding> {
  const { newNplRatio, nplTolerance, seriousViolations } = input;
  const { ceiling: figures } = policy.grading;
  const { missingTolerance } = policy.readings;
  const farAboveFactor = ONE.plus(figures.farAboveExcess);
  const farAbove = nplTolerance === undefined ? null : nplTolerance.times(farAboveFactor);
  const breach = breachOf(newNplRatio, nplTolerance, farAbove);
  if (nplTolerance === undefined && missingTolerance === "reject") {
    refuse(
      ["nplTolerance"],
      "missing",
      "expected the tolerance approved for the year, a ratio from 0 to 1, got nothing",
    );
  }
  const causes: CeilingCause[] = [];
  if (seriousViolations.isPositive())
    causes.push({ clause: "measures-12.2c", ceiling: figures.seriousViolation });
  if (breach === "above") causes.push({ clause: "measures-12.3", ceiling: figures.aboveTolerance });
  if (breach === "farAbove" || (nplTolerance === undefined && missingTolerance === "breach")) {
    causes.push({ clause: "measures-12.3", ceiling: figures.farAboveTolerance });
  }
  return {
    newNplRatio,
    nplTolerance: nplTolerance ?? null,
    farAbove,
    farAboveFactor,
    seriousViolations,
    breach,
    causes: causes.length === 0 ? NO_CAUSES : causes,
    ceiling: causes.length === 0 ? null : (Math.max(...causes.map(({ ceiling }) => ceiling)) as Grade),
    readings: nplTolerance === undefined ? { missingTolerance } : NO_READINGS,
    notes: nplTolerance?.equals(ONE) ? [{ code: "toleranceOfAll", clause: "measures-12.3" }] : NO_NOTES,
  };
}

function breachOf(
  ratio: Ratio | null,
  tolerance: Ratio | undefined,
  farAbove: Ratio | null,
): CeilingFinding["breach"] {
  if (ratio === null || tolerance === undefined || farAbove === null) return null;
  if (ratio.isAbove(farAbove)) return "farAbove";
  return ratio.isAbove(tolerance) ? "above" : "none";
}

/** The causes that hold the grade below the one by score. */
export function binding(causes: readonly CeilingCause[], scoreGrade: Grade | null): readonly CeilingCause[] {
  return causes.filter(({ ceiling }) => scoreGrade !== null && ceiling > scoreGrade);
}

export const ceilingNoteTexts: NoteTexts = {
  toleranceOfAll: {
    zh: "不良容忍度为100%，等于不设容忍度；如本意是1%，应填0.01",
    en: "The tolerance is 100 %, which is no tolerance at all; if 1 % was meant, it is written 0.01",
  },
};

/**
 * The best grade that conduct and new NPL leave possible.
 *
 * A serious violation: not above grade two. New NPL ratio above the tolerance: not above two; above 1.5 × the
 * tolerance: not above three. A ratio equal to the tolerance is within it.
 *
 * @param input the ratio, the approved tolerance and the serious violations ({@link CeilingInput})
 * @returns `ceiling` 2, 3 or null, and the clause of each cause
 * @throws {@link RuleInputError} for a ratio above 1 (a percentage was probably meant), and for a missing
 * tolerance unless the reading `missingTolerance` says what then
 * @see measures-12.2c, measures-12.3
 * @example
 * gradeCeiling({ newNplRatio: "0.012", nplTolerance: "0.012" }).ceiling; // null
 * gradeCeiling({ newNplRatio: "0.0121", nplTolerance: "0.012" }).ceiling; // 2
 * gradeCeiling({ newNplRatio: "0.0181", nplTolerance: "0.012" }).ceiling; // 3
 */
export const gradeCeiling: Rule<CeilingInput, CeilingFinding> = rule({
  name: "gradeCeiling",
  clause: "measures-12.3",
  title: { zh: "等级限制", en: "Ceiling of the grade" },
  input: z.strictObject({
    newNplRatio: share(),
    nplTolerance: optional(share()),
    seriousViolations: optional(count(), ZERO),
  }),
  decide: decideCeiling,
  say: (f, pen) => {
    const result = f.ceiling === null ? pen.say("不限制", "none") : notAbove(pen, f.ceiling);
    const what = pen.say("等级上限", "Ceiling of the grade");
    return {
      headline: result,
      steps: [
        {
          clause: "measures-12.2c",
          what: pen.say("严重违规的限制", "Ceiling for serious violations"),
          result: saidOfViolations(f, pen),
        },
        {
          clause: "measures-12.3",
          what: pen.say("不良容忍度的限制", "Ceiling for new NPL"),
          result: saidOfTolerance(f, pen),
        },
        {
          clause: "measures-12.3",
          what: pen.say("远超容忍度的界限", "Where far above the tolerance starts"),
          ...saidOfFarAbove(f, pen),
          ...AUDITOR_ONLY,
        },
        { clause: f.clause, what, result, ...AUDITOR_ONLY },
      ],
    };
  },
  notes: ceilingNoteTexts,
});

function saidOfViolations(f: CeilingFinding, pen: Pen): string {
  const held = ceilingBy(f, "measures-12.2c");
  const violations = pen.number(f.seriousViolations);
  if (held === null)
    return pen.say(`不适用：严重违规${violations}次`, `not applied: serious violations ${violations}`);
  return (
    pen.say(`适用：严重违规${violations}次，`, `applied: serious violations ${violations}, `) +
    notAbove(pen, held)
  );
}

function saidOfFarAbove(f: CeilingFinding, pen: Pen): { formula?: string; result: string } {
  const factor = pen.number(f.farAboveFactor);
  if (f.nplTolerance === null || f.farAbove === null)
    return {
      result: pen.say(
        `没有核定容忍度，其${factor}倍无从计算`,
        `${factor} × the tolerance, and none was approved`,
      ),
    };
  return { formula: `${pen.percent(f.nplTolerance)} × ${factor}`, result: pen.percent(f.farAbove) };
}

function saidOfTolerance(f: CeilingFinding, pen: Pen): string {
  const held = ceilingBy(f, "measures-12.3");
  if (f.nplTolerance === null || f.farAbove === null) {
    const ratio =
      f.newNplRatio === null
        ? ""
        : pen.say(
            `新增不良贷款率${pen.percent(f.newNplRatio)}，`,
            `new NPL ratio ${pen.percent(f.newNplRatio)}, `,
          );
    if (held === null)
      return pen.say(`不适用：${ratio}没有核定容忍度`, `not applied: ${ratio}no tolerance was approved`);
    return (
      pen.say(
        `适用：${ratio}没有核定容忍度，视同远超，`,
        `applied: ${ratio}no tolerance was approved, which counts as far above it, `,
      ) + notAbove(pen, held)
    );
  }
  if (f.newNplRatio === null)
    return pen.say("不适用：没有贷款，无法计算比率", "not applied: no loans and so no ratio");
  const [own, limit, far] = [
    pen.percent(f.newNplRatio, [f.nplTolerance, f.farAbove]),
    pen.percent(f.nplTolerance),
    pen.percent(f.farAbove),
  ];
  if (held === null)
    return pen.say(
      `不适用：新增不良贷款率${own}，未超过核定容忍度${limit}`,
      `not applied: ${own} is not above the tolerance ${limit}`,
    );
  const factor = pen.number(f.farAboveFactor);
  const breach =
    f.breach === "farAbove"
      ? pen.say(
          `适用：${own}超过容忍度${limit}的${factor}倍（${far}），`,
          `applied: ${own} is above ${factor} × the tolerance ${limit} (${far}), `,
        )
      : pen.say(
          `适用：${own}超过容忍度${limit}，未超过其${factor}倍（${far}），`,
          `applied: ${own} is above the tolerance ${limit} and not above ${factor} × it (${far}), `,
        );
  return breach + notAbove(pen, held);
}

function ceilingBy(f: CeilingFinding, clause: ClauseId): Grade | null {
  return f.causes.find((each) => each.clause === clause)?.ceiling ?? null;
}
