import { writeFileSync } from "node:fs";
import { COVERAGE_FILE, coverageTables } from "./coverage.js";
import { FILES, read } from "./pages.js";
import { refreshed } from "./tables.js";

const write = (file: string, text: string) => writeFileSync(new URL(`../../${file}`, import.meta.url), text);

for (const { file, locale } of FILES) {
  try {
    write(file, await refreshed(read(file), locale));
  } catch (cause) {
    throw new Error(`${file} cannot be written: a table or an example of it throws`, { cause });
  }
}
write(COVERAGE_FILE, coverageTables());
