import { existsSync, readFileSync } from "node:fs";
import { coverage } from "kaoping";
import { expect, test } from "vitest";
import { COVERAGE_FILE, coverageTables } from "./coverage.js";
import { READMES } from "./tables.js";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const written = read(COVERAGE_FILE);

test("the tables are up to date", () => {
  expect(written, "run `npm run docs`").toBe(coverageTables());
});

test("they have a row for every clause, and every link leads to a file", () => {
  const rows = written.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toHaveLength(coverage.length);
  const links = [...written.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
  expect(links.length).toBeGreaterThan(coverage.length);
  const directory = new URL(`../../${COVERAGE_FILE}`, import.meta.url);
  expect(links.filter((target) => !existsSync(new URL(target, directory)))).toEqual([]);
});

test.each(Object.values(READMES))("%s links to them", (readme) => {
  expect(read(readme)).toContain(`](${COVERAGE_FILE})`);
});
