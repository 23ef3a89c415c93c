import type { Decimal } from "decimal.js";
import { ONE, type Ratio, ZERO } from "../exact/index.js";
import type { Account, Figures, Finding, Pen, Step } from "../rule/index.js";
import { charge, chargeSteps } from "./charge.js";
import { type Checklist, checklistSteps, type Duties, listed } from "./checklist.js";

/** 全额赔偿: whoever breaks one of the duties bears the whole loss. */
export interface FullLiability {
  /** The loss that arose, in yuan. */
  readonly loss: Decimal;
  /** Whether a duty was broken. */
  readonly liable: boolean;
  /** The part of the loss to bear: 1 or 0. */
  readonly rate: Decimal;
  /** The exact amount. */
  readonly due: Decimal;
  /** The amount to the fen. */
  readonly payable: Decimal;
}

/** The whole loss to whoever is liable, and none of it otherwise. 全额 is a word of the text, not a figure. */
export function inFull(loss: Ratio, liable: boolean): Figures<FullLiability> {
  const { rate, amount: due, payable } = charge(loss, liable ? ONE : ZERO);
  return { loss, liable, rate, due, payable };
}

/** The part of the loss and the amount, with the numbers put in. */
export function fullLiabilitySteps(
  { clause, loss, rate, due, payable }: Omit<FullLiability, "liable"> & Pick<Finding, "clause">,
  pen: Pen,
): Step[] {
  const what = pen.say("赔偿金额", "Amount to bear");
  return chargeSteps({ clause, rate, amount: due, payable }, loss, what, pen);
}

/** The facts, which duties were broken, and what the bearer owes for it. */
export function fullLiabilityAccount<Item extends string>(
  f: FullLiability & Checklist<Item> & Finding,
  pen: Pen,
  bearer: string,
  duties: Duties<Item>,
  facts: readonly Step[],
): Account {
  const broken = [...new Set(f.unmet.map((duty) => duties[duty].clause))];
  const grounds = broken.map((clause): Step => {
    const unmet = f.unmet.filter((duty) => duties[duty].clause === clause);
    return {
      clause,
      what: pen.say("全额赔偿的依据", "Ground of full liability"),
      result: pen.say("未做到", "not met: ") + listed(unmet, pen, duties),
    };
  });
  const liable = pen.say(
    `${bearer}全额赔偿${pen.yuan(f.payable)}，因未做到${listed(f.unmet, pen, duties)}`,
    `${bearer} bears the loss in full, ${pen.yuan(f.payable)}; not met: ${listed(f.unmet, pen, duties)}`,
  );
  const free = pen.say(`${bearer}不承担赔偿责任`, `${bearer} bears nothing`);
  return {
    headline: f.liable ? liable : free,
    steps: [
      ...facts,
      ...checklistSteps(f, pen, duties),
      ...grounds,
      ...fullLiabilitySteps({ ...f, clause: broken[0] ?? f.clause }, pen),
    ],
  };
}
