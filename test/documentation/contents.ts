import type { Bilingual, DocumentId } from "kaoping";

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
    zh: "《移动公司客户经理能力提升计划》中的每月排名和淘汰",
    en: "《移动公司客户经理能力提升计划》, a mobile operator's plan to train its account managers, of which the monthly ranking and elimination",
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
