import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { county, countyCells } from "./county.js";
import { buildFiles } from "./files.js";
import { withoutTimes } from "./sealedZip.js";

const dist = fileURLToPath(new URL("../../../../dist/", import.meta.url));
/** When the workbooks say they were made: a build at any time gives the same bytes. */
const MADE = new Date("2026-01-01T00:00:00Z");

mkdirSync(dist, { recursive: true });
const [, ...rows] = countyCells;
for (const [file, workbook] of Object.entries(buildFiles({ year: county.year, rows }))) {
  workbook.created = MADE;
  workbook.modified = MADE;
  writeFileSync(`${dist}${file}`, withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer())));
}
