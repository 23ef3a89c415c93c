import { VERSION } from "../../analysis/index.js";
import { cite } from "../../catalogue/index.js";
import type { CellFunction } from "../cellFunction.js";
import { cellFunctions } from "../functions/index.js";
import { NAMESPACE } from "./names.js";

const STYLE = `
      body { font: 14px/1.5 "Microsoft YaHei", "Segoe UI", sans-serif; margin: 12px; }
      h1 { font-size: 18px; }
      table { border-collapse: collapse; }
      td, th { border-bottom: 1px solid #ccc; padding: 4px; text-align: left; vertical-align: top; }
      code { background: #f2f2f2; white-space: nowrap; }
    `;

/** What the pane says of the program around it, which only Microsoft's script can tell. */
const HOST = `
      if (window.Office) {
        Office.onReady(function (info) {
          if (info.host) document.getElementById("host").textContent = "已与 " + info.host + " 连接。";
        });
      }
    `;

/** The task pane: what is installed, and how to check it. It says so even where Microsoft's script cannot be had. */
export function excelPane(): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>kaoping 考评函数</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <style>${STYLE}</style>
  </head>
  <body>
    <h1>kaoping 考评函数</h1>
    <p>版本${VERSION}，共${cellFunctions.length}个函数，每个函数有英文名和中文名。</p>
    <p lang="en">Version ${VERSION}, ${cellFunctions.length} functions, each under an English and a Chinese name.</p>
    <p id="host">尚未与 Excel 连接。</p>
    <h2>检查安装</h2>
    <p>在单元格中输入 <code>=${NAMESPACE}.SCOREGRADE(91)</code>，应显示1。</p>
    <p>再输入 <code>=${NAMESPACE}.NUMBER(A1)</code>（A1为空），应显示 <code>#N/A</code>；显示0的，是旧版 Excel，请先升级。</p>
    <h2>函数一览</h2>
    <table>
      <tr><th>函数</th><th>用途</th><th>依据</th></tr>
${cellFunctions.map(row).join("\n")}
    </table>
    <script>${HOST}</script>
  </body>
</html>
`;
}

function row({ name, alias, clause, summary }: CellFunction): string {
  const source = clause === null ? "" : cite(clause, "zh");
  return `      <tr><td><code>${NAMESPACE}.${name}</code><br><code>${NAMESPACE}.${alias}</code></td><td>${summary.zh}</td><td>${source}</td></tr>`;
}
