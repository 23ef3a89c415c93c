import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { COUNTY, demo } from "./demo.js";

/** npm runs a script in the folder of the package; a path is meant from where the user stands. */
const userFolder = process.env.INIT_CWD ?? process.cwd();
const county = new URL(`../../${COUNTY}`, import.meta.url);

const { output, exitCode } = demo(process.argv.slice(2), (path) =>
  readFileSync(path === COUNTY ? county : resolve(userFolder, path), "utf8"),
);
(exitCode === 0 ? process.stdout : process.stderr).write(output);
process.exitCode = exitCode;
