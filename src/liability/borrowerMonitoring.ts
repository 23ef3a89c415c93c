import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  checklist,
  checklistOutput,
  checklistWords,
  duty,
  fieldsByCase,
  type In,
} from "../rule/index.js";

/** What the managing person did about one borrower. */
const borrowerMonitoringInput = {
  /** The managing person follows how the borrower runs the business. */
  operationsFollowed: field.flag("关注借款人经营管理情况", "Operations of the borrower followed"),
  /** The managing person follows changes of the borrower's debts. */
  debtChangesFollowed: field.flag("关注借款人债务变更情况", "Changes of the borrower's debts followed"),
  /** The managing person follows restructurings of the borrower. */
  restructuringFollowed: field.flag("关注借款人重组情况", "Restructurings of the borrower followed"),
  /** Papers of the loan are lacking that have to be completed. */
  papersLacking: field.flag("有该补办的手续", "Papers to be completed"),
  /** The bank finds that they were completed in time; needed where `papersLacking`. */
  papersCompletedInTime: field.optional(field.flag("及时补办手续", "Papers completed in time")),
};

const DUTIES = {
  operationsFollowed: duty(borrowerMonitoringInput.operationsFollowed, "关注"),
  debtChangesFollowed: duty(borrowerMonitoringInput.debtChangesFollowed, "关注"),
  restructuringFollowed: duty(borrowerMonitoringInput.restructuringFollowed, "关注"),
  papersCompletedInTime: duty(borrowerMonitoringInput.papersCompletedInTime, "及时补办"),
};

/** What is watched after a loan is granted. */
export type MonitoringDuty = keyof typeof DUTIES;

const borrowerMonitoringOutput = {
  papersLacking: borrowerMonitoringInput.papersLacking,
  ...checklistOutput(DUTIES),
};

const notes = {
  noTerm: {
    zh: "条文要求“及时”补办，没有写期限，是否及时由本行认定",
    en: "The text asks for completion in time and states no term: whether it was in time, the bank finds",
  },
} as const;

export interface BorrowerMonitoringInput extends In<typeof borrowerMonitoringInput> {}
export interface BorrowerMonitoringFinding
  extends Found<"borrowerMonitoring", typeof borrowerMonitoringOutput, typeof notes> {}

/**
 * Whether the managing person does what the clause asks about a borrower: follow the operations, changes of debts and
 * restructurings, and complete in time what papers are lacking. The clause sets no term, and says of no consequence.
 *
 * @param input what was followed and which papers were completed, as the bank finds ({@link BorrowerMonitoringInput})
 * @returns the duties `required`, those `unmet`, and whether the managing person is `compliant`
 * @throws {@link RuleInputError} for missing fields, and for `papersCompletedInTime` where no papers are lacking
 * @see measures-29
 * @example
 * const followed = { operationsFollowed: true, debtChangesFollowed: true, restructuringFollowed: true };
 * borrowerMonitoring({ ...followed, papersLacking: false }).compliant; // true
 * borrowerMonitoring({ ...followed, papersLacking: true, papersCompletedInTime: false }).unmet;
 * // ["papersCompletedInTime"]
 */
export const borrowerMonitoring: Rule<BorrowerMonitoringInput, BorrowerMonitoringFinding> = rule({
  name: "borrowerMonitoring",
  clause: "measures-29",
  title: { zh: "管理责任人的日常管理", en: "Duties of the managing person" },
  input: borrowerMonitoringInput,
  output: borrowerMonitoringOutput,
  notes,
  decide: (input) => {
    const { papersLacking, papersCompletedInTime: _, ...followed } = input;
    const papers = fieldsByCase(input, {
      papersCompletedInTime: {
        holds: papersLacking,
        when: { zh: "“有该补办的手续”为是", en: "where papersLacking is true" },
      },
    });
    return {
      papersLacking,
      ...checklist<MonitoringDuty>({ ...followed, ...papers }),
      notes: applying({ noTerm: papersLacking }),
    };
  },
  say: (f) => ({
    headline: checklistWords(f, DUTIES),
    steps: [{ field: "papersLacking" }, { checklist: DUTIES }],
  }),
});
