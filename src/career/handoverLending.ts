import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type Exact, type In, refuse, type Words, words } from "../rule/index.js";
import { transition, transitionInput, transitionLine, transitionOutput } from "./transition.js";

const handoverLendingInput = {
  ...transitionInput,
  /** Whether the matured loan has been collected. */
  collected: field.flag("原贷款到期已收回", "Matured loan collected"),
  /** Whether the successor has done the due diligence. */
  dueDiligenceDone: field.flag("接手客户经理已尽职调查", "Due diligence done"),
  /** Whether the successor sees a risk. */
  successorSeesRisk: field.flag("接手客户经理认为有风险", "Successor sees a risk"),
  /** Whether the original account manager sees one; needed where the successor does, in the transition. */
  originalSeesRisk: field.optional(field.flag("原客户经理认为有风险", "Original manager sees a risk")),
};

/** Who grants a loan again and answers for it first. */
export type Lender = "successor" | "original";

export type LendingBasis =
  | "notCollected"
  | "noDueDiligence"
  | "riskControllable"
  | "originalVouches"
  | "bothSeeRisk"
  | "transitionOver";

const handoverLendingOutput = {
  ...transitionOutput,
  /** What decided. */
  basis: field.choice<LendingBasis>("认定", "What decided", {
    notCollected: ["原贷款到期尚未收回", "the matured loan has not been collected"],
    noDueDiligence: ["接手客户经理尚未进行尽职调查", "the successor has not done the due diligence"],
    riskControllable: ["接手客户经理尽职调查后认为风险可控", "the successor finds the risk controllable"],
    originalVouches: [
      "接手客户经理认为有风险，原客户经理认为风险可控",
      "the successor sees a risk, the original manager finds it controllable",
    ],
    bothSeeRisk: ["双方均认为有风险", "both see a risk"],
    transitionOver: [
      "接手客户经理认为有风险，原客户经理已无发放权",
      "the successor sees a risk, and the original manager may not grant any more",
    ],
  }),
  /** Who grants the loan again and is primarily responsible for it; null where it is not granted. */
  primaryResponsible: field.nullable(
    field.choice<Lender>("结论", "Decision", {
      successor: [
        "由接手客户经理发放并作为第一责任人",
        "granted by the successor, who is primarily responsible",
      ],
      original: [
        "仍由原客户经理作为第一责任人发放",
        "granted by the original manager, who stays primarily responsible",
      ],
    }),
    "不发放",
    "not granted again",
  ),
};

const notes = {
  withinCeiling: {
    clause: "measures-44",
    zh: "过渡期内第一责任贷款须逐年减少：原客户经理再发放后，其第一责任贷款仍不得超过当年上限，请按“到龄移交与停止贷款权”另行核对",
    en: "The loans that the original manager is primarily responsible for must fall in each year of the transition: with this one they may not exceed the ceiling of the year; check it with “Hand-over on age and end of granting”",
  },
} as const;

export interface HandoverLendingInput extends In<typeof handoverLendingInput> {}
export interface HandoverLendingFinding
  extends Found<"handoverLending", typeof handoverLendingOutput, typeof notes> {}

/** The decision table, from the condition that comes first. */
function lending(
  loan: Exact<typeof handoverLendingInput>,
  mayGrant: boolean,
): Pick<HandoverLendingFinding, "basis" | "primaryResponsible"> {
  if (!loan.collected) return { basis: "notCollected", primaryResponsible: null };
  if (!loan.dueDiligenceDone) return { basis: "noDueDiligence", primaryResponsible: null };
  if (!loan.successorSeesRisk) return { basis: "riskControllable", primaryResponsible: "successor" };
  if (!mayGrant) return { basis: "transitionOver", primaryResponsible: null };
  if (loan.originalSeesRisk === undefined)
    refuse(["originalSeesRisk"], "missing", {
      zh: "接手客户经理认为有风险的，应填是或否，这里没有填",
      en: "expected true or false where the successor sees a risk, got nothing",
    });
  if (loan.originalSeesRisk) return { basis: "bothSeeRisk", primaryResponsible: null };
  return { basis: "originalVouches", primaryResponsible: "original" };
}

/**
 * Who grants a loan again when an account manager who reached the age hands it over: the successor, after
 * collection and due diligence. Where the successor sees a risk and the original account manager does not,
 * the original one grants it and stays primarily responsible, until the transition ends and within the ceiling of
 * measures-44 ({@link handover}), of which a note reminds.
 *
 * @param input the dates and what the two account managers found ({@link HandoverLendingInput})
 * @returns who is primarily responsible, null where the loan is not granted again, and what decided
 * @throws {@link RuleInputError} for a missing field, a day before the hand-over starts, and the original
 * account manager's view where the successor sees a risk in the transition
 * @see measures-43, measures-44
 * @example
 * const loan = { reachedAgeOn: "2024-05-10", asOf: "2025-01-10", collected: true, dueDiligenceDone: true };
 * handoverLending({ ...loan, successorSeesRisk: false }).primaryResponsible; // "successor"
 * handoverLending({ ...loan, successorSeesRisk: true, originalSeesRisk: false }).primaryResponsible; // "original"
 */
export const handoverLending: Rule<HandoverLendingInput, HandoverLendingFinding> = rule({
  name: "handoverLending",
  clause: "measures-43",
  title: { zh: "移交贷款的再发放", en: "Granting of loans handed over" },
  input: handoverLendingInput,
  output: handoverLendingOutput,
  notes,
  decide: (loan, policy) => {
    const inTransition = transition(loan, policy);
    const lent = lending(loan, inTransition.mayGrant);
    return {
      ...inTransition,
      ...lent,
      notes: applying({ withinCeiling: lent.primaryResponsible === "original" }),
    };
  },
  say: (f) => ({
    headline: decisionWords(f),
    steps: [transitionLine(f), { field: "basis" }, { field: "primaryResponsible", result: decisionWords(f) }],
  }),
});

/** Until the loan is collected and looked into, it is only not granted yet. */
function decisionWords({ basis, primaryResponsible }: HandoverLendingFinding): Words {
  if (primaryResponsible !== null) return words("{primaryResponsible}", "{primaryResponsible}");
  return basis === "notCollected" || basis === "noDueDiligence"
    ? words("暂不发放", "not granted yet")
    : words("不再发放", "not granted again");
}
