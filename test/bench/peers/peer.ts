import type { Grade } from "kaoping";
import type { Manager } from "../managers.js";

/** What every peer decides about a manager, in whatever kind of number it computes in. */
export interface Outcome {
  readonly score: number | { toString(): string };
  /** null: the qualification is cancelled. */
  readonly grade: Grade | null;
}

/** A way to grade a roster. */
export interface Peer {
  readonly name: string;
  /** What it is called in Chinese, where that is not its name. */
  readonly zh?: string;
  /** How many times as much as the library it is to cost at least. */
  readonly atLeast?: number;
  readonly grade: (roster: readonly Manager[]) => readonly Outcome[] | Promise<readonly Outcome[]>;
}
