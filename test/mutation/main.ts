/**
 * Changes the code of a room in one place after the other and runs the tests that hold it: `npm run test:mutation -- buyout`,
 * or `-- buyout order bands` for some files of it.
 * A change that no test notices is a gap in the tests, or is listed in `equivalents` with the reason why nobody can.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Change } from "./equivalents/change.js";
import { equivalents, listed } from "./equivalents/index.js";
import { type Mutant, makePlan, note, readFound, root, type Status } from "./plan.js";
import { compiler } from "./types.js";

const [room = "", ...names] = process.argv.slice(2);
if (room === "" || !existsSync(`${root}src/${room}`)) throw new Error(`no room src/${room}`);

// The process that tries goes with this one.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Tries all changes that are not decided, or one alone, until the process ends, or is stuck at one. */
function run(alone?: string): Promise<void> {
  const args = [`${root}node_modules/vitest/vitest.mjs`, "run", "--config", "test/mutation/vitest.config.ts"];
  const env = { ...process.env, MUTATED_ROOM: room, ...(alone === undefined ? {} : { MUTANT: alone }) };
  const vitest = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  // With the process that it runs the tests in.
  const kill = () => vitest.pid !== undefined && process.kill(-vitest.pid, "SIGKILL");
  process.once("exit", kill);
  let output = "";
  for (const stream of [vitest.stdout, vitest.stderr])
    stream.on("data", (data) => {
      output += data;
    });
  const before = readFound(room).length;
  let [count, since] = [before, Date.now()];
  const watch = setInterval(() => {
    const found = readFound(room).length;
    if (found !== count) [count, since] = [found, Date.now()];
    // Without a change all tests run first.
    if (Date.now() - since > (found === before ? 600_000 : 30_000)) kill();
  }, 1000);
  return new Promise((resolve, reject) => {
    vitest.on("close", (code) => {
      clearInterval(watch);
      process.off("exit", kill);
      const last = readFound(room).slice(before).at(-1);
      if (code !== 0 && last !== undefined && last.status === undefined && !last.outlived)
        note(room, { id: last.id, status: "hung" });
      else if (code !== 0) return reject(new Error(output));
      resolve();
    });
  });
}

const { mutants } = await makePlan(room, names);
const statuses = () =>
  new Map(readFound(room).flatMap(({ id, status }): [string, Status][] => (status ? [[id, status]] : [])));
while (statuses().size < mutants.length) await run();
for (const [id, status] of statuses()) if (status === "once") await run(id);

// What the compiler refuses is noticed too; it is asked last, since it takes longer than the tests.
const refused = compiler();
for (const mutant of mutants)
  if (/^(survived|uncovered|once)$/.test(statuses().get(mutant.id) ?? "") && refused(mutant))
    note(room, { id: mutant.id, status: "refused" });

/** The lines that are changed, before and after. */
function changeOf({ fileName, location: { start, end }, replacement }: Mutant): Change {
  const lines = readFileSync(fileName, "utf8").split("\n");
  const before = lines[start.line]?.slice(0, start.column) ?? "";
  const after = lines[end.line]?.slice(end.column) ?? "";
  return {
    file: relative(root, fileName),
    original: lines
      .slice(start.line, end.line + 1)
      .join("\n")
      .trim(),
    replacement: `${before}${replacement}${after}`.trim(),
  };
}

const found = statuses();
const having = (...wanted: Status[]) => mutants.filter(({ id }) => wanted.includes(found.get(id) as Status));
const tried = mutants.length - having("static").length;
const alive = having("survived", "uncovered", "once").map((mutant) => ({ mutant, change: changeOf(mutant) }));
const unexplained = alive.filter(({ change }) => listed(change) === undefined);
for (const { mutant, change } of unexplained)
  console.log(
    `${change.file}:${mutant.location.start.line + 1} ${found.get(mutant.id)}\n  - ${change.original}\n  + ${change.replacement}`,
  );
const files = new Set(mutants.map(({ fileName }) => relative(root, fileName)));
// What only takes longer ends in time on one machine and not on another: it may be listed all the same.
const unnoticed = [...alive.map(({ change }) => change), ...having("hung").map(changeOf)];
const noticed = equivalents.filter(
  ({ file, original, replacement }) =>
    files.has(file) &&
    !unnoticed.some(
      (change) => change.file === file && change.original === original && change.replacement === replacement,
    ),
);
for (const { file, original, replacement } of noticed)
  console.log(`${file}: listed as what nobody can notice, but noticed\n  - ${original}\n  + ${replacement}`);
console.log(
  `${room}: ${tried} changes, ${having("hung").length} of them without end, ${alive.length - unexplained.length} that no test notices listed with a reason`,
);
console.log(`${tried - unexplained.length} passed, ${unexplained.length + noticed.length} failed`);
process.exitCode = unexplained.length + noticed.length === 0 ? 0 : 1;
