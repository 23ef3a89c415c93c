// Draws cases, and has a second implementation in Python recompute every figure; what differs is printed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exact, families } from "./families.js";
import { cases } from "./library.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: "string" },
    seed: { type: "string", default: "1" },
    /** A file for the cases with the oracle's figures, in place of the comparison. */
    expected: { type: "string" },
  },
});

/** What takes mpmath is drawn only when asked for, and eigenvectors, which take long, fewer: a thousand matrices. */
const names = positionals.length > 0 ? positionals : Object.keys(exact);
const count = Number(values.cases ?? (names.includes("credit") ? 2140 : 10_000));
const sources = names.flatMap((name) => {
  const found = families[name];
  if (found === undefined) throw new Error(`no family ${name}: ${Object.keys(families).join(", ")}`);
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
