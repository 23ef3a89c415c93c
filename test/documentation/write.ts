import { readFileSync, writeFileSync } from "node:fs";
import type { Locale } from "kaoping";
import { COVERAGE_FILE, coverageTables } from "./coverage.js";
import { READMES, refreshed } from "./tables.js";

const pathOf = (file: string) => new URL(`../../${file}`, import.meta.url);

for (const [locale, file] of Object.entries(READMES)) {
  writeFileSync(pathOf(file), refreshed(readFileSync(pathOf(file), "utf8"), locale as Locale));
}
writeFileSync(pathOf(COVERAGE_FILE), coverageTables());
