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

/** How the cases of a rule are drawn, and how many of every thousand of its family it gets. */
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

  flag(probability = 0.5): boolean {
    return this.chance(probability);
  }

  /** One of the readings, or none so that the default holds. */
  reading(id: string, values: readonly string[]): Record<string, string> {
    return this.chance(0.5) ? {} : { [id]: this.pick(values) };
  }
}
