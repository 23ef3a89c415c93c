import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of the early-warning regulation. */
export const warningReadings = {
  /** Which of two deadlines holds: the one before maturity unless the risk is found after it, the earlier, or the later. */
  warningOr: ["maturityUnlessFoundLater", "earlier", "later"],
  /** Which amount makes the report to head office a written one: the one warned of, or all loans of the client. */
  clientAmount: ["warned", "clientTotal"],
} as const satisfies ReadingTable;

export const warningPlaces: PlacesOf<typeof warningReadings> = {
  warningOr: {
    clause: "early-warning-11.1",
    question: {
      zh: "到期前的期限“或”发现风险后的期限，两个期限怎样选择",
      en: "Before maturity or within a term from discovery: which of the two deadlines holds?",
    },
    meanings: {
      maturityUnlessFoundLater: {
        zh: "按到期前的期限；该期限过后才发现的，自发现时起算",
        en: "the one before maturity; where the risk is found after it, the one from discovery",
      },
      earlier: { zh: "以先到的期限为准", en: "whichever comes first" },
      later: {
        zh: "以后到的期限为准，在任一期限内上报都不算迟报",
        en: "whichever comes last: a report within either is in time",
      },
    },
    why: {
      zh: "“或”字使期限过后才发现的仍可按期上报；及早发现的，不因此缩短到期前的期限",
      en: "The text adds the second for what is found late; an early find does not shorten the first.",
    },
  },
  clientAmount: {
    clause: "early-warning-12.3",
    question: {
      zh: "须书面上报的“贷款客户”的金额，是预警金额还是客户的贷款总额",
      en: "A client whose loans reach the amount for a written report: is that the amount warned of, or all loans of the client?",
    },
    meanings: {
      warned: { zh: "预警金额", en: "the amount warned of" },
      clientTotal: { zh: "客户在本行的贷款总额", en: "all loans of the client at this bank" },
    },
    why: {
      zh: "同一条的上报范围按“风险预警贷款金额”划分，报告方式宜用同一金额",
      en: "The same article sets the scope of the report by the amount warned of; its form should go by the same amount.",
    },
  },
};
