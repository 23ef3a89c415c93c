import * as z from "zod/mini";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  list,
  NO_NOTES,
  NO_READINGS,
  type Pen,
  refuse,
} from "../rule/index.js";
import { QUARTER_RESULTS, type QuarterResult, resultName } from "./labels.js";

export interface ResultUseInput {
  /** The results of consecutive quarters, the earliest first; a new year goes on in the same list. */
  readonly quarters: readonly QuarterResult[];
}

/** What a quarter's result brings. */
export type ResultConsequence =
  | "highEndClients"
  | "managementPost"
  | "complianceAndProductTraining"
  | "deadlineToImprove";

export interface UsedQuarter {
  readonly result: QuarterResult;
  /** Excellent quarters in a row up to this one. */
  readonly run: number;
  readonly consequences: readonly ResultConsequence[];
}

export interface ResultUseFinding extends Finding {
  readonly quarters: readonly UsedQuarter[];
  /** Excellent quarters in a row that earn the priority (2). */
  readonly excellentQuarters: number;
  /** Whether a quarter earned the priority for high-end clients and for applying for a management post. */
  readonly priority: boolean;
  /** Whether a quarter made the training and the deadline compulsory. */
  readonly training: boolean;
}

const PRIORITY: readonly ResultConsequence[] = ["highEndClients", "managementPost"];
const TRAINING: readonly ResultConsequence[] = ["complianceAndProductTraining", "deadlineToImprove"];

const NAMES: Readonly<Record<ResultConsequence, Bilingual>> = {
  highEndClients: { zh: "优先获得高端客户资源", en: "priority for high-end clients" },
  managementPost: { zh: "优先获得管理岗位竞聘资格", en: "priority in applying for a management post" },
  complianceAndProductTraining: {
    zh: "参加合规与产品专项培训",
    en: "compulsory training in compliance and products",
  },
  deadlineToImprove: { zh: "限期提升业绩", en: "a deadline to improve" },
};

function decideResultUse(
  { quarters: results }: { readonly quarters: readonly QuarterResult[] },
  { scorecard: { excellentQuarters } }: CompiledPolicy,
): Decided<ResultUseFinding> {
  if (results.length === 0)
    refuse(["quarters"], "missing", "expected the results of one quarter or more, got none");
  let run = 0;
  const quarters = results.map((result) => {
    run = result === "excellent" ? run + 1 : 0;
    return { result, run, consequences: consequencesOf(result, run, excellentQuarters) };
  });
  return {
    quarters,
    excellentQuarters,
    priority: quarters.some((quarter) => quarter.run >= excellentQuarters),
    training: results.includes("needsImprovement"),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

function consequencesOf(result: QuarterResult, run: number, limit: number): readonly ResultConsequence[] {
  if (result === "needsImprovement") return TRAINING;
  return run >= limit ? PRIORITY : [];
}

/**
 * What the results of quarters bring: two excellent ones in a row earn priority for high-end clients and a
 * management post, one that needs improvement makes training compulsory and sets a deadline.
 *
 * Results are 优秀, 待改进 or another; any other ends a run. The deadline's length is not stated. `priority`
 * and `training` say whether any quarter brought them, `consequences` which one did.
 *
 * @param input results in order ({@link ResultUseInput})
 * @returns each quarter with its run and consequences
 * @throws {@link RuleInputError} for an empty list and for words that are no result of a quarter
 * @see duties-8
 * @example
 * resultUse({ quarters: ["other", "excellent", "excellent"] }).priority; // true
 * resultUse({ quarters: ["excellent", "other", "excellent"] }).priority; // false
 * resultUse({ quarters: ["needsImprovement"] }).quarters[0]?.consequences;
 * // ["complianceAndProductTraining", "deadlineToImprove"]
 */
export const resultUse: Rule<ResultUseInput, ResultUseFinding> = rule({
  name: "resultUse",
  clause: "duties-8",
  title: { zh: "季度考核结果的应用", en: "Use of the quarters' results" },
  input: z.strictObject({ quarters: list(choice(QUARTER_RESULTS)) }),
  decide: decideResultUse,
  say: (f, pen) => ({
    headline: saidOf([...(f.priority ? PRIORITY : []), ...(f.training ? TRAINING : [])], pen),
    steps: f.quarters.map((quarter, i) => ({
      clause: f.clause,
      what: pen.say(`第${i + 1}个季度`, `Quarter ${i + 1}`),
      result: saidOfResult(quarter, f, pen) + pen.say("：", ": ") + saidOf(quarter.consequences, pen),
    })),
  }),
});

function saidOfResult({ result, run }: UsedQuarter, f: ResultUseFinding, pen: Pen): string {
  if (run === 0) return resultName(result, pen);
  return pen.say(
    `优秀（连续${run}个季度，须${f.excellentQuarters}个）`,
    `excellent (${run} in a row, ${f.excellentQuarters} needed)`,
  );
}

function saidOf(consequences: readonly ResultConsequence[], pen: Pen): string {
  if (consequences.length === 0) return pen.say("没有规定的后果", "no consequence");
  return consequences.map((each) => pen.say(NAMES[each].zh, NAMES[each].en)).join(pen.say("，", "; "));
}
