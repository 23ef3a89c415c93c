import { ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, type IsoDate, lastDay, refuse, type Words, words } from "../rule/index.js";
import { yearsWords } from "./years.js";

/** The loans of which the clause speaks; of guaranteed and pledge loans it says nothing. */
export type RefundedLoanType = "mortgage" | "credit";

/** What decides on the refund. */
export type RefundGround =
  | "notRecovered"
  | "mortgageRepaid"
  | "becameNpl"
  | "arrearsTooLong"
  | "recoveredInTime";

const recoveredOn = field.date("收回日期", "Recovered on");
const becameNpl = field.flag("是否曾形成不良", "Became NPL");
const interestArrearsSince = field.date("欠息起始日", "Interest in arrears since");

/** A loan for which money was deducted. */
const fundRefundInput = {
  loanType: field.choice<RefundedLoanType>("贷款种类", "Kind of loan", {
    mortgage: ["抵押贷款", "mortgage loan"],
    credit: ["信用贷款", "credit loan"],
  }),
  /** What was deducted into the risk assessment fund for this loan, in yuan to the fen. */
  deducted: field.fen("原扣金额", "Originally deducted"),
  /** The day the loan was repaid in full; left out while it is not. */
  recoveredOn: field.optional(recoveredOn),
  /** Whether principal or interest had become NPL; required for a credit loan that was recovered. */
  becameNpl: field.optional(becameNpl),
  /** The day since which interest was in arrears when the loan was recovered; left out where none was. */
  interestArrearsSince: field.optional(interestArrearsSince),
};

const fundRefundOutput = {
  loanType: fundRefundInput.loanType,
  recoveredOn: field.nullable(recoveredOn, "尚未收回", "not recovered"),
  becameNpl: field.nullable(becameNpl),
  interestArrearsSince: field.nullable(interestArrearsSince, "没有欠息", "none"),
  /** Years of arrears after which nothing is refunded for a credit loan. */
  arrearsYears: field.whole("欠息年数", "Years of arrears"),
  /** The day from which the arrears are that long; null where interest was not in arrears. */
  arrearsLimit: field.nullable(field.date("欠息届满之日", "Arrears that long on"), "没有欠息", "none"),
  ground: field.choice<RefundGround>("依据", "Ground", {
    notRecovered: ["尚未收回", "not recovered"],
    mortgageRepaid: ["抵押贷款已清偿", "mortgage loan repaid"],
    becameNpl: ["曾形成不良", "became NPL"],
    arrearsTooLong: ["欠息达到规定年限", "in arrears too long"],
    recoveredInTime: ["未形成不良、欠息未达规定年限", "recovered in time"],
  }),
  refundable: field.flag("是否退还", "Whether it is refunded"),
  deducted: fundRefundInput.deducted,
  refund: field.fen("退还考核基金", "Refund"),
  /** What stays in the fund; once a loan is recovered it may pay compensation or buy-out of other loans. */
  kept: field.fen("留在基金", "Kept in the fund"),
};

const notes = {
  inPrinciple: {
    zh: "原则上不再退还；所扣款项可用于责任人赔偿或买断责任贷款",
    en: "Not refunded in principle; the money may pay compensation for, or the buy-out of, responsible loans",
  },
} as const;

export interface FundRefundInput extends In<typeof fundRefundInput> {}
export interface FundRefundFinding extends Found<"fundRefund", typeof fundRefundOutput, typeof notes> {}

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
  input: fundRefundInput,
  output: fundRefundOutput,
  notes,
  decide({ loanType, deducted, recoveredOn, becameNpl, interestArrearsSince: since }, policy) {
    const { arrearsYears } = policy.compensation.refund;
    if (recoveredOn !== undefined && since !== undefined && since > recoveredOn) {
      refuse(["interestArrearsSince"], "inconsistent", `expected a day up to recoveredOn, got ${since}`);
    }
    const arrearsLimit = since === undefined ? null : lastDay(since, { years: arrearsYears });
    const ground = groundOf(loanType, recoveredOn, becameNpl, arrearsLimit);
    const refundable = ground === "mortgageRepaid" || ground === "recoveredInTime";
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
      notes: applying({ inPrinciple: ground === "becameNpl" || ground === "arrearsTooLong" }),
    };
  },
  say: (f) => ({
    headline: f.refundable
      ? words("退还{refund}", "{refund} is refunded")
      : words("不退还", "nothing is refunded"),
    steps: [
      { field: "deducted", result: words("{loanType}，{deducted}", "{loanType}, {deducted}") },
      { field: "refundable", result: groundWords(f) },
      { field: "refund" },
      { field: "kept", formula: "{deducted} − {refund}" },
    ],
  }),
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

/** What decides on the refund, in words; of arrears there is nothing to say where there were none. */
function groundWords({ ground, interestArrearsSince, arrearsYears }: FundRefundFinding): Words {
  const withoutArrears = ground === "recoveredInTime" && interestArrearsSince === null;
  return {
    ...(withoutArrears ? WITHOUT_ARREARS : GROUNDS[ground]),
    values: { years: yearsWords(arrearsYears) },
  };
}

const GROUNDS: Readonly<Record<RefundGround, Words>> = {
  notRecovered: words("尚未收回，不退还", "not yet, the loan is not recovered"),
  mortgageRepaid: words(
    "抵押贷款于{recoveredOn}清偿，退还原扣金额",
    "yes, the mortgage loan was repaid on {recoveredOn}",
  ),
  becameNpl: words(
    "形成不良后于{recoveredOn}收回，不再退还",
    "no, it was recovered on {recoveredOn} after it had become NPL",
  ),
  arrearsTooLong: words(
    "自{interestArrearsSince}欠息，至{arrearsLimit}达{years}，{recoveredOn}才收回，不再退还",
    "no, interest was in arrears since {interestArrearsSince}, which made {years} on {arrearsLimit}, and the loan was recovered on {recoveredOn}",
  ),
  recoveredInTime: words(
    "未形成不良，自{interestArrearsSince}欠息，至{arrearsLimit}才达{years}，已于{recoveredOn}收回，退还",
    "yes, recovered on {recoveredOn}, not NPL, and interest in arrears since {interestArrearsSince} would reach {years} only on {arrearsLimit}",
  ),
};

const WITHOUT_ARREARS = words(
  "未形成不良、未欠息，于{recoveredOn}收回，退还",
  "yes, recovered on {recoveredOn}, neither NPL nor with interest in arrears",
);
