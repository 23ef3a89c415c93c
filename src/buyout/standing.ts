import { ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { isOutside, OUTSIDE, type Outside, periodOf, type Standing } from "./bands.js";
import type { Loan } from "./loans.js";

/** A loan and where it lies. */
export interface Placed {
  readonly loan: Loan;
  readonly standing: Standing;
}

/** Nobody answers for a loan that formed too early; else what was settled or is settled otherwise is not bought out. */
export function placed(loan: Loan, { buyout }: CompiledPolicy): Placed {
  const period = periodOf(loan.formedYear, buyout);
  if (period === "before") return { loan, standing: period };
  if (loan.alreadyCompensated) return { loan, standing: "alreadyCompensated" };
  return { loan, standing: loan.staffRelative ? "staffRelative" : period };
}

export function isBoughtOut({ standing }: Placed): boolean {
  return !isOutside(standing);
}

/** The loans that are not bought out for one reason; null where there is none. */
export function outside(loans: readonly Placed[], why: Outside) {
  const ids: string[] = [];
  let balance = ZERO;
  for (const { loan, standing } of loans) {
    if (standing !== why) continue;
    ids.push(loan.id);
    balance = balance.plusDecimal(loan.balance);
  }
  return ids.length === 0 ? null : { clause: OUTSIDE[why], ids, balance };
}
