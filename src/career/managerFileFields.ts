import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { ChoiceWords, In } from "../rule/index.js";

/** What the file holds: the first three groups of the clause, in its order. */
export const CONTENTS = {
  documents: {
    applicationForm: ["客户经理工作申请表", "application for the post"],
    responsibleLoans: ["责任贷款明细表", "list of the loans the manager is responsible for"],
    nonPerformingLoans: ["不良贷款明细表", "list of non-performing loans"],
    labourContract: ["劳动合同书", "labour contract"],
    identityCard: ["员工身份证复印件", "copy of the identity card"],
    diplomas: ["文凭复印件", "copies of diplomas"],
    certificates: ["证书复印件", "copies of certificates"],
  },
  appraisals: {
    performanceTable: ["工作业绩表", "table of results"],
    testResults: ["考试及考核成绩", "results of exams and assessments"],
    performancePay: ["绩效情况记载", "record of performance pay"],
  },
  rewardsAndPenalties: {
    rewards: ["奖励记录", "record of rewards"],
    penalties: ["处罚记录", "record of penalties"],
  },
} as const;

/** A part of the file of a manager. */
export type FileGroup = keyof typeof CONTENTS;
export type FileContent = { [G in FileGroup]: keyof (typeof CONTENTS)[G] }[FileGroup];

export const GROUPS = Object.keys(CONTENTS) as readonly FileGroup[];
const CONTENT_WORDS: ChoiceWords<FileContent> = {
  ...CONTENTS.documents,
  ...CONTENTS.appraisals,
  ...CONTENTS.rewardsAndPenalties,
};

/** What the fourth group asks of how the file is kept. */
export const DUTIES = {
  keeper: ["由支行信贷会计管理", "keeping by the credit accountant of the sub-branch"],
  paperFile: ["建立纸质文档", "a file on paper"],
  electronicFile: ["建立电子文档", "an electronic file"],
  managerSignature: ["客户经理签字", "signature of the account manager"],
  outletHeadSignature: ["网点负责人签字", "signature of the head of the outlet"],
  agreement: ["两种文档内容一致", "agreement of the two files"],
  performanceUpdate: ["业绩按期更新", "timely update of the results"],
  nonPerformingUpdate: ["不良贷款明细按期更新", "timely update of the non-performing loans"],
} as const;

/** What is due in keeping the file of a manager. */
export type FileDuty = keyof typeof DUTIES;

export const content = field.choice<FileContent>("内容", "Content", CONTENT_WORDS);
const duty = field.choice<FileDuty>("要求", "Duty", DUTIES);
const performanceUpdatedOn = field.date("业绩最近更新日期", "Results last updated on");
const nonPerformingUpdatedOn = field.date("不良贷款明细最近更新日期", "Non-performing loans last updated on");

export const managerFileInput = {
  /** The day on which the file is checked. */
  asOf: field.date("检查日", "As of"),
  /** What the file holds, each once. */
  contents: field.list("已归档内容", "Contents", content),
  /** Whether the manager was ever rewarded: then the record belongs to the file. */
  rewarded: field.flag("受过奖励", "Rewarded"),
  /** Whether the manager was ever penalised: then the record belongs to the file. */
  penalised: field.flag("受过处罚", "Penalised"),
  /** Whether the credit accountant of the sub-branch keeps the file. */
  keptByAccountant: field.flag("由支行信贷会计管理", "Kept by the credit accountant"),
  paperFile: field.flag("已建立纸质文档", "File on paper"),
  electronicFile: field.flag("已建立电子文档", "Electronic file"),
  /** Whether the account manager signed the file on paper. */
  signedByManager: field.flag("客户经理已签字", "Signed by the account manager"),
  /** Whether the head of the outlet signed the file on paper. */
  signedByOutletHead: field.flag("网点负责人已签字", "Signed by the head of the outlet"),
  /** Whether the two files agree; needed where there are both, left out where there are not. */
  filesAgree: field.optional(field.flag("两种文档内容一致", "Both files agree")),
  /** Day of the last update of the results; left out where there was none. Not after `asOf`. */
  performanceUpdatedOn: field.optional(performanceUpdatedOn),
  /** Day of the last update of the non-performing loans; left out where there was none. Not after `asOf`. */
  nonPerformingUpdatedOn: field.optional(nonPerformingUpdatedOn),
};

export const managerFileOutput = {
  asOf: managerFileInput.asOf,
  /** Whether nothing is missing and every duty is met. */
  complete: field.flag("档案", "File", {
    said: { true: ["完整，符合要求", "complete"], false: ["不完整", "incomplete"] },
  }),
  /** The groups of contents, in the order of the clause. */
  groups: field.list(
    "各部分内容",
    "Groups",
    field.record("部分", "Group", {
      group: field.choice<FileGroup>("部分", "Group", {
        documents: ["文件材料", "Documents"],
        appraisals: ["考评记录", "Appraisals"],
        rewardsAndPenalties: ["奖惩记录", "Rewards and penalties"],
      }),
      contents: field.list("已归档", "In the file", content),
      missing: field.list("缺少", "Missing", content),
    }),
  ),
  /** Whether the file on paper is in effect: it is there and both have signed it. */
  inEffect: field.flag("纸质文档", "File on paper", {
    said: { true: ["已签字生效", "signed and in effect"], false: ["未生效", "not in effect"] },
  }),
  /** The duties of keeping the file, in the order of the clause. */
  met: field.list("符合的管理要求", "Duties met", duty),
  unmet: field.list("未落实的管理要求", "Duties not met", duty),
  performanceUpdatedOn: field.nullable(performanceUpdatedOn, "未更新", "never"),
  /** The last day on which the results may next be updated; null where they never were. */
  performanceUpdateDueBy: field.nullable(field.date("业绩下次更新期限", "Results due by")),
  nonPerformingUpdatedOn: field.nullable(nonPerformingUpdatedOn, "未更新", "never"),
  /** The same of the non-performing loans. */
  nonPerformingUpdateDueBy: field.nullable(
    field.date("不良贷款明细下次更新期限", "Non-performing loans due by"),
  ),
};

export interface ManagerFileInput extends In<typeof managerFileInput> {}
export interface ManagerFileFinding
  extends Found<"managerFile", typeof managerFileOutput, Readonly<Record<never, never>>, "fileUpdate"> {}
