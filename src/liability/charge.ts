import type { Decimal } from "decimal.js";
import { type Ratio, toFen } from "../exact/index.js";
import type { Finding, Pen, Step } from "../rule/index.js";

/** What someone pays: a share of a balance, exact and as it is paid. */
export interface Charged {
  readonly rate: Decimal;
  /** Base × rate, exact. */
  readonly amount: Decimal;
  /** The amount rounded half up to the fen. */
  readonly payable: Decimal;
}

/** A share of a base, exact and to the fen. */
export function charge(base: Ratio, rate: Ratio): { rate: Ratio; amount: Ratio; payable: Ratio } {
  const amount = base.times(rate);
  return { rate, amount, payable: toFen(amount) };
}

/** The steps from a base and a rate to what is paid. */
export function chargeSteps(
  f: Pick<Finding, "clause"> & Charged,
  base: Decimal,
  what: string,
  pen: Pen,
): Step[] {
  const { clause } = f;
  return [
    {
      clause,
      what,
      formula: `${pen.yuan(base)} × ${pen.percent(f.rate)}`,
      result: pen.yuan(f.amount),
    },
    {
      clause,
      what: pen.say("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
      result: pen.yuan(f.payable),
    },
  ];
}
