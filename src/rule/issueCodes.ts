import type { Bilingual } from "./clause.js";

/**
 * What can be wrong with an input, in both languages: for a screen that shows a refusal in Chinese, since the
 * messages of issues are in English. The set is closed; a code never changes its meaning.
 *
 * @example
 * issueCodes.blank.zh; // "空白；空白不等于零"
 * issueCodes.duplicate.en; // "an id that was used before"
 */
export const issueCodes = Object.freeze({
  missing: { en: "the field is absent", zh: "缺少该字段" },
  blank: { en: "an empty or blank text; a blank is not zero", zh: "空白；空白不等于零" },
  wrongType: { en: "not the kind of value expected", zh: "值的类型不对" },
  notADecimal: {
    en: "not plain decimal notation: an exponent, separators, spaces, full-width digits",
    zh: "不是普通十进制写法：含指数、千分位、空格或全角数字",
  },
  notFinite: { en: "NaN or an infinity", zh: "NaN或无穷大" },
  tooManyDigits: {
    en: "more than 30 digits on one side of the point, and more than 34 in all",
    zh: "小数点一侧超过30位，且有效数字超过34位",
  },
  notWhole: {
    en: "a count with decimals, or money held, due or paid with a fraction of a fen",
    zh: "次数、笔数带有小数，或者实际收付的金额带有不足一分的尾数",
  },
  belowMinimum: { en: "below the range of the field", zh: "小于允许的范围" },
  aboveMaximum: { en: "above the range of the field", zh: "大于允许的范围" },
  percentMistake: {
    en: "a ratio above 1: probably a percentage that was not divided by 100",
    zh: "比率大于1，多半是把百分数直接填了进来（1.2%应填0.012）",
  },
  notADate: { en: "no date of the calendar written YYYY-MM-DD", zh: "不是YYYY-MM-DD格式的有效日期" },
  notAnInstant: {
    en: "no moment written in ISO 8601 with an offset, such as 2025-06-10T15:00+08:00",
    zh: "不是带时区偏移的ISO 8601时刻，如2025-06-10T15:00+08:00",
  },
  unreadable: {
    en: "a value that fails when it is read: a getter or a proxy",
    zh: "读取时出错的值（getter或Proxy）",
  },
  tooLarge: { en: "more, deeper or longer than any input may be", zh: "超出输入允许的层数、项数或长度" },
  unknownValue: { en: "not one of the values allowed", zh: "不在允许的取值之内" },
  unknownField: { en: "a field the rule does not know", zh: "规则不认识的字段" },
  inconsistent: { en: "fields that contradict each other", zh: "几个字段互相矛盾" },
  duplicate: { en: "an id that was used before", zh: "编号重复" },
  undetermined: {
    en: "the clause gives no answer for these figures under the readings chosen",
    zh: "按所选口径，条款对这些数字没有给出答案",
  },
} satisfies Readonly<Record<string, Bilingual>>);

/** What can be wrong with an input; {@link issueCodes} says what each means. */
export type IssueCode = keyof typeof issueCodes;
