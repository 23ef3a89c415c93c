/** A matrix of ordinary numbers: they decide how fast an exact result is reached, never what it is. */
export type Numbers = readonly (readonly number[])[];

/** The inverse of a square matrix, by elimination with pivots. */
export function inverseOf(matrix: Numbers): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let i = at + 1; i < size; i += 1) {
      if (Math.abs(rows[i]?.[at] as number) > Math.abs(rows[best]?.[at] as number)) best = i;
    }
    const pivot = rows[best] as number[];
    rows[best] = rows[at] as number[];
    rows[at] = pivot;
    const scale = pivot[at] as number;
    for (let k = at; k < 2 * size; k += 1) pivot[k] = (pivot[k] as number) / scale;
    for (let i = 0; i < size; i += 1) {
      const row = rows[i] as number[];
      const factor = row[at] as number;
      if (i === at) continue;
      for (let k = at; k < 2 * size; k += 1) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  return rows.map((row) => row.slice(size));
}

export function applied(matrix: Numbers, vector: readonly number[]): number[] {
  return matrix.map((row) => scalar(row, vector));
}

export function scalar(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

export function greatestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
