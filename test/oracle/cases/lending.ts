import {
  compensationRates,
  handoverLending,
  newLoanBar,
  offPostPay,
  recoveryLossLiability,
  rolloverConditions,
} from "kaoping";
import { type Draw, type Source, source, withReadings } from "../draw.js";

function notice(random: Draw) {
  const signatureRequested = random.flag();
  return {
    addressSupplied: random.flag(),
    signatureRequested,
    ...(signatureRequested ? { originalSigned: random.flag() } : {}),
    reportedInWriting: random.flag(),
    branchActed: random.flag(),
  };
}

/** Articles 21, 30, 31, 36, 43, 47 and 48 of the measures. */
export const lending: readonly Source[] = [
  source(recoveryLossLiability, 60, (random) => {
    const cause = random.pick(["mismanagement", "undeliverableNotice", "undeliverableNotice", "other"]);
    return {
      loss: random.yuan(90_000),
      lost: random.pick(["bestRecoveryTime", "limitation", "limitation", "enforcementPeriod"]),
      cause,
      ...(cause === "undeliverableNotice" ? { undeliverable: notice(random) } : {}),
    };
  }),
  source(rolloverConditions, 40, (random) => {
    const kinds = [
      "failingEntity",
      "debtTransferred",
      "interestServiced",
      "soundBusiness",
      "otherPreservation",
    ];
    const kind = random.pick(kinds);
    return {
      case: kind,
      committeeApproved: random.flag(0.8),
      ...(kind === "interestServiced" || kind === "soundBusiness"
        ? { securityBetter: random.flag(0.8) }
        : {}),
      ...(kind === "interestServiced" ? { interestPaidYearly: random.flag(0.8) } : {}),
    };
  }),
  withReadings(newLoanBar, 60, { suedHousehold: ["borrower", "household"] }, (random) => {
    const [sued, interestSuspended] = [random.flag(), random.flag()];
    return {
      applicant: random.pick(["borrower", "family"]),
      sued,
      interestSuspended,
      ...(sued ? { inSuitRegister: random.flag(0.8) } : {}),
      ...(interestSuspended
        ? { inSuspensionLedger: true, interestOwed: random.pick(["0", "0.01", "900"]) }
        : {}),
    };
  }),
  source(handoverLending, 60, (random) => {
    const reachedAgeOn = random.day(2018, 2024);
    const asOf = random.after(reachedAgeOn, [1, 2]);
    const successorSeesRisk = random.flag();
    return {
      reachedAgeOn,
      ...random.maybe(0.3, () => ({ extendedUntil: random.after(reachedAgeOn, [1]) })),
      asOf,
      collected: random.flag(0.9),
      dueDiligenceDone: random.flag(0.9),
      successorSeesRisk,
      ...(successorSeesRisk ? { originalSeesRisk: random.flag() } : {}),
    };
  }),
  source(offPostPay, 60, (random) => ({
    ...(random.flag()
      ? {
          nplBalance: random.pick(["100000", "99999.99"]),
          exitCoefficient: random.pick(["1.6", "1.8"]),
          tellerPay: random.yuan(60_000),
        }
      : {
          nplBalance: random.pick(["100000.01", "900000"]),
          tellerCoefficient: random.pick(["1.5", "1.45"]),
          collectionReward: random.yuan(9000),
          advance: random.yuan(9000),
          volumeShare: (random.between(0, 9_000_000) / 1000).toFixed(3),
        }),
    tolerance: "100000",
  })),
  source(compensationRates, 30, (random) => {
    const first = random.between(1997, 2003);
    let rate = random.between(0, 500);
    const rates = random.many(random.between(1, 8), (place) => {
      rate += random.pick([10, 10, 10, 0, -5]);
      return { year: first + place, rate: (Math.max(rate, 0) / 10_000).toFixed(4) };
    });
    return { rates: rates.filter((_, place) => place === 0 || random.chance(0.9)) };
  }),
];
