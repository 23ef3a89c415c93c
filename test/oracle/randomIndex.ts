// Mean consistency indices of random incomplete judgements, beside the formula by which the library takes them from a table.
import { parseArgs } from "node:util";
import { judgementWeights, safely } from "kaoping";
import { Random } from "../fuzz/random.js";

const { values } = parseArgs({
  options: {
    draws: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    most: { type: "string", default: "6" },
  },
});

const SCALE = [9, 8, 7, 6, 5, 4, 3, 2].map((n) => `1/${n}`).concat([1, 2, 3, 4, 5, 6, 7, 8, 9].map(String));

type Matrix = (string | null)[][];

function pairsOf(size: number): [number, number][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size - i - 1 }, (__, j): [number, number] => [i, i + j + 1]),
  ).flat();
}

/** Random judgements of the scale, without some comparisons, which may leave criteria that nothing ties to the others. */
function drawn(size: number, missing: number, random: Random): Matrix {
  const pairs = pairsOf(size);
  for (let k = 0; k < missing; k += 1) pairs.splice(random.below(pairs.length), 1);
  const matrix: Matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? "1" : null)),
  );
  for (const [i, j] of pairs) (matrix[i] as Matrix[number])[j] = random.pick(SCALE);
  return matrix;
}

/** Mean and standard error of the consistency index. */
function simulated(
  size: number,
  missing: number,
  draws: number,
  random: Random,
): [mean: number, error: number] {
  const indices: number[] = [];
  while (indices.length < draws) {
    const matrix = drawn(size, missing, random);
    // Judgements that leave a criterion untied are refused, and drawn again.
    const weighed = safely(judgementWeights)({ matrix });
    if (weighed.ok) indices.push(weighed.finding.consistencyIndex.toNumber());
  }
  const mean = indices.reduce((a, b) => a + b) / draws;
  const variance = indices.reduce((sum, index) => sum + (index - mean) ** 2, 0) / (draws - 1);
  return [mean, Math.sqrt(variance / draws)];
}

const [draws, most] = [Number(values.draws), Number(values.most)];
const random = new Random(Number(values.seed));
console.log(`${draws} draws, seed ${values.seed}`);
console.log("criteria  missing  simulated  standard error  formula");
for (let size = 4; size <= most; size += 1) {
  const [complete] = simulated(size, 0, draws, random);
  const most = ((size - 1) * (size - 2)) / 2;
  for (let missing = 1; missing < most; missing += 1) {
    const [mean, error] = simulated(size, missing, draws, random);
    const formula = complete * (1 - missing / most);
    console.log(
      [
        String(size).padStart(8),
        String(missing).padStart(7),
        mean.toFixed(4).padStart(9),
        error.toFixed(4).padStart(14),
        formula.toFixed(4).padStart(7),
      ].join("  "),
    );
  }
}
