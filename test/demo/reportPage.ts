import type { Locale } from "kaoping";
import { inMarkup } from "../../src/rule/index.js";

const STYLE = `
:root{color-scheme:light dark}
body{font:11pt/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:72em;margin:1em auto;padding:0 1em}
h1{font-size:14pt}h2{font-size:12pt}
table{border-collapse:collapse;font-size:10pt}th,td{border:1px solid;padding:.2em .5em;text-align:left}td.right{text-align:right}.roster td:nth-child(-n+3),.roster td:last-child{white-space:nowrap}
.sheet{white-space:pre-wrap;font-size:9pt;line-height:1.35;margin:.5em 0}
svg{display:block;width:100%;height:auto;max-width:760px}
.lines p{display:flex;gap:2em;margin:1em 0 0}.lines span{flex:1;border-bottom:1px solid}
@page{size:A4;margin:12mm}
@media print{nav{display:none}body{max-width:none;margin:0;padding:0}.one h1{font-size:12pt;margin:0}.one svg{max-height:60mm}.one .sheet{columns:2;column-gap:6mm;font-size:7pt;line-height:1.3}.one .lines p{margin-top:.6em}}
`;

/** A page of HTML that needs nothing else; `other` leads to the same page in the other language. */
export function page(
  {
    title,
    locale,
    other,
    nav = "",
    one = false,
  }: {
    readonly title: string;
    readonly locale: Locale;
    readonly other: string;
    readonly nav?: string;
    /** Whether it is to be printed on one sheet. */
    readonly one?: boolean;
  },
  ...body: readonly string[]
): string {
  const [language, name] = locale === "zh" ? ["zh-CN", "English"] : ["en", "中文"];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inMarkup(title)}</title><style>${STYLE}</style></head>
<body${one ? ' class="one"' : ""}>
<nav>${nav} <a href="../${locale === "zh" ? "en" : "zh"}/${other}">${name}</a></nav>
<h1>${inMarkup(title)}</h1>
${body.join("\n")}
</body>
</html>
`;
}

/** A table of cells that are markup already; those of the columns named stand to the right. */
export function htmlTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[] = [],
): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, i) => `<td${right[i] ? ' class="right"' : ""}>${cell}</td>`).join("");
  const head = titles.map((title) => `<th scope="col">${inMarkup(title)}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}\n</tbody></table>`;
}
