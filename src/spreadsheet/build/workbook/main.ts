import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { county, countyCells } from "./county.js";
import { buildWorkbook } from "./workbook.js";

const dist = fileURLToPath(new URL("../../../../dist/", import.meta.url));

mkdirSync(dist, { recursive: true });
const [, ...rows] = countyCells;
await buildWorkbook({ year: county.year, rows }).xlsx.writeFile(`${dist}kaoping.xlsx`);
