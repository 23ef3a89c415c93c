import type { PlacesOf, ReadingTable } from "./open.js";

/** The open readings of chapters 6 to 10 of the measures on single loans. */
export const liabilityReadings = {
  /** Whether an exempt amount is taken off NPL formed from 1999 to 2010: by Article 33 it is not, by Article 20 it is. */
  exemptionBefore2011: ["none", "counts"],
  /** Of what the fund asks a year before it keeps a deduction: of the arrears of interest, or of NPL as well. */
  fundRetention: ["interestYear", "eitherYear"],
  /** Which consumer loans to a member of staff need approval and a guarantee out of salary: all, or credit loans only. */
  staffConsumerLoans: ["allLoans", "creditLoansOnly"],
  /** Whom a suit bars from a new loan: the borrower who was sued, or the whole household. */
  suedHousehold: ["borrower", "household"],
  /** Which of the two accounts pays compensation first. */
  fundOrder: ["riskFundFirst", "postDepositFirst"],
  /** Whose year's rate of compensation applies to NPL: that in which it was formed, or that of the assessment. */
  compensationYear: ["formation", "assessment"],
  /** What the year of loans bought out is of: their lending, or their becoming NPL. */
  vintageYear: ["lent", "formed"],
  /** Whether a mortgage or pledge loan in disposal grace counts as NPL when it is exactly one year overdue. */
  exactlyOneYearOverdue: ["counted", "notCounted"],
  /** Whether a loan that is normal or special-mention counts as matured on the very day of its maturity. */
  maturedOnDay: ["counted", "notCounted"],
} as const satisfies ReadingTable;

export const liabilityPlaces: PlacesOf<typeof liabilityReadings> = {
  exemptionBefore2011: {
    clause: "measures-33",
    alsoIn: ["measures-20", "measures-37"],
    question: {
      zh: "第三十三条写明“按其总额”的年份形成的不良贷款，赔偿时是否减除免责金额",
      en: "Is an exempt amount taken off NPL of the years whose total Article 33 compensates?",
    },
    meanings: {
      none: {
        zh: "不减除，按总额的一定比例赔偿（第三十三条）",
        en: "no, the rate applies to the whole balance (Article 33)",
      },
      counts: {
        zh: "减除，只对超过免责金额的部分赔偿（第二十条）",
        en: "yes, only what is above the exempt amount is compensated (Article 20)",
      },
    },
    why: {
      zh: "第三十三条对这些年份写“按其总额”，对2011年后形成的才写“按免责后的不良贷款余额”",
      en: "Article 33 says of the total for these years, and of the balance after the exemption for later ones only.",
    },
  },
  fundRetention: {
    clause: "measures-35",
    question: {
      zh: "形成不良或欠息达规定年限的，年限是只限定欠息，还是也限定形成不良",
      en: "NPL or interest in arrears for a term: does the term go with the arrears only, or with NPL too?",
    },
    meanings: {
      interestYear: {
        zh: "只限定欠息，凡形成过不良的，不论多久，都适用“原则不再退还”",
        en: "with the arrears only, so in principle nothing is refunded for a loan that was NPL for any time",
      },
      eitherYear: {
        zh: "两者都限定，形成不良或欠息满规定年限的，才适用“原则不再退还”",
        en: "with both, so it takes the term as NPL or in arrears until in principle nothing is refunded",
      },
    },
    why: {
      zh: "“达一年以上”紧接“欠息”；形成不良本身已是不良，不必再满一年",
      en: "The year stands right behind the arrears, and NPL is bad without it.",
    },
  },
  staffConsumerLoans: {
    clause: "measures-26",
    question: {
      zh: "职工个人消费类贷款“按权限报批，并由本人或其家属用工资收入承担连带责任保证”，是否限于信用贷款",
      en: "Do approval within authority and the guarantee out of salary apply to every consumer loan to a member of staff, or to credit loans only?",
    },
    meanings: {
      allLoans: {
        zh: "职工个人的消费类贷款都适用，担保贷款也不例外",
        en: "to every consumer loan to a member of staff, secured ones too",
      },
      creditLoansOnly: {
        zh: "只适用于例外发放的信用贷款",
        en: "only to the credit loans that are made by exception",
      },
    },
    why: {
      zh: "条文写的是“消费类贷款需求”，没有限定为信用贷款",
      en: "The text speaks of the need for consumer loans and does not limit it to credit loans.",
    },
  },
  suedHousehold: {
    clause: "measures-31",
    question: {
      zh: "“对依法起诉的借款户，一般不得再向其发放贷款”，借款户是否包括家庭其他成员",
      en: "A suit in general bars a new loan: to the borrower only, or to the household?",
    },
    meanings: {
      borrower: { zh: "只指被起诉的借款人本人", en: "the borrower who was sued" },
      household: {
        zh: "包括借款人家庭其他成员",
        en: "the borrower and the other members of the family",
      },
    },
    why: {
      zh: "同一条对还本挂息另写“借款人及其家庭其他成员”，对起诉没有这样写",
      en: "Of suspended interest the same article says the borrower and the family; of a suit it does not.",
    },
  },
  fundOrder: {
    clause: "measures-34",
    question: {
      zh: "赔偿金从风险考核基金和岗位风险金两个账户扣划的先后",
      en: "Which of the two accounts pays compensation first, the risk assessment fund or the post risk deposit?",
    },
    meanings: {
      riskFundFirst: {
        zh: "先扣风险考核基金，不足的再扣岗位风险金",
        en: "the risk assessment fund, then the post risk deposit",
      },
      postDepositFirst: {
        zh: "先扣岗位风险金，不足的再扣风险考核基金",
        en: "the post risk deposit, then the risk assessment fund",
      },
    },
    why: {
      zh: "条文先列风险考核基金，后列岗位风险金；先后不影响实付和待补扣的金额",
      en: "The text names the fund first; the order changes neither what is paid nor what is carried forward.",
    },
  },
  compensationYear: {
    clause: "measures-36",
    question: {
      zh: "赔偿比例“分年限逐年提高”，某笔不良贷款适用哪一年的比例",
      en: "Rates of compensation rise year by year: the rate of which year applies to an NPL?",
    },
    meanings: {
      formation: { zh: "形成不良的年份", en: "the year in which it became NPL" },
      assessment: { zh: "考核赔偿的年份", en: "the year for which compensation is assessed" },
    },
    why: {
      zh: "“自一九九九年开始”与“1999年后形成的”相对应，都是不良贷款形成的年份",
      en: "The rates start in 1999, as does the NPL compensated, which the text counts by the year formed.",
    },
  },
  vintageYear: {
    clause: "measures-36",
    question: {
      zh: "所买断的某一年的“责任贷款”，是该年发放的，还是该年形成不良的",
      en: "Are the loans of a year that are bought out those lent in that year, or those that became NPL in it?",
    },
    meanings: {
      lent: { zh: "该年发放的责任贷款", en: "the loans lent in that year" },
      formed: { zh: "该年形成不良的责任贷款", en: "the loans that became NPL in that year" },
    },
    why: {
      zh: "条文写的是某年的“责任贷款”，没有写某年“形成的不良贷款”",
      en: "The text speaks of the loans of a year, not of the NPL formed in it.",
    },
  },
  exactlyOneYearOverdue: {
    clause: "measures-40",
    question: {
      zh: "逾期正好满规定年限，既在年限“以内”又在年限“以上”，怎样处理",
      en: "A loan overdue for exactly the term is both within it and overdue that long or more: which holds?",
    },
    meanings: {
      counted: {
        zh: "按年限“以上”，不论何种形态都视同不良贷款",
        en: "overdue that long or more: counted whatever its category",
      },
      notCounted: {
        zh: "按年限“以内”，处置宽限期内的抵质押贷款暂不统计",
        en: "within the term: a mortgage or pledge loan in disposal grace is not yet counted",
      },
    },
    why: {
      zh: "“不论处于何种占用形态的贷款都视同不良贷款”是兜底规定，优先适用",
      en: "The sentence on one year or more overrides whatever else is said of the loan.",
    },
  },
  maturedOnDay: {
    clause: "measures-40",
    question: {
      zh: "统计日恰为到期日，贷款是否已经到期",
      en: "Counted on the very day of its maturity, has a loan matured?",
    },
    meanings: {
      counted: { zh: "到期当日即为已到期", en: "it has matured on that day" },
      notCounted: {
        zh: "到期当日仍可归还，自次日起才为已到期",
        en: "it may still be repaid on that day, and has matured from the next",
      },
    },
    why: {
      zh: "条文以“贷款是否到期”为准，没有写“逾期”；到期当日贷款已经到期",
      en: "The text asks whether the loan has matured, not whether it is overdue.",
    },
  },
};
