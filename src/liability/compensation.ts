import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, max, ZERO } from "../exact/index.js";
import { type Rule, rule } from "../policy/index.js";
import {
  type Finding,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  type Step,
  share,
  year,
} from "../rule/index.js";
import { type Charged, charge, chargeSteps } from "./charge.js";

export interface CompensationInput {
  /** The year in which the loan became NPL. */
  readonly formedYear: number;
  /** The NPL balance in yuan, 0 or more. */
  readonly balance: DecimalInput;
  /**
   * What the responsibility review exempts, in yuan; it may exceed the balance. Required for NPL formed from
   * 2011 on (0 where nothing is exempt); for NPL formed before, refused unless it is 0.
   */
  readonly exemptAmount?: DecimalInput | undefined;
  /** The rate that the head office set, a ratio from 0 to 1. */
  readonly rate: DecimalInput;
}

export interface CompensationFinding extends Finding, Charged {
  readonly formedYear: number;
  /** The first year whose NPL is compensated. */
  readonly fromYear: number;
  /** The first year whose NPL is compensated less the exempt amount. */
  readonly exemptFromYear: number;
  /** By which of the years the base was found. */
  readonly band: "notCompensated" | "wholeBalance" | "aboveExempt";
  readonly balance: Decimal;
  /** null where none is taken off. */
  readonly exemptAmount: Decimal | null;
  /** What the rate applies to. */
  readonly base: Decimal;
}

/**
 * What the person responsible compensates for NPL, by the year it formed.
 *
 * Before 1999: nothing. 1999 to 2010: balance × rate. From 2011 on: max(0, balance − exempt amount) × rate.
 *
 * @param input the year, the balance and what the head office set ({@link CompensationInput})
 * @returns the base, the exact amount and what is payable to the fen; before 1999 all three are 0
 * @throws {@link RuleInputError} for malformed figures, a missing exempt amount from 2011 on, and one
 * above 0 before
 * @see measures-33
 * @example
 * const finding = compensation({ formedYear: 2011, balance: 150000, exemptAmount: 50000, rate: "0.2" });
 * finding.base.toString(); // "100000"
 * finding.amount.toString(); // "20000"
 */
export const compensation: Rule<CompensationInput, CompensationFinding> = rule({
  name: "compensation",
  clause: "measures-33",
  title: { zh: "不良贷款责任赔偿", en: "Compensation for NPL" },
  input: z.strictObject({
    formedYear: year(),
    balance: money(),
    exemptAmount: optional(money()),
    rate: share(),
  }),
  decide({ formedYear, balance, exemptAmount, rate }, { compensation: { formed } }) {
    const { fromYear, exemptFromYear } = formed;
    const known = { formedYear, fromYear, exemptFromYear, balance, readings: NO_READINGS, notes: NO_NOTES };
    if (formedYear >= exemptFromYear) {
      if (exemptAmount === undefined) {
        const expected =
          "expected the amount that the responsibility review exempts, 0 for none, got nothing";
        return refuse(["exemptAmount"], "missing", expected);
      }
      const base = max(ZERO, balance.minus(exemptAmount));
      return { ...known, band: "aboveExempt", exemptAmount, base, ...charge(base, rate) };
    }
    if (exemptAmount?.isPositive()) {
      const expected = `expected none or 0 for NPL of ${formedYear}: amounts are exempt from ${exemptFromYear} on`;
      refuse(["exemptAmount"], "inconsistent", expected);
    }
    const compensated = formedYear >= fromYear;
    const base = compensated ? balance : ZERO;
    const band = compensated ? "wholeBalance" : "notCompensated";
    return { ...known, band, exemptAmount: null, base, ...charge(base, rate) };
  },
  say: (f, pen) => {
    const amount = pen.say("赔偿金额", "Compensation");
    return {
      headline:
        f.band === "notCompensated"
          ? pen.say(
              `${f.fromYear - 1}年（含）以前形成的不良贷款不赔偿`,
              `NPL formed before ${f.fromYear} is not compensated`,
            )
          : pen.say(`应赔偿${pen.yuan(f.payable)}`, `${pen.yuan(f.payable)} to be compensated`),
      steps: [
        { clause: f.clause, what: pen.say("形成年份", "Year formed"), result: saidOfBand(f, pen) },
        saidOfBase(f, pen),
        ...chargeSteps(f, f.base, amount, pen),
      ],
    };
  },
});

function saidOfBand({ band, formedYear, fromYear, exemptFromYear }: CompensationFinding, pen: Pen): string {
  if (band === "aboveExempt") {
    return pen.say(
      `${formedYear}年，属${exemptFromYear}年（含）以后：按免责后的余额赔偿`,
      `${formedYear}, from ${exemptFromYear} on: what is left after the exempt amount is compensated`,
    );
  }
  if (band === "wholeBalance") {
    return pen.say(
      `${formedYear}年，属${fromYear}年至${exemptFromYear - 1}年：按总额赔偿，不减免责金额`,
      `${formedYear}, from ${fromYear} to ${exemptFromYear - 1}: the whole balance is compensated, nothing is exempt`,
    );
  }
  return pen.say(
    `${formedYear}年，属${fromYear - 1}年（含）以前：不在责任赔偿范围`,
    `${formedYear}, before ${fromYear}: outside compensation`,
  );
}

function saidOfBase(f: CompensationFinding, pen: Pen): Step {
  const what = pen.say("赔偿基数", "Base");
  const [balance, base] = [pen.yuan(f.balance), pen.yuan(f.base)];
  if (f.exemptAmount !== null) {
    const formula = `max(0, ${balance} − ${pen.yuan(f.exemptAmount)})`;
    return { clause: f.clause, what, formula, result: base };
  }
  const result =
    f.band === "wholeBalance"
      ? pen.say(`不良贷款总额${base}`, `the whole balance, ${base}`)
      : pen.say(`余额${balance}不计入，基数为${base}`, `the balance of ${balance} is left out: ${base}`);
  return { clause: f.clause, what, result };
}
