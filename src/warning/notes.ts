import { type Decided, dateOf, type Note, type NoteTexts } from "../rule/index.js";
import type { EarlyWarningFinding } from "./finding.js";
import { FROM_OCCURRENCE } from "./kinds.js";

export const warningNoteTexts: NoteTexts = {
  lateAtDiscovery: {
    zh: "发现风险时上报期限已过：已经迟报，应立即上报",
    en: "The deadline had passed when the risk was discovered: the report is late already, report at once",
  },
  matured: {
    zh: "发现风险时贷款已经到期，不属到期前预警；请核对预警种类",
    en: "The loan had matured when the risk was discovered, so this kind does not fit; check the kind",
  },
  occurrenceNotGiven: {
    zh: "期限自发生时起算；没有给出发生时间，按发现时间起算",
    en: "The term runs from the occurrence; its time is not given, so it is counted from the discovery",
  },
  noSubBranchTerm: {
    zh: "管理风险预警没有规定支行上报分行的期限；分行上报总行的期限自发现问题时起算，不等支行上报",
    en: "The text sets no term for the sub-branch's report of a management warning; the branch's own term runs from the discovery and does not wait for it",
  },
  offBalanceSheet: {
    zh: "表外业务，比照贷款风险预警执行",
    en: "Off-balance-sheet business, treated as a loan by analogy",
  },
  delay: {
    zh: "迟报；因延时缓报贻误处置时机，造成损失或其他严重后果的，总行从严处罚",
    en: "Late; where the delay causes a loss or other grave consequences, head office punishes severely",
  },
};

/** What a reader of the finding should not miss. */
export function notesOf(decided: Omit<Decided<EarlyWarningFinding>, "notes">): Note[] {
  const { kind, subBranchReport: own, branchReport: next, discoveredAt, maturity } = decided;
  const matured = kind === "notRepayableAtMaturity" && maturity !== null && dateOf(discoveredAt) > maturity;
  const notes: readonly (Note & { readonly holds: boolean })[] = [
    { code: "lateAtDiscovery", clause: own.clause, holds: own.lateAtDiscovery },
    { code: "matured", clause: "early-warning-11.1", holds: matured },
    {
      code: "occurrenceNotGiven",
      clause: own.clause,
      holds: FROM_OCCURRENCE.includes(kind) && decided.occurredAt === null,
    },
    { code: "noSubBranchTerm", clause: "early-warning-11.7", holds: decided.category === "management" },
    { code: "offBalanceSheet", clause: "early-warning-17", holds: decided.offBalanceSheet },
    {
      code: "delay",
      clause: "early-warning-18",
      holds: own.overdue === true || own.reportedLate === true || next?.overdue === true,
    },
  ];
  return notes.filter(({ holds }) => holds).map(({ code, clause }) => ({ code, clause }));
}
