import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hostFiles } from "./hostFiles.js";

/** Writes the files for the hosts beside the single file. */
export async function writeHostFiles(dist: string): Promise<void> {
  const bundle = await readFile(join(dist, "kaoping.global.js"), "utf8");
  for (const [path, text] of Object.entries(hostFiles(bundle))) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
  await cp("src/spreadsheet/build/icons", join(dist, "excel"), { recursive: true });
}
