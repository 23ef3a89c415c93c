import type { Found, RandomIndexTable } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { matrixField } from "./judgements.js";
import { judged, numbers, rowsOfJudgements } from "./lists.js";
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

const UNTESTED = [
  "不适用：两个以内的指标，或比较恰好只够把各项联系起来，无从检验",
  "not applied: with one or two criteria, or comparisons that only just tie the criteria together, there is nothing to test",
] as const;

const NOT_WHOLE = [
  "不适用：少于三项指标，或有缺少的比较",
  "not applied: fewer than three criteria, or comparisons are missing",
] as const;

const NO_TRIAD = ["没有三项两两都比较过的指标", "no three criteria were all compared"] as const;

export const judgementWeightsOutput = {
  method: judgementWeightsInput.method,
  /** The whole matrix that was weighed, completed where a comparison was missing. */
  matrix: rowsOfJudgements("判断矩阵", "Judgement matrix"),
  /** Comparisons that were missing, counted from 0, and the values that make λmax least. */
  completed: field.list(
    "补全的判断",
    "Completed judgements",
    field.record("补全的判断", "Completed judgement", { ...place, value: judged("补全的值", "Value") }),
  ),
  /** One weight for each criterion, of sum one. */
  weights: numbers("权重", "Weights"),
  lambdaMax: field.number("最大特征根", "Principal eigenvalue"),
  /** The largest component of |A w − λmax w|, to 60 decimals: zero when the weights are the eigenvector. */
  residual: field.number("残差", "Residual"),
  /** (λmax − n) ÷ (n − 1); 0 for a single criterion. */
  consistencyIndex: field.number("一致性指标CI", "Consistency index CI"),
  randomIndexTable,
  /** The mean index of whole random matrices of this size, from the table; null for one or two criteria, which always agree. */
  completeRandomIndex: field.nullable(
    field.number("完整矩阵的随机一致性指标", "Random index of whole matrices"),
    ...ALWAYS_AGREE,
  ),
  /** completeRandomIndex × (1 − 2 m ÷ ((n − 1)(n − 2))) where m comparisons are missing; null where there is nothing to test. */
  randomIndex: field.nullable(field.number("随机一致性指标RI", "Random index RI"), ...UNTESTED),
  /** consistencyIndex ÷ randomIndex; null where there is nothing to test. */
  consistencyRatio: field.nullable(field.number("一致性比率CR", "Consistency ratio CR"), ...UNTESTED),
  /** The ratio from which judgements count as inconsistent; null where there is nothing to test. */
  inconsistentFrom: field.nullable(field.number("不一致的起点", "Inconsistent from"), ...UNTESTED),
  /** Null for three criteria or more whose comparisons only just tie them together; one or two always agree. */
  consistent: field.nullable(
    field.flag("一致性检验", "Test of consistency"),
    "比较恰好只够把各项联系起来，无从检验",
    "the comparisons only just tie the criteria together: there is nothing to test",
  ),
  /** 2 ÷ ((n − 1)(n − 2)) × Σ ln²(a_ij w_j ÷ w_i) with the geometric means w; null unless three criteria or more were all compared. */
  geometricConsistencyIndex: field.nullable(
    field.number("几何一致性指标GCI", "Geometric consistency index GCI"),
    ...NOT_WHOLE,
  ),
  /** The index that stands for a ratio of 0.1; null with the index. It decides nothing here. */
  geometricConsistencyLimit: field.nullable(
    field.number("几何一致性指标的界限", "Limit of the GCI"),
    ...NOT_WHOLE,
  ),
  /** The greatest min(|1 − b ÷ (a c)|, |1 − a c ÷ b|) of three criteria that were all compared; null where there are none. */
  koczkodajIndex: field.nullable(field.number("Koczkodaj指标", "Koczkodaj's index"), ...NO_TRIAD),
  /** The three criteria that attain it, counted from 0; null where no three disagree. */
  koczkodajTriad: field.nullable(
    field.record("最不一致的三项指标", "Criteria that agree least", {
      first: field.whole("第一项（从0起）", "First, from 0"),
      second: field.whole("第二项（从0起）", "Second, from 0"),
      third: field.whole("第三项（从0起）", "Third, from 0"),
    }),
    "三项之间没有不一致",
    "no three criteria disagree",
  ),
  /** Where inconsistent: the judgement furthest from the weights, and the value that would make λmax least. */
  worst: field.nullable(
    field.record("差异最大的判断", "Judgement that fits worst", {
      ...place,
      given: judged("给出的判断", "Given"),
      fits: judged("最相符的判断", "Best fit"),
    }),
    "判断一致，或无从检验",
    "the judgements are consistent, or there is nothing to test",
  ),
};

/** The words of the notes that weighing a matrix can make. */
export const weightNotes = {
  roundedReciprocal: {
    clause: "kaoping",
    zh: "对称两格的乘积不正好为1：一格是另一格倒数的四舍五入值（如0.33与3）时，按分数（1/3）计；否则以对角线上方的判断为准",
    en: "Two mirrored cells do not multiply to exactly 1: where one is the other's reciprocal rounded (such as 0.33 and 3) it is read as the fraction (1/3); otherwise the one above the diagonal counts",
  },
  offScale: {
    clause: "credit-evaluation-5",
    zh: "有的判断不是1至9的整数或其倒数，不在原文所用的标度上，可能是多名专家的综合判断，也可能填写有误",
    en: "A judgement is neither one of 1 to 9 nor a reciprocal of one, the scale of the text: the mean of several experts, or a slip",
  },
  completedJudgements: {
    clause: "bozokiFulopRonyai2010",
    zh: "缺少的两两比较按最大特征根最小的原则补全",
    en: "Missing comparisons were completed by the values that make the principal eigenvalue least",
  },
  incompleteRandomIndex: {
    clause: "agostonCsato2022",
    zh: "有缺少的比较，随机一致性指标按缺少的个数相应降低",
    en: "Comparisons are missing: the random index is lowered by their number",
  },
  untestedJudgements: {
    clause: "agostonCsato2022",
    zh: "比较恰好只够把各项指标联系起来，没有多余的比较可以相互印证，一致性无从检验",
    en: "The comparisons only just tie the criteria together and none can confirm another: their consistency cannot be tested",
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
