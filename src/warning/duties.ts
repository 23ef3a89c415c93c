import * as field from "../rule/fields.js";
import type { Out } from "../rule/index.js";
import type { WarningLevel } from "./levels.js";

const WORDS = {
  taskGroup: [
    "立即组成“预警风险化解小组”，由支行行长或分管贷款的行长牵头",
    "form a risk resolution group at once, led by the president or the deputy in charge of loans",
  ],
  monthlyUpdate: [
    "对每一笔风险贷款所做的工作形成书面记录，按月书面上报动态变化",
    "record the work on every risk loan in writing and report its changes in writing every month",
  ],
  resolutionMeeting: [
    "及时召开由相关部门参加的风险化解方案汇报会，由支行行长向分行汇报",
    "promptly hold a meeting of the departments concerned, to which the sub-branch president reports",
  ],
  leaderTakesPart: [
    "红色预警，分行主要领导亲自参与",
    "red warning, so the main leader of the branch takes part in person",
  ],
  trackToRecovery: [
    "对每一笔风险贷款进行跟踪，直至收回或化解风险",
    "track every risk loan until it is recovered or the risk resolved",
  ],
  rectificationNotice: [
    "及时下发整改通知，并督促整改措施的落实",
    "issue a rectification notice promptly and see that it is carried out",
  ],
  documentForm: [
    "按规定期限以正式文件或电子文档形式上报总行",
    "report to head office in time, as a formal or an electronic document",
  ],
  phoneFirstWhenUrgent: [
    "如遇紧急事件，可先通过电话报告初步掌握的情况，再补报书面材料",
    "in an emergency, report what is known by phone first and in writing after",
  ],
} as const;

/** What a warning obliges the sub-branch, the branch or head office to do besides reporting in time. */
export type DutyCode = keyof typeof WORDS;

const dutyFields = {
  code: field.choice<DutyCode>("职责", "Duty", WORDS),
  clause: field.clause("条款", "Clause"),
  bearer: field.choice<"subBranch" | "branch" | "headOffice">("承担者", "Bearer", {
    subBranch: ["支行", "Sub-branch"],
    branch: ["分行", "Branch"],
    headOffice: ["总行", "Head office"],
  }),
};

/** What is to be done after a warning. */
export interface WarningDuty extends Out<typeof dutyFields> {}

export const warningDuty = field.record("职责", "Duty", dutyFields);

/** Each duty with the clause that orders it and who bears it, in the order of the clauses. */
const DUTIES: readonly WarningDuty[] = [
  { code: "taskGroup", clause: "early-warning-11.7", bearer: "subBranch" },
  { code: "monthlyUpdate", clause: "early-warning-11.7", bearer: "subBranch" },
  { code: "resolutionMeeting", clause: "early-warning-12.4", bearer: "branch" },
  { code: "leaderTakesPart", clause: "early-warning-12.4", bearer: "branch" },
  { code: "trackToRecovery", clause: "early-warning-12.4", bearer: "branch" },
  { code: "rectificationNotice", clause: "early-warning-14", bearer: "branch" },
  { code: "rectificationNotice", clause: "early-warning-14", bearer: "headOffice" },
  { code: "documentForm", clause: "early-warning-15", bearer: "branch" },
  { code: "phoneFirstWhenUrgent", clause: "early-warning-15", bearer: "branch" },
];

/** The duties of one warning, in the order of their clauses. */
export function dutiesOf(warning: {
  readonly level: WarningLevel;
  readonly management: boolean;
  readonly toHeadOffice: boolean;
}): WarningDuty[] {
  const applies: Partial<Record<DutyCode, boolean>> = {
    leaderTakesPart: warning.level === "red",
    rectificationNotice: warning.management,
    documentForm: warning.toHeadOffice,
    phoneFirstWhenUrgent: warning.toHeadOffice,
  };
  return DUTIES.filter(({ code }) => applies[code] ?? true);
}
