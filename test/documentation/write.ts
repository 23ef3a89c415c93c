import { readFileSync, writeFileSync } from "node:fs";
import type { Locale } from "kaoping";
import { READMES, refreshed } from "./tables.js";

for (const [locale, file] of Object.entries(READMES)) {
  const path = new URL(`../../${file}`, import.meta.url);
  writeFileSync(path, refreshed(readFileSync(path, "utf8"), locale as Locale));
}
