import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In } from "../rule/index.js";
import type { Deviation, Quartiles } from "./dispersion.js";

const limit = (zh: string, en: string) => ({
  ...field.nonNegative(zh, en),
  without: { zh: "不看这一项", en: "not looked at" },
});

const limitFields = {
  /** Half the distance between the quartiles is at most this. */
  quartileDeviation: field.optional(limit("四分位差不超过", "Quartile deviation at most")),
  /** The coefficient of variation is at most this: 0.25 is 25 %. */
  variation: field.optional(limit("变异系数不超过", "Coefficient of variation at most")),
  /** The median is at most this far from that of the round before. */
  medianShift: field.optional(limit("中位数变动不超过", "Shift of the median at most")),
};

/** What a Delphi panel answered. */
export const delphiRoundsInput = {
  items: field.list(
    "咨询项目",
    "Items",
    field.record("咨询项目", "Item", {
      /** Unique among the items. */
      id: field.text("编号", "Id"),
      /** The experts' answers, round by round, each round a list with one answer of every expert who answered. */
      rounds: field.list(
        "各轮意见",
        "Rounds",
        field.list("一轮意见", "Round", field.number("专家意见", "Answer")),
      ),
    }),
  ),
  /**
   * How quartiles are taken, "inclusive" when left out: by linear interpolation at (n − 1) p + 1 (as QUARTILE.INC of a
   * spreadsheet), at (n + 1) p (QUARTILE.EXC), or as the medians of the two halves, the middle answer left out.
   */
  quartiles: field.optional(
    field.choice<Quartiles>("四分位数的取法", "Quartiles", {
      inclusive: ["内插法，含端点（QUARTILE.INC）", "interpolated, inclusive (QUARTILE.INC)"],
      exclusive: ["内插法，不含端点（QUARTILE.EXC）", "interpolated, exclusive (QUARTILE.EXC)"],
      halves: ["上下两半的中位数", "medians of the halves"],
    }),
    "inclusive",
  ),
  /** Whether the squared distances are divided by n − 1 ("sample", when left out) or by n. */
  deviation: field.optional(
    field.choice<Deviation>("标准差的取法", "Standard deviation", {
      sample: ["样本标准差（除以n − 1）", "of a sample (over n − 1)"],
      population: ["总体标准差（除以n）", "of a population (over n)"],
    }),
    "sample",
  ),
  /** What the bank takes for settled: all of the limits given must hold. Left out, nothing is said of it. */
  limits: field.optional({
    ...field.record("稳定的标准", "Limits of what is settled", limitFields),
    without: { zh: "不判断是否稳定", en: "nothing is called settled" },
  }),
};

const applied = (zh: string, en: string) =>
  field.nullable(field.number(zh, en), "不看这一项", "not looked at");

/** The limits that were asked for; null for those that were not. */
const appliedFields = {
  quartileDeviation: applied("四分位差不超过", "Quartile deviation at most"),
  variation: applied("变异系数不超过", "Coefficient of variation at most"),
  medianShift: applied("中位数变动不超过", "Shift of the median at most"),
};

const settled = field.nullable(field.flag("已趋于稳定", "Settled"), "无从判断", "nothing to tell it by");

const roundFields = {
  answers: field.count("意见数", "Answers"),
  median: field.number("中位数", "Median"),
  lower: field.number("下四分位数", "Lower quartile"),
  upper: field.number("上四分位数", "Upper quartile"),
  /** (upper − lower) ÷ 2. */
  quartileDeviation: field.number("四分位差", "Quartile deviation"),
  mean: field.number("平均数", "Mean"),
  /** Null for a single answer of a sample. */
  standardDeviation: field.nullable(
    field.number("标准差", "Standard deviation"),
    "只有一个意见",
    "one answer",
  ),
  /** standardDeviation ÷ mean; null without it, and where the mean is not above 0. */
  variation: field.nullable(field.number("变异系数", "Coefficient of variation"), "无从计算", "not defined"),
  /** How far the median is from that of the round before, either way; null in the first round. */
  medianShift: field.nullable(field.number("中位数变动", "Shift of the median"), "第一轮", "first round"),
  /** Whether all limits hold; null without limits, and where one cannot be tested while the others hold. */
  settled,
};

/** What a Delphi panel came to. */
export const delphiRoundsOutput = {
  quartiles: delphiRoundsInput.quartiles,
  deviation: delphiRoundsInput.deviation,
  /** What settled was told by. */
  limits: field.nullable(
    field.record("稳定的标准", "Limits of what is settled", appliedFields),
    "不判断是否稳定",
    "nothing is called settled",
  ),
  items: field.list(
    "咨询项目",
    "Items",
    field.record("咨询项目", "Item", {
      id: field.text("编号", "Id"),
      rounds: field.list("各轮结果", "Rounds", field.record("一轮结果", "Round", roundFields)),
      /** As the last round says. */
      settled,
      /** The round from which on all were settled, from 1. */
      settledFrom: field.nullable(field.whole("自第几轮起稳定", "Settled from round"), "尚未", "not yet"),
    }),
  ),
};

/** The words of the notes on Delphi rounds. */
export const delphiNotes = {
  singleExpert: {
    clause: "kaoping",
    zh: "有的轮次只有一位专家的意见，谈不上离散程度",
    en: "Some rounds hold a single answer, which has nothing to scatter from",
  },
  answersChanged: {
    clause: "kaoping",
    zh: "各轮的意见数不同，中位数的变动可能只因参加的专家不同",
    en: "The number of answers changes between rounds: the median may have moved because others answered",
  },
  noVariation: {
    clause: "kaoping",
    zh: "有的轮次平均数不大于0，变异系数没有意义，不予计算",
    en: "The mean of some rounds is not above 0, where a coefficient of variation means nothing",
  },
} as const;

export interface DelphiRoundsInput extends In<typeof delphiRoundsInput> {}
export interface DelphiRoundsFinding
  extends Found<"delphiRounds", typeof delphiRoundsOutput, typeof delphiNotes> {}
