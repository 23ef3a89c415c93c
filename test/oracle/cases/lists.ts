import type { Draw } from "../draw.js";

export const NAMES = ["王", "赵", "李"];

/** A yes or no for every name, mostly yes. */
export const flags = <Name extends string>(random: Draw, names: readonly Name[], yes = 0.7) =>
  Object.fromEntries(names.map((name) => [name, random.flag(yes)])) as Record<Name, boolean>;

/** Some of a list in another order, sometimes all of it, and now and then one of it twice. */
export function some(random: Draw, all: readonly string[]): string[] {
  const kept = random.flag(0.3) ? [...all] : all.filter(() => random.chance(0.8));
  const drawn = kept.sort(() => random.next() - 0.5);
  return drawn.length > 0 && random.chance(0.03) ? [...drawn, random.pick(drawn)] : drawn;
}

/** Rows with ids of their own, but for a few that stand twice. */
export const rows = <Row extends object>(random: Draw, most: number, make: () => Row) =>
  random.many(random.between(1, most), (place) => ({
    id: `R${place > 0 && random.chance(0.01) ? place - 1 : place}`,
    ...make(),
  }));

export const person = (random: Draw, name: string, often = 0.8) =>
  random.maybe(often, () => ({ [name]: random.pick(NAMES) }));
