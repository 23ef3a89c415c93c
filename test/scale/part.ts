import { createHash } from "node:crypto";
import type { EachResult, ManagerInput } from "kaoping";
import { spoilt } from "./roster.js";

export const YEAR = 2025;

/** A part of a roster: the rows from one place to before another. */
export interface Part {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** The rows of a part, made as they are read. */
export function* part({ count, from, to }: Part): Generator<ManagerInput, void, undefined> {
  let index = 0;
  for (const manager of spoilt(count, false)) {
    if (index >= to) return;
    if (index >= from) yield manager;
    index += 1;
  }
}

/** What the next results say, as one digest of their texts, and how many of them are rejections. */
export function digests(results: Iterator<EachResult>, count: number) {
  const hash = createHash("sha256");
  let rejected = 0;
  for (let read = 0; read < count; read += 1) {
    const { value } = results.next() as { readonly value: EachResult };
    // Its place in the part is another than in the whole.
    const { index: _, ...said } = value;
    if ("issues" in value) rejected += 1;
    hash.update(JSON.stringify(said));
  }
  return { count, rejected, digest: hash.digest("hex") };
}
