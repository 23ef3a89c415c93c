import type { Found } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { In, Out } from "../rule/index.js";
import { bandFields, partFields } from "./bands.js";
import { loanFields } from "./loans.js";
import type { OrderBasis } from "./order.js";

/** The sources of the money, in the order in which they are drawn. */
export const sourceFields = {
  /** The fund for the appraisal of first-responsible NPL, in yuan to the fen. */
  riskFund: field.fen("第一责任不良贷款风险考核基金", "Risk fund for first-responsible NPL", {
    clause: "measures-53",
  }),
  postDeposit: field.fen("岗位风险金", "Post deposit", { clause: "measures-53" }),
  /** Performance pay of the year of retirement. */
  performancePay: field.fen("退休当年的效益工资", "Performance pay of the year of retirement", {
    clause: "measures-53",
  }),
};

const sources = field.record("资金来源", "Sources of the money", sourceFields);
const paid = field.fen("实付", "Paid", { clause: "measures-53" });
const held = field.fen("存入专门账户", "Held in the special account", { clause: "measures-51" });

export const retirementBuyoutInput = {
  /** Every NPL the person answers for; the list may be empty. */
  loans: field.list("责任不良贷款", "Responsible NPL", field.record("贷款", "Loan", loanFields)),
  /**
   * Ids of the loans in the order that head office approved: every loan that is bought out, once. Without it the
   * principles of Article 50 give the order, which the note `orderNotApproved` says.
   */
  approvedOrder: field.optional(
    field.list("总行批准的清偿顺序", "Order approved by head office", field.text("合同编号", "Contract"), {
      clause: "measures-50",
    }),
  ),
  /** The tolerance of Article 47, an amount in yuan, 0 or more; not the ratio of Articles 11 and 12. */
  tolerance: field.money("容忍额度", "Tolerance amount"),
  /** What each source holds, in yuan to the fen. Without it there is no money: all is short, and a note says so. */
  sources: field.optional(sources),
};

/** Loans that are not bought out. */
const outside = {
  clause: field.clause("条款", "Clause"),
  ids: field.list("合同编号", "Contracts", field.text("合同编号", "Contract")),
  balance: field.money("余额", "Balance"),
};

/** A loan with what is due for it, what is paid, and how much of that is held back. */
const settledFields = {
  ...loanFields,
  /** The balances charged at one rate each; two where the loan reaches over the tolerance. */
  parts: field.list("按比例划分的余额", "Parts", field.record("部分", "Part", partFields)),
  /** The sum of the parts, exact; 0 where the loan is not bought out. */
  due: field.money("买断金额", "Due"),
  /** The loan's share of the payable total, to the fen. */
  payable: field.fen("应付", "Payable"),
  /** What the sources give for it; 0 where none are given. */
  paid,
  /** The part of `paid` kept in the special account: all of it while the collateral is in disposal. */
  held,
};

export const retirementBuyoutOutput = {
  tolerance: retirementBuyoutInput.tolerance,
  /** The part of it that NPL formed before 2011 uses up: none but under the reading `allBalances`. */
  toleranceUsedBefore: field.money("以前年度形成的占用的容忍额度", "Tolerance used by earlier NPL"),
  /** What is left of it for NPL formed since 2011. */
  toleranceLeft: field.money("剩余的容忍额度", "Tolerance left", { clause: "measures-49.3" }),
  /** The four rates of Article 49, always all of them. */
  bands: field.list("买断比例", "Bands", field.record("比例", "Band", bandFields)),
  /** NPL formed before anyone answers for it, which is not bought out; null where there is none. */
  beforeResponsibility: field.nullable(
    field.record("责任制以前形成", "Formed before responsibility", {
      ...outside,
      until: field.year("截至年度", "Until"),
    }),
  ),
  /** Loans already assessed and compensated, for which nothing is deducted again; null where there are none. */
  compensated: field.nullable(field.record("已考核赔偿", "Already compensated", outside)),
  /**
   * Loans of direct relatives of staff: not bought out, the person responsible compensates the whole balance, which
   * is no part of `due`; null where there are none.
   */
  relatives: field.nullable(field.record("本行职工直系亲属贷款", "Loans of relatives of staff", outside)),
  /** The sum of the bands, exact. */
  due: field.money("买断金额", "Due"),
  /** `due` rounded half up to the fen. */
  payable: field.fen("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
  /** Where the order is from: head office approved it, or the principles of Article 50 give it. */
  orderBasis: field.choice<OrderBasis>(
    "清偿顺序的来源",
    "Where the order is from",
    {
      approved: ["总行批准的顺序", "approved by head office"],
      principles: ["按第五十条的原则排列", "by the principles of Article 50"],
    },
    { clause: "measures-50" },
  ),
  /** Ids of all loans in the order of settlement. */
  order: field.list("清偿顺序", "Order of settlement", field.text("合同编号", "Contract")),
  /** The loans in that order. */
  loans: field.list("各笔贷款", "Loans", field.record("贷款", "Loan", settledFields)),
  /** What the sources hold; null where they are not given, which the note `noSources` says. */
  sources: field.nullable(sources, "未提供", "not given"),
  /** What is taken from each source; nothing where none are given. */
  drawn: field.record("扣款", "Drawn", sourceFields),
  paid,
  /** payable − paid. */
  shortfall: field.fen("尚差", "Shortfall", { clause: "measures-53" }),
  /** The part of `paid` kept in the special account until the disposals end. */
  held,
};

export const retirementBuyoutNotes = {
  beforeResponsibility: {
    clause: "measures-33",
    zh: "有的贷款形成不良早于责任赔偿的起始年份，不属买断范围，应付0元；请核对形成年份",
    en: "Some NPL formed before anybody answered for it and is not bought out; check the year it formed",
  },
  formedBeforeLent: {
    zh: "有的贷款形成不良的年份早于借款日期，只有收旧贷新才会如此；请核对",
    en: "Some NPL formed before the year the loan was granted, which only a roll-over explains; check the years",
  },
  noPrimaryResponsible: {
    clause: "measures-19",
    zh: "有的贷款发放早于第十九条规定第一责任人的起始年份，没有第一责任人，但形成不良的年度属于第四十九条的买断范围，这里列入买断；请先认定责任",
    en: "Some loans were granted before any loan had an officer first responsible for it (Article 19), yet their NPL formed later and is bought out here by Article 49; settle first who answers for them",
  },
  orderNotApproved: {
    clause: "measures-50",
    zh: "清偿顺序由支行职工会议讨论后上报总行批准；未提供批准的顺序，这里按条文的原则排列",
    en: "The staff of the sub-branch discuss the order of settlement and head office approves it; no approved order was given, so the loans stand in the order of its principles",
  },
  noSources: {
    clause: "measures-53",
    zh: "未提供三项资金的余额，这里按没有资金列示；请补充",
    en: "The balances of the three sources were not given, and the sheet is drawn up as if they held nothing; give them",
  },
} as const;

/** One amount for each source of the money. */
export type BuyoutSources<Amount> = { readonly [Source in keyof typeof sourceFields]: Amount };
/** What a loan owes and what was paid on it. */
export interface SettledLoan extends Out<typeof settledFields> {}
export interface RetirementBuyoutInput extends In<typeof retirementBuyoutInput> {}
export interface RetirementBuyoutFinding
  extends Found<
    "retirementBuyout",
    typeof retirementBuyoutOutput,
    typeof retirementBuyoutNotes,
    "buyoutTolerance" | "toleranceUse" | "settlementOrder"
  > {}
