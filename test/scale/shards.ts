import { deepStrictEqual, ok } from "node:assert";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { gradeEach, mergePeerTotals, type PeerTotals, plain, rosterTotals } from "kaoping";
import { digests, part, YEAR } from "./part.js";

const THREADS = 2;
const MOST_MEGABYTES = 1_500;

/** A roster graded in parts by threads, and by one pass: the same totals, and the same text of every result. */
export async function shards(count: number): Promise<string> {
  const size = Math.ceil(count / THREADS);
  const ranges = Array.from({ length: THREADS }, (_, i) => ({
    from: i * size,
    to: Math.min(count, (i + 1) * size),
  }));
  const folder = mkdtempSync(join(tmpdir(), "kaoping-scale-"));
  const workers = ranges.map((range) => new Worker(script(folder), { workerData: { count, ...range } }));
  const answers = () => Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0]));
  const peers = plain(mergePeerTotals(...((await answers()) as PeerTotals[])));
  const graded = answers();
  for (const worker of workers) worker.postMessage(peers);
  const inParts = (await graded) as ReturnType<typeof digests>[];
  rmSync(folder, { recursive: true });

  const whole = { count, from: 0, to: count };
  deepStrictEqual(plain(rosterTotals(part(whole))), peers);
  const results = gradeEach(part(whole), { year: YEAR, peers });
  const inOnePass = ranges.map(({ from, to }) => digests(results, to - from));
  deepStrictEqual(inParts, inOnePass);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  ok(megabytes <= MOST_MEGABYTES, `${megabytes} MB is more than ${MOST_MEGABYTES} MB`);
  const rejected = inParts.reduce((sum, each) => sum + each.rejected, 0);
  return `${count} managers in ${THREADS} threads as in one pass, ${rejected} rejected; ${megabytes} MB at most`;
}

/** The program of a thread as one file of JavaScript. */
function script(folder: string): string {
  const entryPoints = [fileURLToPath(new URL("worker.ts", import.meta.url))];
  const outfile = join(folder, "worker.mjs");
  buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "esm" });
  return outfile;
}
