import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, type Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Bilingual,
  type ClauseId,
  count,
  type Deciding,
  type Finding,
  NO_NOTES,
  NO_READINGS,
  optional,
} from "../rule/index.js";

/** What takes points off: each occasion is given once, under its most severe outcome. */
export type Occasion = "failedExams" | "fines" | "reprimands" | "seriousViolations";

export interface ConductInput {
  /** Head-office exams and skill tests failed in the year; a whole number, 0 when left out. */
  readonly failedExams?: DecimalInput | undefined;
  /** Violations that audits found and that were fined. */
  readonly fines?: DecimalInput | undefined;
  /** Violations that audits found and that were reprimanded in a circular. */
  readonly reprimands?: DecimalInput | undefined;
  /** Serious violations that audits found. */
  readonly seriousViolations?: DecimalInput | undefined;
}

export interface ConductFinding extends Finding {
  /** What was taken off for each kind of occasion. */
  readonly lines: readonly {
    readonly occasion: Occasion;
    readonly clause: ClauseId;
    readonly count: Decimal;
    readonly each: Decimal;
    readonly points: Decimal;
  }[];
  /** Points taken off in all, as a positive figure. */
  readonly deduction: Decimal;
}

export type ConductFigures = { readonly [occasion in Occasion]: Ratio };

/** The decision of {@link conductDeduction} on exact fractions. */
export function decideConduct(
  input: ConductFigures,
  { grading: { conduct } }: CompiledPolicy,
): Deciding<ConductFinding> {
  const { failedExam, fine, reprimand, seriousViolation } = conduct;
  const line = (occasion: Occasion, clause: ClauseId, each: Ratio) => {
    return { occasion, clause, count: input[occasion], each, points: each.times(input[occasion]) };
  };
  return {
    lines: () => [
      line("failedExams", "measures-12.1", failedExam),
      line("fines", "measures-12.2", fine),
      line("reprimands", "measures-12.2", reprimand),
      line("seriousViolations", "measures-12.2", seriousViolation),
    ],
    deduction: failedExam
      .times(input.failedExams)
      .plus(fine.times(input.fines))
      .plus(reprimand.times(input.reprimands))
      .plus(seriousViolation.times(input.seriousViolations)),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

const OCCASIONS: Readonly<Record<Occasion, Bilingual>> = {
  failedExams: { zh: "业务考试、技能测试不合格", en: "Exams and skill tests failed" },
  fines: { zh: "违规并给予经济处罚", en: "Violations that were fined" },
  reprimands: { zh: "违规并通报批评", en: "Violations that were reprimanded" },
  seriousViolations: { zh: "严重违规", en: "Serious violations" },
};

/**
 * Points taken off for conduct: 3 for each exam failed, 2, 5 and 10 for each violation fined, reprimanded or
 * serious. There is no limit, and nothing is added.
 *
 * deduction = 3 × failed exams + 2 × fines + 5 × reprimands + 10 × serious violations
 *
 * @param input whole numbers of occasions, each 0 when left out ({@link ConductInput})
 * @returns the deduction as a positive figure, and the line of each kind of occasion
 * @throws {@link RuleInputError} for a count that is negative, has decimals or is no number
 * @see measures-12.1, measures-12.2
 * @example
 * conductDeduction({ failedExams: 1, fines: 1 }).deduction.toString(); // "5"
 */
export const conductDeduction: Rule<ConductInput, ConductFinding> = rule({
  name: "conductDeduction",
  clause: "measures-12.2",
  title: { zh: "定性考核扣分", en: "Deductions for conduct" },
  input: z.strictObject({
    failedExams: optional(count(), ZERO),
    fines: optional(count(), ZERO),
    reprimands: optional(count(), ZERO),
    seriousViolations: optional(count(), ZERO),
  }),
  decide: decideConduct,
  say: (f, pen) => {
    const total = pen.say("合计扣分", "Taken off in all");
    const deducted = pen.points(f.deduction);
    const steps = f.lines.map(({ occasion, clause, count: occasions, each, points }) => ({
      clause,
      what: pen.words(OCCASIONS[occasion]),
      formula: pen.say(
        `${pen.number(occasions)}次 × ${pen.points(each)}`,
        `${pen.number(occasions)} × ${pen.points(each)}`,
      ),
      result: pen.points(points),
      ...(pen.sign(occasions) === 0 ? AUDITOR_ONLY : {}),
    }));
    const none = pen.sign(f.deduction) === 0;
    const sum = {
      formula: f.lines
        .filter(({ points }) => pen.sign(points) !== 0)
        .map(({ points }) => pen.number(points))
        .join(" + "),
      result: deducted,
    };
    const nothing = { result: pen.say(`无扣分（${deducted}）`, `nothing taken off (${deducted})`) };
    return {
      headline: deducted,
      steps: [...steps, { clause: f.clause, what: total, ...(none ? nothing : sum) }],
    };
  },
});
