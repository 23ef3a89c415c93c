// Grades a roster that is never held, writes every result, and prints what the process needed for it. Run as a process
// of its own.
import { openSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { kaoping, YEAR } from "./kaoping.js";
import { managers } from "./managers.js";

const rows = Number(process.argv[2]);
const peers = kaoping.rosterTotals(managers(rows));
const file = openSync(devNull, "w");
let written = 0;
for (const result of kaoping.gradeEach(managers(rows), { year: YEAR, peers })) {
  writeSync(file, `${JSON.stringify(result)}\n`);
  if ("appraisal" in result) written += 1;
}
console.log(JSON.stringify({ written, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
