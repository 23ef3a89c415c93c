// Times the library beside other ways to compute the same results, and reports which targets it meets.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { benchShortfall } from "./analysis.js";
import { benchCredit } from "./credit.js";
import { kaoping, YEAR } from "./kaoping.js";
import { benchLargeCredit } from "./largeCredit.js";
import { managers, onEdge } from "./managers.js";
import { interleaved } from "./measure.js";
import { handWrittenDecimal } from "./peers/decimal.js";
import { float64 } from "./peers/float64.js";
import { hyperformula } from "./peers/hyperformula.js";
import { jsonRulesEngine } from "./peers/jsonRulesEngine.js";
import { gradeRoster, gradeRosterToJson } from "./peers/kaoping.js";
import type { Outcome, Peer } from "./peers/peer.js";
import { zen, zenOnAllCores } from "./peers/zen.js";
import { benchFormulas, benchRoster } from "./spreadsheet.js";
import { figure, table } from "./table.js";

const PEERS: readonly Peer[] = [
  gradeRoster,
  gradeRosterToJson,
  handWrittenDecimal,
  float64,
  jsonRulesEngine,
  zen,
  zenOnAllCores,
  hyperformula,
];

const verdicts: string[] = [];

/** Notes whether a figure is below its limit. */
function verdict(what: string, value: number, limit: number, unit = ""): void {
  const outcome = value <= limit ? "met" : "missed";
  verdicts.push(`${outcome.padEnd(6)}  ${what}: ${figure(value)}${unit}, at most ${figure(limit)}${unit}`);
}

/** Peers side by side on one roster; those with a sample get only its first managers. */
async function compare(rows: number, rounds: number): Promise<void> {
  const roster = [...managers(rows)];
  const contestants = PEERS.map((peer) => {
    const part = roster.slice(0, peer.sample);
    return { peer, part, managers: part.length, run: () => peer.grade(part) };
  });
  const differing: number[] = [];
  for (const { peer, part } of contestants) {
    const expected = await gradeRoster.grade(part);
    differing.push(disagreements(peer, await peer.grade(part), expected));
  }
  const times = await interleaved(contestants, rounds);
  const timeOf = (wanted: Peer) => times[PEERS.indexOf(wanted)] ?? Number.NaN;
  const lines = contestants.map(({ peer, part }, i) => [
    peer.name,
    figure(part.length, 0) + (part.length < rows ? " (sample)" : ""),
    figure(timeOf(peer)),
    figure(timeOf(peer) / timeOf(handWrittenDecimal)),
    figure(differing[i] ?? 0, 0),
  ]);
  console.log(`\nThe same grade of ${figure(rows, 0)} managers, median of ${rounds} interleaved runs`);
  console.log(table(["", "rows", "µs per manager", "÷ hand-written", "other grades"], lines));
  const own = timeOf(gradeRoster);
  const size = `${figure(rows, 0)} managers`;
  verdict(`gradeRoster ÷ hand-written decimal.js, ${size}`, own / timeOf(handWrittenDecimal), 1.5);
  verdict(`gradeRoster ÷ GoRules ZEN, ${size}`, own / timeOf(zen), 1 / 3);
}

/** How many grades differ. Inexact numbers may err on an edge; any other difference is a mistake in the peer. */
function disagreements({ name }: Peer, found: readonly Outcome[], expected: readonly Outcome[]): number {
  if (found.length !== expected.length)
    throw new Error(`${name} graded ${found.length} of ${expected.length}`);
  let count = 0;
  for (const [index, { score, grade }] of expected.entries()) {
    const other = found[index];
    const sameScore = Math.abs(Number(other?.score) - Number(score)) < 1e-6;
    if (other?.grade !== grade) count += 1;
    if (!sameScore || (other?.grade !== grade && !onEdge(index)))
      throw new Error(
        `${name} differs on row ${index}: ${other?.score} (${other?.grade}), not ${score} (${grade})`,
      );
  }
  return count;
}

/** Whether the cost of a manager grows with the roster. */
async function flatness(rounds: number): Promise<void> {
  const sizes = [1_000, 10_000, 100_000, 300_000];
  const longest = [...managers(Math.max(...sizes))];
  const contestants = sizes.map((size) => {
    const roster = longest.slice(0, size);
    const repeats = Math.max(1, 20_000 / size);
    const run = () => {
      for (let i = 0; i < repeats; i += 1) gradeRoster.grade(roster);
    };
    return { managers: size * repeats, run };
  });
  const times = await interleaved(contestants, rounds);
  const least = Math.min(...times);
  console.log(`\nThe cost of a manager by the length of the roster, median of ${rounds} interleaved runs`);
  const lines = sizes.map((size, i) => [
    figure(size, 0),
    figure(times[i] ?? Number.NaN),
    figure((times[i] ?? Number.NaN) / least),
  ]);
  console.log(table(["managers", "µs per manager", "÷ least"], lines));
  verdict("dearest ÷ cheapest manager, 1,000 to 300,000 managers", Math.max(...times) / least, 1.3);
}

/** A roster graded under every other value of every reading, against as many gradings. */
async function sensitivity(rows: number, rounds: number): Promise<void> {
  const input = { year: YEAR, managers: [...managers(rows)] };
  const gradings = 1 + kaoping.sensitivity(input).readings.length;
  const [once = Number.NaN, all = Number.NaN] = await interleaved(
    [
      { managers: rows, run: () => kaoping.gradeRoster(input) },
      { managers: rows, run: () => kaoping.sensitivity(input) },
    ],
    rounds,
  );
  console.log(`\nsensitivity of ${figure(rows, 0)} managers, median of ${rounds} interleaved runs`);
  const lines = [
    ["gradeRoster", figure(once), figure(1)],
    ["sensitivity", figure(all), figure(all / once)],
  ];
  console.log(table(["", "µs per manager", "÷ gradeRoster"], lines));
  verdict(
    `sensitivity ÷ (${gradings} × gradeRoster), ${figure(rows, 0)} managers`,
    all / once / gradings,
    1.2,
  );
}

/** The memory of a stream that is never held, in a process of its own. */
function streaming(rows: number): void {
  const script = fileURLToPath(new URL("stream.ts", import.meta.url));
  const printed = execFileSync(process.execPath, ["--import", "tsx", script, String(rows)], {
    encoding: "utf8",
  });
  const { graded, seconds, peakMegabytes } = JSON.parse(printed);
  if (graded !== rows) throw new Error(`gradeEach graded ${graded} of ${rows} managers`);
  console.log(`\ngradeEach over ${figure(rows, 0)} managers from a generator, in a process of its own`);
  console.log(
    table(["seconds", "peak resident memory"], [[figure(seconds, 1), `${figure(peakMegabytes, 0)} MB`]]),
  );
  verdict(`peak memory of gradeEach over ${figure(rows, 0)} managers`, peakMegabytes, 300, " MB");
}

/** What a manager lacks for a grade, beside the grade itself. */
async function shortfalls(): Promise<void> {
  const { managers: count, graded, shortfall } = await benchShortfall(5_000, 5);
  console.log(`\nWhat ${figure(count, 0)} managers lack for a grade`);
  const lines = [
    ["gradeManager", figure(graded), figure(1)],
    ["shortfall", figure(shortfall), figure(shortfall / graded)],
  ];
  console.log(table(["", "µs per manager", "÷ gradeManager"], lines));
  verdict("shortfall", shortfall, 200, " µs");
}

/** The credit score of applicants against the same tree written by hand, and a large matrix of judgements. */
async function credit(): Promise<void> {
  const measured = await benchCredit();
  const perApplicant = (name: string, own: number, hand: number) => [
    name,
    figure(own),
    figure(hand),
    figure(own / hand),
  ];
  console.log(
    `\nThe credit score of ${figure(measured.applicants, 0)} applicants, a tree of 3 levels and 20 indicators`,
  );
  console.log(
    table(
      ["µs per applicant", "creditScores", "hand-written decimal.js", "ratio"],
      [
        perApplicant("scored", measured.library, measured.byHand),
        perApplicant("scored and written as JSON", measured.libraryWrittenOut, measured.byHandWrittenOut),
      ],
    ),
  );
  verdict("creditScores ÷ hand-written decimal.js", measured.ratio, 1);
  verdict("eigenvector of 15 × 15 judgements to 34 digits", measured.eigenvector, 50, " ms");
  for (const [name, ms, most] of await benchLargeCredit()) verdict(name, ms, most, " ms");
}

/** Formulas of the library in HyperFormula against formulas of the sheet, and a roster graded by one formula. */
async function spreadsheets(): Promise<void> {
  const count = 5_000;
  const benches = await benchFormulas(count, 5);
  console.log(`\nHyperFormula, ${figure(count, 0)} formulas recalculated at once`);
  const lines = benches.map(({ name, library, native }) => [
    `KAOPING_${name}`,
    figure(library, 0),
    figure(native, 0),
    figure(native / library),
  ]);
  console.log(table(["formulas per second", "kaoping", "native formulas", "native ÷ kaoping"], lines));
  const { rows, gradeRoster: library, called, spilled } = await benchRoster(10_000, 5);
  console.log(`\nA roster of ${figure(rows, 0)} rows by one formula`);
  const line = (name: string, time: number) => [name, figure(time), figure(time / library)];
  console.log(
    table(
      ["", "µs per manager", "÷ gradeRoster"],
      [
        line("gradeRoster", library),
        line("ROSTER called from code", called),
        line("KAOPING_ROSTER in HyperFormula", spilled),
      ],
    ),
  );
  verdict(`ROSTER ÷ gradeRoster, ${figure(rows, 0)} rows`, called / library, 2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
await compare(10_000, 5);
await compare(100_000, 3);
await flatness(5);
await sensitivity(10_000, 5);
streaming(1_000_000);
await shortfalls();
await credit();
await spreadsheets();
console.log(`\n${verdicts.join("\n")}`);
