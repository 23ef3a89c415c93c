import type { Bilingual, ClauseId } from "../rule/index.js";
import type { WarningLevel } from "./levels.js";

/** What a warning obliges the sub-branch or the branch to do besides reporting in time. */
export type DutyCode =
  | "taskGroup"
  | "monthlyUpdate"
  | "resolutionMeeting"
  | "leaderTakesPart"
  | "trackToRecovery"
  | "rectificationNotice"
  | "documentForm"
  | "phoneFirstWhenUrgent";

export interface WarningDuty {
  readonly code: DutyCode;
  readonly clause: ClauseId;
  readonly bearer: "subBranch" | "branch";
}

interface Duty extends Omit<WarningDuty, "code"> {
  readonly words: Bilingual;
}

export const DUTIES: Readonly<Record<DutyCode, Duty>> = {
  taskGroup: {
    clause: "early-warning-11.7",
    bearer: "subBranch",
    words: {
      zh: "立即组成“预警风险化解小组”，由支行行长或分管贷款的行长牵头",
      en: "form a risk resolution group at once, led by the president or the deputy in charge of loans",
    },
  },
  monthlyUpdate: {
    clause: "early-warning-11.7",
    bearer: "subBranch",
    words: {
      zh: "对每一笔风险贷款所做的工作形成书面记录，按月书面上报动态变化",
      en: "record the work on every risk loan in writing and report its changes in writing every month",
    },
  },
  resolutionMeeting: {
    clause: "early-warning-12.4",
    bearer: "branch",
    words: {
      zh: "及时召开由相关部门参加的风险化解方案汇报会，由支行行长汇报",
      en: "hold a meeting of the departments concerned, to which the sub-branch president reports",
    },
  },
  leaderTakesPart: {
    clause: "early-warning-12.4",
    bearer: "branch",
    words: {
      zh: "红色预警，分行主要领导亲自参与",
      en: "red: the main leader of the branch takes part in person",
    },
  },
  trackToRecovery: {
    clause: "early-warning-12.4",
    bearer: "branch",
    words: {
      zh: "对每一笔风险贷款进行跟踪，直至收回或化解风险",
      en: "track every risk loan until it is recovered or the risk resolved",
    },
  },
  rectificationNotice: {
    clause: "early-warning-14",
    bearer: "branch",
    words: {
      zh: "及时下发整改通知，并督促整改措施的落实",
      en: "issue a rectification notice promptly and see that it is carried out",
    },
  },
  documentForm: {
    clause: "early-warning-15",
    bearer: "branch",
    words: {
      zh: "按规定期限以正式文件或电子文档形式上报总行",
      en: "report to head office in time, as a formal or an electronic document",
    },
  },
  phoneFirstWhenUrgent: {
    clause: "early-warning-15",
    bearer: "branch",
    words: {
      zh: "如遇紧急事件，可先通过电话报告，再补报书面材料",
      en: "when urgent, the report may be made by phone first and in writing after",
    },
  },
};

/** The duties of one warning, in the order of their clauses. */
export function dutiesOf(warning: {
  readonly level: WarningLevel;
  readonly management: boolean;
  readonly toHeadOffice: boolean;
}): WarningDuty[] {
  const applies: Readonly<Record<DutyCode, boolean>> = {
    taskGroup: true,
    monthlyUpdate: true,
    resolutionMeeting: true,
    leaderTakesPart: warning.level === "red",
    trackToRecovery: true,
    rectificationNotice: warning.management,
    documentForm: warning.toHeadOffice,
    phoneFirstWhenUrgent: warning.toHeadOffice,
  };
  return (Object.keys(DUTIES) as DutyCode[])
    .filter((code) => applies[code])
    .map((code) => ({ code, clause: DUTIES[code].clause, bearer: DUTIES[code].bearer }));
}
