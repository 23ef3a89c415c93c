import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PLUGIN_FOLDER } from "../hosts/onlyOfficePlugin.js";
import { hostFiles } from "./hostFiles.js";
import { installNotes } from "./installNotes.js";

const ICONS = "src/spreadsheet/build/icons";

/** Writes the files for the hosts beside the single file, each host with its part of the page on installing. */
export async function writeHostFiles(dist: string): Promise<void> {
  const read = (path: string) => readFile(path, "utf8");
  const bundle = await read(join(dist, "kaoping.global.js"));
  const notes = installNotes(await read("docs/hosts.zh-CN.md"), await read("docs/hosts.md"));
  for (const [path, text] of Object.entries({ ...hostFiles(bundle), ...notes })) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
  await cp(ICONS, join(dist, "excel"), { recursive: true });
  await cp(join(ICONS, "icon-32.png"), join(dist, "onlyoffice", PLUGIN_FOLDER, "resources/icon.png"));
}
