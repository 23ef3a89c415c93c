import { max, type Ratio, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, type Line, refuse, type Words, words } from "../rule/index.js";
import { charge, charged, chargeLines } from "./charge.js";
import { baseLine } from "./formed.js";
import { lastYears } from "./years.js";

const exemptAmount = field.money("免责金额", "Exempt amount", {
  without: { zh: "不填则没有免责金额", en: "nothing is exempt" },
});

/** A loan that a member of staff introduced or guaranteed. */
const referredLoanLiabilityInput = {
  /** The day the loan that a member of staff introduced or guaranteed was granted. */
  occurredOn: field.date("发生日期", "Day of the loan"),
  /** The balance of the loan in yuan, 0 or more. */
  balance: field.money("责任余额", "Balance"),
  /**
   * What the responsibility review exempts, in yuan; it may exceed the balance. Left out, nothing is exempt. A note
   * says where the text has none: for NPL formed up to 2010, and for loans answered for in full.
   */
  exemptAmount: field.optional(exemptAmount),
  /** The rate that the head office set, a ratio from 0 to 1: required for loans of 1999 to 2007 only. */
  rate: field.optional(
    field.share("赔偿比例", "Rate", {
      without: {
        zh: "按总行确定的比例赔偿的年份发生的必填",
        en: "required for loans of the years at the head office's rate",
      },
    }),
  ),
};

const referredLoanLiabilityOutput = {
  occurredOn: referredLoanLiabilityInput.occurredOn,
  /** The first year whose loans fall on who introduced or guaranteed them. */
  fromYear: field.year("适用的首年", "First year"),
  /** The first year whose loans are answered for in full. */
  fullFromYear: field.year("全额赔偿的首年", "First year in full"),
  band: field.choice<"outside" | "atRate" | "inFull">("责任承担人", "Who bears it", {
    outside: ["本条不作规定", "not settled by this clause"],
    atRate: [
      "介绍、担保人，不再考核第一责任人",
      "the introducer or guarantor, not the person primarily responsible",
    ],
    inFull: ["介绍、担保人", "the introducer or guarantor"],
  }),
  /** Who introduced or guaranteed the loan; null where the clause does not reach the loan. */
  bearer: field.nullable(
    field.choice<"referrer">("承担人", "Bearer", { referrer: ["介绍、担保人", "introducer or guarantor"] }),
  ),
  balance: referredLoanLiabilityInput.balance,
  /** null where nothing is exempt. */
  exemptAmount: field.nullable(exemptAmount),
  /** What the rate applies to: the balance less the exempt amount. */
  base: field.money("赔偿基数", "Base"),
  ...charged,
};

const notes = {
  splitNotStated: {
    zh: "介绍人和担保人不是同一人的，各自承担多少条文没有规定，须另行确定",
    en: "Where one person introduced the loan and another guaranteed it, the text does not say how much each bears",
  },
  exemptionByYear: {
    clause: "measures-33",
    zh: "比照第三十三条，按总额的一定比例赔偿的年份形成的不良贷款，不减除免责金额；请核对形成年份",
    en: "As under Article 33 nothing is exempt of NPL formed in the years whose total is compensated; check the year it formed",
  },
  exemptionFromFull: {
    zh: "条文规定负{rate}赔偿责任，没有提到免责；免责金额已按所给数额减除，请核对",
    en: "The text says {rate} and does not speak of an exemption; the amount given was taken off, please check it",
  },
} as const;

export interface ReferredLoanLiabilityInput extends In<typeof referredLoanLiabilityInput> {}
export interface ReferredLoanLiabilityFinding
  extends Found<
    "referredLoanLiability",
    typeof referredLoanLiabilityOutput,
    typeof notes,
    "exemptionBefore2011"
  > {}

/**
 * What a member of staff answers for who introduced or guaranteed a loan; for those of 1999 to 2007 in
 * place of the person primarily responsible.
 *
 * base = max(0, balance − exempt amount). Loans of 1999 to 2007: base × rate. From 1 January 2008 on: the whole
 * base. Before 1999 the clause reaches no loan, and the amount is 0. How an introducer and a guarantor share it is
 * not said, and noted.
 *
 * @param input the day, the balance, what is exempt and, for 1999 to 2007, the rate
 * ({@link ReferredLoanLiabilityInput})
 * @returns who bears it, the rate applied, the exact amount and what is payable to the fen
 * @throws {@link RuleInputError} for malformed fields, a missing rate for 1999 to 2007, and for other years a
 * rate that differs from the one the clause fixes (0 before 1999, 1 from 2008 on), and for an exempt amount above 0
 * before 1999
 * @see measures-33, measures-37
 * @example
 * const atRate = referredLoanLiability({ occurredOn: "2007-12-31", balance: 80000, rate: "0.1" });
 * atRate.amount.toString(); // "8000"
 * referredLoanLiability({ occurredOn: "2008-01-01", balance: 80000 }).amount.toString(); // "80000"
 */
export const referredLoanLiability: Rule<ReferredLoanLiabilityInput, ReferredLoanLiabilityFinding> = rule({
  name: "referredLoanLiability",
  clause: "measures-37",
  title: { zh: "职工介绍、担保贷款考核", en: "Loans introduced or guaranteed by staff" },
  input: referredLoanLiabilityInput,
  output: referredLoanLiabilityOutput,
  readings: ["exemptionBefore2011"],
  notes,
  decide({ occurredOn, balance, exemptAmount: given, rate }, policy) {
    const { referred } = policy.compensation;
    const { exemptionBefore2011 } = policy.readings;
    const { fromYear, fullFromYear, fullRate } = referred;
    const occurred = Number(occurredOn.slice(0, 4));
    const band: Band = occurred >= fullFromYear ? "inFull" : occurred >= fromYear ? "atRate" : "outside";
    const bearer: ReferredLoanLiabilityFinding["bearer"] = band === "outside" ? null : "referrer";
    const applied = rateOf(occurred, rate, { outside: ZERO, atRate: null, inFull: fullRate }[band]);
    const exemptAmount = given?.isPositive() ? given : null;
    if (exemptAmount !== null && band === "outside") {
      refuse(["exemptAmount"], "inconsistent", {
        zh: `不应填：${occurred}年发生的贷款不适用本条`,
        en: `expected none: the clause does not reach a loan of ${occurred}`,
      });
    }
    const base = exemptAmount === null ? balance : max(ZERO, balance.minus(exemptAmount));
    // The year the NPL formed, on which Article 33 makes the exemption depend, is not given.
    const open = exemptAmount !== null && band === "atRate";
    return {
      occurredOn,
      fromYear,
      fullFromYear,
      band,
      bearer,
      balance,
      exemptAmount,
      base,
      ...charge(base, applied),
      readings: open ? { exemptionBefore2011 } : {},
      notes: applying({
        splitNotStated: bearer !== null,
        exemptionByYear: open && exemptionBefore2011 === "none",
        exemptionFromFull: exemptAmount !== null && band === "inFull",
      }),
    };
  },
  say: ({ band, fromYear, fullFromYear, exemptAmount, base }) => {
    const values = lastYears(fromYear, fullFromYear);
    const headline =
      band === "outside"
        ? words(
            "本条不适用于{before}年（含）以前的贷款",
            "this clause does not apply to loans made before {fromYear}",
            values,
          )
        : words("由介绍、担保人赔偿{payable}", "the introducer or guarantor answers for {payable}");
    const occurred: Line = { field: "occurredOn", result: { ...YEARS[band], values } };
    const exempt: Line[] = exemptAmount === null ? [] : [baseLine("balance", { band: "aboveExempt", base })];
    const charged = band === "outside" ? OUTSIDE : chargeLines("base");
    return { headline, steps: [occurred, { field: "band" }, ...exempt, ...charged] };
  },
});

const OUTSIDE: readonly Line[] = [
  { field: "balance" },
  { field: "amount", result: words("不适用本条，为{amount}", "{amount}, as this clause does not apply") },
];

/** The rate applied: the one that the clause fixes, or else the head office's. */
function rateOf(occurred: number, rate: Ratio | undefined, fixed: Ratio | null): Ratio {
  if (fixed === null) {
    const refused = {
      zh: `${occurred}年发生的贷款应填总行确定的赔偿比例，这里没有填`,
      en: `expected the head office's rate for a loan of ${occurred}, got nothing`,
    };
    return rate ?? refuse(["rate"], "missing", refused);
  }
  if (rate === undefined || rate.equals(fixed)) return fixed;
  return refuse(["rate"], "inconsistent", {
    zh: `不应填：${occurred}年发生的贷款如何赔偿，条款已有规定`,
    en: `expected none: the clause itself fixes what a loan of ${occurred} is answered for`,
  });
}

type Band = ReferredLoanLiabilityFinding["band"];

const YEARS: Readonly<Record<Band, Words>> = {
  outside: words(
    "{occurredOn}，属{before}年（含）以前，不适用本条",
    "{occurredOn}, before {fromYear}, so this clause does not apply",
  ),
  atRate: words(
    "{occurredOn}，属{fromYear}年至{through}年，比照第三十三条、第三十六条的考核办法，按总行确定的比例赔偿",
    "{occurredOn}, from {fromYear} to {through}, so at the head office's rate, as under Articles 33 and 36",
  ),
  inFull: words(
    "{occurredOn}，属{fullFromYear}年1月1日（含）以后，负{rate}赔偿责任",
    "{occurredOn}, on or after 1 January {fullFromYear}, so {rate} is answered for",
  ),
};
