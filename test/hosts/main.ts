/**
 * Holds the folders of `dist/` against the tools of the programs' makers, which are installed apart from the locked
 * dependencies. Run after the build: `npm run test:hosts`.
 */
import { deepStrictEqual, ok } from "node:assert";
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { WPS_FOLDER } from "../../src/spreadsheet/hosts/wpsAddIn.js";

const TOOLS = ["office-addin-manifest@3.0.0", "wpsjs@2.2.3", "@google/clasp@3.4.1"];
const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kaoping-hosts-"));
const load = createRequire(join(folder, "main.js"));

interface OfficeManifest {
  readonly OfficeAddinManifest: {
    readManifestFile(path: string): Promise<{ readonly version?: string; readonly displayName?: string }>;
  };
  validateManifest(path: string): Promise<{ readonly isValid: boolean; readonly report?: object }>;
}

/** The manifest as Microsoft's tool reads it here, and what its service says of it, where that can be reached. */
async function excel(): Promise<void> {
  const { OfficeAddinManifest, validateManifest } = load("office-addin-manifest") as OfficeManifest;
  const path = join(DIST, "excel/manifest.xml");
  const { version, displayName } = await OfficeAddinManifest.readManifestFile(path);
  ok(version !== undefined && displayName !== undefined);
  console.log(`Excel: the manifest is read: ${displayName} ${version}`);
  try {
    const { isValid, report } = await validateManifest(path);
    console.log(`Excel: Microsoft's service says ${isValid ? "valid" : JSON.stringify(report, null, 2)}`);
    ok(isValid);
  } catch (error) {
    if (!/Unable to contact/.test(String(error))) throw error;
    console.log("Excel: Microsoft's service cannot be reached; the manifest was not validated by it");
  }
  const made = await generateCustomFunctionsMetadata(join(DIST, "excel/functions.js"));
  deepStrictEqual(made.errors, []);
  const { functions } = JSON.parse(readFileSync(join(DIST, "excel/functions.json"), "utf8"));
  deepStrictEqual(JSON.parse(made.metadataJson).functions, functions);
  console.log(`Excel: the generator of metadata reads the ${functions.length} names`);
}

/** The tool of WPS packs the add-in for offline use: the archive holds our folder, as it is. */
async function wps(): Promise<void> {
  const project = join(folder, "project");
  cpSync(join(DIST, "wps", WPS_FOLDER), project, { recursive: true });
  const [name, version] = WPS_FOLDER.split("_");
  writeFileSync(join(project, "package.json"), JSON.stringify({ name, version, addonType: "et" }));
  const { path7za } = load("7zip-bin") as { path7za: string };
  chmodSync(path7za, 0o755);
  const builder = JSON.stringify(join(folder, "node_modules/wpsjs/src/lib/build.js"));
  const build = `require(${builder}).buildWithArgs({ pluginType: "offline" })`;
  execFileSync(process.execPath, ["-e", build], { cwd: project });
  const unpacked = join(folder, "unpacked");
  execFileSync(path7za, ["x", join(project, "wps-addon-build", `${name}.7z`), `-o${unpacked}`]);
  deepStrictEqual(readdirSync(unpacked), [WPS_FOLDER]);
  const files = readdirSync(join(DIST, "wps", WPS_FOLDER));
  deepStrictEqual(readdirSync(join(unpacked, WPS_FOLDER)), files);
  console.log(`WPS: its tool packs ${WPS_FOLDER} with ${files.length} files`);
}

/** What clasp would push, without an account: it tells the files of a project by their kinds. */
function sheets(): void {
  const project = join(folder, "script");
  cpSync(join(DIST, "apps-script"), project, { recursive: true });
  cpSync(join(project, ".clasp.json.example"), join(project, ".clasp.json"));
  const clasp = join(folder, "node_modules/.bin/clasp");
  const env = { ...process.env, HOME: folder };
  const told = execFileSync(clasp, ["show-file-status", "--json"], { cwd: project, env, encoding: "utf8" });
  const { filesToPush } = JSON.parse(told) as { readonly filesToPush: readonly string[] };
  deepStrictEqual([...filesToPush].sort(), ["Code.gs", "appsscript.json"]);
  console.log(`Google Sheets: clasp would push ${filesToPush.join(" and ")}`);
}

try {
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, "--prefix", folder, ...TOOLS], { stdio: "inherit" });
  await excel();
  await wps();
  sheets();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
