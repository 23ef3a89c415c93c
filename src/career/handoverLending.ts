import * as z from "zod/mini";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  type Deciding,
  date,
  type Finding,
  flag,
  type IsoDate,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
} from "../rule/index.js";
import { type Transition, transition } from "./transition.js";

/** Who grants a loan again and answers for it first. */
export type Lender = "successor" | "original";

export interface HandoverLendingInput {
  /** The day on which the original account manager reached the age. */
  readonly reachedAgeOn: IsoDate;
  /** The day on which the loan would be granted again; not before the age was reached. */
  readonly asOf: IsoDate;
  /** Whether the matured loan has been collected. */
  readonly collected: boolean;
  /** Whether the successor has done the due diligence. */
  readonly dueDiligenceDone: boolean;
  /** Whether the successor sees a risk. */
  readonly successorSeesRisk: boolean;
  /** Whether the original account manager sees one; needed where the successor does, in the transition. */
  readonly originalSeesRisk?: boolean | undefined;
}

export interface HandoverLendingFinding extends Finding, Transition {
  /** What decided. */
  readonly basis: LendingBasis;
  /** Who grants the loan again and is primarily responsible for it; null where it is not granted. */
  readonly primaryResponsible: Lender | null;
}

export type LendingBasis =
  | "notCollected"
  | "noDueDiligence"
  | "riskControllable"
  | "originalVouches"
  | "bothSeeRisk"
  | "transitionOver";

type Lending = Pick<HandoverLendingFinding, "basis" | "primaryResponsible">;

function decide(input: HandoverLendingInput, policy: CompiledPolicy): Deciding<HandoverLendingFinding> {
  const inTransition = transition(input, policy);
  return { ...inTransition, ...lending(input, inTransition), readings: NO_READINGS, notes: NO_NOTES };
}

/** The decision table, from the condition that comes first. */
function lending(input: HandoverLendingInput, { mayGrant }: Transition): Lending {
  if (!input.collected) return { basis: "notCollected", primaryResponsible: null };
  if (!input.dueDiligenceDone) return { basis: "noDueDiligence", primaryResponsible: null };
  if (!input.successorSeesRisk) return { basis: "riskControllable", primaryResponsible: "successor" };
  if (!mayGrant) return { basis: "transitionOver", primaryResponsible: null };
  if (input.originalSeesRisk === undefined)
    refuse(
      ["originalSeesRisk"],
      "missing",
      "expected true or false where the successor sees a risk, got nothing",
    );
  if (input.originalSeesRisk) return { basis: "bothSeeRisk", primaryResponsible: null };
  return { basis: "originalVouches", primaryResponsible: "original" };
}

/**
 * Who grants a loan again when an account manager who reached the age hands it over: the successor, after
 * collection and due diligence. Where the successor sees a risk and the original account manager does not,
 * the original one grants it and stays primarily responsible, until the transition ends.
 *
 * @param input the dates and what the two account managers found ({@link HandoverLendingInput})
 * @returns who is primarily responsible, null where the loan is not granted again, and what decided
 * @throws {@link RuleInputError} for a missing field, a day before the age was reached, and the original
 * account manager's view where the successor sees a risk in the transition
 * @see measures-43
 * @example
 * const loan = { reachedAgeOn: "2024-05-10", asOf: "2025-01-10", collected: true, dueDiligenceDone: true };
 * handoverLending({ ...loan, successorSeesRisk: false }).primaryResponsible; // "successor"
 * handoverLending({ ...loan, successorSeesRisk: true, originalSeesRisk: false }).primaryResponsible; // "original"
 */
export const handoverLending: Rule<HandoverLendingInput, HandoverLendingFinding> = rule({
  name: "handoverLending",
  clause: "measures-43",
  title: { zh: "移交贷款的再发放", en: "Granting of loans handed over" },
  input: z.strictObject({
    reachedAgeOn: date(),
    asOf: date(),
    collected: flag(),
    dueDiligenceDone: flag(),
    successorSeesRisk: flag(),
    originalSeesRisk: optional(flag()),
  }),
  decide,
  say: (f, pen) => {
    const { clause } = f;
    const headline = saidOfLender(f.primaryResponsible, pen);
    return {
      headline,
      steps: [
        {
          clause,
          what: pen.say("移交过渡期", "Transition"),
          result: f.mayGrant
            ? pen.say(
                `${f.reachedAgeOn}到龄，${f.endsOn}终止，${f.asOf}在过渡期内`,
                `age reached ${f.reachedAgeOn}, ends ${f.endsOn}: not over on ${f.asOf}`,
              )
            : pen.say(
                `${f.reachedAgeOn}到龄，${f.endsOn}终止，${f.asOf}已终止`,
                `age reached ${f.reachedAgeOn}, ends ${f.endsOn}: over on ${f.asOf}`,
              ),
        },
        {
          clause,
          what: pen.say("认定", "What decided"),
          result: pen.words(BASES[f.basis]),
        },
        { clause, what: pen.say("结论", "Decision"), result: headline },
      ],
    };
  },
});

const BASES: Readonly<Record<LendingBasis, Bilingual>> = {
  notCollected: { zh: "原贷款到期尚未收回", en: "the matured loan has not been collected" },
  noDueDiligence: { zh: "接手客户经理尚未尽职调查", en: "the successor has not done the due diligence" },
  riskControllable: {
    zh: "接手客户经理尽职调查后认为风险可控",
    en: "the successor finds the risk controllable",
  },
  originalVouches: {
    zh: "接手客户经理认为有风险，原客户经理认为风险可控",
    en: "the successor sees a risk, the original manager finds it controllable",
  },
  bothSeeRisk: { zh: "双方均认为有风险", en: "both see a risk" },
  transitionOver: {
    zh: "接手客户经理认为有风险，原客户经理已无发放权",
    en: "the successor sees a risk, and the original manager may not grant any more",
  },
};

function saidOfLender(lender: Lender | null, pen: Pen): string {
  if (lender === null) return pen.say("不再发放", "not granted again");
  return lender === "successor"
    ? pen.say("由接手客户经理发放并作为第一责任人", "granted by the successor, who is primarily responsible")
    : pen.say(
        "仍由原客户经理作为第一责任人发放",
        "granted by the original manager, who stays primarily responsible",
      );
}
