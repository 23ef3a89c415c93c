import { type Locale, rules } from "kaoping";
import { Ratio, toExactDecimal } from "../../src/exact/index.js";
import type { Field, Fields } from "../../src/rule/index.js";
import { code, markdown, type Row } from "./markdown.js";

/** The fields of every rule, in and out, under a heading for each. */
export function fieldsOfRules(locale: Locale): string {
  const [takes, gives] = locale === "zh" ? ["输入", "认定"] : ["Input", "Finding"];
  return rules
    .map(({ name, title, input, output }) =>
      [
        `## ${name} ${title[locale]}\n`,
        `${takes}\n`,
        markdown(fieldRows(input, locale, "input")),
        `${gives}\n`,
        markdown(fieldRows(output, locale, "output")),
      ].join("\n"),
    )
    .join("\n");
}

/** A row for each field of a record, those of its parts behind it. */
export function fieldRows(fields: Fields, locale: Locale, side: "input" | "output"): Row[] {
  const headings = {
    input: {
      zh: ["字段", "含义", "单位或取值", "必填或默认值"],
      en: ["Field", "What it is", "Unit or range", "Required, or what holds without it"],
    },
    output: { zh: ["字段", "含义", "取值"], en: ["Field", "What it is", "What it holds"] },
  };
  return [headings[side][locale], ...rowsOf(fields, "", locale, side)];
}

function rowsOf(fields: Fields, path: string, locale: Locale, side: "input" | "output"): Row[] {
  return Object.entries(fields).flatMap(([name, field]) => rowsOfField(field, path + name, locale, side));
}

function rowsOfField(field: Field, path: string, locale: Locale, side: "input" | "output"): Row[] {
  const holds = holding(field, locale);
  const row =
    side === "input"
      ? [code(path), field.title[locale], holds, presence(field, locale)]
      : [code(path), field.title[locale], holds];
  const { kind, fields, item } = field;
  // A part that is a finding has a table of its own.
  const inner = kind === "record" ? fields : undefined;
  const ofItem = item?.kind === "record" ? item.fields : undefined;
  const key = kind === "table" ? "[id]" : "[]";
  return [
    row,
    ...(inner === undefined ? [] : rowsOf(inner, `${path}.`, locale, side)),
    ...(ofItem === undefined ? [] : rowsOf(ofItem, `${path}${key}.`, locale, side)),
  ];
}

function holding(field: Field, locale: Locale): string {
  const { nullable } = field;
  const words = held(field, locale);
  if (nullable === undefined) return words;
  return locale === "zh"
    ? `${words}；${code("null")} ${nullable.zh}`
    : `${words}; ${code("null")} ${nullable.en}`;
}

/** What it holds where it is not null; the fields of an entry that is a record have rows of their own. */
function held({ kind, takes, values, item, fields }: Field, locale: Locale): string {
  if (kind === "finding") {
    const { name = "" } = rules.find(({ output }) => output === fields) ?? {};
    return locale === "zh" ? `${code(name)}的认定` : `a finding of ${code(name)}`;
  }
  if (item !== undefined && item.kind !== "record") {
    const [open, close] =
      item.nullable === undefined ? ["", ""] : { zh: ["（", "）"], en: ["(", ")"] }[locale];
    const entry = `${open}${holding(item, locale)}${close}`;
    const oneOf = item.kind === "choice" ? { zh: "以下之一：", en: "one of " }[locale] : "";
    return locale === "zh"
      ? `${takes.zh}，每项为${oneOf}${entry}`
      : `${takes.en}, each entry ${oneOf}${entry}`;
  }
  if (values === undefined) return takes[locale];
  return Object.entries(values)
    .map(([value, name]) => `${code(value)} ${name[locale]}`)
    .join(locale === "zh" ? "、" : ", ");
}

function presence({ optional, absent, without }: Field, locale: Locale): string {
  if (without !== undefined) return without[locale];
  if (!optional) return locale === "zh" ? "必填" : "required";
  if (absent === undefined) return locale === "zh" ? "可不填" : "optional";
  const value =
    absent instanceof Ratio
      ? toExactDecimal(absent).toFixed()
      : Array.isArray(absent)
        ? JSON.stringify(absent)
        : String(absent);
  return locale === "zh" ? `默认为${code(value)}` : code(value);
}
