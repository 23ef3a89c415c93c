import type { Policy } from "kaoping";
import { Random } from "../fuzz/random.js";

/** What one rule is given in a case. */
export interface Drawn {
  readonly input: object;
  /** Readings in place of the defaults. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** A rule, or a function of the public names that takes an input and a policy as rules do. */
// biome-ignore lint/suspicious/noExplicitAny: inputs are drawn and checked by the rule itself.
export type Decides = ((input: any, policy?: Policy) => unknown) & { readonly name: string };

/** A function that is asked otherwise than a rule, under its own name. */
export const asked = ({ name }: { readonly name: string }, ask: (input: never, policy?: Policy) => unknown) =>
  Object.defineProperty(ask as Decides, "name", { value: name });

/** How the cases of a rule are drawn, and how often beside the others. */
export interface Source {
  readonly rule: Decides;
  readonly share: number;
  draw(random: Draw): Drawn;
}

/** Draws the kinds of figures that the rules take. */
export class Draw extends Random {
  /** A whole number of the range, both ends included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  many<T>(count: number, make: (place: number) => T): T[] {
    return Array.from({ length: count }, (_, place) => make(place));
  }

  maybe<T extends object>(probability: number, make: () => T): T | Record<never, never> {
    return this.chance(probability) ? make() : {};
  }

  /** The same entries in any order. */
  shuffled<T>(list: readonly T[]): T[] {
    const left = list.slice();
    return this.many(list.length, () => left.splice(this.below(left.length), 1)[0] as T);
  }

  flag(probability = 0.5): boolean {
    return this.chance(probability);
  }

  /** One of the readings, or none so that the default holds. */
  reading(id: string, values: readonly string[]): Record<string, string> {
    return this.chance(0.5) ? {} : { [id]: this.pick(values) };
  }

  /** Yuan up to a limit, often a round figure and sometimes one with fractions of a fen. */
  yuan(most: number): string {
    const kind = this.next();
    if (kind < 0.05) return "0";
    if (kind < 0.5) return String(this.between(1, Math.max(1, Math.floor(most / 1000))) * 1000);
    return (this.between(0, most * 100) / 100).toFixed(2);
  }

  /** A ratio from 0 to 1. */
  ratio(): string {
    return this.chance(0.1) ? this.pick(["0", "1"]) : (this.between(0, 10_000) / 10_000).toFixed(4);
  }

  /** A day, often the last of a month or 29 February. */
  day(from: number, to: number): string {
    const year = this.between(from, to);
    if (year % 4 === 0 && this.chance(0.1)) return `${year}-02-29`;
    const drawn = new Date(Date.UTC(year, this.between(0, 11), this.chance(0.3) ? 1 : this.between(1, 28)));
    if (this.chance(0.2)) drawn.setUTCDate(0);
    return drawn.toISOString().slice(0, 10);
  }

  /** A day some whole years after another, or a day beside, or any. */
  after(day: string, years: readonly number[]): string {
    const drawn = new Date(`${day}T00:00:00Z`);
    if (this.chance(0.3)) drawn.setUTCDate(drawn.getUTCDate() + this.between(0, 1200));
    else {
      drawn.setUTCFullYear(drawn.getUTCFullYear() + this.pick(years));
      drawn.setUTCDate(drawn.getUTCDate() + this.pick([-1, 0, 0, 1]));
    }
    return drawn.toISOString().slice(0, 10);
  }
}

/** A rule without open readings. */
export const source = (rule: Decides, share: number, draw: (random: Draw) => object): Source => ({
  rule,
  share,
  draw: (random) => ({ input: draw(random) }),
});

/** A rule with some of the readings that bear on it. */
export const withReadings = (
  rule: Decides,
  share: number,
  ids: Readonly<Record<string, readonly string[]>>,
  draw: (random: Draw, readings: Readonly<Record<string, string>>) => object,
): Source => ({
  rule,
  share,
  draw(random): Drawn {
    const readings = Object.assign(
      {},
      ...Object.entries(ids).map(([id, values]) => random.reading(id, values)),
    );
    return { input: draw(random, readings), readings };
  },
});
