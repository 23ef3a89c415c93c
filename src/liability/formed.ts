import { max, type Ratio, ZERO } from "../exact/index.js";
import type { CompiledPolicy, Readings } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Exact,
  expected,
  type Line,
  type ReadingsOf,
  refuse,
  type Said,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import { lastYears } from "./years.js";

/** What is compensated of NPL, by the year in which it formed. */
export const formedOutput = {
  /** The first year whose NPL is compensated. */
  fromYear: field.year("实施责任赔偿的首年", "First year compensated", { clause: "measures-33" }),
  /** The first year whose NPL is compensated less the exempt amount. */
  exemptFromYear: field.year("减除免责金额的首年", "First year with an exempt amount", {
    clause: "measures-33",
  }),
  /** By which of the years the base was found. */
  band: field.choice<"notCompensated" | "wholeBalance" | "aboveExempt">("年份区间", "Band of years", {
    notCompensated: ["不赔偿", "not compensated"],
    wholeBalance: ["按总额", "whole balance"],
    aboveExempt: ["按免责后的余额", "above the exempt amount"],
  }),
};

/** The years, the exempt amount that is taken off, null where none is, and the reading that had a say in it. */
export interface Formed extends Exact<typeof formedOutput> {
  readonly exemptAmount: Ratio | null;
  readonly readings: ReadingsOf<Readings, "exemptionBefore2011">;
}

/**
 * What of an exempt amount is taken off NPL that formed in a year. An amount above 0 is refused where the
 * year has none, and none where the year has one.
 */
export function formedIn(
  formedYear: number,
  exemptAmount: Ratio | undefined,
  policy: CompiledPolicy,
): Formed {
  const { fromYear, exemptFromYear } = policy.compensation.formed;
  const { exemptionBefore2011 } = policy.readings;
  const years = { fromYear, exemptFromYear };
  if (formedYear >= exemptFromYear) {
    if (exemptAmount === undefined) {
      const amount = {
        zh: "责任认定的免责金额，没有的填0",
        en: "the amount that the responsibility review exempts, 0 for none",
      };
      return refuse(["exemptAmount"], "missing", expected(amount, undefined));
    }
    return { ...years, band: "aboveExempt", exemptAmount, readings: {} };
  }
  const compensated = formedYear >= fromYear;
  if (!exemptAmount?.isPositive()) {
    const band = compensated ? "wholeBalance" : "notCompensated";
    return { ...years, band, exemptAmount: null, readings: {} };
  }
  if (compensated && exemptionBefore2011 === "counts")
    return { ...years, band: "aboveExempt", exemptAmount, readings: { exemptionBefore2011 } };
  const first = exemptionBefore2011 === "counts" ? fromYear : exemptFromYear;
  return refuse(["exemptAmount"], "inconsistent", {
    zh: `${formedYear}年形成的不良贷款应不填或填0：${first}年起形成的才有免责金额`,
    en: `expected none or 0 for NPL of ${formedYear}: amounts are exempt from ${first} on`,
  });
}

/** The year in which NPL formed, and what follows from it. */
export function formedLine(f: {
  readonly formedYear: number;
  readonly band: Formed["band"];
  readonly fromYear: number;
  readonly exemptFromYear: number;
}): Line {
  const said = f.band === "aboveExempt" && f.formedYear < f.exemptFromYear ? EXEMPT_BEFORE : YEARS[f.band];
  const values = lastYears(f.fromYear, f.exemptFromYear);
  return { field: "formedYear", clause: "measures-33", result: { ...said, values } };
}

const YEARS: Readonly<Record<Formed["band"], Words>> = {
  notCompensated: words(
    "{formedYear}年，属{before}年（含）以前，不在责任赔偿范围",
    "{formedYear}, before {fromYear}, so it is not compensated",
  ),
  wholeBalance: words(
    "{formedYear}年，属{fromYear}年至{through}年，按总额的一定比例赔偿，不减除免责金额",
    "{formedYear}, from {fromYear} to {through}, so the rate applies to the whole balance and nothing is exempt",
  ),
  aboveExempt: words(
    "{formedYear}年，属{exemptFromYear}年（含）以后，按免责后余额的一定比例赔偿",
    "{formedYear}, from {exemptFromYear} on, so the rate applies to the balance less the exempt amount",
  ),
};

const EXEMPT_BEFORE = words(
  "{formedYear}年，属{fromYear}年至{through}年，按所选口径，也按免责后余额的一定比例赔偿",
  "{formedYear}, from {fromYear} to {through}; under the reading chosen the rate applies to the balance less the exempt amount here too",
);

/** What of a balance is compensated. */
export function baseOf(balance: Ratio, { band, exemptAmount }: Pick<Formed, "band" | "exemptAmount">): Ratio {
  if (band === "notCompensated") return ZERO;
  return exemptAmount === null ? balance : max(ZERO, balance.minus(exemptAmount));
}

/** How the base is found from a balance, by the name of its field. */
export function baseLine(
  balance: string,
  { band, base }: { readonly band: Formed["band"] | null; readonly base: Said },
): Line {
  if (band === "notCompensated")
    return line(`余额{${balance}}不计入，为{base}`, `{base}, as the balance of {${balance}} is left out`);
  if (band === "wholeBalance") return line("不良贷款总额{base}", "the whole balance, {base}");
  return signOf(base) > 0
    ? { field: "base", formula: `{${balance}} − {exemptAmount}` }
    : line(
        `{${balance}}未超过免责金额{exemptAmount}，为{base}`,
        `{base}, as {${balance}} is not above the exempt amount {exemptAmount}`,
      );
}

function line(zh: string, en: string): Line {
  return { field: "base", result: words(zh, en) };
}
