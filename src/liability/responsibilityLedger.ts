import * as z from "zod/mini";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  type Decided,
  type Finding,
  flag,
  list,
  NO_NOTES,
  NO_READINGS,
  optional,
  partOf,
  refuse,
  refuseRepeatedIds,
  text,
  year,
} from "../rule/index.js";
import { checklist, checklistSteps, type Duties } from "./checklist.js";
import { type LoanList, loanList } from "./loanList.js";

/** Where a loan stands: every one of these needs a managing responsible person. */
export type LoanBook = "onBalanceSheet" | "offBalanceSheet" | "writtenOff" | "swapped";

export interface ResponsibilityLedgerInput {
  /** The head of the sub-branch, who answers where no managing person was named. */
  readonly branchHead: string;
  readonly loans: readonly {
    /** Unique in the ledger. */
    readonly id: string;
    readonly book: LoanBook;
    readonly grantYear: number;
    /** The primary responsible. */
    readonly primary?: string | undefined;
    /** The head office consented to a managing person only; false when left out. */
    readonly primaryWaived?: boolean | undefined;
    /** The managing responsible person. */
    readonly managing?: string | undefined;
  }[];
}

export type LedgerDuty = "primaryListed" | "managingListed";

export interface LedgerLoan {
  readonly book: LoanBook;
  readonly grantYear: number;
  readonly primary: string | null;
  /** Who bears managing responsibility: the person named, else the head of the sub-branch. */
  readonly managing: string;
}

export interface ResponsibilityLedgerFinding extends Finding, LoanList<LedgerDuty, LedgerLoan> {
  readonly branchHead: string;
  /** First year whose loans need a primary responsible. */
  readonly since: number;
}

const DUTIES: Duties<LedgerDuty> = {
  primaryListed: {
    clause: "measures-28",
    zh: "载明第一责任人",
    verb: "载明",
    en: "primary responsible listed",
  },
  managingListed: {
    clause: "measures-27",
    zh: "落实管理责任人",
    verb: "落实",
    en: "managing responsible named",
  },
};

function decide(
  { branchHead, loans }: ResponsibilityLedgerInput,
  { lending: { primaryResponsibleSince: since } }: CompiledPolicy,
): Decided<ResponsibilityLedgerFinding> {
  refuseRepeatedIds(loans, "loans");
  const entries = loans.map(({ id, book, grantYear, primary, primaryWaived, managing }, i) => {
    if (primaryWaived && primary !== undefined)
      refuse(["loans", i, "primary"], "inconsistent", "expected nobody where primaryWaived is true");
    return {
      id,
      book,
      grantYear,
      primary: primary ?? null,
      managing: managing ?? branchHead,
      ...checklist<LedgerDuty>({
        primaryListed: grantYear < since || primaryWaived ? null : primary !== undefined,
        managingListed: managing !== undefined,
      }),
    };
  });
  return { branchHead, since, ...loanList(entries), readings: NO_READINGS, notes: NO_NOTES };
}

const BOOKS: Readonly<Record<LoanBook, Bilingual>> = {
  onBalanceSheet: { zh: "表内贷款", en: "on the balance sheet" },
  offBalanceSheet: { zh: "表外贷款", en: "off the balance sheet" },
  writtenOff: { zh: "已核销呆账", en: "written off" },
  swapped: { zh: "已置换不良贷款", en: "swapped" },
};

/**
 * Checks the ledger of a sub-branch: every loan, written off or swapped ones included, lists a managing responsible
 * person, and every loan from 1999 on a primary one unless the head office waived it.
 *
 * Where no managing person was named the head of the sub-branch bears the managing responsibility.
 *
 * @param input the head of the sub-branch and the loans of the ledger ({@link ResponsibilityLedgerInput})
 * @returns who answers for each loan, and what the ledger lacks
 * @throws {@link RuleInputError} for missing fields, for an id that stands twice
 * and for a primary where it is waived
 * @see measures-27, measures-28
 * @example
 * const loans = [{ id: "L1", book: "writtenOff", grantYear: 1998 }] as const;
 * const finding = responsibilityLedger({ branchHead: "Li", loans });
 * finding.loans[0]?.managing; // "Li"
 * finding.unmet; // [{ id: "L1", item: "managingListed" }]
 */
export const responsibilityLedger: Rule<ResponsibilityLedgerInput, ResponsibilityLedgerFinding> = rule({
  name: "responsibilityLedger",
  clause: "measures-27",
  title: { zh: "贷款责任台账", en: "Ledger of responsibilities" },
  input: z.strictObject({
    branchHead: text(),
    loans: list(
      z.strictObject({
        id: text(),
        book: choice(["onBalanceSheet", "offBalanceSheet", "writtenOff", "swapped"]),
        grantYear: year(),
        primary: optional(text()),
        primaryWaived: optional(flag()),
        managing: optional(text()),
      }),
    ),
  }),
  decide,
  say: (f, pen) => ({
    headline: f.compliant
      ? pen.say("台账齐全", "the ledger is complete")
      : pen.say(`台账缺${f.unmet.length}项`, `entries missing: ${f.unmet.length}`),
    steps: [
      {
        clause: "measures-19",
        what: pen.say("第一责任人的范围", "Loans that need a primary responsible"),
        result: pen.say(
          `${f.since}年（含）以后发放的贷款，本表共${f.loans.length}笔`,
          `granted in or after ${f.since}; loans in this ledger: ${f.loans.length}`,
        ),
      },
      ...f.loans.flatMap((loan) =>
        partOf(pen.say(`贷款${pen.text(loan.id)}`, `Loan ${pen.text(loan.id)}`), [
          {
            clause: f.clause,
            what: pen.say("贷款类别", "Book"),
            result: pen.say(
              `${BOOKS[loan.book].zh}，${loan.grantYear}年发放`,
              `${BOOKS[loan.book].en}, granted in ${loan.grantYear}`,
            ),
          },
          ...checklistSteps(loan, pen, DUTIES),
          {
            clause: "measures-28",
            what: pen.say("第一责任人", "Primary responsible"),
            result: loan.primary === null ? pen.say("无", "none") : pen.text(loan.primary),
          },
          {
            clause: f.clause,
            what: pen.say("管理责任人", "Managing responsible"),
            result: pen.text(loan.managing),
          },
        ]),
      ),
    ],
  }),
});
