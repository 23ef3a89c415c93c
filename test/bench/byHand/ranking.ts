import { Decimal } from "decimal.js";
import type { BottomRankingInput } from "kaoping";

const YELLOW_CARD_ABOVE = new Decimal(1_000_000);
const ON_POST = {
  now: ["newCreditLoansStopped", "recoveryPlan"],
  completed: ["performanceByManagerRules"],
  missed: ["livingAllowance", "laidOffRecovery"],
};
const STOPPED = {
  now: ["offPostRecovery", "performanceByTolerance", "annualAndQuarterlyPlan"],
  completed: ["baseWageAndBenefits"],
  missed: ["livingAllowanceOnly", "laidOffRecovery"],
};

/** Article 39 as one would write it by hand with decimal.js: no check, no explanation; ties at the tenth place all in. */
export function handRanking({ managers }: BottomRankingInput) {
  const ranked = managers
    .map((manager) => ({ manager, npl: new Decimal(String(manager.responsibleNpl)) }))
    .sort((a, b) => b.npl.cmp(a.npl));
  const owing = ranked.filter(({ npl }) => npl.gt(0));
  const tenth = owing[9]?.npl;
  let place = 0;
  const listed = [];
  for (const [i, { manager, npl }] of owing.entries()) {
    const lastTen = tenth === undefined || npl.gte(tenth);
    const yellowCard = npl.gt(YELLOW_CARD_ABOVE);
    if (!lastTen && !yellowCard) break;
    if (i === 0 || !npl.eq(owing[i - 1]?.npl as Decimal)) place = i + 1;
    const { id, lendingStopped = false, planCompleted } = manager;
    const measures = [
      ...(lastTen ? lastTenMeasures(lendingStopped, planCompleted) : []),
      ...(yellowCard ? ["yellowCard"] : []),
    ];
    listed.push({ id, npl, rank: place, lastTen, yellowCard, measures });
  }
  return { owing: owing.length, listed };
}

function lastTenMeasures(stopped: boolean, completed: boolean | undefined): string[] {
  const { now, completed: done, missed } = stopped ? STOPPED : ON_POST;
  if (completed === undefined) return [...now, ...done, ...missed];
  if (completed) return [...now, ...done];
  return [...now.filter((measure) => measure !== "performanceByTolerance"), ...missed];
}
