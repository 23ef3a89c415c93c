import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Decided,
  type Exact,
  type In,
  joined,
  type Line,
  refuse,
  type Words,
  words,
} from "../rule/index.js";

const RESULTS = {
  excellent: ["优秀", "excellent"],
  needsImprovement: ["待改进", "needs improvement"],
  other: ["其他档次", "another result"],
} as const;

/** The result of a quarter: 优秀, 待改进, or any other, which the document does not name. */
export type QuarterResult = keyof typeof RESULTS;

const CONSEQUENCES = {
  highEndClients: ["可优先获得高端客户资源", "may get high-end clients first"],
  managementPost: ["可优先获得管理岗位竞聘资格", "may be admitted first to apply for a management post"],
  complianceAndProductTraining: ["须参加合规与产品专项培训", "must take training in compliance and products"],
  deadlineToImprove: ["限期提升业绩", "must improve by a deadline"],
} as const;

/** What a quarter's result may bring (可优先: one of the two, no claim) or demands (则需). */
export type ResultConsequence = keyof typeof CONSEQUENCES;

const PRIORITY: readonly ResultConsequence[] = ["highEndClients", "managementPost"];
const TRAINING: readonly ResultConsequence[] = ["complianceAndProductTraining", "deadlineToImprove"];

const quarterResult = field.choice<QuarterResult>("考核结果", "Result", RESULTS);

const resultUseInput = {
  /** The results of consecutive quarters, the earliest first; a new year goes on in the same list. */
  quarters: field.list("各季度考核结果", "Results of the quarters", quarterResult),
};

const resultUseOutput = {
  quarters: field.list(
    "各季度",
    "Quarters",
    field.record("季度", "Quarter", {
      result: quarterResult,
      /** Excellent quarters in a row up to this one. */
      run: field.whole("连续优秀的季度数", "Excellent quarters in a row"),
      consequences: field.list(
        "结果的应用",
        "Consequences",
        field.choice<ResultConsequence>("应用", "Consequence", CONSEQUENCES),
      ),
    }),
  ),
  /** Excellent quarters in a row after which a priority may be given (2). */
  excellentQuarters: field.whole("须连续优秀的季度数", "Excellent quarters needed in a row"),
  /** Whether a priority may be given, for high-end clients or in applying for a management post (或). */
  priority: field.flag("是否可以优先", "Whether a priority may be given"),
  /** Whether a quarter made the training and the deadline compulsory. */
  training: field.flag("是否须参加培训", "Whether training is compulsory"),
};

export interface ResultUseInput extends In<typeof resultUseInput> {}
export interface ResultUseFinding extends Found<"resultUse", typeof resultUseOutput> {}
/** A quarter and what follows from its result. */
export type UsedQuarter = ResultUseFinding["quarters"][number];

function decideResultUse(
  { quarters: results }: Exact<typeof resultUseInput>,
  { scorecard: { excellentQuarters } }: CompiledPolicy,
): Decided<typeof resultUseOutput, never> {
  if (results.length === 0)
    refuse(["quarters"], "missing", {
      zh: "应至少填一个季度的考核结果，一个也没有",
      en: "expected the results of one quarter or more, got none",
    });
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
  };
}

function consequencesOf(result: QuarterResult, run: number, limit: number): readonly ResultConsequence[] {
  if (result === "needsImprovement") return TRAINING;
  return run >= limit ? PRIORITY : [];
}

/**
 * What the results of quarters bring: after two excellent ones in a row a priority may be given, for high-end clients
 * or a management post (可优先获得高端客户资源或管理岗位竞聘资格); one that needs improvement makes training
 * compulsory and sets a deadline.
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
  input: resultUseInput,
  output: resultUseOutput,
  decide: decideResultUse,
  say: ({ quarters, priority, training }) => ({
    headline: broughtWords(priority, training),
    steps: [{ each: "quarters", say: (i) => [quarterLine(quarters[i] as UsedQuarter, i + 1)] }],
  }),
});

function quarterLine({ result, run, consequences }: UsedQuarter, n: number): Line {
  const priority = consequences.length > 0 && run > 0;
  return {
    what: words(`第${n}个季度`, `Quarter ${n}`),
    result: words("{result}{inARow}，{brings}", "{result}{inARow}: {brings}", {
      inARow: run === 0 ? words("", "") : priority ? ENOUGH : TOO_FEW,
      brings: broughtWords(priority, result === "needsImprovement"),
    }),
  };
}

const ENOUGH = words("，连续优秀{run}个季度", ", {run} in a row");
const TOO_FEW = words(
  "，连续优秀{run}个季度，不满{excellentQuarters}个",
  ", {run} in a row, fewer than {excellentQuarters}",
);

const MAY = words(
  "可优先获得高端客户资源或管理岗位竞聘资格",
  "may be given priority, for high-end clients or in applying for a management post",
);
const MUST = words(
  "须参加合规与产品专项培训，限期提升业绩",
  "must take training in compliance and products, and improve by a deadline",
);
const NOTHING = words("原文没有规定应用", "the text says nothing of its use");

function broughtWords(priority: boolean, training: boolean): Words {
  if (!priority && !training) return NOTHING;
  return joined([...(priority ? [MAY] : []), ...(training ? [MUST] : [])], "；", "; ");
}
