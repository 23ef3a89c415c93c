import { deepStrictEqual } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hostFiles } from "../../src/spreadsheet/build/hostFiles.js";
import { WPS_FOLDER } from "../../src/spreadsheet/hosts/wpsAddIn.js";
import { cellFunctions } from "../../src/spreadsheet/index.js";

/** The tool of WPS for add-ins. It is large, so it is installed only here. */
const TOOL = "wpsjs@2.2.3";

interface Scanner {
  generateFunctionsJson(script: string, metadata: string): string;
  generateRegister(script: string, code: string, namespace: string): string;
}

const folder = mkdtempSync(join(tmpdir(), "kaoping-wps-"));
try {
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, "--prefix", folder, TOOL], { stdio: "inherit" });
  const scanner = createRequire(join(folder, "main.js"))("wpsjs/vite_plugins") as Scanner;

  const files = hostFiles("var KAOPING = {};");
  const script = join(folder, "functions.js");
  const code = files[`wps/${WPS_FOLDER}/functions.js`] ?? "";
  writeFileSync(script, code);

  const scanned = scanner.generateFunctionsJson(script, join(folder, "functions.json"));
  deepStrictEqual(JSON.parse(files[`wps/${WPS_FOLDER}/functions.json`] ?? ""), JSON.parse(scanned));

  const added = (text: string) =>
    [...text.matchAll(/^ *wps\.AddCustomFunction\(.*\);$/gm)].map(([call]) => call.trim());
  const registered = added(scanner.generateRegister(script, code, "KAOPING"));
  const ours = added(code);
  // The tool adds its own calls behind those of the script.
  deepStrictEqual(registered, [...ours, ...ours]);
  deepStrictEqual(ours.length, cellFunctions.length);
  console.log(`${TOOL} reads the ${ours.length} functions of the add-in as they are described and added.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
