import {
  accountantLiability,
  advancePay,
  appointmentEligibility,
  bottomRanking,
  buyoutVintage,
  collectionFailure,
  compensation,
  compensationRate,
  countsAsNpl,
  disposalRefund,
  exitGrounds,
  exitPay,
  fullBuyout,
  fullTimeRecovery,
  fundRefund,
  fundSettlement,
  handover,
  loanConditions,
  primaryLiability,
  protectedPay,
  recoveryPeriod,
  recoveryShare,
  referredLoanLiability,
  retirementBuyout,
  rolloverResponsibility,
  toleranceAmount,
  undueLoan,
} from "kaoping";
import { type Draw, type Source, source, withReadings } from "../draw.js";

const YEARS = [1997, 1998, 1999, 2000, 2004, 2005, 2006, 2009, 2010, 2011, 2012, 2020, 2024];
const SECURITIES = ["mortgage", "pledge", "guarantee", "credit"];

function conditions(random: Draw) {
  const familyGuarantee = random.flag();
  return {
    amount: random.pick(["9999.99", "10000", "10000.01", random.yuan(50_000)]),
    familyGuarantee,
    ...random.maybe(0.5, () => ({ noFamilyCertificate: !familyGuarantee && random.flag() })),
    paidToBorrowerAccount: random.flag(0.8),
  };
}

const fen = (random: Draw, most: number) => (random.between(0, most * 100) / 100).toFixed(2);

/** Rules of chapters 6 to 9 of the measures. */
export const liability: readonly Source[] = [
  withReadings(compensation, 100, { exemptionBefore2011: ["none", "counts"] }, (random) => ({
    formedYear: random.pick(YEARS),
    balance: random.yuan(900_000),
    ...random.maybe(0.6, () => ({ exemptAmount: random.yuan(300_000) })),
    rate: random.ratio(),
  })),
  withReadings(primaryLiability, 60, { exemptionBefore2011: ["none", "counts"] }, (random) => ({
    npl: random.yuan(500_000),
    exemptAmount: random.chance(0.4) ? "0" : random.yuan(500_000),
    ...random.maybe(0.8, () => ({ formedYear: random.pick(YEARS) })),
  })),
  source(loanConditions, 40, conditions),
  source(accountantLiability, 60, (random) => ({
    loss: random.yuan(90_000),
    borrowerPresent: random.flag(0.8),
    identityVerified: random.flag(0.8),
    conditions: conditions(random),
    ...random.maybe(0.3, () => ({
      pledge: { reviewedCorrectly: random.flag(0.8), papersComplete: random.flag(0.8) },
    })),
  })),
  source(collectionFailure, 40, (random) => {
    const [repaymentOffered, moneyInAccount, debitNotified] = random.many(3, () => random.flag());
    return {
      loss: random.yuan(90_000),
      repaymentOffered,
      moneyInAccount,
      debitNotified,
      ...(repaymentOffered ? { collectedInTime: random.flag() } : {}),
      ...(moneyInAccount && debitNotified ? { debitedInTime: random.flag() } : {}),
    };
  }),
  source(rolloverResponsibility, 60, (random) => ({
    oldPrincipal: random.yuan(100_000),
    oldInterest: random.yuan(20_000),
    newAmount: random.yuan(150_000),
    ...random.maybe(0.5, () => ({ approved: random.flag(0.7) })),
  })),
  withReadings(fundSettlement, 80, { fundOrder: ["riskFundFirst", "postDepositFirst"] }, (random) => ({
    due: fen(random, 50_000),
    riskFund: fen(random, 30_000),
    postDeposit: fen(random, 30_000),
  })),
  withReadings(fundRefund, 100, { fundRetention: ["interestYear", "eitherYear"] }, (random) => {
    const since = random.day(2015, 2022);
    const npl = random.day(2015, 2022);
    const becameNpl = random.flag();
    const base = random.flag() ? since : npl;
    const later = [since, npl].sort()[1] as string;
    const recovered = random.after(base, [1, 2]);
    return {
      security: random.pick(["mortgage", "credit"]),
      deducted: fen(random, 9000),
      ...random.maybe(0.9, () => ({ recoveredOn: recovered < later ? random.after(later, [1]) : recovered })),
      becameNpl,
      ...(becameNpl ? { nplSince: npl } : {}),
      ...random.maybe(0.7, () => ({ interestArrearsSince: since })),
    };
  }),
  source(buyoutVintage, 20, (random) => ({ year: random.between(2000, 2040) })),
  withReadings(compensationRate, 60, { compensationYear: ["formation", "assessment"] }, (random) => {
    const formedYear = random.between(1997, 2024);
    const rates = random.many(30, (place) => ({ year: 1999 + place, rate: random.ratio() }));
    return { formedYear, assessedYear: random.between(formedYear - 1, 2028), rates };
  }),
  source(referredLoanLiability, 80, (random) => {
    const days = ["1998-12-31", "1999-01-01", "2007-12-31", "2008-01-01", random.day(1996, 2020)];
    const occurredOn = random.pick(days);
    const atRate = occurredOn >= "1999" && occurredOn < "2008";
    return {
      occurredOn,
      balance: random.yuan(200_000),
      ...random.maybe(0.3, () => ({ exemptAmount: random.yuan(100_000) })),
      ...(random.chance(0.95) === atRate ? { rate: random.ratio() } : {}),
    };
  }),
  source(fullBuyout, 30, (random) => ({
    balance: random.yuan(200_000),
    bankConsent: random.flag(),
    staffRelative: random.flag(0.3),
  })),
  withReadings(
    countsAsNpl,
    150,
    { exactlyOneYearOverdue: ["counted", "notCounted"], maturedOnDay: ["counted", "notCounted"] },
    (random) => {
      const maturedOn = random.day(2019, 2024);
      return {
        classification: random.pick(["normal", "specialMention", "substandard", "doubtful", "loss"]),
        security: random.pick(SECURITIES),
        maturedOn,
        asOf: random.after(maturedOn, [0, 1, -1]),
        ...random.maybe(0.5, () => ({ inDisposalGrace: random.flag() })),
      };
    },
  ),
];

function loans(random: Draw) {
  const round = random.flag();
  return random.many(random.between(0, 8), (place) => {
    const security = random.pick(SECURITIES);
    return {
      id: `L${place}`,
      formedYear: random.pick(YEARS),
      balance: round ? String(random.between(0, 5000) * 100) : random.yuan(300_000),
      lentOn: random.pick(["1996-03-01", "1997-01-01", random.day(1990, 1996)]),
      security,
      ...random.maybe(0.3, () => ({ limitationLapsed: true })),
      ...random.maybe(0.5, () => ({ inDisposal: security === "mortgage" })),
      ...random.maybe(0.2, () => (random.flag() ? { alreadyCompensated: true } : { staffRelative: true })),
    };
  });
}

/** Rules of Articles 39 and 47 to 53 of the measures. */
export const buyout: readonly Source[] = [
  withReadings(
    retirementBuyout,
    250,
    {
      buyoutTolerance: ["post2010Balances", "allBalances"],
      toleranceUse: ["settlementOrder", "proRata", "disposalFirst"],
      settlementOrder: ["lexicographic", "groups"],
    },
    (random) => ({
      loans: loans(random),
      tolerance: random.pick(["0", "200000", random.yuan(900_000)]),
      ...random.maybe(0.8, () => ({
        sources: {
          riskFund: fen(random, 60_000),
          postDeposit: fen(random, 20_000),
          performancePay: fen(random, 40_000),
        },
      })),
    }),
  ),
  withReadings(disposalRefund, 40, { refundOnPartialLoss: ["none", "lessLoss"] }, (random) => ({
    held: fen(random, 9000),
    loss: random.flag() ? "0" : fen(random, 12_000),
    disposalEnded: random.flag(0.9),
    loanSettled: true,
  })),
  withReadings(undueLoan, 30, { buyoutTolerance: ["post2010Balances", "allBalances"] }, (random) => {
    const retirementYear = random.between(1996, 2026);
    return {
      retirementYear,
      maturityYear: retirementYear + random.between(0, 6),
      ...random.maybe(0.4, () => ({ takenOverBy: "B", handedOver: random.flag() })),
    };
  }),
  withReadings(toleranceAmount, 80, { toleranceBase: ["threeYearSum", "annualAverage"] }, (random) => ({
    personalInterest: random.many(3, () => (random.chance(0.1) ? "-20000.5" : random.yuan(900_000))),
    corporateInterest: random.many(3, () => (random.chance(0.1) ? "-90000" : random.yuan(900_000))),
    ...random.maybe(0.3, () => ({ urban: random.flag() })),
    ...random.maybe(0.3, () => ({ branchHead: random.flag() })),
  })),
  source(recoveryShare, 100, (random) => {
    const tolerance = random.between(0, 30) * 10_000;
    const near = random.pick([1.2, 1.5]) * tolerance + random.pick([0, 0, 0.01, -0.01]);
    const npl = random.flag() ? near : tolerance + random.between(1, 300_000);
    return {
      nplBalance: tolerance === 0 ? "5000" : npl.toFixed(2),
      tolerance: String(tolerance),
      taskCompletion: random.pick(["0.8", "0.7999", "1", "0.80001", "2.5", random.ratio()]),
      ...random.maybe(0.6, () => ({ tellerPerformance: random.yuan(60_000) })),
    };
  }),
  withReadings(advancePay, 30, { firstQuarterAdvance: ["paid", "notPaid"] }, (random) => ({
    completed: random.many(random.between(1, 8), () => random.flag()),
  })),
  withReadings(
    bottomRanking,
    120,
    { lastTenTies: ["includeAll", "excludeAll", "firstListed"], zeroBalancesListed: ["no", "yes"] },
    (random) => ({
      managers: random.many(random.between(1, 25), (place) => ({
        id: `M${place}`,
        responsibleNpl: random.pick([
          "0",
          "100000",
          "1000000",
          "1000000.01",
          "200000",
          random.yuan(1_500_000),
        ]),
        ...random.maybe(0.2, () => ({ lendingStopped: true })),
      })),
    }),
  ),
];

const post = (random: Draw) => ({
  coefficient: random.pick(["1.5", "1.6", "1.7", "2"]),
  performance: random.yuan(60_000),
});

/** Rules of chapters 2 and 11 of the measures. */
export const career: readonly Source[] = [
  source(appointmentEligibility, 40, (random) => {
    const financeSince = random.day(2018, 2024);
    return {
      financeSince,
      asOf: random.after(financeSince, [1, 2]),
      examPassed: random.flag(0.8),
      certificateHeld: random.flag(0.8),
      ...random.maybe(0.7, () => ({ characterMet: random.flag(0.8) })),
    };
  }),
  withReadings(protectedPay, 80, { protectedPayComparison: ["itemwise", "package"] }, (random) => {
    const appointedOn = random.day(2018, 2024);
    return {
      appointedOn,
      payDate: random.after(appointedOn, [0, 2]),
      prior: post(random),
      current: post(random),
      ...random.maybe(0.9, () => ({ salaryBase: random.yuan(5000) })),
    };
  }),
  source(recoveryPeriod, 30, (random) => {
    const startsOn = random.day(2018, 2024);
    const asOf = new Date(`${startsOn}T00:00:00Z`);
    asOf.setUTCMonth(asOf.getUTCMonth() + 6);
    asOf.setUTCDate(asOf.getUTCDate() + random.between(-4, 4));
    return { startsOn, asOf: asOf.toISOString().slice(0, 10) };
  }),
  withReadings(exitGrounds, 120, { exitAge: ["completedAgeOver", "dayAfterBirthday"] }, (random) => {
    const birthDate = random.day(1960, 1985);
    const rating = ["excellent", "good", "qualified", "unqualified"];
    return {
      birthDate,
      asOf: random.after(birthDate, [45, 46, 55, 56]),
      sex: random.pick(["male", "female"]),
      ...random.maybe(0.3, () => ({ grade: random.pick([1, 2, 3, null]) })),
      ...random.maybe(0.3, () => ({ consecutiveExamFailures: random.between(0, 3) })),
      ...random.maybe(0.3, () => ({ branchAssessment: random.pick(rating) })),
      ...random.maybe(0.3, () => ({ headOfficeQualification: random.pick(rating) })),
      ...random.maybe(0.3, () => ({ unfitThroughIllness: random.flag() })),
      ...random.maybe(0.3, () => ({ majorViolation: random.flag() })),
    };
  }),
  withReadings(handover, 60, { handoverHalving: ["equalHalves", "compounding"] }, (random) => {
    const reachedAgeOn = random.day(2018, 2024);
    return {
      reachedAgeOn,
      ...random.maybe(0.3, () => ({ extendedUntil: random.after(reachedAgeOn, [1]) })),
      asOf: random.after(reachedAgeOn, [0, 1, 2]),
      loansAtStart: random.yuan(9_000_000),
    };
  }),
  source(exitPay, 40, (random) => ({
    yearsSinceExit: random.between(0, 3),
    ...random.maybe(0.9, () => ({ ownPerformance: random.yuan(60_000) })),
    ...random.maybe(0.9, () => ({ tellerAverage: random.yuan(60_000) })),
    ...random.maybe(0.9, () => ({ interestPerformance: random.yuan(60_000) })),
    ...random.maybe(0.9, () => ({ newPostPerformance: random.yuan(60_000) })),
  })),
  source(fullTimeRecovery, 30, (random) => {
    const exitedOn = random.day(2018, 2024);
    return { exitedOn, asOf: random.after(exitedOn, [1]), assigned: random.flag(0.3) };
  }),
];
