import { setTimeout } from "node:timers/promises";

/** Something to be timed: one run does so many items. */
export interface Contestant {
  readonly items: number;
  readonly run: () => unknown;
  /** The work is done by another process, and a run gives the microseconds of CPU that it took there. */
  readonly elsewhere?: boolean;
}

/** Microseconds per item: of every core together, and by the clock. */
export interface Cost {
  readonly cpu: number;
  readonly elapsed: number;
}

/**
 * What each contestant costs, the median over the rounds. In each round every contestant runs once, so that whatever
 * slows the machine down meets them all; the first round only warms up.
 */
export async function interleaved(contestants: readonly Contestant[], rounds: number): Promise<Cost[]> {
  const costs: Cost[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, { items, run, elsewhere }] of contestants.entries()) {
      await settled();
      const [before, started] = [process.cpuUsage(), performance.now()];
      const result = await run();
      const elapsed = (performance.now() - started) * 1000;
      const { user, system } = process.cpuUsage(before);
      const cpu = elsewhere ? Number(result) : user + system;
      if (round > 0) costs[i]?.push({ cpu: cpu / items, elapsed: elapsed / items });
    }
  }
  return costs.map((each) => ({
    cpu: median(each.map(({ cpu }) => cpu)),
    elapsed: median(each.map(({ elapsed }) => elapsed)),
  }));
}

/** What the process does while it waits, at most, in microseconds of CPU in each of so many milliseconds. */
const IDLE = { microseconds: 1_000, milliseconds: 20 };

/** Collects the garbage of whatever ran before, and waits until nothing of that goes on in the background. */
async function settled(): Promise<void> {
  globalThis.gc?.();
  for (;;) {
    const before = process.cpuUsage();
    await setTimeout(IDLE.milliseconds);
    const { user, system } = process.cpuUsage(before);
    if (user + system < IDLE.microseconds) return;
  }
}

/** Microseconds of CPU per item, as above. */
export async function cpuTimes(contestants: readonly Contestant[], rounds: number): Promise<number[]> {
  return (await interleaved(contestants, rounds)).map(({ cpu }) => cpu);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
