import { max, ZERO } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { applying, type In, type Words, words } from "../rule/index.js";
import { baseLine, baseOf, formedIn, formedLine, formedOutput } from "./formed.js";

const formedYear = field.year("形成年份", "Year formed", {
  without: { zh: "不填则减除免责金额，并加提示", en: "the exempt amount is taken off, with a note" },
});

/** What a person primarily responsible answers by. */
const primaryLiabilityInput = {
  /** NPL or loss on the loans the person is primarily responsible for, in yuan, 0 or more. */
  npl: field.money("不良贷款或损失", "NPL or loss"),
  /** Amount that the head office exempted, in yuan, 0 or more. */
  exemptAmount: field.money("免责金额", "Exempt amount"),
  /**
   * The year in which it became NPL, where it is of one year; what is exempt then follows Article 33, as in
   * {@link compensation}. Left out, the exempt amount is taken off, and a note says that NPL formed from 1999 to
   * 2010 has none.
   */
  formedYear: field.optional(formedYear),
};

const primaryLiabilityOutput = {
  npl: primaryLiabilityInput.npl,
  exemptAmount: primaryLiabilityInput.exemptAmount,
  formedYear: field.nullable(formedYear, "未提供", "not given"),
  ...formedOutput,
  /** By which of the years the base was found; null where the year was not given. */
  band: field.nullable(formedOutput.band),
  /** What the person answers for: NPL above the exempt amount. */
  base: field.money("赔偿基数", "Base of compensation"),
  /** Whether anything is left to answer for. */
  liable: field.flag("是否负赔偿责任", "Liable"),
};

const notes = {
  formedYearNotGiven: {
    clause: "measures-33",
    zh: "未提供形成年份，请核对；其中{fromYear}年（含）以后、{exemptFromYear}年以前形成的不良贷款按总额的一定比例赔偿，不减除免责金额",
    en: "The year formed is not given, please check it: for NPL formed from {fromYear} on and before {exemptFromYear} the rate applies to the whole balance, and nothing is exempt",
  },
} as const;

export interface PrimaryLiabilityInput extends In<typeof primaryLiabilityInput> {}
export interface PrimaryLiabilityFinding
  extends Found<"primaryLiability", typeof primaryLiabilityOutput, typeof notes, "exemptionBefore2011"> {}

/**
 * What a person primarily responsible answers for: the NPL or loss above the exempt amount.
 *
 * base = max(0, NPL − exempt amount). For NPL formed from 1999 to 2010 nothing is exempt, unless the reading
 * `exemptionBefore2011` is `"counts"`; for NPL formed before 1999 the base is 0. The part of it to be compensated
 * is set elsewhere. For pledge loans the credit accountant answers in full ({@link accountantLiability}).
 *
 * @param input NPL and the exempt amount in yuan, and the year formed ({@link PrimaryLiabilityInput})
 * @returns the `base`, 0 where NPL does not exceed the exempt amount
 * @throws {@link RuleInputError} for missing or negative amounts: the exempt amount is set by the head office; and
 * for one above 0 in a year in which nothing is exempt
 * @see measures-20, measures-33
 * @example
 * primaryLiability({ npl: "150000", exemptAmount: "50000", formedYear: 2011 }).base.toString(); // "100000"
 * primaryLiability({ npl: "50000", exemptAmount: "50000", formedYear: 2011 }).liable; // false
 */
export const primaryLiability: Rule<PrimaryLiabilityInput, PrimaryLiabilityFinding> = rule({
  name: "primaryLiability",
  clause: "measures-20",
  title: { zh: "第一责任人的赔偿基数", en: "What the person primarily responsible answers for" },
  input: primaryLiabilityInput,
  output: primaryLiabilityOutput,
  readings: ["exemptionBefore2011"],
  notes,
  decide: ({ npl, exemptAmount, formedYear }, policy) => {
    const { formed: years } = policy.compensation;
    if (formedYear === undefined) {
      // NPL of unknown years may hold some for which the reading decides.
      const { exemptionBefore2011 } = policy.readings;
      const open = exemptAmount.isPositive();
      const base = max(ZERO, npl.minus(exemptAmount));
      return {
        npl,
        exemptAmount,
        formedYear: null,
        ...years,
        band: null,
        base,
        liable: base.isPositive(),
        readings: open ? { exemptionBefore2011 } : {},
        notes: applying({ formedYearNotGiven: open && exemptionBefore2011 === "none" }),
      };
    }
    const { readings, ...formed } = formedIn(formedYear, exemptAmount, policy);
    const base = baseOf(npl, formed);
    return { npl, ...formed, exemptAmount, formedYear, base, liable: base.isPositive(), readings };
  },
  say: (f) => ({
    headline: headlineOf(f),
    steps: [
      ...(f.formedYear === null || f.band === null
        ? []
        : [formedLine({ ...f, formedYear: f.formedYear, band: f.band })]),
      { field: "npl" },
      { field: "exemptAmount" },
      baseLine("npl", f),
    ],
  }),
});

function headlineOf({ band, liable }: PrimaryLiabilityFinding): Words {
  if (band === "wholeBalance") return words("对不良贷款总额{base}负赔偿责任", "the whole balance, {base}");
  if (band === "notCompensated")
    return words("不在责任赔偿范围，不负赔偿责任", "nothing, as NPL of that year is not compensated");
  return liable
    ? words("对超过免责金额的{base}负赔偿责任", "the {base} above the exempt amount")
    : words("未超过免责金额，不负赔偿责任", "nothing, as it is not above the exempt amount");
}
