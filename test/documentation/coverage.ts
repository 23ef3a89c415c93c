import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Bilingual, type ClauseCoverage, coverage } from "kaoping";
import { code, markdown } from "./markdown.js";
import { documentOf, shortTitle } from "./tables.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The file that holds the coverage of every clause as tables. */
export const COVERAGE_FILE = "fixtures/COVERAGE.md";

const STATUS: Readonly<Record<ClauseCoverage["status"], Bilingual>> = {
  coded: { zh: "已编码", en: "coded" },
  notComputable: { zh: "不可计算", en: "not computable" },
  external: { zh: "另有规定", en: "external" },
};

/** Where each rule is written, by its name. */
const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(`${root}src/${file}`, "utf8").matchAll(/^export const (\w+): Rule</gm)].map(
        ([, name = ""]) => [name, `src/${file}`] as const,
      ),
    ),
);

/** The coverage as it must stand in its file: a table for each document. */
export function coverageTables(): string {
  const documents = [...new Set(coverage.map(({ clause }) => documentOf(clause)))];
  const parts = documents.map((document) => {
    const entries = coverage.filter(({ clause }) => documentOf(clause) === document);
    const title = `## ${shortTitle(document, "zh")} ${shortTitle(document, "en")}`;
    return `${title}\n\n${markdown([HEADINGS, ...entries.map(cellsOf)])}`;
  });
  return [INTRODUCTION, ...parts].join("\n");
}

const INTRODUCTION = `# 条款覆盖表 Coverage of every clause

每一条款由哪个函数计算、由哪个用例文件固定；不能计算的说明原因，另有规定的写明出自哪里。本表由 \`npm run docs\` 从 \`coverage\` 生成，请勿手改。

For every clause of the documents: the function that computes it and the fixture that pins it, or why nothing is
computed, or which document it defers to. Written by \`npm run docs\` from \`coverage\`; do not edit by hand.

${counts()}
`;

const HEADINGS = [
  "条款 Clause",
  "内容 Title",
  "状态 Status",
  "函数 Function",
  "用例或原因 Fixture or reason",
];

function counts(): string {
  const found = (status: ClauseCoverage["status"]) =>
    coverage.filter((entry) => entry.status === status).length;
  const words = (locale: keyof Bilingual) =>
    (Object.keys(STATUS) as ClauseCoverage["status"][])
      .map((status) => `${found(status)} ${STATUS[status][locale]}`)
      .join(locale === "zh" ? "，" : ", ");
  return `${coverage.length} 条：${words("zh")}。${coverage.length} clauses: ${words("en")}.`;
}

function cellsOf(entry: ClauseCoverage): string[] {
  const head = [code(entry.clause), both(entry.title), both(STATUS[entry.status])];
  if (entry.status === "notComputable") return [...head, "", both(entry.why)];
  if (entry.status === "external") return [...head, "", both(entry.defersTo)];
  const { rules, fixtures, leaves } = entry;
  const functions = rules.map((name) => link(code(name), sources.get(name) ?? fail(name)));
  const files = fixtures.map((file) => link(file.replace(/^fixtures\//, ""), file)).join(", ");
  return [...head, functions.join("<br>"), leaves === undefined ? files : `${files}<br>${both(leaves)}`];
}

function fail(name: string): never {
  throw new Error(`no file of src exports the rule ${name}`);
}

function both({ zh, en }: Bilingual): string {
  return `${zh}<br>${en}`;
}

/** A link to a file of the repository from where the tables stand. */
function link(text: string, file: string): string {
  return `[${text}](${file.startsWith("fixtures/") ? file.replace(/^fixtures\//, "") : `../${file}`})`;
}
