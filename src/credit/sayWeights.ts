import { type Account, auditorOnly, type Line, words } from "../rule/index.js";
import type { JudgementWeightsFinding } from "./judgementWeightsFinding.js";
import { rowLines, weightsWords } from "./lists.js";

/** The weights of a matrix in words: the judgements, what was completed, the weights, how consistent they are. */
export function sayWeights(f: JudgementWeightsFinding): Account {
  return {
    headline: weightsWords(f.weights),
    steps: [
      ...rowLines("matrix", f.matrix, ROW, auditorOnly()),
      ...f.completed.map((judgement, i) => ({
        field: `completed.${i}.value`,
        what: words(
          "补全的第{first}项对第{second}项的判断",
          "Completed judgement of criterion {first} over {second}",
          placed(judgement),
        ),
        clause: "bozokiFulopRonyai2010" as const,
      })),
      { field: "weights", what: words("权重（{method}）", "Weights by the {method}") },
      { field: "lambdaMax" },
      { field: "residual", ...auditorOnly() },
      ...consistencyLines(f),
    ],
  };
}

const ROW = { zh: "判断矩阵第{row}行", en: "Judgements, row {row}" };

/** The numbers of two criteria, as people count them. */
function placed({ row, column }: { readonly row: number; readonly column: number }) {
  return { first: row + 1, second: column + 1 };
}

/** The text speaks of no consistency: index, ratio and limit are Saaty's, and each table is its author's. */
function consistencyLines(f: JudgementWeightsFinding): Line[] {
  const { weights, randomIndexTable, completed, consistencyRatio, inconsistentFrom, consistent, worst } = f;
  const criteria = weights.length;
  const sizes = { criteria, others: criteria - 1 };
  const formula = criteria === 1 ? undefined : words(DEVIATION, DEVIATION, sizes);
  const index: Line = { field: "consistencyIndex", formula, clause: "saaty1980" };
  if (consistent === null)
    return [
      index,
      { field: "completeRandomIndex", clause: randomIndexTable, ...auditorOnly() },
      { field: "consistent", clause: "agostonCsato2022" },
      ...otherIndices(f),
    ];
  if (consistencyRatio === null || inconsistentFrom === null)
    return [index, { field: "consistencyRatio", clause: "saaty1980" }];
  const missing = { missing: completed.length, ...sizes, before: criteria - 2 };
  const lowered: Line = {
    field: "randomIndex",
    formula: words(LOWERED.zh, LOWERED.en, missing),
    clause: "agostonCsato2022",
  };
  return [
    index,
    ...(completed.length === 0 ? [] : [lowered]),
    {
      field: "consistencyRatio",
      formula: RATIO,
      // Never so rounded that it meets the limit.
      result: words("{ratio:number}", "{ratio:number}", {
        ratio: { value: consistencyRatio, bounds: [inconsistentFrom] },
      }),
      clause: randomIndexTable,
    },
    { field: "consistent", result: consistent ? CONSISTENT : INCONSISTENT, clause: "saaty1980" },
    ...(worst === null ? [] : [worstLine(worst)]),
    ...otherIndices(f),
  ];
}

/** Indices that stand beside the ratio and decide nothing. */
function otherIndices({
  geometricConsistencyIndex,
  koczkodajIndex,
  koczkodajTriad,
}: JudgementWeightsFinding): Line[] {
  const lines: Line[] = [];
  if (geometricConsistencyIndex !== null)
    lines.push({
      field: "geometricConsistencyIndex",
      result: GEOMETRIC,
      clause: "aguaronMoreno2003",
    });
  if (koczkodajIndex !== null)
    lines.push({
      field: "koczkodajIndex",
      result: koczkodajTriad === null ? undefined : triadWords(koczkodajTriad),
      clause: "koczkodaj1993",
    });
  return lines;
}

function triadWords({ first, second, third }: NonNullable<JudgementWeightsFinding["koczkodajTriad"]>) {
  return words(TRIAD.zh, TRIAD.en, { first: first + 1, second: second + 1, third: third + 1 });
}

function worstLine(worst: NonNullable<JudgementWeightsFinding["worst"]>): Line {
  return { field: "worst", result: words(WORST.zh, WORST.en, placed(worst)), clause: "saaty1980" };
}

const DEVIATION = "({lambdaMax} − {criteria}) ÷ {others}";
const RATIO = words(
  "{consistencyIndex} ÷ {randomIndex}（随机一致性指标，{randomIndexTable}）",
  "{consistencyIndex} ÷ {randomIndex} (random index, {randomIndexTable})",
);
const LOWERED = {
  zh: "{completeRandomIndex} × (1 − 2 × {missing} ÷ ({others} × {before}))，缺少{missing}项比较",
  en: "{completeRandomIndex} × (1 − 2 × {missing} ÷ ({others} × {before})), {missing} comparisons missing",
};
const GEOMETRIC = words(
  "{geometricConsistencyIndex}（界限为{geometricConsistencyLimit}，仅供参考）",
  "{geometricConsistencyIndex} (limit {geometricConsistencyLimit}, for information)",
);
const TRIAD = {
  zh: "{koczkodajIndex}（第{first}、{second}、{third}项之间的判断最不一致，仅供参考）",
  en: "{koczkodajIndex} (criteria {first}, {second} and {third} agree least, for information)",
};
const CONSISTENT = words(
  "CR小于{inconsistentFrom}，具有满意的一致性",
  "CR is below {inconsistentFrom}: the judgements are consistent enough",
);
const INCONSISTENT = words(
  "CR不小于{inconsistentFrom}，不具有满意的一致性",
  "CR is not below {inconsistentFrom}: the judgements are not consistent enough",
);
const WORST = {
  zh: "第{first}项对第{second}项，给出{worst.given}，与其他判断最相符的为{worst.fits}",
  en: "criterion {first} over {second}: {worst.given} was given, {worst.fits} would fit the others best",
};
