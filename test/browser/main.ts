/**
 * Loads the single-file bundle in headless Chromium from a local page whose policy forbids making code from text,
 * grades the county there, and compares every cell with what the library gives here.
 * Run after the build: `npm run test:browser`; the browser is `chromium`, or what CHROMIUM names.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellFunctions, formulas } from "kaoping/spreadsheet";
import { calls as callsOf } from "../spreadsheet/hosts/calls.js";

const BUNDLE = new URL("../../dist/kaoping.global.js", import.meta.url);
const BROWSER = process.env.CHROMIUM ?? "chromium";

/** The calls made in the page and here: one of every function, and one that is refused. */
const calls = [
  ...cellFunctions.map(({ name }) => [name, ...(callsOf[name] ?? [])] as const),
  ["VOLUME", "", 10, 1000] as const,
];

const page = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:">
<script src="kaoping.global.js"></script>
<script src="page.js"></script>
`;

const script = `
const out = document.createElement("pre");
try {
  const results = ${JSON.stringify(calls)}.map(([name, ...ranges]) => KAOPING.formulas[name](...ranges));
  out.textContent = JSON.stringify(results);
} catch (error) {
  out.textContent = JSON.stringify(String(error));
}
document.documentElement.append(out);
`;

const folder = mkdtempSync(join(tmpdir(), "kaoping-browser-"));
try {
  cpSync(BUNDLE, join(folder, "kaoping.global.js"));
  writeFileSync(join(folder, "page.html"), page);
  writeFileSync(join(folder, "page.js"), script);
  const options = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    `--user-data-dir=${join(folder, "profile")}`,
  ];
  const dom = execFileSync(BROWSER, [...options, "--dump-dom", `file://${join(folder, "page.html")}`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 120_000,
  });
  const shown = /<pre>([\s\S]*)<\/pre>/.exec(dom)?.[1] ?? assert.fail(`the page shows nothing: ${dom}`);
  const text = shown.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const expected = calls.map(([name, ...ranges]) => formulas[name](...ranges));
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(expected)));
  const version = execFileSync(BROWSER, ["--version"], { encoding: "utf8" }).trim();
  console.log(
    `${version}: ${calls.length} calls of all ${cellFunctions.length} functions give what the library gives`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
