import {
  type Bilingual,
  type ClauseId,
  documents as cited,
  type DocumentId,
  issueCodes,
  type Locale,
  openReadings,
  policySources,
  referencePolicy,
  rules,
  type SourceId,
} from "kaoping";
import { cellFunctions } from "kaoping/spreadsheet";
import { modelFields } from "../../src/credit/definition.js";
import { managerFields } from "../../src/grading/index.js";
import { managerColumns } from "../../src/spreadsheet/columns.js";
import { codeBlocks, run } from "../support/examples.js";
import { DOCUMENTS } from "./contents.js";
import { fieldRows, fieldsOfRules } from "./fields.js";
import { code, markdown, type Row } from "./markdown.js";

/** The rows of a table in a language; the first holds the headings. */
type Table = (locale: Locale) => readonly Row[];

/** The documents that rules come from, in their order. */
const documentsWithRules = [...new Set(rules.map(({ clause }) => documentOf(clause)))];

/** A tree holds nodes, and nodes hold nodes of the same fields: each field has one row. */
const treeFields = {
  ...modelFields,
  children: {
    ...modelFields.children,
    item: undefined,
    takes: { zh: "列表，每项为一个节点", en: "an array, each entry a node" },
  },
};

/** The tables by the name of the comments they stand between: `<!-- name -->` and `<!-- /name -->`. */
export const TABLES: Readonly<Record<string, Table>> = {
  fields: (locale) => fieldRows(managerFields, locale, "input"),
  documents,
  ...Object.fromEntries(documentsWithRules.map((id) => [`rules of ${id}`, rulesOf(id)])),
  model: (locale) => fieldRows(treeFields, locale, "input"),
  codes,
  figures,
  readings,
  columns,
  cellFunctions: functions,
  arguments: functionArguments,
};

function documents(locale: Locale): Row[] {
  return [
    locale === "zh" ? ["文件代号", "引用时的简称", "文件"] : ["Document id", "Cited as", "Document"],
    ...Object.entries(DOCUMENTS).map(([id, title]) => [code(id), shortTitle(id, locale), title[locale]]),
  ];
}

function rulesOf(document: DocumentId): Table {
  return (locale) => [
    locale === "zh" ? ["规则", "条款", "内容"] : ["Rule", "Clause", "What it decides"],
    ...rules
      .filter(({ clause }) => documentOf(clause) === document)
      .map(({ name, clause, title }) => [code(name), code(clause), title[locale]]),
  ];
}

function codes(locale: Locale): Row[] {
  return [
    locale === "zh" ? ["代码", "含义"] : ["Code", "Meaning"],
    ...Object.entries(issueCodes).map(([name, meaning]) => [code(name), meaning[locale]]),
  ];
}

/** Every figure of the policy by its path; the values of a list that has nothing else stand in one row. */
function figures(locale: Locale): Row[] {
  const rows = new Map<string, { readonly values: string[]; readonly source: SourceId }>();
  for (const [path, source] of Object.entries(policySources)) {
    const row = path.replace(/\.\d+\.value$/, "");
    const value = path.split(".").reduce<unknown>((at, key) => (at as never)[key], referencePolicy);
    rows.set(row, { source, values: [...(rows.get(row)?.values ?? []), `${value}`] });
  }
  return [
    locale === "zh" ? ["路径", "数值", "依据"] : ["Path", "Figure", "Source"],
    ...[...rows].map(([path, { values, source }]) => [code(path), values.join(", "), code(source)]),
  ];
}

function readings(locale: Locale): Row[] {
  const [isDefault, colon] = locale === "zh" ? ["（默认）", "："] : [" (default)", ": "];
  return [
    locale === "zh"
      ? ["口径", "条款", "问题", "取值", "选定默认值的理由"]
      : ["Reading", "Clause", "Question", "Values", "Why the default"],
    ...openReadings.map(({ id, clause, question, values, meanings, default: byDefault, why }) => [
      code(id),
      code(clause),
      question[locale],
      values
        .map((value) => {
          const mark = value === byDefault ? isDefault : "";
          return `${code(value)}${mark}${colon}${meanings[value]?.[locale] ?? ""}`;
        })
        .join("<br>"),
      why[locale],
    ]),
  ];
}

function columns(locale: Locale): Row[] {
  return [
    locale === "zh" ? ["列", "字段", "应填", "可否空白"] : ["Column", "Field", "What it holds", "Blank"],
    ...managerColumns.map(({ zh, field, kind, blank }) => [
      zh,
      code(field),
      kind[locale],
      mayBeBlank(field, blank)[locale],
    ]),
  ];
}

function functions(locale: Locale): Row[] {
  return [
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
  ];
}

function functionArguments(locale: Locale): Row[] {
  return [
    locale === "zh" ? ["参数", "应填"] : ["Argument", "What it holds"],
    ...new Map(
      cellFunctions
        .flatMap(({ parameters }) => parameters)
        .filter(({ name }) => name !== "roster" && name !== "manager")
        .map(({ label, takes }) => [label[locale], [label[locale], takes[locale]]] as const),
    ).values(),
  ];
}

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

/** The comment that the fields of every rule stand in. */
const FIELDS = "fields of every rule";

/** A page as it must stand: its tables and the outputs of its examples made anew. */
export async function refreshed(page: string, locale: Locale): Promise<string> {
  let text = page.replace(
    /(<!-- (\w[\w -]*) -->\n)[\s\S]*?(<!-- \/\2 -->)/g,
    (_, open: string, name: string, close: string) => {
      if (name === FIELDS) return `${open}\n${fieldsOfRules(locale)}\n${close}`;
      const table = TABLES[name] ?? fail(`there is no table ${name}`);
      return `${open}\n${markdown(table(locale))}\n${close}`;
    },
  );
  for (const { code: example, output } of codeBlocks(text, "ts")) {
    if (output === undefined) continue;
    const fences = (shown: string) => `${example}\`\`\`\n\n\`\`\`text\n${shown}\`\`\``;
    const { printed } = await run(example);
    text = text.replace(fences(output), () => fences(printed));
  }
  return text;
}

/** The title by which `cite` names a document. */
export function shortTitle(id: string, locale: Locale): string {
  return cited[id as DocumentId][locale];
}

/** The document a clause stands in. */
export function documentOf(clause: ClauseId): DocumentId {
  return clause.slice(0, clause.lastIndexOf("-")) as DocumentId;
}

function fail(message: string): never {
  throw new Error(message);
}
