import type { Grade } from "kaoping";
import { type Figures, figuresOf } from "./doubles.js";
import type { Peer } from "./peer.js";

/** The same grade in a plain loop over doubles, which err on the edges. */
export const float64: Peer = {
  name: "float64 loop",
  zh: "float64循环",
  grade: (roster) => Array.from(figuresOf(roster), appraise),
};

function appraise(of: Figures) {
  const volume = Math.max(0, 20 + Math.min(10, 0.1 * 100 * (of.loansGranted / of.averageLoans - 1)));
  const interest = Math.max(0, 50 + Math.min(20, 50 * (of.interestIncome / of.averageIncome - 1)));
  const newNplRatio = of.newNplBalance / of.netLoans;
  const quality = Math.max(0, 30 + (0.01 - newNplRatio) / 0.001);
  const deduction = 3 * of.failedExams + 2 * of.fines + 5 * of.reprimands + 10 * of.seriousViolations;
  const score = volume + interest + quality - deduction;
  const scoreGrade = score >= 90 ? 1 : score >= 75 ? 2 : score >= 60 ? 3 : null;
  const byTolerance = newNplRatio > 1.5 * of.nplTolerance ? 3 : newNplRatio > of.nplTolerance ? 2 : 1;
  const ceiling = Math.max(of.seriousViolations > 0 ? 2 : 1, byTolerance);
  const grade = scoreGrade === null ? null : (Math.max(scoreGrade, ceiling) as Grade);
  return {
    items: { volume, interest, quality },
    deduction,
    score,
    recordedScore: Math.round(score * 100) / 100,
    scoreGrade,
    ceiling,
    grade,
    salaryCoefficient: grade === null ? null : ([2.0, 1.8, 1.6][grade - 1] ?? null),
  };
}
