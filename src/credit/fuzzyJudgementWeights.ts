import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, fromFixed, min, ONE, Ratio, root, sum, ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Field,
  type Finding,
  fraction,
  list,
  NO_READINGS,
  type Note,
  type NoteTexts,
  refuse,
} from "../rule/index.js";

/** How weights are taken from triangular fuzzy judgements. */
export type FuzzyMethod = "buckley" | "chang";

/** A triangular fuzzy number: least, most likely, greatest. */
export type TriangleInput = readonly [least: DecimalInput, likely: DecimalInput, greatest: DecimalInput];

export interface FuzzyJudgementWeightsInput {
  /** A square matrix of triangular fuzzy judgements, each cell the reciprocal of its mirror; 1, 1, 1 on the diagonal. */
  readonly matrix: readonly (readonly TriangleInput[])[];
  readonly method: FuzzyMethod;
}

export interface FuzzyJudgementWeightsFinding extends Finding {
  readonly method: FuzzyMethod;
  /** The fuzzy weight (Buckley) or fuzzy synthetic extent (Chang) of each criterion: least, likely, greatest. */
  readonly fuzzy: readonly (readonly Decimal[])[];
  /** Before normalising: the centroid (Buckley), or the least degree of possibility of being the greatest (Chang). */
  readonly crisp: readonly Decimal[];
  /** The weights, of sum one. */
  readonly weights: readonly Decimal[];
}

type Triangle = readonly [Ratio, Ratio, Ratio];

/** The matrix, checked, and whether a rounded reciprocal such as 0.33 was taken for an exact one. */
function checked(
  matrix: readonly (readonly (readonly Ratio[])[])[],
  { credit }: CompiledPolicy,
): { readonly matrix: readonly (readonly Triangle[])[]; readonly rounded: boolean } {
  let rounded = false;
  if (matrix.length === 0) refuse(["matrix"], "missing", "expected at least one criterion, got none");
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) {
      refuse(
        ["matrix", i],
        "inconsistent",
        `expected ${matrix.length} cells, as many as there are rows, got ${row.length}`,
      );
    }
    row.forEach((cell, j) => {
      const path = ["matrix", i, j];
      const [least, likely, greatest] = cell as Triangle;
      if (cell.length !== 3) refuse(path, "inconsistent", `expected three numbers, got ${cell.length}`);
      if (!least.isPositive()) refuse(path, "belowMinimum", "expected numbers above 0");
      if (likely.isBelow(least) || greatest.isBelow(likely)) {
        refuse(path, "inconsistent", "expected the least, the likely and the greatest in that order");
      }
      if (i === j && !cell.every((part) => part.equals(ONE))) {
        refuse(path, "inconsistent", "expected 1, 1, 1 on the diagonal: a criterion compared with itself");
      }
      const mirror = matrix[j]?.[i];
      if (i >= j || mirror === undefined) return;
      const off = cell.map((part, k) =>
        part
          .times(mirror[2 - k] ?? ZERO)
          .minus(ONE)
          .abs(),
      );
      rounded ||= off.some((part) => !part.isZero());
      if (off.some((part) => part.isAbove(credit.reciprocalTolerance))) {
        refuse(
          ["matrix", j, i],
          "inconsistent",
          `expected the reciprocal of the cell [${i}][${j}], in reverse order`,
        );
      }
    });
  });
  return { matrix: matrix as unknown as readonly (readonly Triangle[])[], rounded };
}

/** Each row's triangle over the total of all rows, the least over the greatest and the greatest over the least. */
function overTotal(rows: readonly Triangle[]): Triangle[] {
  const [least, likely, greatest] = [0, 1, 2].map((k) => sum(rows.map((row) => row[k] as Ratio))) as [
    Ratio,
    Ratio,
    Ratio,
  ];
  return rows.map(([a, b, c]) => [a.over(greatest), b.over(likely), c.over(least)]);
}

/** How possible it is that one triangle is at least another. */
function possibility([, likely, greatest]: Triangle, [otherLeast, otherLikely]: Triangle): Ratio {
  if (likely.isAtLeast(otherLikely)) return ONE;
  if (otherLeast.isAtLeast(greatest)) return ZERO;
  return greatest.minus(otherLeast).over(greatest.minus(likely).plus(otherLikely.minus(otherLeast)));
}

const METHODS: Readonly<
  Record<FuzzyMethod, (matrix: readonly (readonly Triangle[])[]) => { fuzzy: Triangle[]; crisp: Ratio[] }>
> = {
  buckley: (matrix) => {
    const rows = matrix.map(
      (row) =>
        [0, 1, 2].map((k) =>
          fromFixed(
            root(
              row.reduce((all, cell) => all.times(cell[k] as Ratio), ONE),
              row.length,
            ),
          ),
        ) as unknown as Triangle,
    );
    const fuzzy = overTotal(rows);
    return { fuzzy, crisp: fuzzy.map((triangle) => sum(triangle).over(Ratio.of(3n))) };
  },
  chang: (matrix) => {
    const rows = matrix.map(
      (row) => [0, 1, 2].map((k) => sum(row.map((cell) => cell[k] as Ratio))) as unknown as Triangle,
    );
    const fuzzy = overTotal(rows);
    const crisp = fuzzy.map((own, i) =>
      fuzzy.reduce((least, other, k) => (i === k ? least : min(least, possibility(own, other))), ONE),
    );
    return { fuzzy, crisp };
  },
};

const METHOD_NAMES: Readonly<Record<FuzzyMethod, Bilingual>> = {
  buckley: { zh: "Buckley法：行几何平均、重心解模糊", en: "Buckley: geometric means of the rows, centroid" },
  chang: { zh: "Chang程度分析法：可能度", en: "Chang: extent analysis, degree of possibility" },
};

const noteTexts: NoteTexts = {
  roundedReciprocal: {
    zh: "对称两格的乘积不正好为1（如0.33与3），在容许范围内，按原值计算",
    en: "Two mirrored cells do not multiply to exactly 1 (such as 0.33 and 3); within the tolerance they count as given",
  },
  zeroWeight: {
    zh: "程度分析法给出权重为零的指标，这是该方法的已知缺陷，不等于该指标不重要",
    en: "Extent analysis gave a weight of zero: a known defect of the method, not a finding that a criterion does not matter",
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
  input: z.strictObject({
    matrix: list(list(list(fraction()))) as unknown as Field<
      readonly (readonly (readonly Ratio[])[])[],
      FuzzyJudgementWeightsInput["matrix"]
    >,
    method: choice<FuzzyMethod>(["buckley", "chang"]),
  }),
  decide: ({ matrix: given, method }, policy) => {
    const { matrix, rounded } = checked(given, policy);
    const { fuzzy, crisp } = METHODS[method](matrix);
    const total = sum(crisp);
    const weights = crisp.map((weight) => weight.over(total));
    const notes: Note[] = [];
    if (rounded) notes.push({ code: "roundedReciprocal", clause: "credit-evaluation-5" });
    if (weights.some((weight) => weight.isZero()))
      notes.push({ code: "zeroWeight", clause: "credit-evaluation-5" });
    return {
      method,
      fuzzy,
      crisp,
      weights,
      readings: NO_READINGS,
      notes,
    };
  },
  say: (f, pen) => {
    const joined = (values: readonly Decimal[]) =>
      values.map((value) => pen.number(value)).join(pen.say("，", ", "));
    return {
      headline: f.weights.map((weight, i) => `w${i + 1} = ${pen.number(weight)}`).join(pen.say("，", ", ")),
      steps: [
        {
          clause: f.clause,
          what: pen.say("方法", "Method"),
          result: pen.say(METHOD_NAMES[f.method].zh, METHOD_NAMES[f.method].en),
        },
        ...f.fuzzy.map((triangle, i) => ({
          clause: f.clause,
          what: pen.say(`第${i + 1}项的模糊权重`, `Fuzzy weight of criterion ${i + 1}`),
          result: joined(triangle),
        })),
        { clause: f.clause, what: pen.say("解模糊", "Crisp values"), result: joined(f.crisp) },
        { clause: f.clause, what: pen.say("归一后的权重", "Weights"), result: joined(f.weights) },
      ],
    };
  },
  notes: noteTexts,
});
