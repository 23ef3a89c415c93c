import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  date,
  type Finding,
  flag,
  type IsoDate,
  type Issue,
  issue,
  list,
  NO_NOTES,
  NO_READINGS,
  optional,
  partOf,
  RuleInputError,
  refuseRepeatedIds,
  type Step,
  text,
} from "../rule/index.js";
import { checklist, checklistSteps, type Duties } from "./checklist.js";
import { type LoanList, loanList } from "./loanList.js";

export interface ResponsibilityHandoverInput {
  /** Day of the hand-over. */
  readonly on: IsoDate;
  /** Who hands over. */
  readonly leaving: string;
  readonly loans: readonly {
    /** Unique in the list. */
    readonly id: string;
    readonly nonPerforming: boolean;
    /** The primary responsible in the ledger before; left out where the loan has none. */
    readonly primaryBefore?: string | undefined;
    /** The same after. */
    readonly primaryAfter?: string | undefined;
    /** The managing responsible person newly named. */
    readonly newManaging?: string | undefined;
    /** That person signed; false when left out, not asked where nobody is named. */
    readonly signed?: boolean | undefined;
    /** Day of the last valid demand or interruption of the limitation, as the list shows it. */
    readonly lastInterruptedOn?: IsoDate | undefined;
    /** The credit accountant drew the papers and confirmed that day; false when left out, not asked without a day. */
    readonly accountantConfirmed?: boolean | undefined;
  }[];
}

export type HandoverDuty =
  | "primaryUnchanged"
  | "newManagingNamed"
  | "newManagingSigned"
  | "interruptionShown"
  | "accountantConfirmed";

export interface HandedOverLoan {
  readonly nonPerforming: boolean;
  /** The primary responsible before. */
  readonly primaryBefore: string | null;
  /** The same after. */
  readonly primaryAfter: string | null;
  readonly newManaging: string | null;
  readonly lastInterruptedOn: IsoDate | null;
}

export interface ResponsibilityHandoverFinding extends Finding, LoanList<HandoverDuty, HandedOverLoan> {
  readonly on: IsoDate;
  readonly leaving: string;
}

const DUTIES: Duties<HandoverDuty> = {
  primaryUnchanged: {
    clause: "measures-28",
    zh: "原第一责任人不变",
    en: "primary responsible unchanged",
  },
  newManagingNamed: {
    clause: "measures-28",
    zh: "重新明确管理责任人",
    verb: "明确",
    en: "another managing responsible named",
  },
  newManagingSigned: {
    clause: "measures-19",
    zh: "新管理责任人签字确认",
    verb: "签字",
    en: "signed by the new managing responsible",
  },
  interruptionShown: {
    clause: "measures-28",
    zh: "载明最后一次有效催收或诉讼时效中断日期",
    verb: "载明",
    en: "day of the last valid demand or interruption shown",
  },
  accountantConfirmed: {
    clause: "measures-28",
    zh: "信贷会计调出单据核实确认",
    verb: "确认",
    en: "confirmed from the papers by the credit accountant",
  },
};

function decide({ on, leaving, loans }: ResponsibilityHandoverInput): Decided<ResponsibilityHandoverFinding> {
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
        newManagingSigned: newManaging === undefined ? null : loan.signed === true,
        interruptionShown: nonPerforming ? shows : null,
        accountantConfirmed: nonPerforming && shows ? loan.accountantConfirmed === true : null,
      }),
    };
  });
  return { on, leaving, ...loanList(entries), readings: NO_READINGS, notes: NO_NOTES };
}

/** A day still to come, the signature of nobody and the confirmation of no day. */
function contradictions(
  loan: ResponsibilityHandoverInput["loans"][number],
  on: IsoDate,
  path: Issue["path"],
): Issue[] {
  const { newManaging, signed, lastInterruptedOn, accountantConfirmed } = loan;
  const wrong = (field: string, detail: string) => issue([...path, field], "inconsistent", detail);
  const issues: Issue[] = [];
  if (signed && newManaging === undefined)
    issues.push(wrong("signed", "expected only where newManaging is given"));
  if (lastInterruptedOn !== undefined && lastInterruptedOn > on)
    issues.push(wrong("lastInterruptedOn", `expected a day up to ${on}`));
  if (accountantConfirmed && lastInterruptedOn === undefined)
    issues.push(wrong("accountantConfirmed", "expected only where lastInterruptedOn is given"));
  return issues;
}

/**
 * Checks the hand-over list of someone who changes post: for every loan the primary responsible stays and
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
  input: z.strictObject({
    on: date(),
    leaving: text(),
    loans: list(
      z.strictObject({
        id: text(),
        nonPerforming: flag(),
        primaryBefore: optional(text()),
        primaryAfter: optional(text()),
        newManaging: optional(text()),
        signed: optional(flag()),
        lastInterruptedOn: optional(date()),
        accountantConfirmed: optional(flag()),
      }),
    ),
  }),
  decide,
  say: (f, pen) => {
    const named = (name: string | null) => (name === null ? pen.say("无", "none") : pen.text(name));
    const who = (what: string, name: string | null): Step => ({
      clause: f.clause,
      what,
      result: named(name),
    });
    return {
      headline: f.compliant
        ? pen.say("移交清单齐全", "the hand-over list is complete")
        : pen.say(`移交清单缺${f.unmet.length}项`, `entries missing: ${f.unmet.length}`),
      steps: [
        {
          clause: f.clause,
          what: pen.say("移交", "Hand-over"),
          result: pen.say(
            `${f.on}由${pen.text(f.leaving)}移交，共${f.loans.length}笔贷款`,
            `${f.on} by ${pen.text(f.leaving)}, loans: ${f.loans.length}`,
          ),
        },
        ...f.loans.flatMap((loan) =>
          partOf(pen.say(`贷款${pen.text(loan.id)}`, `Loan ${pen.text(loan.id)}`), [
            who(pen.say("移交前第一责任人", "Primary responsible before"), loan.primaryBefore),
            who(pen.say("移交后第一责任人", "Primary responsible after"), loan.primaryAfter),
            who(pen.say("新管理责任人", "New managing responsible"), loan.newManaging),
            who(
              pen.say("最后一次有效催收或中断日期", "Last valid demand or interruption"),
              loan.lastInterruptedOn,
            ),
            ...checklistSteps(loan, pen, DUTIES),
          ]),
        ),
      ],
    };
  },
});
