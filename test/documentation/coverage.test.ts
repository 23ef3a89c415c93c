import { existsSync } from "node:fs";
import { coverage } from "kaoping";
import { expect, test } from "vitest";
import { COVERAGE_FILE, coverageTables } from "./coverage.js";
import { links } from "./markdown.js";
import { read } from "./pages.js";

const written = read(COVERAGE_FILE);

test("the tables are up to date", () => {
  expect(written, "run `npm run docs`").toBe(coverageTables());
});

test("they have a row for every clause, and every link leads to a file", () => {
  const rows = written.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toHaveLength(coverage.length);
  const targets = links(written);
  expect(targets.length).toBeGreaterThan(coverage.length);
  const directory = new URL(`../../${COVERAGE_FILE}`, import.meta.url);
  expect(targets.filter((target) => !existsSync(new URL(target, directory)))).toEqual([]);
});

test.each(["docs/rules.md", "docs/rules.zh-CN.md"])("%s names their file", (page) => {
  expect(read(page)).toContain(`\`${COVERAGE_FILE}\``);
});
