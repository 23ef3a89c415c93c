import { creditScore, creditSensitivity, definePolicy, judgementWeights } from "kaoping";
import { interleaved } from "./measure.js";

const byMembership = definePolicy({ name: "by membership", readings: { creditGradeLabel: "maxMembership" } });

/** A made-up applicant of so many indicators under one node. */
function flat(indicators: number) {
  const children = Array.from({ length: indicators }, (_, i) => ({ id: `U${i}` }));
  return {
    model: {
      id: "U",
      children,
      weights: children.map((_, i) => String(1 + (i % 9))),
      normaliseWeights: true,
    },
    assessment: Object.fromEntries(
      children.map(({ id }, i) => [id, { votes: [3, 4, 2, 1, 0].map((votes, h) => votes + ((i + h) % 3)) }]),
    ),
  };
}

/** Judgements of fifteen criteria, every third comparison missing. */
function incomplete(): (string | null)[][] {
  return Array.from({ length: 15 }, (_, i) =>
    Array.from({ length: 15 }, (__, j) =>
      i === j ? "1" : j < i || (i + j) % 3 === 0 ? null : String(1 + ((i * j) % 9)),
    ),
  );
}

/** Milliseconds for the largest credit inputs, findings written as JSON, and how long each may take. */
export async function benchLargeCredit(): Promise<
  readonly (readonly [name: string, ms: number, most: number])[]
> {
  const [hundreds, thousands, matrix] = [flat(300), flat(9_999), incomplete()];
  const inputs = [
    [
      "creditSensitivity of 300 indicators by maxMembership",
      500,
      () => creditSensitivity(hundreds, byMembership),
    ],
    ["creditSensitivity of 300 indicators", 500, () => creditSensitivity(hundreds)],
    ["creditScore of 9,999 indicators", 1_000, () => creditScore(thousands)],
    ["judgementWeights of 15 × 15, a third missing", 200, () => judgementWeights({ matrix })],
  ] as const;
  const runs = inputs.map(([, , decide]) => ({ managers: 1, run: () => JSON.stringify(decide()) }));
  const times = await interleaved(runs, 3);
  return inputs.map(([name, most], i) => [name, (times[i] ?? Number.NaN) / 1000, most]);
}
