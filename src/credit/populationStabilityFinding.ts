import { ONE } from "../exact/index.js";
import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import { gradeField } from "./grade.js";

const people = { unit: { zh: "户", en: "" } };

const customers = (zh: string, en: string) =>
  field.list(
    zh,
    en,
    field.record("客户", "Customer", {
      /** Asked for where there are limits, and not counted by otherwise. */
      score: field.optional(
        field.points("综合得分", "Score", {
          without: { zh: "按等级分组时不需要", en: "not needed by grade" },
        }),
      ),
      /** One of the policy's grades: asked for where there are no limits, and not counted by otherwise. */
      grade: field.optional({
        ...gradeField("信用等级", "Grade"),
        without: { zh: "按得分分组时不需要", en: "not needed by score" },
      }),
      /** How many customers the entry stands for: one when left out. */
      count: field.optional(field.count("户数", "Customers", people), ONE),
    }),
  );

/** Whom two periods are compared by. */
export const populationStabilityInput = {
  /** The customers of the period compared with, as when the scores were set up. */
  before: customers("基期客户", "Customers before"),
  /** The customers of the period looked at. */
  now: customers("本期客户", "Customers now"),
  /** The scores from which each next band begins, rising. Left out, the bands are the grades. */
  limits: field.optional({
    ...field.list("分数段界限", "Limits of bands", field.points("界限", "Limit")),
    without: { zh: "按信用等级分组", en: "the bands are the grades" },
  }),
};

const shareFields = {
  /** The grade, where the bands are the grades. */
  grade: field.nullable(gradeField("信用等级", "Grade"), "按得分分组", "by score"),
  /** The least score of the band; null in the lowest, and by grade. */
  from: field.nullable(field.points("最低得分", "From"), "不设下限", "no limit"),
  /** The score below which the band ends; null in the highest, and by grade. */
  below: field.nullable(field.points("低于", "Below"), "不设上限", "no limit"),
  before: field.count("基期户数", "Customers before", people),
  now: field.count("本期户数", "Customers now", people),
  beforeShare: field.ratio("基期占比", "Share before"),
  nowShare: field.ratio("本期占比", "Share now"),
  /** (nowShare − beforeShare) × ln(nowShare ÷ beforeShare); null where one of them, or both, are 0. */
  part: field.nullable(field.number("该组的PSI", "Part of the index"), "有一期占比为0", "a share is 0"),
};

/** How far the customers of two periods are spread differently. */
export const populationStabilityOutput = {
  before: field.count("基期客户数", "Customers before", people),
  now: field.count("本期客户数", "Customers now", people),
  /** The grades, the best first, or the bands of scores, the lowest first. */
  bands: field.list("分组", "Bands", field.record("分组", "Band", shareFields)),
  /** The sum of the parts; null where a band has customers in one of the periods only. */
  index: field.nullable(
    field.number("群体稳定性指标PSI", "Population stability index, PSI"),
    "无法计算",
    "not defined",
  ),
  slightFrom: field.number("略有变动的起点", "A slight shift from"),
  markedFrom: field.number("明显变动的起点", "A marked shift from"),
  /** What practice calls the index: `stable` below slightFrom, `slight` from there, `marked` from markedFrom. */
  shift: field.nullable(
    field.choice<"stable" | "slight" | "marked">("客户群变动", "Shift", {
      stable: ["基本稳定", "stable"],
      slight: ["略有变动，应查明原因", "a slight shift, to be looked into"],
      marked: ["明显变动", "a marked shift"],
    }),
    "无法计算",
    "not defined",
  ),
};

/** The words of the notes that the comparison can make. */
export const populationStabilityNotes = {
  shareOfZero: {
    clause: "siddiqi2006",
    zh: "有的分组只有一期有客户；占比为0时PSI无法计算，可与相邻分组合并后再比较",
    en: "A band has customers in one period only: with a share of 0 the index is not defined; compare again with wider bands",
  },
  emptyBand: {
    clause: "kaoping",
    zh: "有的分组两期都没有客户，不计入PSI",
    en: "A band has customers in neither period and does not count",
  },
} as const;

export interface PopulationStabilityInput extends In<typeof populationStabilityInput> {}
export interface PopulationStabilityFinding
  extends Found<"populationStability", typeof populationStabilityOutput, typeof populationStabilityNotes> {}
