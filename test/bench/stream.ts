// Grades a roster that is never held, and prints what the process needed for it. Run as a process of its own.
import { kaoping, YEAR } from "./kaoping.js";
import { managers } from "./managers.js";

const rows = Number(process.argv[2]);
const started = performance.now();
const peers = kaoping.peerTotals(managers(rows));
let graded = 0;
for (const result of kaoping.gradeEach(managers(rows), { year: YEAR, peers })) {
  if ("appraisal" in result && result.appraisal.score.isFinite()) graded += 1;
}
const seconds = (performance.now() - started) / 1000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ graded, seconds, peakMegabytes }));
