import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { Ratio } from "../exact/index.js";
import { type CompiledPolicy, type RandomIndexTable, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  NO_READINGS,
  type Note,
  type NoteTexts,
  optional,
  type Pen,
  refuse,
  type Step,
  within,
} from "../rule/index.js";
import { isConnected } from "./complete.js";
import { type MatrixInput, matrixField, type ReadMatrix, readJudgements } from "./judgements.js";
import { completed, type WeightMethod, weigh, whole, worstJudgement } from "./weigh.js";

export interface JudgementWeightsInput {
  /**
   * A reciprocal matrix of pairwise judgements: how many times as important the row is as the column. Entries
   * are positive decimals or fractions (`"1/3"`); the triangle below the diagonal may be null, and so may both
   * cells of a pair that was not compared.
   */
  readonly matrix: MatrixInput;
  /** "eigenvector" when left out. */
  readonly method?: WeightMethod | undefined;
  /** The table of random indices for the consistency ratio: "saaty1980" when left out. */
  readonly randomIndex?: RandomIndexTable | undefined;
}

export interface JudgementWeightsFinding extends Finding {
  readonly method: WeightMethod;
  /** The whole matrix that was weighed, completed where a comparison was missing. */
  readonly matrix: readonly (readonly Decimal[])[];
  /** Comparisons that were missing, counted from 0, and the values that make λmax least. */
  readonly completed: readonly { readonly row: number; readonly column: number; readonly value: Decimal }[];
  /** One weight for each criterion, of sum one. */
  readonly weights: readonly Decimal[];
  readonly lambdaMax: Decimal;
  /** The largest component of |A w − λmax w|: zero but for rounding when the weights are the eigenvector. */
  readonly residual: Decimal;
  /** (λmax − n) ÷ (n − 1); 0 for a single criterion. */
  readonly consistencyIndex: Decimal;
  readonly randomIndexTable: RandomIndexTable;
  /** The mean index of random matrices of this size; null for one or two criteria, which always agree. */
  readonly randomIndex: Decimal | null;
  /** consistencyIndex ÷ randomIndex; null for one or two criteria. */
  readonly consistencyRatio: Decimal | null;
  /** The ratio from which judgements count as inconsistent; null for one or two criteria. */
  readonly inconsistentFrom: Decimal | null;
  readonly consistent: boolean;
  /** Where inconsistent: the judgement furthest from the weights, and the value that would make λmax least. */
  readonly worst: {
    readonly row: number;
    readonly column: number;
    readonly given: Decimal;
    readonly fits: Decimal;
  } | null;
}

/** What a matrix is weighed by. */
export interface WeighOptions {
  readonly method: WeightMethod;
  readonly randomIndex: RandomIndexTable;
}

/** The decision of {@link judgementWeights} on judgements that were read. */
export function decideWeights(
  { judgements, rounded }: ReadMatrix,
  { method, randomIndex: table }: WeighOptions,
  { credit }: CompiledPolicy,
): Decided<JudgementWeightsFinding> {
  const size = judgements.length;
  const random = size <= 2 ? null : (credit.randomIndex[table][size - 3]?.value ?? null);
  if (size > 2 && random === null) {
    const most = credit.randomIndex[table].length + 2;
    refuse(
      [],
      "undetermined",
      `expected at most ${most} criteria, as far as the table ${table} goes, got ${size}`,
    );
  }
  if (!isConnected(judgements)) {
    refuse(
      [],
      "undetermined",
      "expected comparisons that tie every criterion to every other, directly or through others",
    );
  }
  const { matrix, pairs, values } =
    completed(judgements) ??
    refuse([], "undetermined", "expected judgements whose missing comparisons can be found");
  const all = whole(judgements, pairs, values);
  const { weights, lambdaMax, residual } = weigh(all, matrix, method);
  const n = Ratio.of(BigInt(size));
  const consistencyIndex = size === 1 ? Ratio.of(0n) : lambdaMax.minus(n).over(Ratio.of(BigInt(size - 1)));
  const consistencyRatio = random === null ? null : consistencyIndex.over(random);
  const consistent = consistencyRatio === null || consistencyRatio.isBelow(credit.inconsistentFrom);
  const notes: Note[] = [];
  if (rounded) notes.push({ code: "roundedReciprocal", clause: "credit-evaluation-5" });
  if (pairs.length > 0) notes.push({ code: "completedJudgements", clause: "credit-evaluation-5" });
  if (!consistent) notes.push({ code: "inconsistentJudgements", clause: "credit-evaluation-5" });
  return {
    method,
    matrix: all,
    completed: pairs.map(([row, column], p) => ({ row, column, value: values[p] as Ratio })),
    weights,
    lambdaMax,
    residual,
    consistencyIndex,
    randomIndexTable: table,
    randomIndex: random,
    consistencyRatio,
    inconsistentFrom: random === null ? null : credit.inconsistentFrom,
    consistent,
    worst: consistent ? null : worstJudgement(judgements, weights),
    readings: NO_READINGS,
    notes,
  };
}

const METHODS: Readonly<Record<WeightMethod, Bilingual>> = {
  eigenvector: { zh: "特征向量法", en: "principal eigenvector" },
  geometricMean: { zh: "几何平均法", en: "geometric mean of the rows" },
  columnMean: { zh: "列归一平均法", en: "mean of the normalised columns" },
};

export const RANDOM_INDEX_TABLES: readonly RandomIndexTable[] = [
  "saaty1980",
  "saaty2008",
  "alonsoLamata2006",
  "doneganDodd1991",
];

/** The words of the notes that weighing a matrix can make. */
export const weightNoteTexts: NoteTexts = {
  roundedReciprocal: {
    zh: "对称两格的乘积不正好为1（如0.333与3），以对角线上方的判断为准",
    en: "Two mirrored cells do not multiply to exactly 1 (such as 0.333 and 3); the one above the diagonal counts",
  },
  completedJudgements: {
    zh: "缺少的两两比较按最大特征根最小的原则补全",
    en: "Missing comparisons were completed by the values that make the principal eigenvalue least",
  },
  inconsistentJudgements: {
    zh: "判断矩阵不一致，应请专家复核差异最大的一项判断",
    en: "The judgements are inconsistent; the expert should review the one that fits worst",
  },
};

/**
 * The weights of criteria from pairwise judgements, with λmax, the consistency index and ratio.
 *
 * eigenvector: A w = λmax w, Σw = 1; geometricMean: w_i ∝ (Π_j a_ij)^(1/n); columnMean: w_i = mean over the
 * columns of a_ij ÷ Σ_k a_kj. CI = (λmax − n) ÷ (n − 1), CR = CI ÷ RI. Judgements that agree perfectly give exact
 * fractions; others are computed to 80 decimals and published to 34 digits. For the other two methods λmax is
 * the mean of (A w)_i ÷ w_i.
 *
 * @param input the matrix, the method and the table of random indices ({@link JudgementWeightsInput})
 * @returns the weights, the consistency, what was completed, and the judgement that fits worst
 * @throws {@link RuleInputError} naming the cell of a matrix that is not square, positive and reciprocal; for
 * comparisons that do not tie all criteria together; for more criteria than the table has indices
 * @see credit-evaluation-5
 * @example
 * const finding = judgementWeights({ matrix: [["1", "3", "6"], [null, "1", "2"], [null, null, "1"]] });
 * finding.weights.map(String); // ["0.6666666666666666666666666666666667", "0.2222222222222222222222222222222222", "0.1111111111111111111111111111111111"]
 * finding.consistencyRatio?.toString(); // "0"
 */
export const judgementWeights: Rule<JudgementWeightsInput, JudgementWeightsFinding> = rule({
  name: "judgementWeights",
  clause: "credit-evaluation-5",
  title: { zh: "判断矩阵的权重", en: "Weights from pairwise judgements" },
  input: z.strictObject({
    matrix: matrixField,
    method: optional(choice<WeightMethod>(["eigenvector", "geometricMean", "columnMean"]), "eigenvector"),
    randomIndex: optional(choice(RANDOM_INDEX_TABLES), "saaty1980"),
  }),
  decide: ({ matrix, method, randomIndex }, policy) =>
    within(["matrix"], () => decideWeights(readJudgements(matrix, policy), { method, randomIndex }, policy)),
  say: (f, pen) => ({
    headline: f.weights.map((weight, i) => `w${i + 1} = ${pen.number(weight)}`).join(pen.say("，", ", ")),
    steps: [
      ...f.matrix.map((row, i) => ({
        clause: f.clause,
        what: pen.say(`判断矩阵第${i + 1}行`, `Judgements, row ${i + 1}`),
        result: row.map((cell) => pen.number(cell)).join(pen.say("，", ", ")),
        ...AUDITOR_ONLY,
      })),
      ...f.completed.map(({ row, column, value }) => ({
        clause: f.clause,
        what: pen.say(
          `补全的判断（${row + 1}，${column + 1}）`,
          `Completed judgement (${row + 1}, ${column + 1})`,
        ),
        result: pen.number(value),
      })),
      {
        clause: f.clause,
        what: pen.say("权重", "Weights"),
        result: `${pen.say(METHODS[f.method].zh, METHODS[f.method].en)}${pen.say("：", ": ")}${f.weights.map((weight) => pen.number(weight)).join(pen.say("，", ", "))}`,
      },
      {
        clause: f.clause,
        what: pen.say("最大特征根", "Principal eigenvalue"),
        result: pen.say(
          `${pen.number(f.lambdaMax)}，残差${pen.number(f.residual)}`,
          `${pen.number(f.lambdaMax)}, residual ${pen.number(f.residual)}`,
        ),
      },
      ...consistencySteps(f, pen),
    ],
  }),
  notes: weightNoteTexts,
});

function consistencySteps(f: JudgementWeightsFinding, pen: Pen): Step[] {
  const size = f.weights.length;
  const index: Step = {
    clause: f.clause,
    what: pen.say("一致性指标CI", "Consistency index CI"),
    formula: `(${pen.number(f.lambdaMax)} − ${size}) ÷ ${size - 1}`,
    result: pen.number(f.consistencyIndex),
  };
  if (f.consistencyRatio === null || f.randomIndex === null || f.inconsistentFrom === null) {
    const result = pen.say(
      "不适用：两个以内的指标总是一致的",
      "not applied: one or two criteria always agree",
    );
    const { formula: _, ...alone } = index;
    return [
      size === 1 ? alone : index,
      { clause: f.clause, what: pen.say("一致性比例CR", "Consistency ratio CR"), result },
    ];
  }
  const limit = pen.number(f.inconsistentFrom);
  const steps: Step[] = [
    index,
    {
      clause: f.clause,
      what: pen.say("一致性比例CR", "Consistency ratio CR"),
      formula: `${pen.number(f.consistencyIndex)} ÷ ${pen.number(f.randomIndex)} (${f.randomIndexTable})`,
      result: pen.number(f.consistencyRatio),
    },
    {
      clause: f.clause,
      what: pen.say("一致性", "Consistency"),
      result: f.consistent
        ? pen.say(`一致：小于${limit}`, `consistent: below ${limit}`)
        : pen.say(`不一致：不小于${limit}`, `inconsistent: not below ${limit}`),
    },
  ];
  if (f.worst === null) return steps;
  const { row, column, given, fits } = f.worst;
  return [
    ...steps,
    {
      clause: f.clause,
      what: pen.say("差异最大的判断", "Judgement that fits worst"),
      result: pen.say(
        `第${row + 1}项对第${column + 1}项：给出${pen.number(given)}，最相符的为${pen.number(fits)}`,
        `criterion ${row + 1} over ${column + 1}: given ${pen.number(given)}, the best fit is ${pen.number(fits)}`,
      ),
    },
  ];
}
