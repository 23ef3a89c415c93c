// Grades and scores in parts: by Apache Beam, which is installed apart from the locked dependencies, and by threads.
// `--applicants`, `--managers` and `--shards` take other sizes.
import { parseArgs } from "node:util";
import { beamGrades, beamScores } from "./beam.js";
import { shards } from "./shards.js";

const { values } = parseArgs({
  options: {
    managers: { type: "string", default: "100000" },
    applicants: { type: "string", default: "20000" },
    shards: { type: "string", default: "1000000" },
  },
});
// The threads first: what they need at most is measured of the process, and Beam holds everything.
console.log(await shards(Number(values.shards)));
console.log(await beamScores(Number(values.applicants)));
console.log(await beamGrades(Number(values.managers)));
