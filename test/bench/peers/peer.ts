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
  /** The longest roster that it is given, where it is too slow for more. */
  readonly sample?: number;
  readonly grade: (roster: readonly Manager[]) => readonly Outcome[] | Promise<readonly Outcome[]>;
}
