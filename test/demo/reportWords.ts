import type { Locale } from "kaoping";

/** What a report says beside the words of the demo. */
export interface ReportWords {
  readonly sheet: (name: string, year: number) => string;
  readonly back: string;
  readonly page: string;
  readonly distribution: string;
  readonly grade: string;
  readonly managers: string;
  readonly stakes: string;
  readonly noStakes: string;
  readonly stakeColumns: readonly [reading: string, applied: string, other: string, changed: string];
  readonly moved: (id: string, from: string, to: string) => string;
  /** Somebody who can no longer be graded, or who can then. */
  readonly undetermined: (id: string) => string;
  readonly determined: (id: string, to: string) => string;
  /** What is signed for, each with a line to sign on. */
  readonly signatures: readonly (readonly [string, string])[];
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  zh: {
    sheet: (name, year) => `${name} ${year}年度等级评定`,
    back: "返回名单",
    page: "单据",
    distribution: "等级分布",
    grade: "等级",
    managers: "人数",
    stakes: "换一种口径即改变评定结果的",
    noStakes: "换用任何一种口径，评定结果都不改变。",
    stakeColumns: ["口径", "现用", "换为", "结果改变的人员"],
    moved: (id, from, to) => `${id}：${from}→${to}`,
    undetermined: (id) => `${id}：不能再评定`,
    determined: (id, to) => `${id}：可以评定，为${to}`,
    signatures: [
      ["本人签字", "日期"],
      ["支行行长签字", "日期"],
      ["申诉意见", "日期"],
    ],
  },
  en: {
    sheet: (name, year) => `Annual grade of ${name} for ${year}`,
    back: "Back to the list",
    page: "Sheet",
    distribution: "How the grades are distributed",
    grade: "Grade",
    managers: "Managers",
    stakes: "Where another reading changes a result",
    noStakes: "No other reading changes a result.",
    stakeColumns: ["Reading", "Applied", "Instead", "Whose result changes"],
    moved: (id, from, to) => `${id}: ${from} → ${to}`,
    undetermined: (id) => `${id}: no longer determinable`,
    determined: (id, to) => `${id}: determinable then, ${to}`,
    signatures: [
      ["Signature", "Date"],
      ["Head of the sub-branch", "Date"],
      ["Appeal", "Date"],
    ],
  },
};
