import { type Ratio, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type In, type Line, refuse, type Words, words } from "../rule/index.js";
import { charge, charged, chargeLines } from "./charge.js";
import { lastYears } from "./years.js";

/** A loan that a member of staff introduced or guaranteed. */
const referredLoanLiabilityInput = {
  /** The day the loan that a member of staff introduced or guaranteed was granted. */
  occurredOn: field.date("发生日期", "Day of the loan"),
  /** The balance answered for in yuan, 0 or more, without what the responsibility review exempts. */
  balance: field.money("责任余额", "Balance"),
  /** The rate that the head office set, a ratio from 0 to 1: required for loans of 1999 to 2007 only. */
  rate: field.optional(
    field.share("赔偿比例", "Rate", {
      without: { zh: "1999年至2007年发生的必填", en: "required for loans of 1999 to 2007" },
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
    atRate: ["介绍、担保人，不再考核第一责任人", "the introducer or guarantor, not the primary responsible"],
    inFull: ["介绍、担保人", "the introducer or guarantor"],
  }),
  /** Who introduced or guaranteed the loan; null where the clause does not reach the loan. */
  bearer: field.nullable(
    field.choice<"referrer">("承担人", "Bearer", { referrer: ["介绍、担保人", "introducer or guarantor"] }),
  ),
  balance: referredLoanLiabilityInput.balance,
  ...charged,
};

export interface ReferredLoanLiabilityInput extends In<typeof referredLoanLiabilityInput> {}
export interface ReferredLoanLiabilityFinding
  extends Found<"referredLoanLiability", typeof referredLoanLiabilityOutput> {}

/**
 * What a member of staff answers for who introduced or guaranteed a loan; for those of 1999 to 2007 in
 * place of the primary responsible.
 *
 * Loans of 1999 to 2007: balance × rate. From 1 January 2008 on: the whole balance. Before 1999 the clause
 * reaches no loan, and the amount is 0.
 *
 * @param input the day, the balance and, for 1999 to 2007, the rate ({@link ReferredLoanLiabilityInput})
 * @returns who bears it, the rate applied, the exact amount and what is payable to the fen
 * @throws {@link RuleInputError} for malformed fields, a missing rate for 1999 to 2007, and for other years a
 * rate that differs from the one the clause fixes (0 before 1999, 1 from 2008 on)
 * @see measures-37
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
  decide({ occurredOn, balance, rate }, { compensation: { referred } }) {
    const { fromYear, fullFromYear, fullRate } = referred;
    const occurred = Number(occurredOn.slice(0, 4));
    const band: Band = occurred >= fullFromYear ? "inFull" : occurred >= fromYear ? "atRate" : "outside";
    const bearer: ReferredLoanLiabilityFinding["bearer"] = band === "outside" ? null : "referrer";
    const applied = rateOf(occurred, rate, { outside: ZERO, atRate: null, inFull: fullRate }[band]);
    return { occurredOn, fromYear, fullFromYear, band, bearer, balance, ...charge(balance, applied) };
  },
  say: ({ band, fromYear, fullFromYear }) => {
    const values = lastYears(fromYear, fullFromYear);
    const headline =
      band === "outside"
        ? words(
            "本条不适用于{before}年（含）以前的贷款",
            "the clause does not reach loans of before {fromYear}",
            values,
          )
        : words("由介绍、担保人赔偿{payable}", "the introducer or guarantor answers for {payable}");
    const occurred: Line = { field: "occurredOn", result: { ...YEARS[band], values } };
    return { headline, steps: [occurred, { field: "band" }, ...chargeLines("balance")] };
  },
});

/** The rate applied: the one that the clause fixes, or else the head office's. */
function rateOf(occurred: number, rate: Ratio | undefined, fixed: Ratio | null): Ratio {
  if (fixed === null) {
    const expected = `expected the head office's rate for a loan of ${occurred}, got nothing`;
    return rate ?? refuse(["rate"], "missing", expected);
  }
  if (rate === undefined || rate.equals(fixed)) return fixed;
  const expected = `expected none: the clause itself fixes what a loan of ${occurred} is answered for`;
  return refuse(["rate"], "inconsistent", expected);
}

type Band = ReferredLoanLiabilityFinding["band"];

const YEARS: Readonly<Record<Band, Words>> = {
  outside: words(
    "{occurredOn}，属{before}年（含）以前，不适用本条",
    "{occurredOn}, before {fromYear}: outside this clause",
  ),
  atRate: words(
    "{occurredOn}，{fromYear}年至{through}年：比照第三十三条按总行核定的比例赔偿",
    "{occurredOn}, from {fromYear} to {through}: at the head office's rate, as under Article 33",
  ),
  inFull: words(
    "{occurredOn}，{fullFromYear}年1月1日（含）以后：负{rate}赔偿责任",
    "{occurredOn}, on or after 1 January {fullFromYear}: {rate} is answered for",
  ),
};
