import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { county, countyCells } from "./county.js";
import { withoutTimes } from "./sealedZip.js";
import { buildWorkbook } from "./workbook.js";

const dist = fileURLToPath(new URL("../../../../dist/", import.meta.url));
/** When the workbook says it was made: a build at any time gives the same bytes. */
const MADE = new Date("2026-01-01T00:00:00Z");

mkdirSync(dist, { recursive: true });
const [, ...rows] = countyCells;
const workbook = buildWorkbook({ year: county.year, rows });
workbook.created = MADE;
workbook.modified = MADE;
writeFileSync(`${dist}kaoping.xlsx`, withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer())));
