import type { Found, RandomIndexTable } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { matrixField } from "./judgements.js";
import { numbers, rowsOfNumbers } from "./lists.js";
import type { WeightMethod } from "./weigh.js";

const randomIndexTable = field.choice<RandomIndexTable>("随机一致性指标表", "Table of random indices", {
  saaty1980: ["Saaty 1980年表", "Saaty 1980"],
  saaty2008: ["Saaty 2008年表", "Saaty 2008"],
  alonsoLamata2006: ["Alonso和Lamata 2006年表", "Alonso and Lamata 2006"],
  doneganDodd1991: ["Donegan和Dodd 1991年表", "Donegan and Dodd 1991"],
});

/** What a matrix of judgements is weighed on. */
export const judgementWeightsInput = {
  /**
   * A reciprocal matrix of pairwise judgements: how many times as important the row is as the column. Entries
   * are positive decimals or fractions (`"1/3"`); the triangle below the diagonal may be null, and so may both
   * cells of a pair that was not compared.
   */
  matrix: matrixField,
  /** "eigenvector" when left out. */
  method: field.optional(
    field.choice<WeightMethod>("求权方法", "Method", {
      eigenvector: ["特征向量法", "principal eigenvector"],
      geometricMean: ["几何平均法", "geometric means of the rows"],
      columnMean: ["列归一平均法", "means of the normalised columns"],
    }),
    "eigenvector",
  ),
  /** The table of random indices for the consistency ratio: "saaty1980" when left out. */
  randomIndex: field.optional(randomIndexTable, "saaty1980"),
};

/** The place of a judgement in its matrix, counted from 0. */
const place = {
  row: field.whole("行（从0起）", "Row, from 0"),
  column: field.whole("列（从0起）", "Column, from 0"),
};

export const ALWAYS_AGREE = [
  "不适用，两个以内的指标总是一致的",
  "not applied, since one or two criteria always agree",
] as const;

export const judgementWeightsOutput = {
  method: judgementWeightsInput.method,
  /** The whole matrix that was weighed, completed where a comparison was missing. */
  matrix: rowsOfNumbers("判断矩阵", "Judgement matrix"),
  /** Comparisons that were missing, counted from 0, and the values that make λmax least. */
  completed: field.list(
    "补全的判断",
    "Completed judgements",
    field.record("补全的判断", "Completed judgement", { ...place, value: field.number("补全的值", "Value") }),
  ),
  /** One weight for each criterion, of sum one. */
  weights: numbers("权重", "Weights"),
  lambdaMax: field.number("最大特征根", "Principal eigenvalue"),
  /** The largest component of |A w − λmax w|: zero but for rounding when the weights are the eigenvector. */
  residual: field.number("残差", "Residual"),
  /** (λmax − n) ÷ (n − 1); 0 for a single criterion. */
  consistencyIndex: field.number("一致性指标CI", "Consistency index CI"),
  randomIndexTable,
  /** The mean index of random matrices of this size; null for one or two criteria, which always agree. */
  randomIndex: field.nullable(field.number("随机一致性指标RI", "Random index RI"), ...ALWAYS_AGREE),
  /** consistencyIndex ÷ randomIndex; null for one or two criteria. */
  consistencyRatio: field.nullable(field.number("一致性比率CR", "Consistency ratio CR"), ...ALWAYS_AGREE),
  /** The ratio from which judgements count as inconsistent; null for one or two criteria. */
  inconsistentFrom: field.nullable(field.number("不一致的起点", "Inconsistent from"), ...ALWAYS_AGREE),
  consistent: field.flag("一致性检验", "Test of consistency"),
  /** Where inconsistent: the judgement furthest from the weights, and the value that would make λmax least. */
  worst: field.nullable(
    field.record("差异最大的判断", "Judgement that fits worst", {
      ...place,
      given: field.number("给出的判断", "Given"),
      fits: field.number("最相符的判断", "Best fit"),
    }),
    "判断一致",
    "the judgements are consistent",
  ),
};

/** The words of the notes that weighing a matrix can make. */
export const weightNotes = {
  roundedReciprocal: {
    clause: "kaoping",
    zh: "对称两格的乘积不正好为1（如0.333与3），以对角线上方的判断为准",
    en: "Two mirrored cells do not multiply to exactly 1 (such as 0.333 and 3); the one above the diagonal counts",
  },
  completedJudgements: {
    clause: "bozokiFulopRonyai2010",
    zh: "缺少的两两比较按最大特征根最小的原则补全",
    en: "Missing comparisons were completed by the values that make the principal eigenvalue least",
  },
  inconsistentJudgements: {
    clause: "saaty1980",
    zh: "判断矩阵不具有满意的一致性，宜请专家复核差异最大的一项判断",
    en: "The judgements are not consistent enough; the experts should look again at the one that fits worst",
  },
} as const;

export interface JudgementWeightsInput extends In<typeof judgementWeightsInput> {}
export interface JudgementWeightsFinding
  extends Found<"judgementWeights", typeof judgementWeightsOutput, typeof weightNotes> {}
