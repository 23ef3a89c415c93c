import * as z from "zod/mini";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  fieldsByCase,
  flag,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  year,
} from "../rule/index.js";
import { type Checklist, checklist, checklistSteps, type Duties, saidOfChecklist } from "./checklist.js";

export interface LoanResponsibilityInput {
  /** Year the loan was granted. */
  readonly grantYear: number;
  /** A pledge loan, whose primary responsible is the credit accountant; false when left out. */
  readonly pledged?: boolean | undefined;
  /** Where a loan is to have a managing responsible person only. */
  readonly managingOnly?:
    | {
        /** Rolled over or restructured to preserve the claim. */
        readonly preservesClaim: boolean;
        /** What became of the original primary responsible; early retirement ends no responsibility. */
        readonly originalPerson: "serving" | "earlyRetired" | "retired" | "dismissed";
        readonly headOfficeConsent: boolean;
      }
    | undefined;
  /** A managing responsible person was named. */
  readonly managerNamed: boolean;
  /** That person signed; needed where one was named. */
  readonly managerSigned?: boolean | undefined;
}

export type WaiverCondition = "preservesClaim" | "originalPersonGone" | "headOfficeConsent";
export type ResponsibilityDuty = "managerNamed" | "managerSigned";

export interface LoanResponsibilityFinding extends Finding, Checklist<ResponsibilityDuty> {
  readonly grantYear: number;
  /** First year whose loans need a primary responsible. */
  readonly since: number;
  /** Who investigated and agreed to the loan, the credit accountant of a pledge; null where none is needed. */
  readonly primaryResponsible: "creditOfficer" | "creditAccountant" | null;
  /** Why none is needed. */
  readonly noPrimary: "grantedBefore" | "waived" | null;
  /** The conditions of the waiver; null where none was asked for or the year decides already. */
  readonly waiver: Checklist<WaiverCondition> | null;
  /** The person named; the head of the sub-branch where none is. */
  readonly managingResponsible: "named" | "branchHead";
}

const WAIVER: Duties<WaiverCondition> = {
  preservesClaim: {
    clause: "measures-19",
    zh: "因维护债权收旧贷新或贷款重组",
    en: "rolled over or restructured to preserve the claim",
  },
  originalPersonGone: {
    clause: "measures-19",
    zh: "原第一责任人退休或除名",
    en: "original primary responsible retired or dismissed",
  },
  headOfficeConsent: { clause: "measures-19", zh: "经总行同意", en: "consent of the head office" },
};

const DUTIES: Duties<ResponsibilityDuty> = {
  managerNamed: {
    clause: "measures-27",
    zh: "落实管理责任人",
    verb: "落实",
    en: "managing responsible person named",
  },
  managerSigned: {
    clause: "measures-19",
    zh: "管理责任人签字确认",
    verb: "签字",
    en: "signed by that person",
  },
};

function decide(
  input: LoanResponsibilityInput,
  { lending: { primaryResponsibleSince: since } }: CompiledPolicy,
): Decided<LoanResponsibilityFinding> {
  const { grantYear, pledged, managingOnly, managerNamed } = input;
  const { managerSigned } = fieldsByCase(input, {
    managerSigned: { holds: managerNamed, when: "where managerNamed is true" },
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
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

function waiverOf(asked: NonNullable<LoanResponsibilityInput["managingOnly"]>): Checklist<WaiverCondition> {
  const { preservesClaim, originalPerson, headOfficeConsent } = asked;
  const originalPersonGone = originalPerson === "retired" || originalPerson === "dismissed";
  return checklist({ preservesClaim, originalPersonGone, headOfficeConsent });
}

const PRIMARY: Readonly<Record<"creditOfficer" | "creditAccountant", Bilingual>> = {
  creditOfficer: {
    zh: "负责贷前调查并同意发放的信贷人员（含内退人员）",
    en: "the credit officer who investigated and agreed to the loan, early-retired or not",
  },
  creditAccountant: { zh: "信贷会计（质押贷款）", en: "the credit accountant (pledge loan)" },
};

/**
 * Who answers for a loan: a primary responsible for loans granted from 1999 on, and a managing
 * responsible person for every loan.
 *
 * No primary is needed before 1999, and where the head office consents to a managing person only: the loan was
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
  title: { zh: "贷款的第一责任人和管理责任人", en: "Primary and managing responsible for a loan" },
  input: z.strictObject({
    grantYear: year(),
    pledged: optional(flag()),
    managingOnly: optional(
      z.strictObject({
        preservesClaim: flag(),
        originalPerson: choice(["serving", "earlyRetired", "retired", "dismissed"]),
        headOfficeConsent: flag(),
      }),
    ),
    managerNamed: flag(),
    managerSigned: optional(flag()),
  }),
  decide,
  say: (f, pen) => {
    const primary =
      f.primaryResponsible === null
        ? pen.say("不确定第一责任人", "nobody")
        : pen.words(PRIMARY[f.primaryResponsible]);
    const managing =
      f.managingResponsible === "named"
        ? pen.say("已落实的管理责任人", "the person named")
        : pen.say("行处（部）主要负责人", "the head of the sub-branch");
    const what = pen.say("第一责任人", "Primary responsible");
    return {
      headline: pen.say(
        f.primaryResponsible === null
          ? `${primary}，由${managing}负管理责任`
          : `由${primary}负第一责任，由${managing}负管理责任`,
        `primary: ${primary}; managing: ${managing}`,
      ),
      steps: [
        { clause: f.clause, what: pen.say("发放年度", "Year granted"), result: saidOfYear(f, pen) },
        ...(f.waiver === null ? [] : checklistSteps(f.waiver, pen, WAIVER)),
        ...(f.waiver === null
          ? []
          : [
              {
                clause: f.clause,
                what: pen.say("只设定管理责任人的条件", "Conditions of a managing person only"),
                result: saidOfChecklist(f.waiver, pen, WAIVER),
              },
            ]),
        {
          clause: f.primaryResponsible === "creditAccountant" ? "measures-20" : f.clause,
          what,
          result: primary,
        },
        ...checklistSteps(f, pen, DUTIES),
        { clause: "measures-27", what: pen.say("管理责任人", "Managing responsible"), result: managing },
      ],
    };
  },
});

function saidOfYear({ grantYear, since }: LoanResponsibilityFinding, pen: Pen): string {
  return grantYear < since
    ? pen.say(
        `${grantYear}年，属${since - 1}年（含）以前，不要求第一责任人`,
        `${grantYear}, before ${since}: no primary needed`,
      )
    : pen.say(
        `${grantYear}年，在${since}年（含）以后，原则上应明确第一责任人`,
        `${grantYear}, in or after ${since}: a primary is needed in principle`,
      );
}
