import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Bilingual,
  checklist,
  duty,
  type Exact,
  type In,
  type IsoDate,
  type Issue,
  issue,
  RuleInputError,
  refuseRepeatedIds,
  type Words,
  words,
} from "../rule/index.js";
import { loanList, loanListOutput, sayLoanList } from "./loanList.js";

const nonPerforming = field.flag("不良贷款", "Non-performing");
const primaryBefore = field.text("移交前第一责任人", "Primarily responsible before");
const primaryAfter = field.text("移交后第一责任人", "Primarily responsible after");
const newManaging = field.text("新管理责任人", "New managing person");
const lastInterruptedOn = field.date(
  "最后一次有效催收或诉讼时效中断日期",
  "Last valid demand or interruption of the limitation period",
);

/** A loan of the hand-over list. */
const loan = {
  /** Unique in the list. */
  id: field.text("贷款编号", "Loan"),
  nonPerforming,
  /** Who is primarily responsible in the ledger before; left out where nobody is. */
  primaryBefore: field.optional(primaryBefore),
  /** The same after. */
  primaryAfter: field.optional(primaryAfter),
  /** The managing person newly named. */
  newManaging: field.optional(newManaging),
  /** That person signed; false when left out, not asked where nobody is named. */
  signed: field.optional(
    field.flag("新管理责任人签字确认", "Signed by the new managing person", { clause: "measures-19" }),
    false,
  ),
  /** Day of the last valid demand or interruption of the limitation, as the list shows it. */
  lastInterruptedOn: field.optional(lastInterruptedOn),
  /** The credit accountant drew the papers and confirmed that day; false when left out, not asked without a day. */
  accountantConfirmed: field.optional(
    field.flag("信贷会计调出单据核实确认", "Confirmed from the papers by the credit accountant"),
    false,
  ),
};

/** A hand-over, and its list. */
const responsibilityHandoverInput = {
  /** Day of the hand-over. */
  on: field.date("移交日期", "Day of the hand-over"),
  /** Who hands over. */
  leaving: field.text("移交人", "Who hands over"),
  loans: field.list("移交清单", "Hand-over list", field.record("贷款", "Loan", loan)),
};

const DUTIES = {
  primaryUnchanged: { zh: "原第一责任人不变", en: "primary responsibility unchanged" },
  newManagingNamed: { zh: "重新明确管理责任人", verb: "明确", en: "another managing person named" },
  newManagingSigned: duty(loan.signed, "签字"),
  interruptionShown: {
    zh: "载明最后一次有效催收或诉讼时效中断日期",
    verb: "载明",
    en: "day of the last valid demand or interruption shown",
  },
  accountantConfirmed: duty(loan.accountantConfirmed, "确认"),
};

/** What is done when responsibility is handed over. */
export type HandoverDuty = keyof typeof DUTIES;

/** What is said of a loan beside its checklist. */
const shown = {
  /** Who was primarily responsible before. */
  primaryBefore: field.nullable(primaryBefore),
  /** The same after. */
  primaryAfter: field.nullable(primaryAfter),
  newManaging: field.nullable(newManaging),
  lastInterruptedOn: field.nullable(lastInterruptedOn),
};

const responsibilityHandoverOutput = {
  on: responsibilityHandoverInput.on,
  leaving: responsibilityHandoverInput.leaving,
  ...loanListOutput(DUTIES, { nonPerforming, ...shown }),
};

export interface ResponsibilityHandoverInput extends In<typeof responsibilityHandoverInput> {}
export interface ResponsibilityHandoverFinding
  extends Found<"responsibilityHandover", typeof responsibilityHandoverOutput> {}
/** A loan of the list as the finding shows it. */
export type HandedOverLoan = ResponsibilityHandoverFinding["loans"][number];

/** A day still to come, the signature of nobody and the confirmation of no day. */
function contradictions(
  { newManaging, signed, lastInterruptedOn, accountantConfirmed }: Exact<typeof loan>,
  on: IsoDate,
  path: Issue["path"],
): Issue[] {
  const wrong = (field: string, detail: Bilingual) => issue([...path, field], "inconsistent", detail);
  const issues: Issue[] = [];
  if (signed && newManaging === undefined)
    issues.push(
      wrong("signed", { zh: "填了新管理责任人的才可填是", en: "expected only where newManaging is given" }),
    );
  if (lastInterruptedOn !== undefined && lastInterruptedOn > on)
    issues.push(
      wrong("lastInterruptedOn", {
        zh: `应不晚于移交日期${on}，填的是${lastInterruptedOn}`,
        en: `expected a day up to ${on}`,
      }),
    );
  if (accountantConfirmed && lastInterruptedOn === undefined)
    issues.push(
      wrong("accountantConfirmed", {
        zh: "填了最后一次有效催收或中断日期的才可填是",
        en: "expected only where lastInterruptedOn is given",
      }),
    );
  return issues;
}

/**
 * Checks the hand-over list of someone who changes post: for every loan the primary responsibility stays and
 * another managing one is named and signs; for every NPL the list shows the last valid demand or interruption of
 * the limitation, confirmed by the credit accountant.
 *
 * @param input the day, who leaves, and the list ({@link ResponsibilityHandoverInput})
 * @returns for each loan the duties `required` and `unmet`, and everything the list lacks
 * @throws {@link RuleInputError} for missing fields, an id that stands twice, a demand after the hand-over,
 * a signature where nobody is named, and a confirmation where no day is shown
 * @see measures-19, measures-28
 * @example
 * const taken = { primaryBefore: "Wang", primaryAfter: "Wang", newManaging: "Zhao", signed: true };
 * const loans = [{ id: "L1", nonPerforming: true, ...taken }];
 * const finding = responsibilityHandover({ on: "2025-03-01", leaving: "Wang", loans });
 * finding.loans[0]?.unmet; // ["interruptionShown"]
 */
export const responsibilityHandover: Rule<ResponsibilityHandoverInput, ResponsibilityHandoverFinding> = rule({
  name: "responsibilityHandover",
  clause: "measures-28",
  title: { zh: "岗位变动时的贷款移交清单", en: "Hand-over list on a change of post" },
  input: responsibilityHandoverInput,
  output: responsibilityHandoverOutput,
  decide: ({ on, leaving, loans }) => {
    refuseRepeatedIds(loans, "loans");
    const issues = loans.flatMap((loan, i) => contradictions(loan, on, ["loans", i]));
    if (issues.length > 0) throw new RuleInputError(issues);
    const entries = loans.map((loan) => {
      const { id, nonPerforming, primaryBefore, primaryAfter, newManaging, lastInterruptedOn } = loan;
      const shows = lastInterruptedOn !== undefined;
      return {
        id,
        nonPerforming,
        primaryBefore: primaryBefore ?? null,
        primaryAfter: primaryAfter ?? null,
        newManaging: newManaging ?? null,
        lastInterruptedOn: lastInterruptedOn ?? null,
        ...checklist<HandoverDuty>({
          primaryUnchanged: primaryAfter === primaryBefore,
          newManagingNamed: newManaging !== undefined && newManaging !== leaving,
          newManagingSigned: newManaging === undefined ? null : loan.signed,
          interruptionShown: nonPerforming ? shows : null,
          accountantConfirmed: nonPerforming && shows ? loan.accountantConfirmed : null,
        }),
      };
    });
    return { on, leaving, ...loanList(entries) };
  },
  say: (f) =>
    sayLoanList(
      f,
      ["移交清单", "hand-over list"],
      {
        what: words("移交", "Hand-over"),
        result: words("{on}由{leaving}移交，共{count}笔贷款", "{on} by {leaving}, loans: {count}", {
          count: f.loans.length,
        }),
      },
      (i) => [
        { field: "primaryBefore" },
        { field: "primaryAfter" },
        { field: "newManaging", result: newManagingWords(f.loans[i], f.leaving) },
        { field: "lastInterruptedOn" },
        { checklist: DUTIES },
      ],
    ),
});

/** Who was named, and why that is not enough where it is not. */
function newManagingWords(loan: HandedOverLoan | undefined, leaving: string): Words {
  if (loan?.newManaging == null) return words("清单未列明", "not in the list");
  return loan.newManaging === leaving
    ? words(
        "{newManaging}，即移交人本人，须另行明确",
        "{newManaging}, who hands over; it must be another person",
      )
    : words("{newManaging}", "{newManaging}");
}
