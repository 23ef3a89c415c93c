import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { managers } from "../managers.js";
import { cpuTimes } from "../measure.js";
import { gradeRoster } from "../peers/kaoping.js";
import { count, type Group } from "../row.js";

/** What the length of a roster does to the cost of a manager, and to the memory of a roster that is never held. */
export const length: Group = {
  rows: async () => [
    await flatness([1_000, 10_000, 100_000, 1_000_000], 3),
    await memory(100_000, 150),
    await memory(1_000_000, 300),
  ],
};

async function flatness(sizes: readonly number[], rounds: number) {
  const longest = [...managers(Math.max(...sizes))];
  const contestants = sizes.map((size) => {
    const roster = longest.slice(0, size);
    const repeats = Math.max(1, 20_000 / size);
    const run = () => {
      for (let i = 0; i < repeats; i += 1) gradeRoster.grade(roster);
    };
    return { items: size * repeats, run };
  });
  const times = await cpuTimes(contestants, rounds);
  const [first, last] = [count(sizes[0] ?? 0), count(sizes.at(-1) ?? 0)];
  return {
    what: {
      en: `dearest ÷ cheapest manager, rosters of ${first} to ${last}`,
      zh: `人均耗时：最慢的名册÷最快的名册，${first}人至${last}人`,
    },
    measured: Math.max(...times) / Math.min(...times),
    atMost: 1.15,
  };
}

const source = fileURLToPath(new URL("../stream.ts", import.meta.url));
/** As deep in the repository as the source is, from which both find the package. */
const script = fileURLToPath(new URL("../../../reports/bench/stream.mjs", import.meta.url));

/** The memory of a stream of managers, in a process of its own that holds no compiler. */
async function memory(rows: number, atMost: number) {
  await build({ entryPoints: [source], outfile: script, bundle: true, platform: "node", format: "esm" });
  const printed = execFileSync(process.execPath, [script, String(rows)], { encoding: "utf8" });
  const { written, peakMegabytes } = JSON.parse(printed) as { written: number; peakMegabytes: number };
  if (written !== rows) throw new Error(`gradeEach graded ${written} of ${rows} managers`);
  return {
    what: {
      en: `peak memory of a process that grades ${count(rows)} managers by gradeEach and writes each as JSON`,
      zh: `用gradeEach给${count(rows)}人评定并逐份写成JSON的进程，内存峰值`,
    },
    measured: peakMegabytes,
    unit: "MB" as const,
    atMost,
  };
}
