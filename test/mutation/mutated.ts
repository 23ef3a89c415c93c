/** Runs the tests of a room once, then, for each change, those that come by it; a test only under the configuration beside it. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, type RunnerTask, type RunnerTestCase, test } from "vitest";
import { getFn, getHooks } from "vitest/suite";
import { type Mutant, note, readFound, readPlan, root, type Status } from "./plan.js";

/** How many changes that were noticed are kept back for one look at what they left behind. */
const BATCH = 20;

/** What the switches of the changed files read and write. */
interface Switches {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: Record<"static", Hits> & Record<"perTest", Record<string, Hits>>;
}
type Hits = Record<string, number>;

const switches: Switches = {};
(globalThis as { __stryker__?: Switches }).__stryker__ = switches;

/** Tests that take seconds, of the whole of a room: what holds one place of the code is narrower. */
const WIDE: readonly string[] = [
  "analysis/compareAppraisals.property.test.ts",
  "analysis/shortfall.property.test.ts",
  "analysis/verify.property.test.ts",
  "catalogue/inputSchema.property.test.ts",
  "explain/registry.property.test.ts",
  "grading/hostileRows.test.ts",
  "grading/readings.property.test.ts",
  "grading/timeZones.property.test.ts",
  "spreadsheet/anything.property.test.ts",
  "spreadsheet/large.test.ts",
  // Of the makers of the workbook, which are not changed.
  "spreadsheet/workbook/",
];

const room = process.env.MUTATED_ROOM ?? "";
const folder = `${root}test/${room}`;
// The same examples for every change, and none smaller than the first that fails.
fc.configureGlobal({ seed: 1, numRuns: 20, endOnFailure: true });

beforeEach(({ task }) => {
  switches.currentTestId = task.id;
});
afterEach(() => {
  delete switches.currentTestId;
});

for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
  if (path.endsWith(".test.ts") && !WIDE.some((wide) => `${room}/${path}`.startsWith(wide)))
    describe(path, async () => void (await import(`${folder}/${path}`)));
describe("fixtures", async () => void (await import("./roomFixtures.js")));

const testsOf = (task: RunnerTask): RunnerTestCase[] =>
  task.type === "test" ? [task] : task.tasks.flatMap(testsOf);

/** Whether a test passes, with the hooks around it. */
async function passes(tested: RunnerTestCase): Promise<boolean> {
  const hooks = [];
  for (let suite = tested.suite; suite !== undefined; suite = suite.suite) hooks.push(getHooks(suite));
  try {
    for (const { beforeEach: before } of [...hooks].reverse())
      for (const hook of before) await hook(tested.context, tested.suite as never);
    await getFn(tested)();
    return true;
  } catch {
    return false;
  } finally {
    for (const { afterEach: after } of hooks)
      for (const hook of after) await hook(tested.context, tested.suite as never);
  }
}

test("each change is noticed", async ({ task }) => {
  const tests = testsOf(task.file).filter(({ mode, id }) => mode === "run" && id !== task.id);
  const failed = tests.filter(({ result }) => result?.state !== "pass");
  if (failed.length > 0)
    throw new Error(`without a change fails: ${failed.map(({ name }) => name).join(", ")}`);
  const { static: atLoad = {}, perTest = {} } = switches.mutantCoverage ?? {};
  const took = new Map(tests.map((each) => [each, each.result?.duration ?? 0]));
  const byCost = tests.sort((a, b) => (took.get(a) ?? 0) - (took.get(b) ?? 0));

  async function tryOut({ id }: Mutant): Promise<[Status, RunnerTestCase?]> {
    const by = byCost.filter((each) => perTest[each.id]?.[id] !== undefined);
    if (by.length === 0) return [atLoad[id] === undefined ? "uncovered" : "static"];
    let hits = 0;
    try {
      for (const each of by) {
        // A sign of life.
        if ((took.get(each) ?? 0) > 100) note(room, { id });
        switches.activeMutant = id;
        // Far more often than without a change is as good as without end.
        switches.hitLimit = 1000 + 20 * (perTest[each.id]?.[id] ?? 0);
        switches.hitCount = 0;
        if (!(await passes(each))) return ["killed", each];
        hits += switches.hitCount;
      }
    } finally {
      delete switches.activeMutant;
    }
    return [hits === 0 ? "once" : "survived"];
  }

  const alone = process.env.MUTANT;
  const done = new Set(readFound(room).flatMap(({ id, status }) => (status === undefined ? [] : [id])));
  const careful = readFound(room).some(({ outlived }) => outlived);
  /** Changes that were noticed, and by what; kept back until that passes again without a change. */
  const noticed = new Map<string, RunnerTestCase>();

  /** Whether no change outlived its trial, as in what is remembered: else all of them are tried again, one by one. */
  async function none(): Promise<boolean> {
    for (const each of new Set(noticed.values())) {
      if (await passes(each)) continue;
      const [[id] = []] = noticed;
      // Tried first in a process, a change is noticed whatever it leaves behind.
      note(room, careful && id !== undefined ? { id, status: "killed" } : { id: "", outlived: true });
      return false;
    }
    for (const id of noticed.keys()) note(room, { id, status: "killed" });
    noticed.clear();
    return true;
  }

  for (const mutant of readPlan(room).mutants) {
    const { id } = mutant;
    if (alone === undefined ? done.has(id) : alone !== id) continue;
    note(room, { id });
    const [status, by] = await tryOut(mutant);
    if (by === undefined) note(room, { id, status });
    else noticed.set(id, by);
    if (noticed.size >= (careful ? 1 : BATCH) && !(await none())) return;
  }
  await none();
});
