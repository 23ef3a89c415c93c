import { managers } from "../managers.js";
import { cpuTimes } from "../measure.js";
import { handWrittenDecimal } from "../peers/decimal.js";
import { disagreementsOf } from "../peers/disagreements.js";
import { gradeRoster } from "../peers/kaoping.js";
import { count, type Group, type Row } from "../row.js";

/** A whole roster beside a hand-written program: the grades alone, and every figure written out as JSON. */
export const grading: Group = {
  rows: async () => [...(await ratios(10_000, 9)), ...(await ratios(100_000, 3))],
};

interface Scored {
  readonly score: object;
}

/** Each result as a text of its own, since those of 100,000 managers together are longer than a text can be. */
function lengthOf(results: unknown, written: (result: Scored) => string): number {
  let length = 0;
  for (const result of results as readonly Scored[]) length += written(result).length;
  return length;
}

async function ratios(size: number, rounds: number): Promise<Row[]> {
  const roster = [...managers(size)];
  const differing = await disagreementsOf(handWrittenDecimal, roster);
  const runs = [gradeRoster, handWrittenDecimal].flatMap((peer) => [
    () => peer.grade(roster),
    () => lengthOf(peer.grade(roster), ({ score }) => String(score)),
    () => lengthOf(peer.grade(roster), (result) => JSON.stringify(result)),
  ]);
  const contestants = runs.map((run) => ({ items: size, run }));
  const [own, ownScores, ownJson, hand, handScores, handJson] = (await cpuTimes(contestants, rounds)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [en, zh] = [`${count(size)} managers`, `${count(size)}人`];
  return [
    {
      what: {
        en: `gradeRoster ÷ hand-written, ${en}; other grades: ${differing}`,
        zh: `gradeRoster÷手写程序，${zh}；等级不同的：${differing}`,
      },
      measured: own / hand,
      atMost: 0.5,
    },
    {
      what: {
        en: `the same, where both then write the score of each as text, ${en}`,
        zh: `同上，两者再把每人的总分写成文本，${zh}`,
      },
      measured: ownScores / handScores,
    },
    {
      what: {
        en: `the same, where both then write every result as JSON, ${en}`,
        zh: `同上，两者再把每份结果写成JSON，${zh}`,
      },
      measured: ownJson / handJson,
      atMost: 2.5,
    },
    {
      what: { en: `gradeRoster, a manager of ${en}`, zh: `gradeRoster，${zh}中每人` },
      measured: own,
      unit: "µs",
    },
    {
      what: {
        en: `gradeRoster and JSON of every finding, a manager of ${en}`,
        zh: `gradeRoster并把每份认定写成JSON，${zh}中每人`,
      },
      measured: ownJson,
      unit: "µs",
    },
  ];
}
