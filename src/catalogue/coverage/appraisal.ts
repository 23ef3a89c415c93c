import { type ClauseCoverage, entriesOf } from "./entry.js";

const { coded } = entriesOf("appraisal");

/** The essay on comprehensive appraisal. */
export const appraisal: readonly ClauseCoverage[] = [
  coded("1", ["述职和绩效谈话", "Reports on duties and talks"], ["scheduleProgress"], {
    leaves: [
      "述职和谈话是要开的会和要谈的话，结果由评委给出，没有计分办法",
      "Reports and talks are meetings to hold; a panel gives the result, and there is no way of scoring it.",
    ],
  }),
  coded("2", ["一人一表", "One sheet for each person"], ["scorecard"], {
    pinnedBy: ["3"],
    leaves: [
      "标准、内容和权重由本人和主管在年初共同设置；怎样挂钩绩效分配，原文没有写",
      "The person and the superior set standards, contents and weights at the start of the year; how pay follows is not in the text.",
    ],
  }),
  coded("3", ["百分制与权重", "Hundred points and weights"], ["scorecard"], {
    leaves: ["指标和权重由银行设置", "The bank sets the items and their weights."],
  }),
  coded("4", ["全年采用覆盖式", "The year from its quarters"], ["yearFromQuarters"]),
  coded("5", ["年度考评等次", "Ratings of the year"], ["annualRating"], {
    leaves: ["四个等次的分数界限原文没有给出", "The bounds of the four ratings are not in the text."],
  }),
  coded("6", ["职等晋升", "Rise in position grade"], ["positionRise"], {
    leaves: [
      "晋升的级数只说与结果正相关，没有对应表",
      "The number of steps grows with the result, but there is no table.",
    ],
  }),
  coded("7", ["优秀者的待遇", "What an excellent rating brings"], ["positionRise"]),
  coded("8", ["绩效分配", "Sharing of performance pay"], ["performanceSharing"], {
    leaves: [
      "挂钩的比例、系数和尾差的归属原文没有写，比例和系数由使用者给出",
      "The share tied, coefficients and whose the remainder is are not in the text; share and coefficients are inputs.",
    ],
  }),
];
