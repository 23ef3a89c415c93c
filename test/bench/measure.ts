/** Something to be timed: one run grades so many managers. */
export interface Contestant {
  readonly managers: number;
  readonly run: () => unknown;
}

/**
 * Microseconds per manager of each contestant, the median over the rounds. In each round every contestant runs
 * once, so that whatever slows the machine down meets them all; the first round only warms up.
 */
export async function interleaved(contestants: readonly Contestant[], rounds: number): Promise<number[]> {
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, { managers, run }] of contestants.entries()) {
      globalThis.gc?.();
      const started = performance.now();
      await run();
      const elapsed = performance.now() - started;
      if (round > 0) times[i]?.push((elapsed * 1000) / managers);
    }
  }
  return times.map(median);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
