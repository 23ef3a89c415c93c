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
          "补全的判断（{first}，{second}）",
          "Completed judgement ({first}, {second})",
          placed(judgement),
        ),
        clause: "bozokiFulopRonyai2010" as const,
      })),
      { field: "weights", result: words("{method}：{weights}", "{method}: {weights}") },
      {
        field: "lambdaMax",
        result: words("{lambdaMax}，残差{residual}", "{lambdaMax}, residual {residual}"),
      },
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
  const { weights, randomIndexTable, consistencyRatio, consistent, worst } = f;
  const criteria = weights.length;
  const sizes = { criteria, others: criteria - 1 };
  const formula = criteria === 1 ? undefined : words(DEVIATION, DEVIATION, sizes);
  const index: Line = { field: "consistencyIndex", formula, clause: "saaty1980" };
  if (consistencyRatio === null) return [index, { field: "consistencyRatio", clause: "saaty1980" }];
  return [
    index,
    { field: "consistencyRatio", formula: RATIO, clause: randomIndexTable },
    { field: "consistent", result: consistent ? CONSISTENT : INCONSISTENT, clause: "saaty1980" },
    ...(worst === null ? [] : [worstLine(worst)]),
  ];
}

function worstLine(worst: NonNullable<JudgementWeightsFinding["worst"]>): Line {
  return { field: "worst", result: words(WORST.zh, WORST.en, placed(worst)), clause: "saaty1980" };
}

const DEVIATION = "({lambdaMax} − {criteria}) ÷ {others}";
const RATIO = words(
  "{consistencyIndex} ÷ {randomIndex}（{randomIndexTable}）",
  "{consistencyIndex} ÷ {randomIndex} ({randomIndexTable})",
);
const CONSISTENT = words("一致：小于{inconsistentFrom}", "consistent: below {inconsistentFrom}");
const INCONSISTENT = words("不一致：不小于{inconsistentFrom}", "inconsistent: not below {inconsistentFrom}");
const WORST = {
  zh: "第{first}项对第{second}项：给出{worst.given}，最相符的为{worst.fits}",
  en: "criterion {first} over {second}: given {worst.given}, the best fit is {worst.fits}",
};
