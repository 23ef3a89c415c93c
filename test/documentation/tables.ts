import { type Bilingual, type IssueCode, type Locale, openReadings, rules } from "kaoping";
import stringWidth from "string-width";
import { aligned } from "../support/columns.js";
import { codeBlocks, run } from "../support/examples.js";

/** The READMEs, by the language they are written in. */
export const READMES: Readonly<Record<Locale, string>> = { en: "README.md", zh: "README.zh-CN.md" };

/** What each code of an issue means. The compiler refuses a code that is missing here, and one that is no code. */
const CODES: Readonly<Record<IssueCode, Bilingual>> = {
  missing: { en: "the field is absent", zh: "缺少该字段" },
  blank: { en: "an empty or blank text; a blank is not zero", zh: "空白；空白不等于零" },
  wrongType: { en: "not the kind of value expected", zh: "值的类型不对" },
  notADecimal: {
    en: "not plain decimal notation: an exponent, separators, spaces, full-width digits",
    zh: "不是普通十进制写法：含指数、千分位、空格或全角数字",
  },
  notFinite: { en: "NaN or an infinity", zh: "NaN或无穷大" },
  tooManyDigits: { en: "more than 30 digits on one side of the point", zh: "小数点一侧超过30位" },
  notWhole: { en: "a count with decimals", zh: "次数、笔数带有小数" },
  belowMinimum: { en: "below the range of the field", zh: "小于允许的范围" },
  aboveMaximum: { en: "above the range of the field", zh: "大于允许的范围" },
  percentMistake: {
    en: "a ratio above 1: probably a percentage that was not divided by 100",
    zh: "比率大于1，多半是把百分数直接填了进来（1.2%应填0.012）",
  },
  notADate: { en: "no date of the calendar written YYYY-MM-DD", zh: "不是YYYY-MM-DD格式的有效日期" },
  unknownValue: { en: "not one of the values allowed", zh: "不在允许的取值之内" },
  unknownField: { en: "a field the rule does not know", zh: "规则不认识的字段" },
  inconsistent: { en: "fields that contradict each other", zh: "几个字段互相矛盾" },
  duplicate: { en: "an id that was used before", zh: "编号重复" },
  undetermined: {
    en: "the clause gives no answer for these figures under the readings chosen",
    zh: "按所选口径，条款对这些数字没有给出答案",
  },
};

type Row = readonly string[];

/** The tables that a README holds between `<!-- name -->` and `<!-- /name -->`. */
const TABLES: Readonly<Record<string, (locale: Locale) => readonly Row[]>> = {
  rules: (locale) => [
    locale === "zh" ? ["规则", "条款", "内容"] : ["Rule", "Clause", "What it decides"],
    ...rules.map(({ name, clause, title }) => [code(name), code(clause), title[locale]]),
  ],
  readings: (locale) => [
    locale === "zh" ? ["口径", "条款", "问题", "取值"] : ["Reading", "Clause", "Question", "Values"],
    ...openReadings.map(({ id, clause, question, values, meanings, default: byDefault }) => [
      code(id),
      code(clause),
      question[locale],
      values
        .map((value) => {
          const mark = value !== byDefault ? "" : locale === "zh" ? "（默认）" : " (default)";
          return `${code(value)}${mark}${locale === "zh" ? "：" : ": "}${meanings[value]?.[locale] ?? ""}`;
        })
        .join("<br>"),
    ]),
  ],
  codes: (locale) => [
    locale === "zh" ? ["代码", "含义"] : ["Code", "Meaning"],
    ...Object.entries(CODES).map(([name, meaning]) => [code(name), meaning[locale]]),
  ],
};

/** A README as it must stand: its tables and the outputs of its examples made anew. */
export function refreshed(readme: string, locale: Locale): string {
  let text = readme;
  for (const [name, rows] of Object.entries(TABLES)) {
    const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`, "g");
    if ([...text.matchAll(marked)].length !== 1)
      throw new Error(`${READMES[locale]} has not one ${name} table`);
    text = text.replace(
      marked,
      (_, open: string, close: string) => `${open}\n${markdown(rows(locale))}\n${close}`,
    );
  }
  for (const { code: example, output } of codeBlocks(text, "ts")) {
    if (output === undefined) continue;
    const fences = (shown: string) => `${example}\`\`\`\n\n\`\`\`text\n${shown}\`\`\``;
    text = text.replace(fences(output), () => fences(run(example).printed));
  }
  return text;
}

function markdown(rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const [titles = [], ...lines] = aligned(cells);
  const rule = titles.map((title) => "-".repeat(stringWidth(title)));
  return [titles, rule, ...lines].map((line) => `| ${line.join(" | ")} |\n`).join("");
}

function code(name: string): string {
  return `\`${name}\``;
}
