import type { Column } from "./headings.js";
import * as kinds from "./kinds.js";

export const BRANCH_TYPES = { urban: "城关区", township: "乡镇区", village: "行政村区" } as const;

export const ROLES = { accountManager: "客户经理", branchHead: "负责人" } as const;

const branchType = kinds.choice(BRANCH_TYPES);

/** A roster as banks keep it. The figures that a rule takes off points for are written, 0 where there is none. */
export const managerColumns: readonly Column[] = [
  { field: "id", zh: "编号", en: "id", kind: kinds.identifier, blank: "refused" },
  { field: "name", zh: "姓名", en: "name", kind: kinds.name, blank: "absent" },
  { field: "branchType", zh: "网点类别", en: "class of the branch", kind: branchType, blank: "refused" },
  { field: "loansGranted", zh: "放贷笔数", en: "loans granted", kind: kinds.count, blank: "refused" },
  {
    field: "interestIncome",
    zh: "利息收入",
    en: "interest income",
    kind: kinds.signedMoney,
    blank: "refused",
  },
  { field: "newNplBalance", zh: "新增不良余额", en: "new NPL", kind: kinds.money, blank: "refused" },
  { field: "managedLoans", zh: "管户贷款余额", en: "managed loans", kind: kinds.money, blank: "refused" },
  {
    field: "discountedAcceptances",
    zh: "贴现余额",
    en: "discounted acceptances",
    kind: kinds.money,
    blank: "refused",
  },
  { field: "nplTolerance", zh: "不良容忍度", en: "NPL tolerance", kind: kinds.share, blank: "absent" },
  { field: "failedExams", zh: "考试不合格次数", en: "failed exams", kind: kinds.count, blank: "refused" },
  { field: "fines", zh: "罚款次数", en: "fines", kind: kinds.count, blank: "refused" },
  { field: "reprimands", zh: "通报批评次数", en: "reprimands", kind: kinds.count, blank: "refused" },
  {
    field: "seriousViolations",
    zh: "严重违规次数",
    en: "serious violations",
    kind: kinds.count,
    blank: "refused",
  },
  { field: "appointedOn", zh: "首次任职日期", en: "first appointed on", kind: kinds.day, blank: "optional" },
  {
    field: "role",
    zh: "岗位",
    en: "role",
    kind: kinds.choice(ROLES),
    blank: "optional",
  },
  {
    field: "headCoefficient",
    zh: "负责人系数",
    en: "head's coefficient",
    kind: kinds.coefficient,
    blank: "optional",
  },
];

/** The totals of the classes, as PEERS gives them; its averages are there to be looked at. */
export const peerColumns: readonly Column[] = [
  { field: "branchType", zh: "网点类别", en: "class of the branch", kind: branchType, blank: "refused" },
  { field: "managers", zh: "人数", en: "managers", kind: kinds.managers, blank: "refused" },
  { field: "loansGranted", zh: "放贷笔数合计", en: "total loans", kind: kinds.count, blank: "refused" },
  {
    field: "interestIncome",
    zh: "利息收入合计",
    en: "total interest",
    kind: kinds.signedMoney,
    blank: "refused",
  },
  { field: "averageLoans", zh: "人均放贷笔数", en: "average loans", kind: kinds.points, blank: "optional" },
  {
    field: "averageInterest",
    zh: "人均利息收入",
    en: "average interest",
    kind: kinds.points,
    blank: "optional",
  },
];

/** The NPL that someone answers for. */
export const loanColumns: readonly Column[] = [
  { field: "id", zh: "合同编号", en: "contract", kind: kinds.identifier, blank: "refused" },
  { field: "formedYear", zh: "形成年度", en: "year formed", kind: kinds.year, blank: "refused" },
  { field: "balance", zh: "不良余额", en: "balance", kind: kinds.money, blank: "refused" },
  { field: "lentOn", zh: "发放日期", en: "lent on", kind: kinds.day, blank: "refused" },
  { field: "secured", zh: "有担保", en: "secured", kind: kinds.flag, blank: "refused" },
  {
    field: "limitationLapsed",
    zh: "超诉讼时效",
    en: "limitation lapsed",
    kind: kinds.flag,
    blank: "refused",
  },
  { field: "inDisposal", zh: "处置中", en: "in disposal", kind: kinds.flag, blank: "refused" },
];

/** What stands beside a row that was graded. */
export const gradedHeadings = [
  "评定等级",
  "工资系数",
  "总分",
  "业务量得分",
  "利息收入得分",
  "贷款质量得分",
  "违规扣分",
  "得分等级",
  "等级上限",
] as const;
