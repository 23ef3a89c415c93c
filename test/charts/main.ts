/**
 * Shows every kind of chart in headless Chromium, in light and dark, and measures the texts there: no two meet, none
 * is wider than was taken, none leaves its drawing. `npm run test:charts`; the browser is `chromium`, or what CHROMIUM
 * names. With a folder, `npm run test:charts -- out/`, the page and its pictures are left there to be looked at.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chart } from "kaoping";
import { widthOf } from "../../src/analysis/chart/textWidth.js";
import { findingsToDraw } from "../support/charts.js";

const BROWSER = process.env.CHROMIUM ?? "chromium";
const counts = [1, 2, 3, 7, 20, 40, 41];
const drawings = Object.entries(findingsToDraw(counts)).flatMap(([name, finding]) =>
  (["zh", "en"] as const).map((locale) => ({ name: `${name}-${locale}`, svg: chart(finding, { locale }) })),
);

/** Measures in the page; what it finds stands in the document. */
const script = `
const found = [...document.querySelectorAll("svg")].map((svg) => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    // What is drawn of a line is lower than its box.
    const own = [...text.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("");
    return { text: own, kind: text.getAttribute("class") ?? "", left, right, top: top + 2, bottom: bottom - 2,
      outside: left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom };
  });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    name: svg.parentElement.id,
    overlaps: texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => meet(a, b)).map((b) => a.text + " | " + b.text)),
    outside: texts.filter(({ outside }) => outside).map(({ text }) => text),
    widths: texts.map(({ text, kind, left, right }) => ({ text, kind, width: right - left })),
    paper: getComputedStyle(svg).backgroundColor,
  };
});
const out = document.createElement("pre");
out.textContent = JSON.stringify(found);
document.body.append(out);
`;

const page = `<!doctype html><meta charset="utf-8"><title>charts</title><style>pre{display:none}</style><body>
${drawings.map(({ name, svg }) => `<div id="${name}">${svg}</div>`).join("\n")}
<script>${script}</script>`;

interface Found {
  readonly name: string;
  readonly overlaps: readonly string[];
  readonly outside: readonly string[];
  readonly widths: readonly { readonly text: string; readonly kind: string; readonly width: number }[];
  readonly paper: string;
}

const kept = process.argv[2];
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), "kaoping-charts-")) : resolve(kept);
mkdirSync(folder, { recursive: true });
const file = join(folder, "charts.html");

function browse(...options: readonly string[]): string {
  const common = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"];
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  return execFileSync(BROWSER, [...common, profile, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
}

function measured(...options: readonly string[]): Found[] {
  const dom = browse(...options, "--dump-dom", `file://${file}`);
  const shown = /<pre>([\s\S]*)<\/pre>/.exec(dom)?.[1] ?? assert.fail("the page shows nothing");
  return JSON.parse(
    shown.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  ) as Found[];
}

try {
  writeFileSync(file, page);
  const light = measured();
  assert.equal(light.length, drawings.length);
  for (const { name, overlaps, outside, widths } of light) {
    assert.deepEqual(overlaps, [], name);
    assert.deepEqual(outside, [], name);
    for (const { text, kind, width } of widths) {
      const most = widthOf(text, kind === "small" ? 11 : 13) * (kind === "title" ? 1.15 : 1);
      assert.ok(width <= most + 1, `${name}: ${text} is ${width} wide, taken for ${most}`);
    }
  }
  const papers = new Set([...light, ...measured("--force-dark-mode")].map(({ paper }) => paper));
  assert.equal(papers.size, 2, "light and dark have a paper each");
  if (kept !== undefined) {
    for (const { name, svg } of drawings) writeFileSync(join(folder, `${name}.svg`), svg);
    browse("--window-size=800,12000", `--screenshot=${join(folder, "light.png")}`, `file://${file}`);
    browse(
      "--force-dark-mode",
      "--window-size=800,12000",
      `--screenshot=${join(folder, "dark.png")}`,
      `file://${file}`,
    );
  }
  const texts = light.reduce((sum, { widths }) => sum + widths.length, 0);
  console.log(`${drawings.length} charts with ${texts} texts: none meet, none is cut off`);
} finally {
  rmSync(join(folder, "profile"), { recursive: true, force: true });
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
