import { retirementBuyout } from "../../buyout/index.js";
import { buyoutVintage, compensation } from "../../liability/index.js";
import { recoveryShare, toleranceAmount } from "../../recovery/index.js";
import { cellNumber } from "../cell.js";
import type { CellFunction } from "../cellFunction.js";
import { loanColumns } from "../columns.js";
import { fail } from "../failure.js";
import { list } from "../grids.js";
import * as kinds from "../kinds.js";
import { cell, table } from "../parameters.js";
import { ruleFunction } from "../ruleFunction.js";

const YUAN = { zh: "元", en: "yuan" };

const loans = table("loans", loanColumns, { zh: "责任不良贷款", en: "Responsible NPL" });
const tolerance = cell("tolerance", kinds.money, { zh: "容忍额", en: "Tolerance amount" });

export const measuresFunctions: readonly CellFunction[] = [
  ruleFunction(toleranceAmount, {
    name: "TOLERANCE",
    alias: "不良容忍额",
    summary: { zh: "到龄人员的不良贷款容忍额", en: "The NPL tolerance amount on reaching age" },
    parameters: [
      list("personalInterest", kinds.signedMoney, {
        zh: "三年自然人贷款利息",
        en: "Personal interest of three years",
      }),
      list("corporateInterest", kinds.signedMoney, {
        zh: "三年企业贷款利息",
        en: "Corporate interest of three years",
      }),
      cell("urban", kinds.flag, { zh: "是否在城区", en: "Urban" }),
      cell("branchHead", kinds.flag, { zh: "是否负责人", en: "Branch head" }),
    ],
    returns: YUAN,
    result: ({ amount }) => cellNumber(amount),
  }),
  ruleFunction(retirementBuyout, {
    name: "BUYOUT",
    alias: "退休买断金额",
    summary: {
      zh: "退休人员买断责任不良贷款应付金额",
      en: "What is payable to buy out responsible NPL at retirement",
    },
    parameters: [loans, tolerance],
    returns: YUAN,
    result: ({ payable }) => cellNumber(payable),
  }),
  ruleFunction(retirementBuyout, {
    name: "SETTLEMENT",
    alias: "退休买断结算",
    summary: {
      zh: "买断资金的结算：应付、实付、差额、专户保管",
      en: "Settlement of the buy-out: payable, paid, short, held",
    },
    parameters: [
      loans,
      tolerance,
      cell("riskFund", kinds.fen, { zh: "风险基金", en: "Risk fund", path: "sources.riskFund" }),
      cell("postDeposit", kinds.fen, { zh: "岗位保证金", en: "Post deposit", path: "sources.postDeposit" }),
      cell("performancePay", kinds.fen, {
        zh: "当年绩效工资",
        en: "Performance pay of the year",
        path: "sources.performancePay",
      }),
    ],
    returns: { zh: "一行四格（元）", en: "a row of four cells (yuan)" },
    extent: () => [1, 4],
    result: ({ payable, paid, shortfall, held }) => [[payable, paid, shortfall, held].map(cellNumber)],
  }),
  ruleFunction(recoveryShare, {
    name: "RECOVERYSHARE",
    alias: "清收绩效比例",
    summary: {
      zh: "超容忍额人员清收期间的绩效比例",
      en: "Share of performance pay while recovering above the tolerance",
    },
    parameters: [
      cell("nplBalance", kinds.money, { zh: "不良余额", en: "NPL balance" }),
      tolerance,
      cell("taskCompletion", kinds.completion, { zh: "清收任务完成率", en: "Completion of the task" }),
    ],
    returns: { zh: "比率", en: "a ratio" },
    result: ({ share }) => cellNumber(share),
  }),
  ruleFunction(buyoutVintage, {
    name: "VINTAGE",
    alias: "买断年度",
    summary: { zh: "某年应买断哪一年的责任贷款", en: "The year whose responsible loans a year buys out" },
    parameters: [cell("year", kinds.year, { zh: "年份", en: "Year" })],
    returns: { zh: "年份", en: "a year" },
    result: ({ year, vintage }) => vintage ?? fail("#N/A", `“年份”：${year}年没有应买断的责任贷款`),
  }),
  ruleFunction(compensation, {
    name: "COMPENSATION",
    alias: "责任赔偿金额",
    summary: { zh: "不良贷款责任赔偿金额", en: "What is compensated for NPL" },
    parameters: [
      cell("formedYear", kinds.year, { zh: "形成年度", en: "Year formed" }),
      cell("balance", kinds.money, { zh: "不良余额", en: "NPL balance" }),
      cell("exemptAmount", kinds.money, { zh: "免责金额", en: "Exempt amount" }),
      cell("rate", kinds.share, { zh: "赔偿比例", en: "Rate" }),
    ],
    returns: YUAN,
    result: ({ payable }) => cellNumber(payable),
  }),
];
