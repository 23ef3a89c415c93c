import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, type Ratio, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Bilingual,
  date,
  type Finding,
  type IsoDate,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  share,
} from "../rule/index.js";
import { type Charged, charge, chargeSteps } from "./charge.js";

export interface ReferredLoanLiabilityInput {
  /** The day the loan that a member of staff introduced or guaranteed was granted. */
  readonly occurredOn: IsoDate;
  /** The balance answered for in yuan, 0 or more, without what the responsibility review exempts. */
  readonly balance: DecimalInput;
  /** The rate that the head office set, a ratio from 0 to 1: required for loans of 1999 to 2007 only. */
  readonly rate?: DecimalInput | undefined;
}

export interface ReferredLoanLiabilityFinding extends Finding, Charged {
  readonly occurredOn: IsoDate;
  /** The first year whose loans fall on who introduced or guaranteed them. */
  readonly fromYear: number;
  /** The first year whose loans are answered for in full. */
  readonly fullFromYear: number;
  readonly band: "outside" | "atRate" | "inFull";
  /** Who introduced or guaranteed the loan; null where the clause does not reach the loan. */
  readonly bearer: "referrer" | null;
  readonly balance: Decimal;
}

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
  input: z.strictObject({ occurredOn: date(), balance: money(), rate: optional(share()) }),
  decide({ occurredOn, balance, rate }, { compensation: { referred } }) {
    const { fromYear, fullFromYear, fullRate } = referred;
    const occurred = Number(occurredOn.slice(0, 4));
    const fixed = occurred >= fullFromYear ? fullRate : occurred >= fromYear ? null : ZERO;
    const applied = fixed === null ? required(rate, occurred) : agreed(rate, fixed, occurred);
    return {
      occurredOn,
      fromYear,
      fullFromYear,
      band: fixed === null ? "atRate" : occurred >= fullFromYear ? "inFull" : "outside",
      bearer: occurred >= fromYear ? "referrer" : null,
      balance,
      ...charge(balance, applied),
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  },
  say: (f, pen) => ({
    headline:
      f.bearer === null
        ? pen.say(
            `本条不适用于${f.fromYear - 1}年（含）以前的贷款`,
            `the clause does not reach loans of before ${f.fromYear}`,
          )
        : pen.say(
            `由介绍、担保人赔偿${pen.yuan(f.payable)}`,
            `the introducer or guarantor answers for ${pen.yuan(f.payable)}`,
          ),
    steps: [
      {
        clause: f.clause,
        what: pen.say("发生日期", "Day of the loan"),
        result: pen.text(f.occurredOn) + pen.say("，", ", ") + saidOfBand(f, pen),
      },
      {
        clause: f.clause,
        what: pen.say("责任承担人", "Who bears it"),
        result: pen.words(BEARERS[f.band]),
      },
      ...chargeSteps(f, f.balance, pen.say("赔偿金额", "Compensation"), pen),
    ],
  }),
});

const BEARERS: Readonly<Record<ReferredLoanLiabilityFinding["band"], Bilingual>> = {
  outside: { zh: "本条不作规定", en: "not settled by this clause" },
  atRate: {
    zh: "介绍、担保人，不再考核第一责任人",
    en: "the introducer or guarantor, not the primary responsible",
  },
  inFull: { zh: "介绍、担保人", en: "the introducer or guarantor" },
};

function required(rate: Ratio | undefined, occurred: number): Ratio {
  if (rate !== undefined) return rate;
  return refuse(
    ["rate"],
    "missing",
    `expected the head office's rate for a loan of ${occurred}, got nothing`,
  );
}

function agreed(rate: Ratio | undefined, fixed: Ratio, occurred: number): Ratio {
  if (rate === undefined || rate.equals(fixed)) return fixed;
  const expected = `expected none: the clause itself fixes what a loan of ${occurred} is answered for`;
  return refuse(["rate"], "inconsistent", expected);
}

function saidOfBand({ band, fromYear, fullFromYear, rate }: ReferredLoanLiabilityFinding, pen: Pen): string {
  if (band === "outside") {
    return pen.say(`属${fromYear - 1}年（含）以前，不适用本条`, `before ${fromYear}: outside this clause`);
  }
  if (band === "inFull") {
    return pen.say(
      `${fullFromYear}年1月1日（含）以后：负${pen.percent(rate)}赔偿责任`,
      `on or after 1 January ${fullFromYear}: ${pen.percent(rate)} is answered for`,
    );
  }
  return pen.say(
    `${fromYear}年至${fullFromYear - 1}年：比照第三十三条按总行核定的比例赔偿`,
    `from ${fromYear} to ${fullFromYear - 1}: at the head office's rate, as under Article 33`,
  );
}
