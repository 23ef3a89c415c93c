import { ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  type ClauseId,
  type Decided,
  type Exact,
  type In,
  type Line,
  refuse,
  type Words,
  words,
} from "../rule/index.js";
import { bandsOf, type Period, partFields, periodOf } from "./bands.js";

const years = {
  /** Year in which the loan falls due by its contract; not before the retirement. */
  maturityYear: field.year("到期年份", "Year of maturity"),
  retirementYear: field.year("退休年份", "Year of retirement"),
};

const undueLoanInput = {
  ...years,
  /** Id or name of the employee who agrees to answer for the loan; left out where nobody does. */
  takenOverBy: field.optional(
    field.text("自愿承担第一责任的信贷人员", "Employee who agrees to answer for it"),
  ),
};

const undueLoanOutput = {
  ...years,
  /** Whether the person retiring no longer answers for the loan; if not, it is bought out as overdue. */
  released: field.flag("免除退休人员责任", "The person retiring is released"),
  /** Who answers for the loan first: the employee who takes it over; null: the person retiring, who buys it out. */
  primaryResponsible: field.nullable(
    field.text("自愿承担第一责任的信贷人员", "Employee who agrees to answer for it"),
    "没有，视同逾期贷款买断清偿",
    "none, so it counts as overdue and is bought out",
  ),
  /** The year to give as `formedYear` in the buy-out; null where there is none. */
  formedYear: field.nullable(field.year("形成逾期的实际年代", "Year in which it in fact becomes overdue")),
  /** Which year that is: the one in which the loan in fact becomes overdue. */
  formedYearBasis: field.nullable(
    field.choice<"contractualMaturity">("年代的依据", "Basis of the year", {
      contractualMaturity: ["合同到期的年份", "the year it matures by contract"],
    }),
  ),
  /** The item of Article 49 that the year leads to; measures-33 before anyone answers; null without a buy-out. */
  band: field.nullable(field.clause("适用的买断条款", "Item that applies")),
  /** What the buy-out charges under that item: two rates in the third, within the tolerance and above it. */
  rates: field.list(
    "适用的买断比例",
    "Rate that applies",
    field.record("比例", "Rate", { clause: partFields.clause, rate: partFields.rate }),
  ),
  /** Whether the loan counts against the tolerance: in the third item, under `allBalances` in the others too. */
  usesTolerance: field.flag("占用容忍额度", "Uses the tolerance", {
    said: {
      true: ["先占用容忍额度", "and the tolerance amount is used for it first"],
      false: ["不占用容忍额度", "and the tolerance amount is not used"],
    },
  }),
};

const undueLoanNotes = {
  yearDecidesRate: {
    zh: "按到期年份与按退休年份适用的买断比例不同；这里按形成逾期的实际年代，即到期年份",
    en: "The years of maturity and retirement lead to different rates; the year it in fact becomes overdue decides",
  },
} as const;

export interface UndueLoanInput extends In<typeof undueLoanInput> {}
export interface UndueLoanFinding
  extends Found<"undueLoan", typeof undueLoanOutput, typeof undueLoanNotes, "buyoutTolerance"> {}

const BANDS: Readonly<Record<Period, ClauseId>> = {
  before: "measures-33",
  first: "measures-49.1",
  second: "measures-49.2",
  third: "measures-49.3",
};

type Outcome = Decided<typeof undueLoanOutput, keyof typeof undueLoanNotes>;

const NO_BUYOUT = { formedYear: null, formedYearBasis: null, band: null, rates: [], usesTolerance: false };

function decide(
  { takenOverBy, ...years }: Exact<typeof undueLoanInput>,
  { buyout, readings: { buyoutTolerance } }: CompiledPolicy,
): Outcome {
  const { maturityYear, retirementYear } = years;
  if (maturityYear < retirementYear) {
    refuse(
      ["maturityYear"],
      "inconsistent",
      `expected a year from ${retirementYear} on, got ${maturityYear}: the loan would be due already`,
    );
  }
  if (takenOverBy !== undefined)
    return { ...years, released: true, primaryResponsible: takenOverBy, ...NO_BUYOUT };
  const period = periodOf(maturityYear, buyout);
  const earlier = period === "first" || period === "second";
  const yearMatters = period !== periodOf(retirementYear, buyout);
  return {
    ...years,
    released: false,
    primaryResponsible: null,
    formedYear: maturityYear,
    formedYearBasis: "contractualMaturity",
    band: BANDS[period],
    rates: ratesOf(maturityYear, buyout),
    usesTolerance: period === "third" || (earlier && buyoutTolerance === "allBalances"),
    readings: earlier ? { buyoutTolerance } : {},
    notes: yearMatters ? ["yearDecidesRate"] : [],
  };
}

function ratesOf(year: number, terms: CompiledPolicy["buyout"]): Outcome["rates"] {
  const bands = Object.values(bandsOf(terms)).filter(
    ({ from, through }) => year >= from && (through === null || year <= through),
  );
  if (bands.length === 0) return [{ clause: BANDS.before, rate: ZERO }];
  return bands.map(({ clause, rate }) => ({ clause, rate }));
}

/**
 * What becomes of a loan that is not yet due when the person answering for it retires.
 *
 * If another employee agrees to answer for it, the person retiring is released once it is handed over. If nobody
 * does, it counts as overdue and is bought out; its rate goes by the year in which it in fact becomes overdue,
 * which is the year it matures by contract. A year from 2011 on puts it with the NPL that uses the tolerance;
 * under the reading `buyoutTolerance: "allBalances"` one from 1999 on does.
 *
 * @param input the years of maturity and retirement, and who takes the loan over ({@link UndueLoanInput})
 * @returns who answers for the loan, or the year and item under which {@link retirementBuyout} takes it
 * @throws {@link RuleInputError} for a maturity before the retirement (the loan would be due) and for years or
 * names that are missing or malformed
 * @see measures-52
 * @example
 * undueLoan({ maturityYear: 2026, retirementYear: 2025, takenOverBy: "Li" }).released; // true
 * const finding = undueLoan({ maturityYear: 2026, retirementYear: 2025 });
 * finding.released; // false
 * finding.formedYear; // 2026
 * finding.band; // "measures-49.3"
 */
export const undueLoan: Rule<UndueLoanInput, UndueLoanFinding> = rule({
  name: "undueLoan",
  clause: "measures-52",
  title: { zh: "退休人员未到期责任贷款", en: "Loans not yet due at retirement" },
  input: undueLoanInput,
  output: undueLoanOutput,
  readings: ["buyoutTolerance"],
  notes: undueLoanNotes,
  decide,
  say: sayUndueLoan,
});

function sayUndueLoan(f: UndueLoanFinding): Account {
  return {
    headline: f.released
      ? words(
          "由{primaryResponsible}承担第一责任，免除退休人员责任",
          "{primaryResponsible} answers for it, the retiree is released",
        )
      : words("视同逾期，按{formedYear}年形成买断", "bought out as NPL formed in {formedYear}"),
    steps: [
      {
        what: words("到期年份与退休年份", "Years of maturity and retirement"),
        result: words(
          "{maturityYear}年到期，{retirementYear}年退休，退休时未到期",
          "matures {maturityYear}, retires {retirementYear}: not yet due",
        ),
      },
      { field: "primaryResponsible" },
      ...(f.released ? [RELEASED] : boughtOut(f)),
    ],
  };
}

const RELEASED: Line = {
  what: words("退休人员的责任", "The person retiring"),
  result: words("办理交接手续后免除，不予买断", "released once the loan is handed over; no buy-out"),
};

function boughtOut(f: UndueLoanFinding): Line[] {
  const result = words("{formedYear}年，即{formedYearBasis}", "{formedYear}, {formedYearBasis}");
  return [
    { field: "formedYear", result },
    { field: "rates", clause: f.band ?? undefined, result: ratesWords(f) },
  ];
}

function ratesWords({ band, rates }: UndueLoanFinding): Words {
  if (band === "measures-33")
    return words(
      "{rates.0.rate}，不在责任赔偿范围，不予买断",
      "{rates.0.rate}: nobody answers for the loan, no buy-out",
    );
  return rates.length === 1
    ? words("{rates.0.rate}，{usesTolerance}", "{rates.0.rate}, {usesTolerance}")
    : words(
        "容忍额度以内{rates.0.rate}，超出容忍额度部分{rates.1.rate}",
        "{rates.0.rate} within the tolerance amount, {rates.1.rate} above it",
      );
}
