import { VERSION } from "../../analysis/index.js";
import { onlyOfficeMacro } from "./onlyOffice.js";

/** The plugin as ONLYOFFICE knows it; its folder on a machine has this name. */
export const PLUGIN_FOLDER = "{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}";

const NAME = { en: "Kaoping functions", zh: "考评函数" };
const DESCRIPTION = {
  en: "Functions for the appraisal of account managers of rural banks",
  zh: "农村银行客户经理考评函数",
};

/**
 * It runs unseen with every spreadsheet. Custom functions came with version 8.1; versions before the field `type` go by
 * the fields beside it, which mean the same.
 */
export function pluginConfig(): string {
  const config = {
    name: NAME.en,
    nameLocale: { zh: NAME.zh },
    guid: `asc.${PLUGIN_FOLDER}`,
    version: VERSION,
    minVersion: "8.1.0",
    baseUrl: "",
    offered: "kaoping",
    variations: [
      {
        description: DESCRIPTION.en,
        descriptionLocale: { zh: DESCRIPTION.zh },
        url: "index.html",
        icons: "resources/icon.png",
        type: "system",
        isSystem: true,
        isVisual: false,
        isViewer: false,
        EditorsSupport: ["cell"],
        initDataType: "none",
        initData: "",
        buttons: [],
      },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The entry point. ONLYOFFICE's own `plugins.js` is put beside it, so that nothing is loaded from elsewhere. */
export function pluginPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>${NAME.zh}</title>
    <script src="plugins.js"></script>
    <script src="plugin.js"></script>
  </head>
  <body id="name"></body>
</html>
`;
}

/** A command is handed to the editor as its text, comments included, and is cut off from everything around it. */
export function pluginSource(bundle: string): string {
  return `window.Asc.plugin.init = function () {
window.Asc.plugin.callCommand(function () {
${onlyOfficeMacro(bundle)}}, false, true);
};

window.Asc.plugin.button = function () {};

window.Asc.plugin.onTranslate = function () {
  document.getElementById("name").textContent = window.Asc.plugin.tr(${JSON.stringify(NAME.en)});
};
`;
}

/** The translations by the names of their files. */
export function pluginTranslations(): Readonly<Record<string, string>> {
  return {
    "langs.json": `${JSON.stringify(["zh-CN"])}\n`,
    "zh-CN.json": `${JSON.stringify({ [NAME.en]: NAME.zh }, null, 2)}\n`,
  };
}
