/**
 * Writes the report of the county and prints every person's page in headless Chromium: each fills one sheet of A4.
 * `npm run test:report`; the browser is `chromium`, or what CHROMIUM names.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { COUNTY } from "../demo/demo.js";
import { report } from "../demo/report.js";

const BROWSER = process.env.CHROMIUM ?? "chromium";
const folder = mkdtempSync(join(tmpdir(), "kaoping-report-"));

/** How many sheets a page fills. */
function sheets(file: string): number {
  const pdf = join(folder, "page.pdf");
  const options = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    `--user-data-dir=${join(folder, "profile")}`,
  ];
  execFileSync(BROWSER, [...options, "--no-pdf-header-footer", `--print-to-pdf=${pdf}`, `file://${file}`], {
    stdio: "ignore",
    timeout: 120_000,
  });
  return readFileSync(pdf, "latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

try {
  const files = report(readFileSync(new URL(`../../${COUNTY}`, import.meta.url), "utf8"));
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const people = files.filter(({ path }) => !path.endsWith("index.html"));
  const longer = people.filter(({ path }) => sheets(join(folder, path)) !== 1).map(({ path }) => path);
  assert.deepEqual(longer, [], "pages that do not fill one sheet");
  console.log(`${people.length} pages, each on one sheet`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
