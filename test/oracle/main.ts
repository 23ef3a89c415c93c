// Draws cases, and has a second implementation in Python recompute every figure; what differs is printed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { credit } from "./cases/credit.js";
import { grading } from "./cases/grading.js";
import { lending } from "./cases/lending.js";
import { buyout, career, liability } from "./cases/measures.js";
import { ranking, scorecards, warnings } from "./cases/others.js";
import type { Source } from "./draw.js";
import { cases } from "./library.js";

const FAMILIES: Readonly<Record<string, readonly Source[]>> = {
  credit,
  grading,
  liability,
  lending,
  buyout,
  career,
  warnings,
  ranking,
  scorecards,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: "string" },
    seed: { type: "string", default: "1" },
    /** A file for the cases with the oracle's figures, in place of the comparison. */
    expected: { type: "string" },
  },
});

/** Eigenvectors take a third of a second each, and mpmath: they are drawn only when asked for, and fewer. */
const exact = Object.keys(FAMILIES).filter((family) => family !== "credit");
const families = positionals.length > 0 ? positionals : exact;
const count = Number(values.cases ?? (families.includes("credit") ? 1900 : 10_000));
const sources = families.flatMap((family) => {
  const found = FAMILIES[family];
  if (found === undefined) throw new Error(`no family ${family}: ${Object.keys(FAMILIES).join(", ")}`);
  return found;
});

const script = fileURLToPath(new URL("./oracle.py", import.meta.url));
const python = spawn("python3", ["-B", script, ...(values.expected ? ["--expected"] : [])], {
  stdio: ["pipe", values.expected ? "pipe" : "inherit", "inherit"],
});
if (values.expected) python.stdout?.pipe(createWriteStream(values.expected));
const ended = once(python, "close");
for (const each of cases(sources, count, Number(values.seed))) {
  if (!python.stdin?.write(`${JSON.stringify(each)}\n`))
    await once(python.stdin as NodeJS.WritableStream, "drain");
}
python.stdin?.end();
process.exitCode = (await ended)[0] as number;
