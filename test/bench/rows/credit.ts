import { applicants, handNode, handScores, TREE } from "../byHand/credit.js";
import { kaoping } from "../kaoping.js";
import { cpuTimes } from "../measure.js";
import { count, type Group } from "../row.js";

/** Applicants scored by a tree of 20 indicators, beside the same tree written by hand. */
export const credit: Group = {
  async rows() {
    const size = 2_000;
    const assessments = applicants(size);
    const [model, tree] = [kaoping.creditModel(TREE), handNode(TREE)];
    const library = () => kaoping.creditScores({ model, assessments }).scored;
    const byHand = () => handScores(tree, assessments);
    agree(library(), byHand());
    const runs = [library, byHand, () => written(library()), () => written(byHand())];
    const [own, hand, ownJson, handJson] = (await cpuTimes(
      runs.map((run) => ({ items: size, run })),
      9,
    )) as [number, number, number, number];
    const [en, zh] = [`${count(size)} applicants, 20 indicators`, `${count(size)}户，20项指标`];
    return [
      {
        what: { en: `creditScores ÷ hand-written, ${en}`, zh: `creditScores÷手写程序，${zh}` },
        measured: own / hand,
        atMost: 0.2,
      },
      {
        what: {
          en: `the same, where both then write every result as JSON, ${en}`,
          zh: `同上，两者再把每份结果写成JSON，${zh}`,
        },
        measured: ownJson / handJson,
        atMost: 0.8,
      },
    ];
  },
};

function written(results: readonly object[]): number {
  return results.reduce((length, result) => length + JSON.stringify(result).length, 0);
}

function agree(
  library: ReturnType<typeof kaoping.creditScores>["scored"],
  byHand: ReturnType<typeof handScores>,
) {
  for (const [i, { finding }] of library.entries())
    for (const [id, { score }] of Object.entries(finding.nodes))
      if (score !== null && !byHand[i]?.[id]?.score.eq(score))
        throw new Error(`applicant ${i} differs at ${id}: ${byHand[i]?.[id]?.score}, not ${score}`);
}
