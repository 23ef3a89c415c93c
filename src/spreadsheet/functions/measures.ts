import { retirementBuyout, retirementBuyoutInput } from "../../buyout/index.js";
import { buyoutVintage, buyoutVintageInput, compensation, compensationInput } from "../../liability/index.js";
import {
  recoveryShare,
  recoveryShareInput,
  toleranceAmount,
  toleranceAmountInput,
} from "../../recovery/index.js";
import { cellNumber } from "../cell.js";
import type { CellFunction } from "../cellFunction.js";
import { loanColumns } from "../columns.js";
import { fail } from "../failure.js";
import { quoted } from "../labels.js";
import { parameterOf, parametersOf, parametersWithin } from "../parameterOf.js";
import { table } from "../parameters.js";
import { ruleFunction } from "../ruleFunction.js";

const YUAN = { zh: "元", en: "yuan" };

const buyout = [
  table("loans", loanColumns, retirementBuyoutInput.loans),
  parameterOf("tolerance", retirementBuyoutInput.tolerance),
];

const { nplBalance, tolerance, taskCompletion } = recoveryShareInput;

export const measuresFunctions: readonly CellFunction[] = [
  ruleFunction(toleranceAmount, {
    name: "TOLERANCE",
    alias: "不良容忍额",
    summary: { zh: "到龄人员的不良贷款容忍额", en: "The NPL tolerance amount on reaching age" },
    parameters: parametersOf(toleranceAmountInput),
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
    parameters: buyout,
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
    parameters: [...buyout, ...parametersWithin("sources", retirementBuyoutInput.sources)],
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
    parameters: parametersOf({ nplBalance, tolerance, taskCompletion }),
    returns: { zh: "比率", en: "a ratio" },
    result: ({ share }) => cellNumber(share),
  }),
  ruleFunction(buyoutVintage, {
    name: "VINTAGE",
    alias: "买断年度",
    summary: { zh: "某年应买断哪一年的责任贷款", en: "The year whose responsible loans a year buys out" },
    parameters: parametersOf(buyoutVintageInput),
    returns: { zh: "年份", en: "a year" },
    result: ({ year, vintage }) =>
      vintage ?? fail("#N/A", `${quoted(buyoutVintageInput.year)}：${year}年没有应买断的责任贷款`),
  }),
  ruleFunction(compensation, {
    name: "COMPENSATION",
    alias: "责任赔偿金额",
    summary: { zh: "不良贷款责任赔偿金额", en: "What is compensated for NPL" },
    parameters: [
      parameterOf("formedYear", compensationInput.formedYear),
      parameterOf("balance", compensationInput.balance),
      parameterOf("exemptAmount", compensationInput.exemptAmount, { needed: true }),
      parameterOf("rate", compensationInput.rate),
    ],
    returns: YUAN,
    result: ({ payable }) => cellNumber(payable),
  }),
];
