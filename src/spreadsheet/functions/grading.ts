import { ONE } from "../../exact/index.js";
import {
  ceilingInput,
  conductDeduction,
  conductInput,
  gradeCeiling,
  gradeForScore,
  gradeForScoreInput,
  interestInput,
  interestScore,
  qualityInput,
  qualityScore,
  volumeInput,
  volumeScore,
} from "../../grading/index.js";
import { made } from "../../rule/index.js";
import { cellNumber } from "../cell.js";
import type { CellFunction } from "../cellFunction.js";
import { RESULTS } from "../columns.js";
import { parameterOf, parametersOf } from "../parameterOf.js";
import { ruleFunction } from "../ruleFunction.js";
import { CANCELLED, NO_CEILING } from "../words.js";
import { refuseOutside } from "./classTotal.js";
import { refuseNearLimit } from "./nearLimit.js";

const NUMBER = { zh: "数", en: "a number" };

const { fields: classLoans, title: ofClass } = volumeInput.peers;
const { fields: classInterest } = interestInput.peers;

const peerManagers = parameterOf("managers", classLoans.managers, { path: "peers.managers", of: ofClass });

const pointFunctions: readonly CellFunction[] = [
  ruleFunction(volumeScore, {
    name: "VOLUME",
    alias: RESULTS.volume,
    summary: { zh: "贷款发放业务量得分", en: "Points for the number of loans granted" },
    parameters: [
      parameterOf("loansGranted", volumeInput.loansGranted),
      peerManagers,
      parameterOf("classLoans", classLoans.loansGranted, { path: "peers.loansGranted", of: ofClass }),
    ],
    returns: NUMBER,
    result: ({ points, notes, peers }) => {
      refuseOutside(made(notes), made(peers).managers.equals(ONE), ["loansGranted"]);
      return cellNumber(points);
    },
  }),
  ruleFunction(interestScore, {
    name: "INTEREST",
    alias: RESULTS.interest,
    summary: { zh: "贷款利息收入得分", en: "Points for interest income" },
    parameters: [
      parameterOf("interestIncome", interestInput.interestIncome),
      peerManagers,
      parameterOf("classInterest", classInterest.interestIncome, {
        path: "peers.interestIncome",
        of: ofClass,
      }),
    ],
    returns: NUMBER,
    result: ({ points }) => cellNumber(points),
  }),
  ruleFunction(qualityScore, {
    name: "QUALITY",
    alias: RESULTS.quality,
    summary: { zh: "贷款质量得分", en: "Points for loan quality" },
    parameters: parametersOf(qualityInput),
    returns: NUMBER,
    result: ({ points }) => cellNumber(points),
  }),
  ruleFunction(conductDeduction, {
    name: "CONDUCT",
    alias: RESULTS.conduct,
    summary: { zh: "定性考核扣分（正数）", en: "Points taken off for conduct, as a positive number" },
    parameters: parametersOf(conductInput),
    returns: NUMBER,
    result: ({ deduction }) => cellNumber(deduction),
  }),
];

const gradeFunctions: readonly CellFunction[] = [
  ruleFunction(gradeCeiling, {
    name: "CEILING",
    alias: RESULTS.ceiling,
    summary: {
      zh: "因不良率和严重违规不得超过的等级",
      en: "The best grade that new NPL and violations leave",
    },
    parameters: parametersOf(ceilingInput),
    returns: { zh: `2、3，或“${NO_CEILING}”`, en: `2, 3 or ${NO_CEILING} (none)` },
    result: ({ ceiling }) => ceiling ?? NO_CEILING,
  }),
  ruleFunction(gradeForScore, {
    name: "SCOREGRADE",
    alias: RESULTS.scoreGrade,
    summary: { zh: "总分对应的等级", en: "The grade of a score" },
    parameters: parametersOf(gradeForScoreInput),
    returns: { zh: `1、2、3，或“${CANCELLED}”`, en: `1, 2, 3 or ${CANCELLED} (cancelled)` },
    result: ({ score, band, grade }, { policy }) => {
      refuseNearLimit(made(score), made(band), policy.readings.gradeOn);
      return grade ?? CANCELLED;
    },
  }),
];

export const gradingFunctions: readonly CellFunction[] = [...pointFunctions, ...gradeFunctions];
