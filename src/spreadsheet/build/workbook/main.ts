import { mkdirSync } from "node:fs";
import { county, countyCells } from "./county.js";
import { buildWorkbook } from "./workbook.js";

const dist = new URL("../../../../dist/", import.meta.url).pathname;

mkdirSync(dist, { recursive: true });
const [, ...rows] = countyCells;
await buildWorkbook({ year: county.year, rows }).xlsx.writeFile(`${dist}kaoping.xlsx`);
