/** How far apart the bounds of an eigenvalue may be, beside the eigenvalue itself: near the digits of ordinary numbers. */
const AGREEMENT = 1e-12;

/** Steps within which the bounds of any matrix of judgements on Saaty's scale agree so; a guard. */
const MOST_STEPS = 1000;

/** A whole matrix of judgements in ordinary numbers, of which one judgement is tried at other values. */
export class RoughMatrix {
  readonly #size: number;
  readonly #entries: Float64Array;
  #vector: Float64Array;
  #image: Float64Array;

  constructor(rows: readonly (readonly number[])[]) {
    this.#size = rows.length;
    this.#entries = Float64Array.from(rows.flat());
    this.#vector = new Float64Array(rows.length).fill(1);
    this.#image = new Float64Array(rows.length);
  }

  /**
   * The principal eigenvalue with one judgement at another value, by the power method; the search for the next starts
   * where this one ended. For a positive vector x it lies between the least and the greatest of (A x)_i ÷ x_i (Collatz).
   */
  lambdaWith(row: number, column: number, value: number): number {
    const [n, entries] = [this.#size, this.#entries];
    const [above, below] = [row * n + column, column * n + row];
    const [given, reciprocal] = [entries[above] as number, entries[below] as number];
    entries[above] = value;
    entries[below] = 1 / value;
    let [least, most] = this.#step();
    for (let step = 1; most - least > AGREEMENT * most && step < MOST_STEPS; step += 1)
      [least, most] = this.#step();
    entries[above] = given;
    entries[below] = reciprocal;
    return (least + most) / 2;
  }

  /** Replaces the vector by its image, of sum one, and gives the bounds of the eigenvalue. */
  #step(): [number, number] {
    const [n, entries, vector, image] = [this.#size, this.#entries, this.#vector, this.#image];
    let [least, most, total] = [Number.POSITIVE_INFINITY, 0, 0];
    for (let i = 0; i < n; i += 1) {
      let sum = 0;
      for (let j = 0; j < n; j += 1) sum += (entries[i * n + j] as number) * (vector[j] as number);
      const ratio = sum / (vector[i] as number);
      if (ratio < least) least = ratio;
      if (ratio > most) most = ratio;
      image[i] = sum;
      total += sum;
    }
    for (let i = 0; i < n; i += 1) image[i] = (image[i] as number) / total;
    [this.#vector, this.#image] = [image, vector];
    return [least, most];
  }
}
