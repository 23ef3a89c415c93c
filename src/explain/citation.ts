import type { ClauseId, DocumentId, Locale } from "../rule/index.js";

const DOCUMENTS: Readonly<Record<DocumentId, Readonly<Record<Locale, string>>>> = {
  measures: { zh: "《办法》", en: "Measures" },
  "credit-evaluation": { zh: "《信用评价》", en: "Credit evaluation" },
  "early-warning": { zh: "《预警办法》", en: "Early warning" },
  ranking: { zh: "《排名方案》", en: "Ranking plan" },
  advice: { zh: "《考核建议》", en: "Advice" },
  "post-loan": { zh: "《贷后考核》", en: "Post-loan" },
  duties: { zh: "《岗位职责》", en: "Duties" },
  appraisal: { zh: "《综合考评》", en: "Appraisal" },
};

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Documents without articles: their rules are cited by the number under which this library lists them. */
const WITHOUT_ARTICLES: readonly string[] = ["credit-evaluation"] satisfies DocumentId[];

/**
 * A clause as a document of the bank cites it: 《办法》第十一条第（一）项, "Measures, Art. 11(1)"; a rule of a
 * document without articles: 《信用评价》规则（九）, "Credit evaluation, rule 9".
 */
export function cite(clause: ClauseId, locale: Locale): string {
  const [, document = "", article = "", item = ""] = /^(.*)-(\d+)(?:\.(.+))?$/.exec(clause) ?? [];
  const title = DOCUMENTS[document as DocumentId][locale];
  if (WITHOUT_ARTICLES.includes(document)) {
    return locale === "en"
      ? `${title}, rule ${article}`
      : `${title}规则（${chineseNumeral(Number(article))}）`;
  }
  const [, number = "", sub = "", part = ""] = /^(\d*)(?:\.(\d+))?([a-z]?)/.exec(item) ?? [];
  if (locale === "en") {
    return `${title}, Art. ${article}${number === "" ? "" : `(${number})`}${sub === "" ? "" : `(${sub})`}${part === "" ? "" : ", last paragraph"}`;
  }
  const itemZh = number === "" ? "" : `第（${chineseNumeral(Number(number))}）项`;
  const subZh = sub === "" ? "" : `第${sub}目`;
  return `${title}第${chineseNumeral(Number(article))}条${itemZh}${subZh}${part === "" ? "" : "末段"}`;
}

/** A whole number from 0 to 99 in Chinese numerals: 41 is 四十一. */
export function chineseNumeral(value: number): string {
  if (value < 10) return DIGITS[value] as string;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : DIGITS[tens]}十${ones === 0 ? "" : DIGITS[ones]}`;
}
