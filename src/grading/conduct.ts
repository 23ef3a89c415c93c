import { type Ratio, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  auditorOnly,
  type Bilingual,
  type ClauseId,
  type Decided,
  type Exact,
  type In,
  type Lazily,
  type Line,
  signOf,
  words,
} from "../rule/index.js";

const TIMES = { zh: "次", en: "" };

/** How often something happened in the year: a whole number, 0 when left out. */
function occasions(zh: string, en: string, clause: ClauseId, short: Bilingual) {
  return field.optional(field.count(zh, en, { clause, unit: TIMES, short }), ZERO);
}

/** What takes points off: each occasion is given once, under its most severe outcome. */
export const conductInput = {
  /** Head-office exams and skill tests failed in the year; a whole number, 0 when left out. */
  failedExams: occasions("业务考试、技能测试不合格", "Exams and skill tests failed", "measures-12.1", {
    zh: "考试不合格次数",
    en: "Failed exams",
  }),
  /** Violations that audits found and that were fined. */
  fines: occasions("违规并给予经济处罚", "Violations that were fined", "measures-12.2", {
    zh: "罚款次数",
    en: "Fines",
  }),
  /** Violations that audits found and that were reprimanded in a circular. */
  reprimands: occasions("违规并通报批评", "Violations that were reprimanded", "measures-12.2", {
    zh: "通报批评次数",
    en: "Reprimands",
  }),
  /** Serious violations that audits found. */
  seriousViolations: occasions("严重违规", "Serious violations", "measures-12.2", {
    zh: "严重违规次数",
    en: "Serious violations",
  }),
};

/** What takes points off. */
export type Occasion = keyof typeof conductInput;

/** Each occasion with the clause that takes points off for it. */
const OCCASIONS = Object.entries(conductInput).map(
  ([occasion, field]) => [occasion as Occasion, field.clause as ClauseId, field.title] as const,
);

export const conductOutput = {
  /** What was taken off for each kind of occasion. */
  lines: field.list(
    "各项扣分",
    "Lines",
    field.record("扣分项", "Line", {
      occasion: field.choice<Occasion>(
        "扣分事项",
        "Occasion",
        Object.fromEntries(OCCASIONS.map(([occasion, , { zh, en }]) => [occasion, [zh, en]])) as Record<
          Occasion,
          [string, string]
        >,
      ),
      clause: field.clause("条款", "Clause"),
      count: field.count("次数", "Occasions", { unit: TIMES }),
      /** Points for each occasion. */
      each: field.points("每次扣分", "Points for each"),
      points: field.points("扣分", "Taken off"),
    }),
  ),
  /** Points taken off in all, as a positive figure. */
  deduction: field.points("合计扣分", "Taken off in all"),
};

export interface ConductInput extends In<typeof conductInput> {}
export interface ConductFinding extends Found<"conductDeduction", typeof conductOutput> {}

/** The decision of {@link conductDeduction} on exact fractions. */
export function decideConduct(
  input: Exact<typeof conductInput>,
  { grading: { conduct } }: CompiledPolicy,
): Lazily<Decided<typeof conductOutput, never>> & { readonly deduction: Ratio } {
  return {
    lines: () =>
      OCCASIONS.map(([occasion, clause]) => {
        const [count, each] = [input[occasion], conduct[occasion]];
        return { occasion, clause, count, each, points: each.times(count) };
      }),
    deduction: deductionFor(input, conduct),
  };
}

function deductionFor(counts: PerOccasion, each: PerOccasion): Ratio {
  let total = ZERO;
  for (const [occasion] of OCCASIONS) total = total.plus(each[occasion].times(counts[occasion]));
  return total;
}

type PerOccasion = Readonly<Record<Occasion, Ratio>>;

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
  input: conductInput,
  output: conductOutput,
  decide: decideConduct,
  say: (f) => ({
    headline: words("{deduction}", "{deduction}"),
    steps: [
      {
        each: "lines",
        say: (i) => {
          const line = f.lines[i] as ConductFinding["lines"][number];
          return [
            {
              clause: line.clause,
              what: words("{occasion}", "{occasion}"),
              formula: "{count} × {each}",
              result: words("{points}", "{points}"),
              ...auditorOnly(signOf(line.count) === 0),
            },
          ];
        },
      },
      totalLine(f),
    ],
  }),
});

/** What is taken off under both items of the article together. */
const TOTAL = { field: "deduction", clause: "measures-12" } as const;

/** The sum of what was taken off, where more than one line has anything to add up. */
function totalLine({ lines, deduction }: ConductFinding): Line {
  if (signOf(deduction) === 0)
    return { ...TOTAL, result: words("无扣分（{deduction}）", "nothing taken off ({deduction})") };
  const terms = lines.flatMap(({ points }, i) =>
    signOf(points) === 0 ? [] : [`{lines.${i}.points:number}`],
  );
  return { ...TOTAL, ...(terms.length > 1 && { formula: terms.join(" + ") }) };
}
