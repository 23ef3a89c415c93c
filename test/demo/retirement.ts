import {
  explain,
  type Locale,
  type RetirementBuyoutInput,
  retirementBuyout,
  type ToleranceAmountInput,
  toleranceAmount,
} from "kaoping";

/** A manager who retires: what the tolerance is taken from, the loans to buy out, and the money there is. */
export interface Retirement {
  readonly id: string;
  readonly interest: ToleranceAmountInput;
  readonly loans: RetirementBuyoutInput["loans"];
  readonly sources: NonNullable<RetirementBuyoutInput["sources"]>;
}

/** Parts two sheets. */
export const RULED_LINE: string = "=".repeat(72);

/** The sheets of one retirement: the tolerance, and the buy-out that it enters. */
export function retirement({ id, interest, loans, sources }: Retirement, locale: Locale): string[] {
  const tolerance = toleranceAmount(interest);
  const buyout = retirementBuyout({ loans, tolerance: tolerance.amount, sources });
  return [tolerance, buyout].flatMap((finding) => [
    RULED_LINE,
    "",
    id,
    explain(finding, { locale, format: "text", audience: "employee" }),
  ]);
}
