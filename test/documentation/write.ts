import { writeFileSync } from "node:fs";
import { COVERAGE_FILE, coverageTables } from "./coverage.js";
import { FILES, read } from "./pages.js";
import { refreshed } from "./tables.js";

const write = (file: string, text: string) => writeFileSync(new URL(`../../${file}`, import.meta.url), text);

for (const { file, locale } of FILES) write(file, await refreshed(read(file), locale));
write(COVERAGE_FILE, coverageTables());
