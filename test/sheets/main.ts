// Writes what every rule says in its fixtures, so that a person can read it: a file for each rule.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sheetsOfRules } from "./sheets.js";

/** npm runs a script in the folder of the package; a path is meant from where the user stands. */
const userFolder = process.env.INIT_CWD ?? process.cwd();
const [given] = process.argv.slice(2);
const folder =
  given === undefined
    ? fileURLToPath(new URL("../../reports/sheets", import.meta.url))
    : resolve(userFolder, given);

const sheets = sheetsOfRules();
mkdirSync(folder, { recursive: true });
for (const { file, text } of sheets) writeFileSync(join(folder, file), text);
console.log(`${sheets.length} files in ${folder}`);
