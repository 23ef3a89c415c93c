import { max, min, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, auditorOnly, type In, type Line, signOf, words } from "../rule/index.js";

const approved = field.flag("经本行贷审会审批", "Approved by the loan review committee", {
  said: { true: ["已经审批", "approved"], false: ["未经审批", "not approved"] },
  without: { zh: "不填则按已经审批划分，并加提示", en: "divided as approved, with a note" },
});

/** The old loan and the one that takes its place. */
const rolloverResponsibilityInput = {
  /** Principal of the old loan in yuan, 0 or more. */
  oldPrincipal: field.money("原贷款本金", "Old principal"),
  /** Interest owed on it, in yuan, 0 or more. */
  oldInterest: field.money("原贷款利息", "Old interest"),
  /** Amount of the new loan that takes its place, in yuan, 0 or more. */
  newAmount: field.money("新贷款金额", "New amount"),
  /**
   * The loan review committee approved the roll-over as one of the five cases ({@link rolloverConditions}). Left
   * out, the split is that of an approved one, and a note says that it holds only then.
   */
  approved: field.optional(approved),
};

const rolloverResponsibilityOutput = {
  oldPrincipal: rolloverResponsibilityInput.oldPrincipal,
  oldInterest: rolloverResponsibilityInput.oldInterest,
  /** Principal and interest of the old loan. */
  oldTotal: field.money("原贷款本息", "Old principal and interest"),
  newAmount: rolloverResponsibilityInput.newAmount,
  /** Whether the committee approved it; null where that was not given. */
  approved: field.nullable(approved, "未提供", "not given"),
  /** The part of the new loan that stays with the person primarily responsible for the old one. */
  original: field.money("由原第一责任人负责的部分", "Stays with the original person"),
  /** The part for which the officer in charge becomes primarily responsible. */
  added: field.money("由经办信贷人员负第一责任人责任的部分", "Falls on the officer in charge"),
  /** What of the old principal and interest the new loan does not take over. */
  remaining: field.money("原贷款本息中未转入新贷款的部分", "Old debt not taken over by the new loan"),
};

const notes = {
  approvalNotGiven: {
    zh: "未提供贷审会审批情况，以上按已经审批划分；未经审批的，新贷款全部由经办的信贷人员负责",
    en: "Whether the committee approved is not given; the parts hold if it did, and otherwise the officer in charge answers for the whole new loan",
  },
} as const;

export interface RolloverResponsibilityInput extends In<typeof rolloverResponsibilityInput> {}
export interface RolloverResponsibilityFinding
  extends Found<"rolloverResponsibility", typeof rolloverResponsibilityOutput, typeof notes> {}

/**
 * Who is primarily responsible for which part of a roll-over loan: once it is approved the original person for the
 * old principal and interest, the officer in charge for what is added; without approval the officer for all of it.
 *
 * Approved: original = min(new amount, old principal + old interest), added = new amount − original. Not
 * approved: original = 0, added = new amount. Either way what the new loan does not take over of the old one
 * remains = max(0, old principal + old interest − new amount), as before with the original person.
 *
 * @param input the old loan, the new amount in yuan and whether it was approved
 * ({@link RolloverResponsibilityInput})
 * @returns `original` and `added`, which together are the new amount, and what is `remaining` of the old loan
 * @throws {@link RuleInputError} for missing or negative amounts
 * @see measures-19, measures-30
 * @example
 * const loan = { oldPrincipal: "80000", oldInterest: "5000", newAmount: "100000" };
 * const finding = rolloverResponsibility({ ...loan, approved: true });
 * finding.original.toString(); // "85000"
 * finding.added.toString(); // "15000"
 * rolloverResponsibility({ ...loan, approved: false }).added.toString(); // "100000"
 */
export const rolloverResponsibility: Rule<RolloverResponsibilityInput, RolloverResponsibilityFinding> = rule({
  name: "rolloverResponsibility",
  clause: "measures-30",
  title: { zh: "收旧贷新的责任划分", en: "Responsibility for a roll-over loan" },
  input: rolloverResponsibilityInput,
  output: rolloverResponsibilityOutput,
  notes,
  decide: ({ oldPrincipal, oldInterest, newAmount, approved }) => {
    const oldTotal = oldPrincipal.plus(oldInterest);
    const original = approved === false ? ZERO : min(newAmount, oldTotal);
    return {
      oldPrincipal,
      oldInterest,
      oldTotal,
      newAmount,
      approved: approved ?? null,
      original,
      added: newAmount.minus(original),
      remaining: max(ZERO, oldTotal.minus(newAmount)),
      notes: applying({ approvalNotGiven: approved === undefined }),
    };
  },
  say: (f) => {
    const below = signOf(f.remaining) > 0;
    return {
      headline:
        f.approved === false
          ? words(
              "未经审批，新贷款{added}全部由经办的信贷人员负责",
              "not approved, so the officer in charge answers for the whole new loan, {added}",
            )
          : signOf(f.added) === 0
            ? words(
                "新贷款{original}全部由原第一责任人负责",
                "the original person answers for the whole new loan, {original}",
              )
            : words(
                "原第一责任人负责{original}，经办的信贷人员负责{added}",
                "the original person answers for {original}, the officer in charge for {added}",
              ),
      steps: [
        { field: "approved" },
        { field: "oldTotal", formula: "{oldPrincipal} + {oldInterest}" },
        { field: "newAmount" },
        ...(f.approved === false ? [UNAPPROVED] : SPLIT),
        {
          field: "remaining",
          ...(below && { formula: "{oldTotal} − {newAmount}" }),
          result: below ? REMAINING : undefined,
          ...auditorOnly(!below),
        },
      ],
    };
  },
});

const SPLIT: readonly Line[] = [
  {
    field: "original",
    result: words(
      "新贷款中属于原贷款本息的{original}",
      "{original}, what of the new loan is old principal and interest",
    ),
  },
  { field: "added", formula: "{newAmount} − {original}" },
];

const UNAPPROVED: Line = {
  field: "added",
  clause: "measures-19",
  result: words(
    "全部{added}，因同意发放该笔贷款的信贷人员即第一责任人",
    "all of it, {added}, as the officer who agreed to a loan is primarily responsible for it",
  ),
};

const REMAINING = words(
  "{remaining}，尚未收回的，仍由原第一责任人负责",
  "{remaining}; as far as it is not recovered, the original person still answers for it",
);
