import { ONE } from "../../exact/index.js";
import {
  conductDeduction,
  gradeCeiling,
  gradeForScore,
  interestScore,
  qualityScore,
  volumeScore,
} from "../../grading/index.js";
import { made } from "../../rule/index.js";
import { cellNumber } from "../cell.js";
import type { CellFunction } from "../cellFunction.js";
import * as kinds from "../kinds.js";
import { cell } from "../parameters.js";
import { ruleFunction } from "../ruleFunction.js";
import { CANCELLED, NO_CEILING } from "../words.js";
import { refuseOutside } from "./classTotal.js";

const NUMBER = { zh: "数", en: "a number" };

const peerManagers = cell("managers", kinds.managers, {
  zh: "本类网点人数",
  en: "Managers of the class",
  path: "peers.managers",
});

const seriousViolations = cell("seriousViolations", kinds.count, {
  zh: "严重违规次数",
  en: "Serious violations",
});

const pointFunctions: readonly CellFunction[] = [
  ruleFunction(volumeScore, {
    name: "VOLUME",
    alias: "业务量得分",
    summary: { zh: "贷款发放业务量得分", en: "Points for the number of loans granted" },
    parameters: [
      cell("loansGranted", kinds.count, { zh: "放贷笔数", en: "Loans granted" }),
      peerManagers,
      cell("classLoans", kinds.count, {
        zh: "本类网点放贷笔数合计",
        en: "Loans of the class",
        path: "peers.loansGranted",
      }),
    ],
    returns: NUMBER,
    result: ({ points, notes, peers }) => {
      refuseOutside(made(notes), made(peers).managers.equals(ONE), ["loansGranted"]);
      return cellNumber(points);
    },
  }),
  ruleFunction(interestScore, {
    name: "INTEREST",
    alias: "利息收入得分",
    summary: { zh: "贷款利息收入得分", en: "Points for interest income" },
    parameters: [
      cell("interestIncome", kinds.signedMoney, { zh: "利息收入", en: "Interest income" }),
      peerManagers,
      cell("classInterest", kinds.signedMoney, {
        zh: "本类网点利息收入合计",
        en: "Interest of the class",
        path: "peers.interestIncome",
      }),
    ],
    returns: NUMBER,
    result: ({ points }) => cellNumber(points),
  }),
  ruleFunction(qualityScore, {
    name: "QUALITY",
    alias: "贷款质量得分",
    summary: { zh: "贷款质量得分", en: "Points for loan quality" },
    parameters: [
      cell("newNplBalance", kinds.money, { zh: "新增不良余额", en: "New NPL" }),
      cell("managedLoans", kinds.money, { zh: "管户贷款余额", en: "Managed loans" }),
      cell("discountedAcceptances", kinds.money, { zh: "贴现余额", en: "Discounted acceptances" }),
    ],
    returns: NUMBER,
    result: ({ points }) => cellNumber(points),
  }),
  ruleFunction(conductDeduction, {
    name: "CONDUCT",
    alias: "违规扣分",
    summary: {
      zh: "考试不合格和违规的扣分（正数）",
      en: "Points taken off for exams and violations, as a positive number",
    },
    parameters: [
      cell("failedExams", kinds.count, { zh: "考试不合格次数", en: "Failed exams" }),
      cell("fines", kinds.count, { zh: "罚款次数", en: "Fines" }),
      cell("reprimands", kinds.count, { zh: "通报批评次数", en: "Reprimands" }),
      seriousViolations,
    ],
    returns: NUMBER,
    result: ({ deduction }) => cellNumber(deduction),
  }),
];

const gradeFunctions: readonly CellFunction[] = [
  ruleFunction(gradeCeiling, {
    name: "CEILING",
    alias: "等级上限",
    summary: {
      zh: "因不良率和严重违规不得超过的等级",
      en: "The best grade that new NPL and violations leave",
    },
    parameters: [
      cell("newNplRatio", kinds.share, { zh: "新增不良率", en: "New NPL ratio" }),
      cell("nplTolerance", kinds.share, { zh: "不良容忍度", en: "NPL tolerance", blank: "absent" }),
      seriousViolations,
    ],
    returns: { zh: `2、3，或“${NO_CEILING}”`, en: `2, 3 or ${NO_CEILING} (none)` },
    result: ({ ceiling }) => ceiling ?? NO_CEILING,
  }),
  ruleFunction(gradeForScore, {
    name: "SCOREGRADE",
    alias: "得分等级",
    summary: { zh: "总分对应的等级", en: "The grade of a score" },
    parameters: [cell("score", kinds.points, { zh: "总分", en: "Score" })],
    returns: { zh: `1、2、3，或“${CANCELLED}”`, en: `1, 2, 3 or ${CANCELLED} (cancelled)` },
    result: ({ grade }) => grade ?? CANCELLED,
  }),
];

export const gradingFunctions: readonly CellFunction[] = [...pointFunctions, ...gradeFunctions];
