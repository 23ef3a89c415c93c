/** The folder of each host in `dist`, by the heading of its part in both languages. */
const PARTS = [
  { folder: "excel", zh: "Excel", en: "Excel" },
  { folder: "wps", zh: "WPS 表格", en: "WPS Spreadsheets" },
  { folder: "onlyoffice", zh: "ONLYOFFICE", en: "ONLYOFFICE" },
  { folder: "apps-script", zh: "谷歌表格", en: "Google Sheets" },
] as const;

/** What lies in the folder of a host for whoever installs it: its part of the page, in Chinese and then in English. */
export function installNotes(zh: string, en: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PARTS.map((part) => [`${part.folder}/INSTALL.md`, `${partOf(zh, part.zh)}\n${partOf(en, part.en)}`]),
  );
}

function partOf(page: string, heading: string): string {
  const part = page.split(/^(?=## )/m).find((text) => text.startsWith(`## ${heading}\n`));
  if (part === undefined) throw new Error(`no part ${heading} on the page about hosts`);
  return `${part.trim().replace(/^#/gm, "")}\n`;
}
