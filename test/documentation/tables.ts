import { type Bilingual, type ClauseId, cite, issueCodes, type Locale, openReadings, rules } from "kaoping";
import { cellFunctions } from "kaoping/spreadsheet";
import stringWidth from "string-width";
import { managerColumns } from "../../src/spreadsheet/columns.js";
import { aligned } from "../support/columns.js";
import { codeBlocks, run } from "../support/examples.js";
import { DOCUMENTS, type FieldWords, MANAGER_FIELDS } from "./contents.js";

/** The READMEs, by the language they are written in. */
export const READMES: Readonly<Record<Locale, string>> = { en: "README.md", zh: "README.zh-CN.md" };

/** The cells of a row. */
export type Row = readonly string[];

/** The tables that a README holds between `<!-- name -->` and `<!-- /name -->`. */
const TABLES: Readonly<Record<string, (locale: Locale) => readonly Row[]>> = {
  fields: (locale) => [
    locale === "zh"
      ? ["字段", "含义", "单位或取值", "必填或默认值"]
      : ["Field", "What it is", "Unit or range", "Required, or what holds without it"],
    ...Object.entries<FieldWords>(MANAGER_FIELDS).map(([name, { what, range, absent }]) => [
      code(name),
      what[locale],
      range[locale],
      absent?.[locale] ?? (locale === "zh" ? "必填" : "required"),
    ]),
  ],
  documents: (locale) => [
    locale === "zh" ? ["文件代号", "引用时的简称", "文件"] : ["Document id", "Cited as", "Document"],
    ...Object.entries(DOCUMENTS).map(([id, title]) => [code(id), shortTitle(id, locale), title[locale]]),
  ],
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
  cellFunctions: (locale) => [
    locale === "zh"
      ? ["函数", "中文名", "条款", "内容", "参数", "结果"]
      : ["Function", "Chinese name", "Clause", "What it gives", "Arguments", "Result"],
    ...cellFunctions.map(({ name, alias, clause, summary, parameters, returns }) => [
      code(name),
      alias,
      clause === null ? "" : code(clause),
      summary[locale],
      parameters
        .filter((parameter) => parameter.name !== "options")
        .map((parameter) => (parameter.optional ? `[${parameter.label[locale]}]` : parameter.label[locale]))
        .join(locale === "zh" ? "，" : ", "),
      returns[locale],
    ]),
  ],
  arguments: (locale) => [
    locale === "zh" ? ["参数", "应填"] : ["Argument", "What it holds"],
    ...new Map(
      cellFunctions
        .flatMap(({ parameters }) => parameters)
        .filter(({ name }) => name !== "roster" && name !== "manager")
        .map(({ label, takes }) => [label[locale], [label[locale], takes[locale]]] as const),
    ).values(),
  ],
  columns: (locale) => [
    locale === "zh" ? ["列", "字段", "应填", "可否空白"] : ["Column", "Field", "What it holds", "Blank"],
    ...managerColumns.map(({ zh, field, kind, blank }) => [
      zh,
      code(field),
      kind[locale],
      mayBeBlank(field, blank)[locale],
    ]),
  ],
  codes: (locale) => [
    locale === "zh" ? ["代码", "含义"] : ["Code", "Meaning"],
    ...Object.entries(issueCodes).map(([name, meaning]) => [code(name), meaning[locale]]),
  ],
};

/** What a blank cell of a roster's column means. */
function mayBeBlank(field: string, blank: string): Bilingual {
  if (field === "nplTolerance") {
    return {
      zh: "不可，除非口径`missingTolerance`另定",
      en: "refused, unless `missingTolerance` says otherwise",
    };
  }
  return blank === "refused" ? { zh: "不可", en: "refused" } : { zh: "可以", en: "allowed" };
}

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

/** A table in Markdown, its columns aligned in the source too. */
export function markdown(rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const [titles = [], ...lines] = aligned(cells);
  const rule = titles.map((title) => "-".repeat(stringWidth(title)));
  return [titles, rule, ...lines].map((line) => `| ${line.join(" | ")} |\n`).join("");
}

/** The title by which `cite` names a document. */
export function shortTitle(id: string, locale: Locale): string {
  return cite(`${id}-1` as ClauseId, locale).replace(/(?:第一条|规则（一）|, (?:Art\.|rule) 1)$/, "");
}

export function code(name: string): string {
  return `\`${name}\``;
}
