/**
 * Changes the code of a room in one place after the other and runs the tests that hold it: `npm run test:mutation -- buyout`,
 * or `-- buyout order` for one file of it; what was found of the others is kept.
 * A change that no test notices is a gap in the tests, or is listed in `equivalents.ts` with the reason why nobody can.
 */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { listed } from "./equivalents.js";

const [room = "", file = "**/*"] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
if (room === "" || !existsSync(`${root}src/${room}`)) throw new Error(`no room src/${room}`);

process.chdir(root);
process.env.MUTATED_ROOM = room;
const stryker = new Stryker({
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  mutate: [`src/${room}/${file}.ts`, "!src/**/{index,public}.ts", "!src/spreadsheet/build/**"],
  // What is decided once, when a module is loaded, would take a fresh run of all tests for each change.
  ignoreStatic: true,
  ignorePatterns: ["dist", "reports", "docs", "conformance"],
  incremental: true,
  incrementalFile: `reports/mutation/${room}.json`,
  tempDirName: "reports/stryker",
  reporters: ["progress-append-only"],
  concurrency: 1,
});

const mutants = (await stryker.runMutationTest()).filter(({ status }) => status !== "Ignored");
const alive = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
let explained = 0;
for (const { fileName, location, replacement } of alive) {
  const { start, end } = location;
  const lines = readFileSync(fileName, "utf8").split("\n");
  const before = lines[start.line - 1]?.slice(0, start.column - 1) ?? "";
  const after = lines[end.line - 1]?.slice(end.column - 1) ?? "";
  const original = lines
    .slice(start.line - 1, end.line)
    .join("\n")
    .trim();
  const change = {
    file: relative(root, fileName),
    original,
    replacement: `${before}${replacement}${after}`.trim(),
  };
  if (listed(change) !== undefined) explained += 1;
  else console.log(`${change.file}:${start.line}\n  - ${change.original}\n  + ${change.replacement}`);
}
const unexplained = alive.length - explained;
console.log(
  `${room}: ${mutants.length} changes, ${explained} of those that no test notices are listed with a reason`,
);
console.log(`${mutants.length - unexplained} passed, ${unexplained} failed`);
process.exitCode = unexplained === 0 ? 0 : 1;
