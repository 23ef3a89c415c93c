import * as z from "zod/mini";
import { type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  date,
  type Finding,
  flag,
  type IsoDate,
  list,
  NO_NOTES,
  NO_READINGS,
  optional,
  partOf,
  refuse,
  type Step,
  text,
} from "../rule/index.js";
import { checklist, checklistSteps, type Duties } from "./checklist.js";
import { type LoanList, loanList, uniqueIds } from "./loanList.js";

export interface ResponsibilityHandoverInput {
  /** Day of the hand-over. */
  readonly on: IsoDate;
  /** Who hands over. */
  readonly leaving: string;
  readonly loans: readonly {
    /** Unique in the list. */
    readonly id: string;
    readonly nonPerforming: boolean;
    /** The primary responsible person in the ledger before; left out where the loan has none. */
    readonly primaryBefore?: string | undefined;
    /** The same after. */
    readonly primaryAfter?: string | undefined;
    /** The managing responsible person newly named. */
    readonly newManaging?: string | undefined;
    /** That person signed; false when left out. */
    readonly signed?: boolean | undefined;
    /** Day of the last valid demand or interruption of the limitation, as the list shows it. */
    readonly lastInterruptedOn?: IsoDate | undefined;
    /** The credit accountant drew the papers and confirmed that day; false when left out. */
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
  /** The primary responsible person before. */
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
    en: "another managing responsible named",
  },
  newManagingSigned: {
    clause: "measures-19",
    zh: "新管理责任人签字确认",
    en: "signed by the new managing responsible",
  },
  interruptionShown: {
    clause: "measures-28",
    zh: "载明最后一次有效催收或诉讼时效中断日期",
    en: "day of the last valid demand or interruption shown",
  },
  accountantConfirmed: {
    clause: "measures-28",
    zh: "信贷会计调出单据核实确认",
    en: "confirmed from the papers by the credit accountant",
  },
};

function decide({ on, leaving, loans }: ResponsibilityHandoverInput): Decided<ResponsibilityHandoverFinding> {
  uniqueIds(loans);
  const entries = loans.map((loan, i) => {
    const { id, nonPerforming, primaryBefore, primaryAfter, newManaging, lastInterruptedOn } = loan;
    if (lastInterruptedOn !== undefined && lastInterruptedOn > on)
      refuse(["loans", i, "lastInterruptedOn"], "inconsistent", `expected a day up to ${on}`);
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
        newManagingSigned: loan.signed === true,
        interruptionShown: nonPerforming ? lastInterruptedOn !== undefined : null,
        accountantConfirmed: nonPerforming ? loan.accountantConfirmed === true : null,
      }),
    };
  });
  return { on, leaving, ...loanList(entries), readings: NO_READINGS, notes: NO_NOTES };
}

/**
 * Checks the hand-over list of someone who changes post: for every loan the primary responsible person stays and
 * another managing one is named and signs; for every NPL the list shows the last valid demand or interruption of
 * the limitation, confirmed by the credit accountant.
 *
 * @param input the day, who leaves, and the list ({@link ResponsibilityHandoverInput})
 * @returns for each loan the duties `required` and `unmet`, and everything the list lacks
 * @throws {@link RuleInputError} for missing fields, an id that stands twice, and a demand after the hand-over
 * @see measures-19, measures-28
 * @example
 * const taken = { primaryBefore: "Wang", primaryAfter: "Wang", newManaging: "Zhao", signed: true };
 * const loans = [{ id: "L1", nonPerforming: true, ...taken }];
 * const finding = responsibilityHandover({ on: "2025-03-01", leaving: "Wang", loans });
 * finding.loans[0]?.unmet; // ["interruptionShown", "accountantConfirmed"]
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
