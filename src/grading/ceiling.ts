import { ONE, oncePer, type Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Grade, grade, HIGH_TOLERANCE } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type ClauseId,
  type Decided,
  type Exact,
  expected,
  type In,
  NO_NOTES,
  NO_READINGS,
  refuse,
} from "../rule/index.js";
import { conductInput } from "./conduct.js";

/** What may hold a grade down. */
export const ceilingInput = {
  /** New NPL ÷ loans at year-end, a ratio from 0 to 1. */
  newNplRatio: field.share("新增不良贷款率", "New NPL ratio", {
    short: { zh: "新增不良率", en: "New NPL ratio" },
  }),
  /** The tolerance approved for the year, a ratio from 0 to 1; without it the reading `missingTolerance` decides. */
  nplTolerance: field.optional(
    field.share("不良容忍度", "NPL tolerance", {
      clause: "measures-12.3",
      without: {
        zh: "必填，除非口径missingTolerance另定",
        en: "required, unless the reading missingTolerance says what then",
      },
    }),
  ),
  /** Serious violations in the year: a whole number, 0 when left out. */
  seriousViolations: conductInput.seriousViolations,
};

export const ceilingOutput = {
  /** null where there are no loans and so no ratio. */
  newNplRatio: field.nullable(field.share("新增不良贷款率", "New NPL ratio")),
  nplTolerance: field.nullable(field.share("不良容忍度", "NPL tolerance")),
  /** The ratio above which the harsher ceiling applies: 1.5 × the tolerance. */
  farAbove: field.nullable(field.ratio("远超容忍度的界限", "Where far above the tolerance starts")),
  /** How many times the tolerance that is. */
  farAboveFactor: field.number("容忍度的倍数", "Times the tolerance"),
  seriousViolations: field.count("严重违规", "Serious violations", { unit: { zh: "次", en: "" } }),
  /** Where the ratio lies against the tolerance; null where one of the two is missing. */
  breach: field.nullable(
    field.choice<"none" | "above" | "farAbove">("与容忍度相比", "Against the tolerance", {
      none: ["未超过", "not above"],
      above: ["超过", "above"],
      farAbove: ["远超", "far above"],
    }),
  ),
  /** The clauses that hold the grade down, each with the best grade it leaves. */
  causes: field.list(
    "限制的依据",
    "Causes",
    field.record("限制", "Cause", {
      clause: field.clause("条款", "Clause"),
      ceiling: grade("不得超过", "Not above"),
    }),
  ),
  /** The best grade still possible; null when nothing holds it down. */
  ceiling: field.nullable(grade("等级上限", "Ceiling of the grade"), "不限制", "none"),
};

export const ceilingNotes = {
  highTolerance: {
    clause: "kaoping",
    zh: "不良容忍度高于10%，请核对是否误将百分数当作小数填写；如本意是0.8%，应填0.008",
    en: "The tolerance is above 10 %; check whether a percentage was written as a ratio: if 0.8 % was meant, it is 0.008",
  },
  toleranceOfAll: {
    zh: "不良容忍度为100%，等于不设容忍度；如本意是1%，应填0.01",
    en: "The tolerance is 100 %, which is no tolerance at all; if 1 % was meant, it is written 0.01",
  },
} as const;

export interface CeilingInput extends In<typeof ceilingInput> {}
export interface CeilingFinding
  extends Found<"gradeCeiling", typeof ceilingOutput, typeof ceilingNotes, "missingTolerance"> {}
/** A clause that holds the grade down, and the best grade it leaves. */
export type CeilingCause = CeilingFinding["causes"][number];

/** What a ceiling is decided on; without loans there is no ratio. */
type Grounds = Omit<Exact<typeof ceilingInput>, "newNplRatio"> & { readonly newNplRatio: Ratio | null };

const TOLERANCE_OF_ALL = ["toleranceOfAll"] as const;
const HIGH = ["highTolerance"] as const;

/** The decision of {@link gradeCeiling} on exact fractions. */
export function decideCeiling(input: Grounds, policy: CompiledPolicy) {
  const { newNplRatio, nplTolerance, seriousViolations } = input;
  const { farAboveFactor } = policy.grading.ceiling;
  const { missingTolerance } = policy.readings;
  const farAbove = nplTolerance === undefined ? null : nplTolerance.times(farAboveFactor);
  const breach = breachOf(newNplRatio, nplTolerance, farAbove);
  if (nplTolerance === undefined && missingTolerance === "reject") {
    refuse(
      ["nplTolerance"],
      "missing",
      expected(
        {
          zh: "当年核定的不良容忍度，0到1之间的比率",
          en: "the tolerance approved for the year, a ratio from 0 to 1",
        },
        undefined,
      ),
    );
  }
  const over = nplTolerance === undefined && missingTolerance === "breach" ? "farAbove" : breach;
  const limits =
    limitsUnder(policy)[seriousViolations.isPositive() ? "violation" : "noViolation"][over ?? "none"];
  return {
    newNplRatio,
    nplTolerance: nplTolerance ?? null,
    farAbove,
    farAboveFactor,
    seriousViolations,
    breach,
    causes: limits.causes,
    ceiling: limits.ceiling,
    readings: nplTolerance === undefined ? { missingTolerance } : NO_READINGS,
    notes: notesOf(nplTolerance),
  } satisfies Decided<typeof ceilingOutput>;
}

/** The causes that may come together under a policy, with the best grade they leave: the managers of a roster share them. */
const limitsUnder = oncePer(({ grading: { ceiling } }: CompiledPolicy) => {
  const { seriousViolation, aboveTolerance, farAboveTolerance } = ceiling;
  const limits = (...causes: readonly CeilingCause[]) => ({
    causes: Object.freeze(causes),
    ceiling: causes.length === 0 ? null : (Math.max(...causes.map(({ ceiling }) => ceiling)) as Grade),
  });
  const byBreach = (...before: readonly CeilingCause[]) => ({
    none: limits(...before),
    above: limits(...before, causeOf("measures-12.3", aboveTolerance)),
    farAbove: limits(...before, causeOf("measures-12.3", farAboveTolerance)),
  });
  return { noViolation: byBreach(), violation: byBreach(causeOf("measures-12.2c", seriousViolation)) };
});

function causeOf(clause: ClauseId, ceiling: Grade): CeilingCause {
  return Object.freeze({ clause, ceiling });
}

function notesOf(tolerance: Ratio | undefined) {
  if (tolerance?.equals(ONE)) return TOLERANCE_OF_ALL;
  return tolerance?.isAbove(HIGH_TOLERANCE) ? HIGH : NO_NOTES;
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

/** Whether a cause holds the grade below the one by score. */
export function binds({ ceiling }: CeilingCause, scoreGrade: Grade | null): boolean {
  return scoreGrade !== null && ceiling > scoreGrade;
}
