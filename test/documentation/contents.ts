import type { Bilingual, DocumentId, ManagerInput } from "kaoping";

/** What each document is; its short title comes from `cite`. */
export const DOCUMENTS: Readonly<Record<DocumentId, Bilingual>> = {
  measures: {
    zh: "《银行客户经理及不良贷款管理办法》，第一条至第五十三条",
    en: "《银行客户经理及不良贷款管理办法》, the regulation of account managers and NPL, Articles 1 to 53",
  },
  "credit-evaluation": {
    zh: "小额贷款公司微小企业客户信用评价体系（模糊层次分析法）",
    en: "小额贷款公司微小企业客户信用评价体系, a paper: credit evaluation of micro-enterprises by fuzzy AHP",
  },
  "early-warning": {
    zh: "公司客户贷款风险预警制度，第一条至第十八条",
    en: "公司客户贷款风险预警制度, the early warning of loan risks, Articles 1 to 18",
  },
  ranking: {
    zh: "客户经理能力提升计划中的每月排名和淘汰",
    en: "客户经理能力提升计划, of which the monthly ranking and elimination",
  },
  advice: {
    zh: "《信贷客户经理如何做好绩效考核的工作建议》",
    en: "《信贷客户经理如何做好绩效考核的工作建议》, an article on appraising credit account managers",
  },
  "post-loan": {
    zh: "《银行贷后管理绩效考核：如何平衡风险与效益？》",
    en: "《银行贷后管理绩效考核：如何平衡风险与效益？》, an article on indicators after lending",
  },
  duties: {
    zh: "《银行客户经理岗位职责及考核》",
    en: "《银行客户经理岗位职责及考核》, the duties of account managers and their appraisal",
  },
  appraisal: {
    zh: "《如何成长为一名优秀金融业客户经理——评价考核篇》",
    en: "《如何成长为一名优秀金融业客户经理——评价考核篇》, an essay on comprehensive appraisal",
  },
};

/** A field of a row: what it is, its unit or range, and what holds when it is left out; undefined: required. */
export interface FieldWords {
  readonly what: Bilingual;
  readonly range: Bilingual;
  readonly absent?: Bilingual;
}

const WHOLE: Bilingual = { zh: "0以上的整数", en: "a whole number, 0 or more" };
const TEXT: Bilingual = {
  zh: "文字，首尾没有空格",
  en: "a text without blanks at its ends",
};
const ZERO: Bilingual = { zh: "默认为0", en: "0" };
const OPTIONAL: Bilingual = { zh: "可不填", en: "optional" };

/** The fields of a manager. The compiler refuses a field that is missing here, and one that is no field. */
export const MANAGER_FIELDS: Readonly<Record<keyof ManagerInput, FieldWords>> = {
  id: { what: { zh: "编号", en: "id" }, range: TEXT },
  name: { what: { zh: "姓名", en: "name" }, range: TEXT, absent: OPTIONAL },
  branchType: {
    what: { zh: "所在网点的类型", en: "class of the branch" },
    range: {
      zh: '`"urban"` 城关区、`"township"` 乡镇区、`"village"` 行政村区',
      en: '`"urban"` (城关区), `"township"` (乡镇区), `"village"` (行政村区)',
    },
  },
  loansGranted: { what: { zh: "当年发放贷款笔数", en: "loans granted in the year" }, range: WHOLE },
  interestIncome: {
    what: { zh: "当年贷款利息收入", en: "interest income of the year" },
    range: { zh: "元，冲回时可以为负", en: "yuan; reversals may make it negative" },
  },
  newNplBalance: {
    what: { zh: "当年新增不良贷款的年末余额", en: "NPL formed in the year, outstanding at year-end" },
    range: {
      zh: "元，0以上，不超过扣除贴现后的年末贷款",
      en: "yuan, 0 or more, at most the managed loans less the discounted acceptances",
    },
  },
  managedLoans: {
    what: {
      zh: "年末管理的贷款总额，含贴现",
      en: "loans managed at year-end, discounted acceptances included",
    },
    range: {
      zh: "元，0以上；扣除贴现后为零的，按口径 `zeroManagedLoans` 处理",
      en: "yuan, 0 or more; zero without the acceptances is for the reading `zeroManagedLoans`",
    },
  },
  discountedAcceptances: {
    what: {
      zh: "其中的银行承兑汇票贴现，计算不良率时扣除",
      en: "discounted bank acceptances among them; they leave the NPL ratio",
    },
    range: { zh: "元，0以上，不超过年末贷款", en: "yuan, 0 or more, at most the managed loans" },
    absent: ZERO,
  },
  nplTolerance: {
    what: { zh: "当年核定的不良容忍度", en: "NPL tolerance approved for the year" },
    range: { zh: '比率，0至1：1.2%填 `"0.012"`', en: 'a ratio from 0 to 1: 1.2 % is `"0.012"`' },
    absent: {
      zh: "必填；口径 `missingTolerance` 另有选择的除外",
      en: "required, unless the reading `missingTolerance` says what then",
    },
  },
  failedExams: {
    what: {
      zh: "总行业务考试、技能测试不合格次数",
      en: "head-office exams and skill tests failed",
    },
    range: WHOLE,
    absent: ZERO,
  },
  fines: {
    what: { zh: "违规并给予经济处罚的次数", en: "violations that were fined" },
    range: WHOLE,
    absent: ZERO,
  },
  reprimands: {
    what: { zh: "违规并通报批评的次数", en: "violations that were reprimanded" },
    range: WHOLE,
    absent: ZERO,
  },
  seriousViolations: {
    what: {
      zh: "严重违规次数；同一次违规只按最重的一种计",
      en: "serious violations; a violation counts once, under its most severe outcome",
    },
    range: WHOLE,
    absent: ZERO,
  },
  appointedOn: {
    what: {
      zh: "首次任客户经理之日，用于判断保护期",
      en: "day of the first appointment as account manager, for its protection",
    },
    range: {
      zh: "`YYYY-MM-DD`，不晚于评定年度年末",
      en: "`YYYY-MM-DD`, up to the end of the year rated",
    },
    absent: { zh: "可不填；不填则无保护期", en: "optional; without it, no protection" },
  },
  role: {
    what: { zh: "岗位", en: "post" },
    range: {
      zh: '`"accountManager"` 客户经理、`"branchHead"` 网点负责人',
      en: '`"accountManager"`, `"branchHead"` (负责人)',
    },
    absent: { zh: '默认为 `"accountManager"`', en: '`"accountManager"`' },
  },
  headCoefficient: {
    what: { zh: "负责人的岗位职务工资系数", en: "salary coefficient of a head's post" },
    range: { zh: "0以上的小数", en: "a decimal of 0 or more" },
    absent: {
      zh: "负责人必填，其他人不得填写",
      en: "required for a branch head, refused for anyone else",
    },
  },
};
