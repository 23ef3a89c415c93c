import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Decided, type Exact, type In, type Line, refuse, type Words, words } from "../rule/index.js";

const RESULTS = {
  excellent: ["优秀", "excellent"],
  needsImprovement: ["待改进", "needs improvement"],
  other: ["其他档次", "another result"],
} as const;

/** The result of a quarter: 优秀, 待改进, or any other, which the document does not name. */
export type QuarterResult = keyof typeof RESULTS;

const CONSEQUENCES = {
  highEndClients: ["优先获得高端客户资源", "priority for high-end clients"],
  managementPost: ["优先获得管理岗位竞聘资格", "priority in applying for a management post"],
  complianceAndProductTraining: ["参加合规与产品专项培训", "compulsory training in compliance and products"],
  deadlineToImprove: ["限期提升业绩", "a deadline to improve"],
} as const;

/** What a quarter's result brings. */
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
  /** Excellent quarters in a row that earn the priority (2). */
  excellentQuarters: field.whole("须连续优秀的季度数", "Excellent quarters needed in a row"),
  /** Whether a quarter earned the priority for high-end clients and for applying for a management post. */
  priority: field.flag("是否获得优先", "Whether a priority was earned"),
  /** Whether a quarter made the training and the deadline compulsory. */
  training: field.flag("是否须参加培训", "Whether training is compulsory"),
};

export interface ResultUseInput extends In<typeof resultUseInput> {}
export interface ResultUseFinding extends Found<"resultUse", typeof resultUseOutput> {}
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
  input: resultUseInput,
  output: resultUseOutput,
  decide: decideResultUse,
  say: ({ quarters, priority, training }) => ({
    headline: consequenceWords([...(priority ? PRIORITY : []), ...(training ? TRAINING : [])]),
    steps: [{ each: "quarters", say: (i) => [quarterLine(quarters[i] as UsedQuarter, i + 1)] }],
  }),
});

function quarterLine({ run, consequences }: UsedQuarter, n: number): Line {
  return {
    what: words(`第${n}个季度`, `Quarter ${n}`),
    result: words("{result}{inARow}：{brings}", "{result}{inARow}: {brings}", {
      inARow: run === 0 ? words("", "") : IN_A_ROW,
      brings: consequenceWords(consequences),
    }),
  };
}

const IN_A_ROW = words(
  "（连续{run}个季度，须{excellentQuarters}个）",
  " ({run} in a row, {excellentQuarters} needed)",
);

function consequenceWords(consequences: readonly ResultConsequence[]): Words {
  if (consequences.length === 0) return words("没有规定的后果", "no consequence");
  const all = consequences.map((each): Words => {
    const [zh, en] = CONSEQUENCES[each];
    return words(zh, en);
  });
  return words("{all}", "{all}", { all });
}
