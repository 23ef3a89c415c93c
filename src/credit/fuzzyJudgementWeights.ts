import { type DecimalInput, fromFixed, min, ONE, Ratio, root, sum, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type Bilingual, type Field, type In, refuse, type Words, words } from "../rule/index.js";
import { judgementField, readPair, refuseExtreme, refuseManyCriteria } from "./judgements.js";
import { weightNotes } from "./judgementWeightsFinding.js";
import { numbers, rowLines, rowsOfNumbers, weightsWords } from "./lists.js";
import { refuseLength } from "./refuseLength.js";

/** How weights are taken from triangular fuzzy judgements. */
export type FuzzyMethod = "buckley" | "chang";

/** A triangular fuzzy number: least, most likely, greatest. */
export type TriangleInput = readonly [least: DecimalInput, likely: DecimalInput, greatest: DecimalInput];

type Triangle = readonly [Ratio, Ratio, Ratio];

/** That there are three numbers is checked with what they are. */
const triangle = field.list("三角模糊数", "Triangular fuzzy number", judgementField);

const fuzzyJudgementWeightsInput = {
  /** A square matrix of triangular fuzzy judgements, each cell the reciprocal of its mirror; 1, 1, 1 on the diagonal. */
  matrix: field.list(
    "模糊判断矩阵",
    "Fuzzy judgement matrix",
    field.list("行", "Row", triangle as Field<TriangleInput, Triangle, unknown>),
  ),
  method: field.choice<FuzzyMethod>("方法", "Method", {
    buckley: ["Buckley法（各行几何平均，重心法解模糊）", "Buckley (geometric means of the rows, centroid)"],
    chang: ["Chang程度分析法（比较可能度）", "Chang (extent analysis, degrees of possibility)"],
  }),
};

const fuzzyJudgementWeightsOutput = {
  method: fuzzyJudgementWeightsInput.method,
  /** The fuzzy weight (Buckley) or fuzzy synthetic extent (Chang) of each criterion: least, likely, greatest. */
  fuzzy: rowsOfNumbers("模糊权重", "Fuzzy weights"),
  /** Before normalising: the centroid (Buckley), or the least degree of possibility of being the greatest (Chang). */
  crisp: numbers("归一前的权重", "Weights before normalising"),
  /** The weights, of sum one. */
  weights: numbers("归一后的权重", "Weights"),
};

const notes = {
  roundedReciprocal: weightNotes.roundedReciprocal,
  zeroWeight: {
    clause: "kaoping",
    zh: "程度分析法算出权重为零的指标，这是该方法的已知缺陷，不等于该指标不重要",
    en: "Extent analysis gave a weight of zero: a known defect of the method, not a finding that a criterion does not matter",
  },
} as const;

export interface FuzzyJudgementWeightsInput extends In<typeof fuzzyJudgementWeightsInput> {}
export interface FuzzyJudgementWeightsFinding
  extends Found<"fuzzyJudgementWeights", typeof fuzzyJudgementWeightsOutput, typeof notes> {}

/** A matrix whose cells are exact reciprocals, and whether a rounded one such as 0.33 was taken for one. */
function readMatrix(matrix: readonly (readonly Triangle[])[], policy: CompiledPolicy) {
  let rounded = false;
  if (matrix.length === 0)
    refuse(["matrix"], "missing", {
      zh: "应至少有一个指标，一个也没有",
      en: "expected at least one criterion, got none",
    });
  refuseManyCriteria(["matrix"], matrix.length);
  const exact = matrix.map((row) => [...row]);
  matrix.forEach((row, i) => {
    refuseLength(["matrix", i], row, matrix.length, {
      zh: "三角模糊数（与行数相同）",
      en: "cells, as many as there are rows",
    });
    row.forEach((cell, j) => {
      const path = ["matrix", i, j];
      refuseLength(path, cell, 3, { zh: "数（最小、最可能、最大）", en: "numbers" });
      for (const part of cell) refuseExtreme(path, part);
      if (!isInOrder(cell)) {
        refuse(path, "inconsistent", {
          zh: "应依次为最小、最可能、最大的数，从小到大",
          en: "expected the least, the likely and the greatest in that order",
        });
      }
      if (i === j && !cell.every((part) => part.equals(ONE))) {
        refuse(path, "inconsistent", {
          zh: "对角线上应为1、1、1：指标与自身比较",
          en: "expected 1, 1, 1 on the diagonal: a criterion compared with itself",
        });
      }
      if (i <= j) return;
      const read =
        readTriangle(matrix[j]?.[i] as Triangle, cell, policy) ??
        refuse(path, "inconsistent", {
          zh: `应为对称格（第${j + 1}行第${i + 1}列）的倒数，次序相反`,
          en: `expected the reciprocal of the cell [${j}][${i}], in reverse order`,
        });
      rounded ||= read.rounded;
      (exact[j] as Triangle[])[i] = read.triangle;
      (exact[i] as Triangle[])[j] = reciprocal(read.triangle);
    });
  });
  return { exact, rounded };
}

/** What two mirrored cells say of the one above the diagonal; null where they are not reciprocal. */
function readTriangle(above: Triangle, below: Triangle, policy: CompiledPolicy) {
  const least = readPair(above[0], below[2], policy);
  const likely = readPair(above[1], below[1], policy);
  const greatest = readPair(above[2], below[0], policy);
  if (least === null || likely === null || greatest === null) return null;
  const triangle: Triangle = [least.judgement, likely.judgement, greatest.judgement];
  // Of 0.33 beside 3 and 0.332 beside 3 only the first is a fraction that was rounded.
  if (!isInOrder(triangle)) return null;
  return { triangle, rounded: least.rounded || likely.rounded || greatest.rounded };
}

function reciprocal([least, likely, greatest]: Triangle): Triangle {
  return [ONE.over(greatest), ONE.over(likely), ONE.over(least)];
}

function isInOrder([least, likely, greatest]: Triangle): boolean {
  return least.isAtMost(likely) && likely.isAtMost(greatest);
}

/** One triangle of many: their least numbers combined, their likely ones, their greatest. */
function combined(triangles: readonly Triangle[], combine: (parts: Ratio[]) => Ratio): Triangle {
  const part = (k: 0 | 1 | 2) => combine(triangles.map((triangle) => triangle[k]));
  return [part(0), part(1), part(2)];
}

/** Each row's triangle over the total of all rows, the least over the greatest and the greatest over the least. */
function overTotal(rows: readonly Triangle[]): Triangle[] {
  const [least, likely, greatest] = combined(rows, sum);
  return rows.map(([a, b, c]) => [a.over(greatest), b.over(likely), c.over(least)]);
}

/** How possible it is that one triangle is at least another. */
function possibility([, likely, greatest]: Triangle, [otherLeast, otherLikely]: Triangle): Ratio {
  if (likely.isAtLeast(otherLikely)) return ONE;
  if (otherLeast.isAtLeast(greatest)) return ZERO;
  return greatest.minus(otherLeast).over(greatest.minus(likely).plus(otherLikely.minus(otherLeast)));
}

function geometricMean(parts: readonly Ratio[]): Ratio {
  const product = parts.reduce((all, part) => all.times(part), ONE);
  return fromFixed(root(product, parts.length));
}

type Weighed = { readonly fuzzy: Triangle[]; readonly crisp: Ratio[] };

const METHODS: Readonly<Record<FuzzyMethod, (matrix: readonly (readonly Triangle[])[]) => Weighed>> = {
  buckley: (matrix) => {
    const fuzzy = overTotal(matrix.map((row) => combined(row, geometricMean)));
    return { fuzzy, crisp: fuzzy.map((triangle) => sum(triangle).over(Ratio.of(3n))) };
  },
  chang: (matrix) => {
    const fuzzy = overTotal(matrix.map((row) => combined(row, sum)));
    const crisp = fuzzy.map((own) =>
      fuzzy.reduce((least, other) => min(least, possibility(own, other)), ONE),
    );
    return { fuzzy, crisp };
  },
};

/**
 * The weights of criteria from triangular fuzzy judgements.
 *
 * buckley: r_i = (Π_j a_ij)^(1/n), w_i = r_i ⊗ (r_1 ⊕ … ⊕ r_n)⁻¹, the centroid (l + m + u) ÷ 3, normalised.
 * chang: S_i = Σ_j a_ij ⊗ (Σ_i Σ_j a_ij)⁻¹, each weight the least possibility that S_i is at least another S_k,
 * normalised. The inverse divides the least by the greatest total and the greatest by the least.
 *
 * @param input the matrix and the method ({@link FuzzyJudgementWeightsInput})
 * @returns the fuzzy weights, the crisp ones and those of sum one; weights of zero carry a note
 * @throws {@link RuleInputError} naming the cell that is not positive, not in order or not reciprocal
 * @see credit-evaluation-5
 * @example
 * const finding = fuzzyJudgementWeights({
 *   method: "chang",
 *   matrix: [[["1", "1", "1"], ["1", "2", "3"]], [["1/3", "1/2", "1"], ["1", "1", "1"]]],
 * });
 * finding.weights.map((weight) => weight.toFixed(4)); // ["0.6923", "0.3077"]
 */
export const fuzzyJudgementWeights: Rule<FuzzyJudgementWeightsInput, FuzzyJudgementWeightsFinding> = rule({
  name: "fuzzyJudgementWeights",
  clause: "credit-evaluation-5",
  title: { zh: "模糊判断矩阵的权重", en: "Weights from fuzzy judgements" },
  input: fuzzyJudgementWeightsInput,
  output: fuzzyJudgementWeightsOutput,
  notes,
  decide: ({ matrix, method }, policy) => {
    const { exact, rounded } = readMatrix(matrix, policy);
    const { fuzzy, crisp } = METHODS[method](exact);
    const total = sum(crisp);
    const weights = crisp.map((weight) => weight.over(total));
    const noted = applying({
      roundedReciprocal: rounded,
      zeroWeight: weights.some((weight) => weight.isZero()),
    });
    return { method, fuzzy, crisp, weights, notes: noted };
  },
  say: (f) => ({
    headline: weightsWords(f.weights),
    steps: [
      { field: "method" },
      ...rowLines("fuzzy", f.fuzzy, SAID[f.method].fuzzy),
      { field: "crisp", what: SAID[f.method].crisp },
      { field: "weights" },
    ],
  }),
});

/** What each method calls its figures: a degree of possibility is no crisp value of a fuzzy weight. */
const SAID: Readonly<Record<FuzzyMethod, { readonly fuzzy: Bilingual; readonly crisp: Words }>> = {
  buckley: {
    fuzzy: {
      zh: "第{row}项的模糊权重（最小、最可能、最大）",
      en: "Fuzzy weight of criterion {row} (least, most likely, greatest)",
    },
    crisp: words("重心法解模糊的结果", "Centroids"),
  },
  chang: {
    fuzzy: {
      zh: "第{row}项的综合程度值（最小、最可能、最大）",
      en: "Fuzzy extent of criterion {row} (least, most likely, greatest)",
    },
    crisp: words("各项不小于其他任何一项的可能度", "Degrees of possibility of being no less than any other"),
  },
};
