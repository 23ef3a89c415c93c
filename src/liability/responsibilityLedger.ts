import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { checklist, type In, refuse, refuseRepeatedIds, type Words, words } from "../rule/index.js";
import { loanList, loanListOutput, sayLoanList } from "./loanList.js";

/** Where a loan stands: every one of these needs a managing person. */
export type LoanBook = "onBalanceSheet" | "offBalanceSheet" | "writtenOff" | "swapped";

const book = field.choice<LoanBook>("贷款类别", "Book", {
  onBalanceSheet: ["表内贷款", "on the balance sheet"],
  offBalanceSheet: ["表外贷款", "off the balance sheet"],
  writtenOff: ["已核销呆账", "bad debt written off"],
  swapped: ["已置换不良贷款", "NPL swapped out"],
});
const grantYear = field.year("发放年度", "Year granted");
const primary = field.text("第一责任人", "Primarily responsible", { clause: "measures-28" });
const managing = field.text("管理责任人", "Managing person");

/** The ledger of a sub-branch. */
const responsibilityLedgerInput = {
  /** The head of the sub-branch, who answers where no managing person was named. */
  branchHead: field.text("行处（部）主要负责人", "Head of the sub-branch"),
  loans: field.list(
    "台账",
    "Ledger",
    field.record("贷款", "Loan", {
      /** Unique in the ledger. */
      id: field.text("贷款编号", "Loan"),
      book,
      grantYear,
      /** Who is primarily responsible. */
      primary: field.optional(primary),
      /** The head office consented to a managing person only; false when left out. */
      primaryWaived: field.optional(
        field.flag(
          "经总行同意不确定第一责任人",
          "Nobody primarily responsible, by consent of the head office",
        ),
        false,
      ),
      /** The managing person. */
      managing: field.optional(managing),
    }),
  ),
};

const DUTIES = {
  primaryListed: {
    clause: "measures-28",
    zh: "载明第一责任人",
    verb: "载明",
    en: "person primarily responsible listed",
  },
  managingListed: { zh: "落实管理责任人", verb: "落实", en: "managing person named" },
} as const;

/** What is due in keeping the ledger of responsibility. */
export type LedgerDuty = keyof typeof DUTIES;

const responsibilityLedgerOutput = {
  branchHead: responsibilityLedgerInput.branchHead,
  /** First year whose loans need someone primarily responsible. */
  since: field.year("应明确第一责任人的首年", "First year with someone primarily responsible"),
  ...loanListOutput(DUTIES, {
    book,
    grantYear,
    primary: field.nullable(primary),
    /** Who bears managing responsibility: the person named, else the head of the sub-branch. */
    managing,
  }),
};

export interface ResponsibilityLedgerInput extends In<typeof responsibilityLedgerInput> {}
export interface ResponsibilityLedgerFinding
  extends Found<"responsibilityLedger", typeof responsibilityLedgerOutput> {}
/** A loan of the ledger as the finding shows it. */
export type LedgerLoan = ResponsibilityLedgerFinding["loans"][number];

/**
 * Checks the ledger of a sub-branch: every loan, written off or swapped ones included, lists a managing person,
 * and every loan from 1999 on who is primarily responsible, unless the head office waived it.
 *
 * Where no managing person was named the head of the sub-branch bears the managing responsibility.
 *
 * @param input the head of the sub-branch and the loans of the ledger ({@link ResponsibilityLedgerInput})
 * @returns who answers for each loan, and what the ledger lacks
 * @throws {@link RuleInputError} for missing fields, for an id that stands twice
 * and for a person primarily responsible where that is waived
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
  input: responsibilityLedgerInput,
  output: responsibilityLedgerOutput,
  decide: ({ branchHead, loans }, { lending: { primaryResponsibleSince: since } }) => {
    refuseRepeatedIds(loans, "loans");
    const entries = loans.map(({ id, book, grantYear, primary, primaryWaived, managing }, i) => {
      if (primaryWaived && primary !== undefined)
        refuse(["loans", i, "primary"], "inconsistent", {
          zh: "“经总行同意不确定第一责任人”为是的，不应填",
          en: "expected nobody where primaryWaived is true",
        });
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
    return { branchHead, since, ...loanList(entries) };
  },
  say: (f) =>
    sayLoanList(
      f,
      ["台账", "ledger"],
      {
        clause: "measures-19",
        what: words("原则上应列明第一责任人的贷款", "Loans with someone primarily responsible in principle"),
        result: words(
          "{since}年（含）以后发放的{later}笔，本表共{count}笔",
          "{later} of the {count} in this ledger, granted in or after {since}",
          { later: f.loans.filter(({ grantYear }) => grantYear >= f.since).length, count: f.loans.length },
        ),
      },
      (i) => [
        { field: "book", result: words("{book}，{grantYear}年发放", "{book}, granted in {grantYear}") },
        { checklist: DUTIES },
        { field: "primary", result: primaryWords(f.loans[i], f.since) },
        { field: "managing", result: f.loans[i]?.unmet.includes("managingListed") ? BY_HEAD : undefined },
      ],
    ),
});

/** Who is primarily responsible, or why nobody is. */
function primaryWords(loan: LedgerLoan | undefined, since: number): Words | undefined {
  if (loan?.primary !== null) return undefined;
  if (loan.grantYear < since)
    return words("无，{last}年（含）以前发放的贷款不要求", "nobody, as it was granted before {since}", {
      last: `${since - 1}`,
    });
  return loan.unmet.includes("primaryListed")
    ? words("未列明", "not listed")
    : words("经总行同意不确定", "nobody, by consent of the head office");
}

const BY_HEAD = words(
  "未落实，由行处（部）主要负责人{managing}负管理责任人责任",
  "{managing}, the head of the sub-branch, as no managing person was named",
);
