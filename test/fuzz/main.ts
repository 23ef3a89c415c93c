// Calls everything public with hostile values, for some minutes or a number of calls: what no call may do is printed.
import { parseArgs } from "node:util";
import { fuzz, type Report, type Violation } from "./fuzz.js";
import { watched } from "./watch.js";

const { values } = parseArgs({
  options: { minutes: { type: "string" }, calls: { type: "string" }, seed: { type: "string" } },
});

function given(name: keyof typeof values): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const figure = Number(value);
  if (!(figure >= 0)) throw new Error(`--${name} takes a number, got ${value}`);
  return figure;
}

const seed = given("seed") ?? Date.now() >>> 0;
const calls = given("calls") ?? Number.POSITIVE_INFINITY;
const minutes = given("minutes") ?? (Number.isFinite(calls) ? Number.POSITIVE_INFINITY : 1);
const end = Date.now() + minutes * 60_000;

/** So many violations are printed in full. */
const PRINTED = 20;
let found = 0;

function print({ seed, target, kinds, wrong }: Violation): void {
  found += 1;
  if (found > PRINTED) return;
  console.log(`\n${target}, given ${kinds.join(", ") || "nothing hostile"}`);
  for (const each of wrong.slice(0, 5)) console.log(`  ${each}`);
  console.log(`  again: npm run fuzz -- --calls 1 --seed ${seed}`);
}

function summary({ calls, endings, byTarget, byKind, slowest, violations }: Report): string {
  const counts = (of: ReadonlyMap<string, number>) =>
    [...of].sort(([, a], [, b]) => b - a).map(([name, count]) => `${String(count).padStart(8)}  ${name}`);
  return [
    "",
    "Calls by what was called:",
    ...counts(byTarget),
    "",
    "Calls by what was hostile in them:",
    ...counts(byKind),
    "",
    "The slowest:",
    ...slowest.map(
      ({ ms, seed, target, kinds }) =>
        `${ms.toFixed(1).padStart(8)} ms  ${target} (${kinds.join(", ")}), seed ${seed}`,
    ),
    "",
    `${calls} calls from seed ${seed}: ${endings.returned} returned, ${endings.refused} refused, ${endings.callers} passed on what their own iterable threw, ${violations.length} violations`,
  ].join("\n");
}

console.log(`seed ${seed}`);
const watch = watched();
const report = fuzz({
  seed,
  goesOn: (made) => made < calls && Date.now() < end,
  timed: true,
  before: watch.before,
  found: print,
});
watch.end();
console.log(summary(report));
if (report.violations.length > 0) process.exitCode = 1;
