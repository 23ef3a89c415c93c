import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  choice,
  date,
  type Finding,
  fen,
  flag,
  type IsoDate,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  plusYears,
  refuse,
} from "../rule/index.js";
import { saidOfYears } from "./years.js";

/** The loans of which the clause speaks; of guaranteed and pledge loans it says nothing. */
export type RefundedLoanType = "mortgage" | "credit";

export interface FundRefundInput {
  readonly loanType: RefundedLoanType;
  /** What was deducted into the risk assessment fund for this loan, in yuan to the fen. */
  readonly deducted: DecimalInput;
  /** The day the loan was repaid in full; left out while it is not. */
  readonly recoveredOn?: IsoDate | undefined;
  /** Whether principal or interest had become NPL; required for a credit loan that was recovered. */
  readonly becameNpl?: boolean | undefined;
  /** The day since which interest was in arrears when the loan was recovered; left out where none was. */
  readonly interestArrearsSince?: IsoDate | undefined;
}

/** What decides on the refund. */
export type RefundGround =
  | "notRecovered"
  | "mortgageRepaid"
  | "becameNpl"
  | "arrearsTooLong"
  | "recoveredInTime";

export interface FundRefundFinding extends Finding {
  readonly loanType: RefundedLoanType;
  readonly recoveredOn: IsoDate | null;
  readonly becameNpl: boolean | null;
  readonly interestArrearsSince: IsoDate | null;
  /** Years of arrears after which nothing is refunded for a credit loan. */
  readonly arrearsYears: number;
  /** The day from which the arrears are that long; null where interest was not in arrears. */
  readonly arrearsLimit: IsoDate | null;
  readonly ground: RefundGround;
  readonly refundable: boolean;
  readonly deducted: Decimal;
  readonly refund: Decimal;
  /** What stays in the fund; once a loan is recovered it may pay compensation or buy-out of other loans. */
  readonly kept: Decimal;
}

/**
 * What the risk assessment fund gives back of a deduction when the loan is recovered.
 *
 * A mortgage loan that is repaid: the original deduction. A credit loan that had become NPL, or whose interest
 * was in arrears for a year or more (exactly one year included): in principle nothing. Any other credit loan
 * that is recovered: the original deduction. The clause speaks of no other loans, so none are taken.
 *
 * @param input the loan and what was deducted for it ({@link FundRefundInput})
 * @returns whether and how much is refunded, how much the fund keeps, and the ground
 * @throws {@link RuleInputError} for malformed fields, a recovered credit loan without `becameNpl`, and arrears
 * that start after the recovery
 * @see measures-35
 * @example
 * const loan = { loanType: "credit", deducted: 3000, becameNpl: false, interestArrearsSince: "2023-05-01" } as const;
 * fundRefund({ ...loan, recoveredOn: "2024-04-30" }).refund.toString(); // "3000"
 * fundRefund({ ...loan, recoveredOn: "2024-05-01" }).refund.toString(); // "0"
 */
export const fundRefund: Rule<FundRefundInput, FundRefundFinding> = rule({
  name: "fundRefund",
  clause: "measures-35",
  title: { zh: "风险考核基金的退还", en: "Refund from the risk assessment fund" },
  input: z.strictObject({
    loanType: choice(["mortgage", "credit"]),
    deducted: fen(),
    recoveredOn: optional(date()),
    becameNpl: optional(flag()),
    interestArrearsSince: optional(date()),
  }),
  decide({ loanType, deducted, recoveredOn, becameNpl, interestArrearsSince: since }, policy) {
    const { arrearsYears } = policy.compensation.refund;
    if (recoveredOn !== undefined && since !== undefined && since > recoveredOn) {
      refuse(["interestArrearsSince"], "inconsistent", `expected a day up to recoveredOn, got ${since}`);
    }
    const arrearsLimit = since === undefined ? null : plusYears(since, arrearsYears);
    const ground = groundOf(loanType, recoveredOn, becameNpl, arrearsLimit);
    const refundable = ground === "mortgageRepaid" || ground === "recoveredInTime";
    const inPrinciple = ground === "becameNpl" || ground === "arrearsTooLong";
    return {
      loanType,
      recoveredOn: recoveredOn ?? null,
      becameNpl: becameNpl ?? null,
      interestArrearsSince: since ?? null,
      arrearsYears,
      arrearsLimit,
      ground,
      refundable,
      deducted,
      refund: refundable ? deducted : ZERO,
      kept: refundable ? ZERO : deducted,
      readings: NO_READINGS,
      notes: inPrinciple ? [{ code: "inPrinciple", clause: "measures-35" }] : NO_NOTES,
    };
  },
  say: (f, pen) => {
    const refund = pen.say("退还考核基金", "Refund");
    return {
      headline: f.refundable
        ? pen.say(`退还${pen.yuan(f.refund)}`, `${pen.yuan(f.refund)} is refunded`)
        : pen.say("不退还", "nothing is refunded"),
      steps: [
        {
          clause: f.clause,
          what: pen.say("原扣金额", "Originally deducted"),
          result: pen.words(LOANS[f.loanType]) + pen.yuan(f.deducted),
        },
        {
          clause: f.clause,
          what: pen.say("是否退还", "Whether it is refunded"),
          result: saidOfGround(f, pen),
        },
        { clause: f.clause, what: refund, result: pen.yuan(f.refund) },
        {
          clause: f.clause,
          what: pen.say("留在基金", "Kept in the fund"),
          formula: `${pen.yuan(f.deducted)} − ${pen.yuan(f.refund)}`,
          result: pen.yuan(f.kept),
        },
      ],
    };
  },
  notes: {
    inPrinciple: {
      zh: "原则上不再退还；所扣款项可用于责任人赔偿或买断责任贷款",
      en: "Not refunded in principle; the money may pay compensation for, or the buy-out of, responsible loans",
    },
  },
});

function groundOf(
  loanType: RefundedLoanType,
  recoveredOn: IsoDate | undefined,
  becameNpl: boolean | undefined,
  arrearsLimit: IsoDate | null,
): RefundGround {
  if (recoveredOn === undefined) return "notRecovered";
  if (loanType === "mortgage") return "mortgageRepaid";
  if (becameNpl === undefined) {
    return refuse(["becameNpl"], "missing", "expected true or false for a credit loan, got nothing");
  }
  if (becameNpl) return "becameNpl";
  return arrearsLimit !== null && recoveredOn >= arrearsLimit ? "arrearsTooLong" : "recoveredInTime";
}

const LOANS: Readonly<Record<RefundedLoanType, Bilingual>> = {
  mortgage: { zh: "抵押贷款，", en: "mortgage loan, " },
  credit: { zh: "信用贷款，", en: "credit loan, " },
};

function saidOfGround(f: FundRefundFinding, pen: Pen): string {
  const { recoveredOn, interestArrearsSince: since, arrearsLimit, arrearsYears } = f;
  const years = saidOfYears(arrearsYears, pen);
  switch (f.ground) {
    case "notRecovered":
      return pen.say("尚未收回，不退还", "not yet, the loan is not recovered");
    case "mortgageRepaid":
      return pen.say(
        `抵押贷款于${recoveredOn}清偿，退还原扣金额`,
        `yes, the mortgage loan was repaid on ${recoveredOn}`,
      );
    case "becameNpl":
      return pen.say(
        `形成不良后于${recoveredOn}收回，不再退还`,
        `no, it was recovered on ${recoveredOn} after it had become NPL`,
      );
    case "arrearsTooLong":
      return pen.say(
        `自${since}欠息，至${arrearsLimit}达${years}，${recoveredOn}才收回，不再退还`,
        `no, interest was in arrears since ${since}, which made ${years} on ${arrearsLimit}, and the loan was recovered on ${recoveredOn}`,
      );
    case "recoveredInTime":
      return since === null
        ? pen.say(
            `未形成不良、未欠息，于${recoveredOn}收回，退还`,
            `yes, recovered on ${recoveredOn}, neither NPL nor with interest in arrears`,
          )
        : pen.say(
            `未形成不良，自${since}欠息，至${arrearsLimit}才达${years}，已于${recoveredOn}收回，退还`,
            `yes, recovered on ${recoveredOn}, not NPL, and interest in arrears since ${since} would reach ${years} only on ${arrearsLimit}`,
          );
  }
}
