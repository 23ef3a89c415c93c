import type { CreditScoreInput } from "kaoping";
import { kaoping } from "../kaoping.js";
import { cpuTimes } from "../measure.js";
import { count, type Group, type Row } from "../row.js";

/** The largest inputs of the credit evaluation, every finding written as JSON. */
export const largeCredit: Group = {
  rows: async () => [...(await models(3)), ...(await judgements(5))],
};

const byMembership = kaoping.definePolicy({
  name: "by membership",
  readings: { creditGradeLabel: "maxMembership" },
});

async function models(rounds: number): Promise<Row[]> {
  const [hundreds, thousands] = [flat(300), flat(9_999)];
  const [sensitivity, membership, score] = await milliseconds(
    [
      () => kaoping.creditSensitivity(hundreds),
      () => kaoping.creditSensitivity(hundreds, byMembership),
      () => kaoping.creditScore(thousands),
    ],
    rounds,
  );
  return [
    row("creditSensitivity of 300 indicators", "creditSensitivity，300项指标", sensitivity, 500),
    row(
      "creditSensitivity of 300 indicators, the grade by membership",
      "creditSensitivity，300项指标，按最大隶属度定级",
      membership,
      500,
    ),
    row(
      `creditScore of a tree of ${count(9_999)} indicators`,
      `creditScore，${count(9_999)}项指标`,
      score,
      1_000,
    ),
  ];
}

async function judgements(rounds: number): Promise<Row[]> {
  const orders = Array.from({ length: 13 }, (_, i) => i + 3);
  const repaired = matrixOf(9, (i, j) => 1 + ((i * 7 + j * 3) % 9));
  const [repair, incomplete, ...complete] = await milliseconds(
    [
      () => kaoping.consistencyRepair({ matrix: repaired }),
      () => kaoping.judgementWeights({ matrix: matrixOf(15, thirdMissing) }),
      ...orders.map((order) => {
        const matrix = matrixOf(order, (i, j) => Math.min(9, 1 + j - i));
        return () => kaoping.judgementWeights({ matrix });
      }),
    ],
    rounds,
  );
  return [
    row(
      "judgementWeights, the dearest order from 3 to 15",
      "judgementWeights，3阶至15阶中最慢的",
      Math.max(...complete),
      200,
    ),
    row(
      "judgementWeights of order 15, a third of the judgements missing",
      "judgementWeights，15阶，缺三分之一的判断",
      incomplete,
      200,
    ),
    row("consistencyRepair of order 9, the largest", "consistencyRepair，9阶（最大）", repair, 1_000),
  ];
}

function row(en: string, zh: string, measured = Number.NaN, atMost: number): Row {
  return { what: { en, zh }, measured, unit: "ms", atMost };
}

async function milliseconds(decisions: readonly (() => object)[], rounds: number): Promise<number[]> {
  const runs = decisions.map((decide) => ({ items: 1000, run: () => JSON.stringify(decide()) }));
  return cpuTimes(runs, rounds);
}

/** A made-up applicant of so many indicators under one node. */
function flat(indicators: number): CreditScoreInput {
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

/** A matrix by its judgements above the diagonal; null: none was made. */
function matrixOf(order: number, judgement: (i: number, j: number) => number | null): (string | null)[][] {
  return Array.from({ length: order }, (_, i) =>
    Array.from({ length: order }, (__, j) => {
      const judged = i === j ? 1 : i < j ? judgement(i, j) : null;
      return judged === null ? null : String(judged);
    }),
  );
}

function thirdMissing(i: number, j: number): number | null {
  return (i + j) % 3 === 0 ? null : 1 + ((i * j) % 9);
}
