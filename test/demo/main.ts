import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { COUNTY, demo } from "./demo.js";
import { report } from "./report.js";

/** npm runs a script in the folder of the package; a path is meant from where the user stands. */
const userFolder = process.env.INIT_CWD ?? process.cwd();
const county = new URL(`../../${COUNTY}`, import.meta.url);
const readFile = (path: string) => readFileSync(path === COUNTY ? county : resolve(userFolder, path), "utf8");

/** `--report folder` also writes the pages of a report there. */
const args = process.argv.slice(2);
const at = args.indexOf("--report");
const folder = at < 0 ? undefined : args[at + 1];
if (folder !== undefined) args.splice(at, 2);

const { output, exitCode } = demo(args, readFile);
(exitCode === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = exitCode;
if (exitCode === 0 && folder !== undefined) {
  const roster = args.find((arg) => arg !== "--en") ?? COUNTY;
  const pages = report(readFile(roster));
  for (const { path, content } of pages) {
    const file = join(resolve(userFolder, folder), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  process.stdout.write(`\n${join(folder, "zh/index.html")}, ${join(folder, "en/index.html")}\n`);
}
