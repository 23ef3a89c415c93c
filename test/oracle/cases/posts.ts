import {
  appointmentStep,
  borrowerMonitoring,
  examRegistration,
  insiderLoanConditions,
  loanResponsibility,
  managerFile,
  postEntry,
  qualificationReview,
  refusalLiability,
  responsibilityHandover,
  responsibilityLedger,
} from "kaoping";
import { type Source, source, withReadings } from "../draw.js";
import { flags, NAMES, person, rows, some } from "./lists.js";

const YEARS = [1997, 1998, 1999, 2000, 2011, 2024];

/** Chapters 2 and 4 of the measures. */
export const posts: readonly Source[] = [
  source(examRegistration, 10, (random) => ({ onPost: random.flag(), examsHeld: random.between(0, 3) })),
  source(appointmentStep, 40, (random) => {
    // A step more, a step less, or steps at random.
    const taken = random.between(0, 4);
    const done = random.many(4, (place) => (random.chance(0.15) ? random.flag() : place < taken));
    return {
      applied: done[0],
      opinionGiven: done[1],
      ...(done[2] ? { conditionsMet: random.flag(0.8) } : {}),
      appointed: done[3],
    };
  }),
  source(postEntry, 10, (random) => flags(random, ["examPassed", "certificateHeld"])),
  source(qualificationReview, 10, (random) => ({
    rating: random.pick(["excellent", "good", "qualified", "unqualified"]),
  })),
  withReadings(managerFile, 150, { fileUpdate: ["calendarYear", "twelveMonths"] }, (random) => {
    const asOf = random.day(2018, 2024);
    const kept = flags(random, ["keptByAccountant", "paperFile", "electronicFile"], 0.85);
    const year = Number(asOf.slice(0, 4));
    const updated = () =>
      random.pick([
        asOf,
        `${year}-01-01`,
        `${year - 1}-12-31`,
        `${year - 1}-01-01`,
        `${year - 2}-12-31`,
        `${year - 1}${asOf.slice(4)}`.replace("02-29", "02-28"),
        `${year}-12-31`,
        random.day(2015, year),
      ]);
    return {
      asOf,
      contents: some(random, [
        "applicationForm",
        "responsibleLoans",
        "nonPerformingLoans",
        "labourContract",
        "identityCard",
        "diplomas",
        "certificates",
        "performanceTable",
        "testResults",
        "performancePay",
        "rewards",
        "penalties",
      ]),
      ...flags(random, ["rewarded", "penalised"], 0.3),
      ...kept,
      signedByManager: (kept.paperFile || random.chance(0.1)) && random.flag(0.8),
      signedByOutletHead: (kept.paperFile || random.chance(0.1)) && random.flag(0.8),
      ...((kept.paperFile && kept.electronicFile) !== random.chance(0.05)
        ? { filesAgree: random.flag(0.8) }
        : {}),
      ...random.maybe(0.85, () => ({ performanceUpdatedOn: updated() })),
      ...random.maybe(0.85, () => ({ nonPerformingUpdatedOn: updated() })),
    };
  }),
];

/** Chapters 6 and 7 of the measures. */
export const responsibility: readonly Source[] = [
  source(loanResponsibility, 60, (random) => {
    const managerNamed = random.flag(0.8);
    return {
      grantYear: random.pick(YEARS),
      ...random.maybe(0.4, () => ({ pledged: random.flag() })),
      ...random.maybe(0.6, () => ({
        managingOnly: {
          ...flags(random, ["preservesClaim", "headOfficeConsent"], 0.8),
          originalPerson: random.pick(["serving", "earlyRetired", "retired", "dismissed"]),
        },
      })),
      managerNamed,
      ...(managerNamed !== random.chance(0.03) ? { managerSigned: random.flag(0.8) } : {}),
    };
  }),
  source(refusalLiability, 20, (random) =>
    flags(random, ["withinResponsibility", "reasonable", "refusedForFear", "negativeEffect"]),
  ),
  withReadings(
    insiderLoanConditions,
    80,
    { staffConsumerLoans: ["allLoans", "creditLoansOnly"] },
    (random, readings) => {
      const borrower = random.pick(["employee", "employee", "family", "directRelative"]);
      const kind = random.pick(["credit", "secured"]);
      const purpose = random.pick([
        "homePurchase",
        "renovation",
        "carPurchase",
        "childrenEducation",
        "otherConsumption",
        "other",
      ]);
      const staff = borrower === "employee" && readings.staffConsumerLoans !== "creditLoansOnly";
      const purposed = kind === "credit" || staff;
      const guaranteed = kind === "credit" || (purposed && purpose !== "other");
      // Now and then a field that the case has no use for, or one less than it needs.
      const given = (needed: boolean, name: string, value: unknown) =>
        needed !== random.chance(0.03) ? { [name]: value } : {};
      return {
        borrower,
        kind,
        ...given(purposed, "purpose", purpose),
        ...given(guaranteed, "approvedWithinAuthority", random.flag(0.8)),
        ...given(guaranteed, "salaryGuarantee", random.flag(0.8)),
        ...given(kind === "secured", "betterTerms", random.flag(0.3)),
      };
    },
  ),
  source(responsibilityLedger, 60, (random) => ({
    branchHead: random.pick(NAMES),
    loans: rows(random, 6, () => {
      const waived = random.chance(0.2);
      return {
        book: random.pick(["onBalanceSheet", "offBalanceSheet", "writtenOff", "swapped"]),
        grantYear: random.pick(YEARS),
        ...(waived ? { primaryWaived: true } : random.maybe(0.1, () => ({ primaryWaived: false }))),
        ...person(random, "primary", waived ? 0.05 : 0.8),
        ...person(random, "managing"),
      };
    }),
  })),
  source(responsibilityHandover, 80, (random) => {
    const on = random.day(2018, 2024);
    return {
      on,
      leaving: random.pick(NAMES),
      loans: rows(random, 5, () => {
        const [before, after] = [person(random, "primaryBefore"), person(random, "primaryAfter")];
        const named = person(random, "newManaging", 0.85);
        const shown = random.maybe(0.7, () => ({
          lastInterruptedOn: random.chance(0.97) ? random.pick([on, random.day(2015, 2017)]) : "2025-01-01",
        }));
        const can = (possible: object) => Object.keys(possible).length > 0 || random.chance(0.03);
        return {
          nonPerforming: random.flag(),
          ...before,
          ...("primaryBefore" in before && random.flag(0.8) ? { primaryAfter: before.primaryBefore } : after),
          ...named,
          ...(can(named) ? { signed: random.flag(0.85) } : {}),
          ...shown,
          ...(can(shown) ? { accountantConfirmed: random.flag(0.85) } : {}),
        };
      }),
    };
  }),
  source(borrowerMonitoring, 20, (random) => {
    const followed = ["operationsFollowed", "debtChangesFollowed", "restructuringFollowed"];
    const papersLacking = random.flag();
    return {
      ...flags(random, followed),
      papersLacking,
      ...(papersLacking !== random.chance(0.05) ? { papersCompletedInTime: random.flag() } : {}),
    };
  }),
];
