import { type Ratio, toFen } from "../exact/index.js";
import * as field from "../rule/fields.js";
import type { Exact, Line } from "../rule/index.js";

/** What someone pays: a share of a base, exact and as it is paid. */
export const charged = {
  rate: field.share("赔偿比例", "Rate"),
  /** Base × rate, exact. */
  amount: field.money("赔偿金额", "Compensation"),
  /** The amount rounded half up to the fen. */
  payable: field.fen("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
};

/** A share of a base, exact and to the fen. */
export function charge(base: Ratio, rate: Ratio): Exact<typeof charged> {
  const amount = base.times(rate);
  return { rate, amount, payable: toFen(amount) };
}

/** The lines from a base, by the name of its field, and a rate to what is paid. */
export function chargeLines(base: string): Line[] {
  return [{ field: "amount", formula: `{${base}} × {rate}` }, { field: "payable" }];
}
