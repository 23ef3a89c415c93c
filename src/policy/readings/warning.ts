import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of the early-warning regulation. */
export const warningReadings = {
  /** Which of two deadlines holds: the one before maturity unless the risk is found after it, or the earlier. */
  warningOr: ["maturityUnlessFoundLater", "earlier"],
} as const satisfies ReadingTable;

export const warningPlaces: PlacesOf<typeof warningReadings> = {
  warningOr: {
    clause: "early-warning-11.1",
    question: {
      zh: "“贷款到期前30天或发现风险2日内”（或“24小时内”）上报，两个期限怎样选择",
      en: "Before maturity or within a term from discovery: which of the two deadlines holds?",
    },
    meanings: {
      maturityUnlessFoundLater: {
        zh: "按到期前的期限；该期限过后才发现的，自发现时起算",
        en: "the one before maturity; where the risk is found after it, the one from discovery",
      },
      earlier: { zh: "以先到的期限为准", en: "whichever comes first" },
    },
    why: {
      zh: "“或”字使期限过后才发现的仍可按期上报；及早发现的，不因此缩短到期前的期限",
      en: "The text adds the second for what is found late; an early find does not shorten the first.",
    },
  },
};
