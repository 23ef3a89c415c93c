import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { county, countyCells } from "./county.js";
import { buildFiles } from "./files.js";

const dist = fileURLToPath(new URL("../../../../dist/", import.meta.url));

mkdirSync(dist, { recursive: true });
const [, ...rows] = countyCells;
for (const [file, workbook] of Object.entries(buildFiles({ year: county.year, rows })))
  await workbook.xlsx.writeFile(`${dist}${file}`);
