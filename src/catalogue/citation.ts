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

/** The documents whose clauses are articles; those of the others are the rules they were sorted into. */
const WITH_ARTICLES: ReadonlySet<string> = new Set<DocumentId>(["measures", "early-warning"]);

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Where clause ids count through what an article nests in two levels, the article's own numbering. */
const NESTED: Readonly<Record<ClauseId, ClauseId>> = {
  "early-warning-11.1": "early-warning-11.1.1",
  "early-warning-11.2": "early-warning-11.1.2",
  "early-warning-11.3": "early-warning-11.1.3",
  "early-warning-11.4": "early-warning-11.1.4",
  "early-warning-11.5": "early-warning-11.1.5",
  "early-warning-11.6": "early-warning-11.1.6",
  "early-warning-11.7": "early-warning-11.2",
  "early-warning-12.1": "early-warning-12.1.1",
  "early-warning-12.2": "early-warning-12.1.2",
  "early-warning-12.3": "early-warning-12.2",
  "early-warning-12.4": "early-warning-12.3",
};

/**
 * A clause as a document of the bank cites it: 《办法》第十一条第（一）项, "Measures, Art. 11(1)"; where the
 * document has no articles, 《岗位职责》规则（六）, "Duties, rule 6".
 */
export function cite(clause: ClauseId, locale: Locale): string {
  const [, document = "", article = "", item = ""] =
    /^(.*)-(\d+)(?:\.(.+))?$/.exec(NESTED[clause] ?? clause) ?? [];
  const title = DOCUMENTS[document as DocumentId][locale];
  const articles = WITH_ARTICLES.has(document);
  const [, number = "", sub = "", part = ""] = /^(\d*)(?:\.(\d+))?([a-z]?)/.exec(item) ?? [];
  if (locale === "en") {
    const items = [number, sub].map((each) => (each === "" ? "" : `(${each})`)).join("");
    return `${title}, ${articles ? "Art." : "rule"} ${article}${items}${part === "" ? "" : ", last paragraph"}`;
  }
  const numeral = chineseNumeral(Number(article));
  const itemZh = number === "" ? "" : `第（${chineseNumeral(Number(number))}）项`;
  const subZh = sub === "" ? "" : `第${sub}目`;
  const base = articles ? `第${numeral}条` : `规则（${numeral}）`;
  return `${title}${base}${itemZh}${subZh}${part === "" ? "" : "末段"}`;
}

/** A whole number from 0 to 99 in Chinese numerals: 41 is 四十一. */
function chineseNumeral(value: number): string {
  if (value < 10) return DIGITS[value] as string;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : DIGITS[tens]}十${ones === 0 ? "" : DIGITS[ones]}`;
}
