import { ZERO } from "../exact/index.js";
import { type Found, type Rule, rule, type Security, security } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  type Exact,
  type In,
  type IsoDate,
  joined,
  lastDay,
  refuse,
  type Words,
  words,
} from "../rule/index.js";
import { yearsWords } from "./years.js";

/** The loans of which the clause speaks; of guaranteed and pledge loans it says nothing. */
export type RefundedLoanType = Extract<Security, "mortgage" | "credit">;

/** What decides on the refund. */
export type RefundGround =
  | "notRecovered"
  | "mortgageRepaid"
  | "becameNpl"
  | "nplTooLong"
  | "arrearsTooLong"
  | "recoveredInTime";

const recoveredOn = field.date("收回日期", "Recovered on");
const becameNpl = field.flag("是否曾形成不良", "Became NPL");
const nplSince = field.date("形成不良日期", "NPL since", {
  without: { zh: "按形成不良也须满规定年限的口径时必填", en: "required where the term is asked of NPL too" },
});
const interestArrearsSince = field.date("欠息起始日", "Interest in arrears since");

/** A loan for which money was deducted. */
const fundRefundInput = {
  security: security<RefundedLoanType>(["mortgage", "credit"]),
  /** What was deducted into the risk assessment fund for this loan, in yuan to the fen. */
  deducted: field.fen("原扣金额", "Originally deducted"),
  /** The day the loan was repaid in full; left out while it is not. */
  recoveredOn: field.optional(recoveredOn),
  /** Whether principal or interest had become NPL; required for a credit loan that was recovered. */
  becameNpl: field.optional(becameNpl),
  /**
   * The day it became NPL, where it did. Required under the reading `fundRetention: "eitherYear"` for a credit loan
   * that was recovered; under the default it decides nothing.
   */
  nplSince: field.optional(nplSince),
  /** The day since which interest was in arrears when the loan was recovered; left out where none was. */
  interestArrearsSince: field.optional(interestArrearsSince),
};

const fundRefundOutput = {
  security: fundRefundInput.security,
  recoveredOn: field.nullable(recoveredOn, "尚未收回", "not recovered"),
  becameNpl: field.nullable(becameNpl),
  nplSince: field.nullable(nplSince, "未提供", "not given"),
  interestArrearsSince: field.nullable(interestArrearsSince, "没有欠息", "none"),
  /** Years of arrears after which nothing is refunded for a credit loan. */
  arrearsYears: field.whole("欠息年数", "Years of arrears"),
  /** The day from which it was NPL that long; null where the reading does not ask for the years. */
  nplLimit: field.nullable(field.date("形成不良届满之日", "NPL that long on")),
  /** The day from which the arrears are that long; null where interest was not in arrears. */
  arrearsLimit: field.nullable(field.date("欠息届满之日", "Arrears that long on"), "没有欠息", "none"),
  ground: field.choice<RefundGround>("依据", "Ground", {
    notRecovered: ["尚未收回", "not recovered"],
    mortgageRepaid: ["抵押贷款已清偿", "mortgage loan repaid"],
    becameNpl: ["曾形成不良", "became NPL"],
    nplTooLong: ["形成不良达到规定年限", "NPL too long"],
    arrearsTooLong: ["欠息达到规定年限", "in arrears too long"],
    recoveredInTime: ["已收回，且没有不再退还的情形", "recovered in time"],
  }),
  refundable: field.flag("是否退还", "Whether it is refunded"),
  deducted: fundRefundInput.deducted,
  refund: field.fen("退还考核基金", "Refund"),
  /** What stays in the fund; once a loan is recovered it may pay compensation or buy-out of other loans. */
  kept: field.fen("留在基金", "Kept in the fund"),
};

const notes = {
  inPrinciple: {
    zh: "所扣款项可用于责任人赔偿或买断责任贷款",
    en: "The money may be used for the compensation or the buy-out of loans that the person is responsible for",
  },
  refundNotStated: {
    zh: "条文没有写明这类信用贷款收回后是否退还；因不属“原则不再退还”的情形，此处按退还处理，请核对",
    en: "The text does not say whether anything is refunded for such a credit loan; it is not one for which it keeps the money in principle, so it is refunded here, please check",
  },
} as const;

export interface FundRefundInput extends In<typeof fundRefundInput> {}
export interface FundRefundFinding
  extends Found<"fundRefund", typeof fundRefundOutput, typeof notes, "fundRetention"> {}

/**
 * What the risk assessment fund gives back of a deduction when the loan is recovered.
 *
 * A mortgage loan that is repaid: the original deduction. A credit loan that had become NPL, or whose interest
 * was in arrears for a year or more (exactly one year included): in principle nothing. Any other credit loan
 * that is recovered: the original deduction, with a note, as the text does not say so. Under the reading `fundRetention: "eitherYear"` the year is asked of NPL
 * too: a credit loan that was NPL for less is refunded. The clause speaks of no other loans, so none are taken.
 *
 * @param input the loan and what was deducted for it ({@link FundRefundInput})
 * @returns whether and how much is refunded, how much the fund keeps, and the ground
 * @throws {@link RuleInputError} for malformed fields, a recovered credit loan without `becameNpl` (and, where the
 * reading asks for it, without `nplSince`), and arrears or NPL that start after the recovery
 * @see measures-35
 * @example
 * const loan = { security: "credit", deducted: 3000, becameNpl: false, interestArrearsSince: "2023-05-01" } as const;
 * fundRefund({ ...loan, recoveredOn: "2024-04-30" }).refund.toString(); // "3000"
 * fundRefund({ ...loan, recoveredOn: "2024-05-01" }).refund.toString(); // "0"
 */
export const fundRefund: Rule<FundRefundInput, FundRefundFinding> = rule({
  name: "fundRefund",
  clause: "measures-35",
  title: { zh: "风险考核基金的退还", en: "Refund from the risk assessment fund" },
  input: fundRefundInput,
  output: fundRefundOutput,
  readings: ["fundRetention"],
  notes,
  decide(input, policy) {
    const { security, deducted, recoveredOn, becameNpl, nplSince, interestArrearsSince } = input;
    const { arrearsYears } = policy.compensation.refund;
    const { fundRetention } = policy.readings;
    refuseContradictions(input);
    const arrearsLimit =
      interestArrearsSince === undefined ? null : lastDay(interestArrearsSince, { years: arrearsYears });
    // Whether the year is asked of NPL, too, matters only for a credit loan that was NPL when it was recovered.
    const open = security === "credit" && recoveredOn !== undefined && becameNpl === true;
    const nplLimit =
      open && fundRetention === "eitherYear" ? lastDay(needed(nplSince), { years: arrearsYears }) : null;
    const ground = groundOf(input, nplLimit, arrearsLimit);
    const refundable = ground === "mortgageRepaid" || ground === "recoveredInTime";
    return {
      security,
      recoveredOn: recoveredOn ?? null,
      becameNpl: becameNpl ?? null,
      nplSince: nplSince ?? null,
      interestArrearsSince: interestArrearsSince ?? null,
      arrearsYears,
      nplLimit,
      arrearsLimit,
      ground,
      refundable,
      deducted,
      refund: refundable ? deducted : ZERO,
      kept: refundable ? ZERO : deducted,
      readings: open ? { fundRetention } : {},
      notes: applying({
        inPrinciple: !refundable && ground !== "notRecovered",
        refundNotStated: ground === "recoveredInTime",
      }),
    };
  },
  say: (f) => ({
    headline: headlineOf(f),
    steps: [
      { field: "deducted", result: words("{security}，{deducted}", "{security}, {deducted}") },
      { field: "refundable", result: groundWords(f) },
      { field: "refund" },
      { field: "kept", formula: "{deducted} − {refund}" },
    ],
  }),
});

function headlineOf({ refundable, ground }: FundRefundFinding): Words {
  if (refundable) return words("退还{refund}", "{refund} is refunded");
  return ground === "notRecovered"
    ? words("尚未收回，暂不退还", "nothing is refunded while the loan is not recovered")
    : words("原则上不再退还", "in principle nothing is refunded");
}

type Loan = Exact<typeof fundRefundInput>;

/** A loan that becomes NPL, or whose interest falls into arrears, after it is recovered; a day without NPL. */
function refuseContradictions({ recoveredOn, becameNpl, nplSince, interestArrearsSince }: Loan): void {
  for (const [name, since] of Object.entries({ nplSince, interestArrearsSince })) {
    if (recoveredOn !== undefined && since !== undefined && since > recoveredOn)
      refuse([name], "inconsistent", {
        zh: `应不晚于收回日期${recoveredOn}，填的是${since}`,
        en: `expected a day up to recoveredOn, got ${since}`,
      });
  }
  if (nplSince !== undefined && becameNpl !== true)
    refuse(["nplSince"], "inconsistent", {
      zh: "只在“是否曾形成不良”为是时填写",
      en: "expected only where becameNpl is true",
    });
}

function needed(nplSince: IsoDate | undefined): IsoDate {
  const refused = {
    zh: "应填形成不良日期，这里没有填：现用口径（eitherYear）从这一天起计年限",
    en: "expected the day the loan became NPL, as the reading eitherYear counts the term from it, got nothing",
  };
  return nplSince ?? refuse(["nplSince"], "missing", refused);
}

/** `nplLimit` is null where NPL of any length is enough. */
function groundOf(
  { security, recoveredOn, becameNpl }: Loan,
  nplLimit: IsoDate | null,
  arrearsLimit: IsoDate | null,
): RefundGround {
  if (recoveredOn === undefined) return "notRecovered";
  if (security === "mortgage") return "mortgageRepaid";
  if (becameNpl === undefined) {
    return refuse(["becameNpl"], "missing", {
      zh: "信用贷款应填是或否，这里没有填",
      en: "expected true or false for a credit loan, got nothing",
    });
  }
  if (becameNpl && nplLimit === null) return "becameNpl";
  if (nplLimit !== null && recoveredOn >= nplLimit) return "nplTooLong";
  return arrearsLimit !== null && recoveredOn >= arrearsLimit ? "arrearsTooLong" : "recoveredInTime";
}

/** What decides on the refund, in words; of a loan recovered in time also what it was found to be short of. */
function groundWords({ ground, nplLimit, interestArrearsSince, arrearsYears }: FundRefundFinding): Words {
  const values = { years: yearsWords(arrearsYears) };
  if (ground !== "recoveredInTime") return { ...GROUNDS[ground], values };
  const npl = nplLimit === null ? NEVER_NPL : BRIEFLY_NPL;
  const arrears = interestArrearsSince === null ? NO_ARREARS : BRIEF_ARREARS;
  return { ...joined([RECOVERED, npl, arrears], "，", "; "), values };
}

const GROUNDS: Readonly<Record<Exclude<RefundGround, "recoveredInTime">, Words>> = {
  notRecovered: words("尚未收回，暂不退还", "not yet, as the loan is not recovered"),
  mortgageRepaid: words(
    "抵押贷款于{recoveredOn}清偿，退还原扣金额",
    "yes, the mortgage loan was repaid on {recoveredOn}",
  ),
  becameNpl: words(
    "形成不良后于{recoveredOn}收回，原则上不再退还",
    "in principle no, as it was recovered on {recoveredOn} after it had become NPL",
  ),
  nplTooLong: words(
    "自{nplSince}形成不良，至{nplLimit}满{years}，于{recoveredOn}收回，原则上不再退还",
    "in principle no, as it was NPL since {nplSince}, which made {years} on {nplLimit}, and the loan was recovered on {recoveredOn}",
  ),
  arrearsTooLong: words(
    "自{interestArrearsSince}欠息，至{arrearsLimit}满{years}，于{recoveredOn}收回，原则上不再退还",
    "in principle no, as interest was in arrears since {interestArrearsSince}, which made {years} on {arrearsLimit}, and the loan was recovered on {recoveredOn}",
  ),
};

const RECOVERED = words("退还，已于{recoveredOn}收回", "yes, recovered on {recoveredOn}");
const NEVER_NPL = words("未形成不良", "never NPL");
const BRIEFLY_NPL = words(
  "自{nplSince}形成不良，至{nplLimit}才满{years}",
  "NPL since {nplSince}, which would make {years} only on {nplLimit}",
);
const NO_ARREARS = words("未欠息", "no interest in arrears");
const BRIEF_ARREARS = words(
  "自{interestArrearsSince}欠息，至{arrearsLimit}才满{years}",
  "interest in arrears since {interestArrearsSince}, which would make {years} only on {arrearsLimit}",
);
