/** Whole numbers from 0 to `most`, always the same ones for a seed. */
export type UpTo = (most: number) => number;

export function seeded(seed: number): UpTo {
  const random = mulberry32(seed);
  return (most) => Math.floor(random() * (most + 1));
}

/** A small generator of pseudo-random numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An amount in yuan to the fen. */
export function yuan(fen: number): string {
  const digits = String(Math.round(fen)).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
