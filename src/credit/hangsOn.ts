/** The values that each of some readings may have. */
export type Values<R> = { readonly [Id in keyof R]: readonly R[Id][] };

/**
 * The readings that a decision hangs on: under another value of one the decision is another, or hangs on other readings.
 * One after the other, each looks at those before it: if two could speak for each other, only the later one is named.
 * `decided` is given these readings and no others.
 */
export function hangsOn<R extends object>(
  values: Values<R>,
  applied: R,
  decided: (readings: R) => string,
): Partial<R> {
  const ids = Object.keys(values) as (keyof R)[];
  const chosen = Object.fromEntries(ids.map((id) => [id, applied[id]])) as R;
  const decisions = new Map<string, string>();
  const open: Partial<R> = {};
  let told = (readings: R) => {
    const key = ids.map((id) => readings[id]).join();
    const decision = decisions.get(key) ?? decided(readings);
    decisions.set(key, decision);
    return decision;
  };
  for (const id of ids) {
    const before = told;
    const isOpen = (readings: R) =>
      new Set(values[id].map((value) => before({ ...readings, [id]: value }))).size > 1;
    if (isOpen(chosen)) open[id] = applied[id];
    told = (readings) => `${before(readings)} ${isOpen(readings)}`;
  }
  return open;
}
