import {
  type Bilingual,
  type ClauseId,
  type DocumentId,
  type Locale,
  refuse,
  type SourceId,
} from "../rule/index.js";

/** How a clause is cited. */
export interface CiteOptions {
  /** The language of the citation. */
  readonly locale: Locale;
  /** Whether the words of the document by which the place is found follow; they stay in Chinese. */
  readonly quote?: boolean;
}

const DIGITS = "零一二三四五六七八九";

/** What the documents call themselves, by which they are cited; without a subtitle. */
export const documents: Readonly<Record<DocumentId, Bilingual>> = {
  measures: titled("办法", "Measures"),
  "credit-evaluation": titled("小额贷款公司微小企业客户信用评价体系", "Credit evaluation"),
  "early-warning": titled("公司客户贷款风险预警制度", "Early-warning rules"),
  ranking: titled("移动公司客户经理能力提升计划", "Skills plan"),
  advice: titled("信贷客户经理如何做好绩效考核的工作建议", "Advice"),
  "post-loan": titled("银行贷后管理绩效考核", "Post-loan appraisal"),
  duties: titled("银行客户经理岗位职责及考核", "Duties and appraisal"),
  appraisal: titled("如何成长为一名优秀金融业客户经理", "Essay on appraisal"),
};

const OUTSIDE: Readonly<Record<string, Bilingual>> = {
  decimal128: { zh: "IEEE 754 decimal128", en: "IEEE 754 decimal128" },
  kaoping: { zh: "程序库自定", en: "this library" },
};

/** How many ids of an article of the early-warning rules are parts of its first item; those after it are items. */
const IN_FIRST_ITEM: Readonly<Record<string, number>> = { 11: 6, 12: 2 };

type Place = readonly [zh: string, en: string];

const INDICATORS: Place = ["第（一）部分", "part (1)"];
const MONTHLY = heading("考核排名", "ranking", "2");
const SYSTEM = heading("综合考评体系", "system of appraisal");
const RATING = heading("年度考评", "annual rating");

/** Where the clauses of a document without articles stand in it, by its own headings and numbers. */
const HEADINGS: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  "credit-evaluation": {
    0: ["第二部分开头", "part two, opening"],
    1: INDICATORS,
    2: INDICATORS,
    3: INDICATORS,
    4: INDICATORS,
    5: model(2),
    6: model(3),
    7: model(4),
    8: model(5),
    9: model(6),
    10: model(6),
  },
  ranking: {
    0: heading("导师计划", "mentors", "1"),
    1: heading("定期抽测", "spot tests", "2"),
    2: MONTHLY,
    3: MONTHLY,
    4: MONTHLY,
    5: MONTHLY,
    6: heading("推拉结合", "push and pull", "3"),
  },
  advice: { 0: heading("考核指標體系", "indicators") },
  "post-loan": {
    1: heading("绩效考核有哪些指标", "indicators"),
    2: heading("风险容忍度指标", "risk tolerance"),
    3: heading("定价机制", "pricing"),
    4: heading("动态调整信贷组合", "portfolio"),
  },
  duties: {
    1: section(2, 1),
    2: section(1, 1),
    3: section(2, 1, 1),
    4: section(2, 1, 1),
    5: section(2, 1, 2),
    6: section(2, 1, 3),
    7: section(2, 2),
    8: section(2, 2),
    9: section(3, 4),
    10: section(3, 2),
    11: section(3, 3),
  },
  appraisal: {
    1: heading("半年和全年工作述职", "reports"),
    2: heading("年度综合考核评价", "annual appraisal"),
    3: SYSTEM,
    4: SYSTEM,
    5: RATING,
    6: heading("职等晋升", "rise in grade"),
    7: RATING,
    8: heading("绩效分配", "performance pay"),
  },
};

/** The words by which clauses are found: the coverage map brings them, so that citing alone needs none of them. */
let quotes: Readonly<Record<string, string>> | undefined;

/** Lets clauses be cited with their quotes from now on. */
export function bringQuotes(words: Readonly<Record<ClauseId, string>>): void {
  quotes = words;
}

/**
 * A clause as a document of the bank cites it: 《办法》第十一条第1项, "Measures, Art. 11(1)"; where the
 * document has no articles, by its own headings and numbers: 《银行客户经理岗位职责及考核》第二部分（一）.
 * With `quote`, a few words of the document follow, copied letter by letter; of a published work where it is found.
 *
 * @param source a clause, or the source of a figure that no document states
 * @param how the language, alone or with `quote`
 * @throws {@link RuleInputError} for a source that is unknown
 * @example
 * cite("measures-10", "zh"); // "《办法》第十条"
 * cite("measures-10", { locale: "en", quote: true }); // "Measures, Art. 10: “等级标准及工资系数”"
 * cite("saaty1980", "en"); // "Saaty, 1980"
 */
export function cite(source: SourceId, how: Locale | CiteOptions): string {
  return cited(source, how) ?? refused();
}

/** Nothing for what is no source, no language or no options, and for a quote that is not there. */
function cited(source: SourceId, how: Locale | CiteOptions): string | undefined {
  try {
    const { locale, quote }: CiteOptions = typeof how === "string" ? { locale: how } : how;
    // Not to be turned into text: an array within arrays may have no end.
    if (typeof source !== "string" || (locale !== "zh" && locale !== "en")) return undefined;
    if (Object.hasOwn(OUTSIDE, source)) return OUTSIDE[source]?.[locale];
    const place = placed(source)?.[locale];
    const text = place ?? published(source);
    if (!quote || !text) return text;
    const words = quotes?.[source];
    return words && `${text}${locale === "zh" ? "：" : ": "}${place ? `“${words}”` : words}`;
  } catch {
    return undefined;
  }
}

/** A published work by its authors and year, which its id is made of: Alonso, Lamata, 2006. */
function published(source: string): string | undefined {
  const [, first, others, year] = /^([a-z])([A-Za-z]+)(\d{4})$/.exec(source) ?? [];
  return first && `${first.toUpperCase()}${others?.replace(/[A-Z]/g, ", $&")}, ${year}`;
}

/** Whether there is such a source; a program without the coverage map knows a clause by its place alone. */
export function isSource(source: unknown): boolean {
  if (typeof source !== "string") return false;
  return quotes === undefined
    ? cited(source as SourceId, "en") !== undefined
    : Object.hasOwn(OUTSIDE, source) || Object.hasOwn(quotes, source);
}

function refused(): never {
  return refuse(["clause"], "unknownValue", {
    zh: "应填条款编号",
    en: "expected a clause",
  });
}

/** The place of a clause in both languages, if there is a document of it. */
function placed(clause: string): Bilingual | undefined {
  const found = /^([a-z-]+)-(\d.*)$/.exec(clause);
  if (found === null) return undefined;
  const [, document, number] = found as unknown as [string, string, string];
  if (!Object.hasOwn(documents, document)) return undefined;
  const { zh, en } = documents[document as DocumentId];
  const headings = HEADINGS[document];
  const place = headings === undefined ? article(document, number) : headings[number];
  return place && { zh: `${zh}${place[0]}`, en: `${en}, ${place[1]}` };
}

/**
 * An article with its item, numbered as in the document: 1、 and (1) in the measures, (一) and 1、 in the early-warning
 * rules. What 11.0 says of all items stands in the first.
 */
function article(document: string, number: string): Place {
  const own = document === "measures" ? number.replace(".0", ".1") : nested(number);
  // Whatever begins with a digit matches.
  const [, base, item = "", sub = "", part] = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?([a-z]?)/.exec(
    own,
  ) as unknown as [string, string, string?, string?, string?];
  const [zhItem, zhSub] =
    document === "measures" ? [`第${item}项`, `第（${sub}）目`] : [`第（${numeral(item)}）项`, `第${sub}目`];
  return [
    `第${numeral(base)}条${item && zhItem}${sub && zhSub}${part && "末段"}`,
    `Art. ${base}${item && `(${item})`}${sub && `(${sub})`}${part && ", last paragraph"}`,
  ];
}

/** The own numbering of what an article of the early-warning rules nests in two levels, and ids count through. */
function nested(number: string): string {
  const [base, id] = number.split(".") as [string, string?];
  const inFirst = IN_FIRST_ITEM[base];
  if (id === undefined || inFirst === undefined) return number;
  return Number(id) > inFirst ? `${base}.${Number(id) - inFirst + 1}` : `${base}.1.${id}`;
}

function titled(zh: string, en: string): Bilingual {
  return { zh: `《${zh}》`, en };
}

/** What stands under a heading, of a numbered part or of the whole. */
function heading(zh: string, en: string, part = ""): Place {
  return [`${part && `第${numeral(part)}部分`}“${zh}”`, `${part && `part ${part}, `}${en}`];
}

/** An item of the model of the paper on credit evaluation. */
function model(item: number): Place {
  return [`第（二）部分第${item}点`, `part (2), item ${item}`];
}

/** A section of the article on duties, and its item. */
function section(part: number, sub: number, item?: number): Place {
  return [
    `第${numeral(part)}部分（${numeral(sub)}）${item ? `第${item}点` : ""}`,
    `part ${part}, section (${sub})${item ? `, item ${item}` : ""}`,
  ];
}

/** A whole number from 0 to 99 in Chinese numerals: 41 is 四十一. */
function numeral(value: string | number): string {
  const [tens, ones] = `${value}`.padStart(2, "0").split("").map(Number) as [number, number];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? "" : DIGITS[tens]}十${ones === 0 ? "" : DIGITS[ones]}`;
}
