import * as field from "../rule/fields.js";
import type { Bilingual, ClauseId } from "../rule/index.js";

/** How grave a warning is: light, medium, high. */
export type WarningLevel = "yellow" | "orange" | "red";

/** A level in the words of its article; the regulation gives no figures for it. */
export interface LevelOfWarning {
  /** Where it is named. */
  readonly clause: ClauseId;
  /** What it is called. */
  readonly name: Bilingual;
  /** When it applies. */
  readonly meaning: Bilingual;
}

/**
 * The three levels in the words of the regulation.
 *
 * @see early-warning-6, early-warning-7, early-warning-8, early-warning-9
 * @example
 * warningLevels.red.name.zh; // "高度风险预警（红色预警）"
 */
export const warningLevels: Readonly<Record<WarningLevel, LevelOfWarning>> = Object.freeze({
  yellow: {
    clause: "early-warning-7",
    name: { zh: "轻度风险预警（黄色预警）", en: "light (yellow)" },
    meaning: {
      zh: "存在危及贷款安全各类因素，有可能出现风险贷款",
      en: "factors endanger the loan, it might become a risk loan",
    },
  },
  orange: {
    clause: "early-warning-8",
    name: { zh: "中度风险预警（橙色预警）", en: "medium (orange)" },
    meaning: {
      zh: "存在危及贷款安全各类因素较为严重，可能出现风险贷款",
      en: "the factors are fairly serious, it may become a risk loan",
    },
  },
  red: {
    clause: "early-warning-9",
    name: { zh: "高度风险预警（红色预警）", en: "high (red)" },
    meaning: {
      zh: "存在危及贷款安全各类因素严重，极可能出现风险贷款",
      en: "the factors are serious, it will very likely become a risk loan",
    },
  },
});

/** The level of a warning, from light to high. */
export const warningLevel = field.choice<WarningLevel>("预警级别", "Level", {
  yellow: named("yellow"),
  orange: named("orange"),
  red: named("red"),
});

function named(level: WarningLevel): readonly [zh: string, en: string] {
  const { zh, en } = warningLevels[level].name;
  return [zh, en];
}
