import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  checklist,
  checklistOutput,
  checklistWords,
  type Decided,
  duty,
  type Exact,
  fieldsByCase,
  type In,
  type Words,
  words,
} from "../rule/index.js";

const managingOnly = {
  /** Rolled over or restructured to preserve the claim. */
  preservesClaim: field.flag(
    "因维护债权收旧贷新或贷款重组",
    "Rolled over or restructured to preserve the claim",
  ),
  /** What became of the person originally primarily responsible; early retirement ends no responsibility. */
  originalPerson: field.choice<"serving" | "earlyRetired" | "retired" | "dismissed">(
    "原第一责任人",
    "Person originally primarily responsible",
    {
      serving: ["在职", "serving"],
      earlyRetired: ["内退", "early retired"],
      retired: ["退休", "retired"],
      dismissed: ["除名", "dismissed"],
    },
  ),
  headOfficeConsent: field.flag("经总行同意", "Consent of the head office"),
};

/** A loan, and how the two responsibilities for it stand. */
const loanResponsibilityInput = {
  /** Year the loan was granted. */
  grantYear: field.year("发放年度", "Year granted"),
  /** A pledge loan, for which the credit accountant is primarily responsible; false when left out. */
  pledged: field.optional(field.flag("质押贷款", "Pledge loan"), false),
  /** Where a loan is to have a managing person only. */
  managingOnly: field.optional(field.record("只设定管理责任人", "Managing person only", managingOnly)),
  /** A managing person was named. */
  managerNamed: field.flag("落实管理责任人", "Managing person named", { clause: "measures-27" }),
  /** That person signed; needed where one was named. */
  managerSigned: field.optional(field.flag("管理责任人签字确认", "Signed by that person")),
};

const WAIVER = {
  preservesClaim: duty(managingOnly.preservesClaim),
  originalPersonGone: {
    zh: "原第一责任人退休或除名",
    en: "original person retired or dismissed",
  },
  headOfficeConsent: duty(managingOnly.headOfficeConsent, "同意"),
};

const DUTIES = {
  managerNamed: duty(loanResponsibilityInput.managerNamed, "落实"),
  managerSigned: duty(loanResponsibilityInput.managerSigned, "签字"),
};

/** A condition on which a loan may have a managing person only. */
export type WaiverCondition = keyof typeof WAIVER;
/** What is due when the managing person of a loan is named. */
export type ResponsibilityDuty = keyof typeof DUTIES;

const loanResponsibilityOutput = {
  grantYear: loanResponsibilityInput.grantYear,
  /** First year whose loans need someone primarily responsible. */
  since: field.year("应明确第一责任人的首年", "First year with someone primarily responsible"),
  /** Who investigated and agreed to the loan, the credit accountant of a pledge; null where none is needed. */
  primaryResponsible: field.nullable(
    field.choice<"creditOfficer" | "creditAccountant">("第一责任人", "Primarily responsible", {
      creditOfficer: [
        "负责贷前调查并同意发放的信贷人员（含内退人员）",
        "the credit officer (early-retired or not) who investigated and agreed to the loan",
      ],
      creditAccountant: ["信贷会计（质押贷款）", "the credit accountant (pledge loan)"],
    }),
    "不确定",
    "nobody",
  ),
  /** Why none is needed. */
  noPrimary: field.nullable(
    field.choice<"grantedBefore" | "waived">("无第一责任人的原因", "Why nobody is primarily responsible", {
      grantedBefore: ["发放在先", "granted before"],
      waived: ["经同意不确定", "waived"],
    }),
  ),
  /** The conditions of the waiver; null where none was asked for or the year decides already. */
  waiver: field.nullable(
    field.record(
      "只设定管理责任人的条件",
      "Conditions for naming a managing person only",
      checklistOutput(WAIVER),
    ),
  ),
  /** The person named; the head of the sub-branch where none is. */
  managingResponsible: field.choice<"named" | "branchHead">(
    "管理责任人",
    "Managing person",
    {
      named: ["已落实的信贷人员", "the person named"],
      branchHead: ["行处（部）主要负责人", "the head of the sub-branch"],
    },
    { clause: "measures-27" },
  ),
  ...checklistOutput(DUTIES),
};

export interface LoanResponsibilityInput extends In<typeof loanResponsibilityInput> {}
export interface LoanResponsibilityFinding
  extends Found<"loanResponsibility", typeof loanResponsibilityOutput> {}

function waiverOf({ preservesClaim, originalPerson, headOfficeConsent }: Exact<typeof managingOnly>) {
  const originalPersonGone = originalPerson === "retired" || originalPerson === "dismissed";
  return checklist<WaiverCondition>({ preservesClaim, originalPersonGone, headOfficeConsent });
}

/**
 * Who answers for a loan: someone primarily responsible for loans granted from 1999 on, and a managing person for
 * every loan.
 *
 * Nobody is primarily responsible before 1999, and where the head office consents to a managing person only: the loan was
 * rolled over or restructured to preserve the claim and the original person is retired or dismissed. A loan
 * without a managing person, written off or swapped loans included, is the head of the sub-branch's.
 *
 * @param input the year and how the two responsibilities stand ({@link LoanResponsibilityInput})
 * @returns who bears each, the conditions of a waiver, and what is `unmet` at the yearly assignment
 * @throws {@link RuleInputError} for missing fields, and for a signature of nobody
 * @see measures-19, measures-20, measures-27
 * @example
 * loanResponsibility({ grantYear: 1999, managerNamed: true, managerSigned: true }).primaryResponsible; // "creditOfficer"
 * loanResponsibility({ grantYear: 1998, managerNamed: true, managerSigned: true }).primaryResponsible; // null
 * loanResponsibility({ grantYear: 2010, managerNamed: false }).managingResponsible; // "branchHead"
 */
export const loanResponsibility: Rule<LoanResponsibilityInput, LoanResponsibilityFinding> = rule({
  name: "loanResponsibility",
  clause: "measures-19",
  title: { zh: "贷款的第一责任人和管理责任人", en: "Primary and managing responsibility for a loan" },
  input: loanResponsibilityInput,
  output: loanResponsibilityOutput,
  decide: (input, { lending: { primaryResponsibleSince: since } }) => {
    const { grantYear, pledged, managingOnly, managerNamed } = input;
    const { managerSigned } = fieldsByCase(input, {
      managerSigned: {
        holds: managerNamed,
        when: { zh: "“落实管理责任人”为是", en: "where managerNamed is true" },
      },
    });
    const before = grantYear < since;
    const waiver = before || managingOnly === undefined ? null : waiverOf(managingOnly);
    const noPrimary = before ? "grantedBefore" : waiver?.compliant ? "waived" : null;
    const officer = pledged ? "creditAccountant" : "creditOfficer";
    return {
      grantYear,
      since,
      primaryResponsible: noPrimary === null ? officer : null,
      noPrimary,
      waiver,
      managingResponsible: managerNamed ? "named" : "branchHead",
      ...checklist<ResponsibilityDuty>({ managerNamed, managerSigned }),
    } satisfies Decided<typeof loanResponsibilityOutput>;
  },
  say: (f) => ({
    headline: words(
      f.primaryResponsible === null
        ? "不确定第一责任人，由{managingResponsible}负管理责任人责任"
        : "由{primaryResponsible}负第一责任人责任，由{managingResponsible}负管理责任人责任",
      "{primaryResponsible} is primarily responsible, and {managingResponsible} manages the loan",
    ),
    steps: [
      { field: "grantYear", result: yearWords(f) },
      ...(f.waiver === null
        ? []
        : [
            { within: "waiver", say: [{ checklist: WAIVER }] },
            { field: "waiver", result: checklistWords(f.waiver, WAIVER) },
          ]),
      {
        field: "primaryResponsible",
        clause: f.primaryResponsible === "creditAccountant" ? "measures-20" : undefined,
      },
      { checklist: DUTIES },
      { field: "managingResponsible" },
    ],
  }),
});

function yearWords({ grantYear, since }: LoanResponsibilityFinding): Words {
  return grantYear < since
    ? words(
        "{grantYear}年，属{last}年（含）以前，不要求明确第一责任人",
        "{grantYear}, before {since}, so nobody need be primarily responsible",
        { last: String(since - 1) },
      )
    : words(
        "{grantYear}年，属{since}年（含）以后，原则上应明确第一责任人",
        "{grantYear}, in or after {since}, so in principle someone is primarily responsible",
      );
}
