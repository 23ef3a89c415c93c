import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded } = entriesOf("advice");

/** The article on appraising credit account managers. */
export const advice: readonly ClauseCoverage[] = [
  coded("0", ["考核指标", "Appraisal indicators"], ["indicator"], {
    leaves: [
      "没有分值、权重和界限；风险控制、创新、团队合作等定性评估没有标准",
      "It has no points, weights or bounds; risk control, innovation, teamwork and the like are judged without a measure.",
    ],
  }),
];
