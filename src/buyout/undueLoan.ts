import { ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  applying,
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

const takenOverBy = field.text("自愿承担第一责任的信贷人员", "Employee who agrees to answer for it");

const undueLoanInput = {
  ...years,
  /** Id or name of the employee who agrees to answer for the loan; left out where nobody does. */
  takenOverBy: field.optional(takenOverBy),
  /**
   * Whether the hand-over is completed: only then is the person retiring released. Left out, it is taken as not yet
   * completed, and a note says so.
   */
  handedOver: field.optional(field.flag("是否办理交接手续", "Whether the hand-over is completed")),
};

const undueLoanOutput = {
  ...years,
  /** The employee who agrees to answer for it; null: nobody, and it is bought out as overdue. */
  takenOverBy: field.nullable(
    takenOverBy,
    "没有，视同逾期贷款买断清偿",
    "none, so it counts as overdue and is bought out",
  ),
  /** Whether the person retiring no longer answers for the loan. */
  released: field.flag("免除退休人员责任", "The person retiring is released"),
  /** Whether somebody agrees to answer for it but has not yet taken it over: it is neither released nor bought out. */
  awaitsHandover: field.flag("待办理交接手续", "The hand-over is awaited"),
  /** Who answers for the loan first: the employee who took it over; null: still the person retiring. */
  primaryResponsible: field.nullable(
    field.text("第一责任人", "Who answers for it first"),
    "退休人员",
    "the person retiring",
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
  handoverNotStated: {
    zh: "未说明是否已办理交接手续；办妥以前，仍由退休人员负责",
    en: "Whether the hand-over is completed is not stated; until it is, the person retiring answers for the loan",
  },
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
  { takenOverBy, handedOver, ...years }: Exact<typeof undueLoanInput>,
  { buyout, readings: { buyoutTolerance } }: CompiledPolicy,
): Outcome {
  const { maturityYear, retirementYear } = years;
  if (maturityYear < retirementYear) {
    refuse(["maturityYear"], "inconsistent", {
      zh: `应不早于退休年份${retirementYear}，填的是${maturityYear}：退休前已经到期的不适用本条`,
      en: `expected a year from ${retirementYear} on, got ${maturityYear}: the loan would be due already`,
    });
  }
  if (takenOverBy === undefined && handedOver === true) {
    refuse(["handedOver"], "inconsistent", {
      zh: "填了自愿承担第一责任的信贷人员（takenOverBy），才可填是",
      en: "expected true only where takenOverBy names who took the loan over",
    });
  }
  if (takenOverBy !== undefined) {
    const released = handedOver === true;
    return {
      ...years,
      takenOverBy,
      released,
      awaitsHandover: !released,
      primaryResponsible: released ? takenOverBy : null,
      ...NO_BUYOUT,
      notes: applying({ handoverNotStated: handedOver === undefined }),
    };
  }
  const period = periodOf(maturityYear, buyout);
  const earlier = period === "first" || period === "second";
  const byRetirement = periodOf(retirementYear, buyout);
  return {
    ...years,
    takenOverBy: null,
    released: false,
    awaitsHandover: false,
    primaryResponsible: null,
    formedYear: maturityYear,
    formedYearBasis: "contractualMaturity",
    band: BANDS[period],
    rates: ratesOf(maturityYear, buyout),
    usesTolerance: period === "third" || (earlier && buyoutTolerance === "allBalances"),
    readings: earlier ? { buyoutTolerance } : {},
    // The item that the year of retirement would lead to.
    notes: period === byRetirement ? [] : [{ code: "yearDecidesRate", clause: BANDS[byRetirement] }],
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
 * If another employee agrees to answer for it, the person retiring may be released once it is handed over; until
 * then the loan is neither released nor bought out. If nobody does, it counts as overdue and is bought out; its rate goes by the year in which it in fact becomes overdue,
 * which is the year it matures by contract. A year from 2011 on puts it with the NPL that uses the tolerance;
 * under the reading `buyoutTolerance: "allBalances"` one from 1999 on does.
 *
 * @param input the years of maturity and retirement, who takes the loan over, and whether that is done
 * ({@link UndueLoanInput})
 * @returns who answers for the loan, or the year and item under which {@link retirementBuyout} takes it
 * @throws {@link RuleInputError} for a maturity before the retirement (the loan would be due), a hand-over to
 * nobody, and years or names that are missing or malformed
 * @see measures-52
 * @example
 * undueLoan({ maturityYear: 2026, retirementYear: 2025, takenOverBy: "Li" }).awaitsHandover; // true
 * undueLoan({ maturityYear: 2026, retirementYear: 2025, takenOverBy: "Li", handedOver: true }).released; // true
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
    headline: headlineOf(f),
    steps: [
      {
        what: words("到期年份与退休年份", "Years of maturity and retirement"),
        result: words(
          "{maturityYear}年到期，{retirementYear}年退休，退休时未到期",
          "matures {maturityYear}, retires {retirementYear}: not yet due",
        ),
      },
      { field: "takenOverBy" },
      ...(f.band === null ? handover(f) : boughtOut(f, f.band)),
    ],
  };
}

function headlineOf({ takenOverBy, released, band }: UndueLoanFinding): Words {
  if (band === BANDS.before)
    return words("{formedYear}年形成，不在责任赔偿范围，不予买断", "formed in {formedYear}, no buy-out");
  if (takenOverBy === null)
    return words(
      "视同逾期贷款买断清偿，按{formedYear}年形成计",
      "bought out as overdue, as formed in {formedYear}",
    );
  return released
    ? words(
        "由{primaryResponsible}承担第一责任，可免除退休人员责任",
        "{primaryResponsible} answers for it, the retiree may be released",
      )
    : words(
        "{takenOverBy}愿意承担第一责任，办理交接手续后可免除退休人员责任",
        "{takenOverBy} agrees to answer for it; the retiree may be released once it is handed over",
      );
}

function handover({ released }: UndueLoanFinding): Line[] {
  const result = released
    ? words(
        "已办理交接手续，可免除，不予买断",
        "the loan is handed over; the person retiring may be released, no buy-out",
      )
    : words(
        "尚未办妥交接手续，仍由退休人员负责，暂不买断",
        "the loan is not handed over yet; the person retiring still answers for it, no buy-out for now",
      );
  return [{ field: "primaryResponsible" }, { what: words("退休人员的责任", "The person retiring"), result }];
}

function boughtOut(f: UndueLoanFinding, band: ClauseId): Line[] {
  const result = words("{formedYear}年，即{formedYearBasis}", "{formedYear}, {formedYearBasis}");
  return [
    { field: "formedYear", result },
    { field: "rates", clause: band, result: ratesWords(f) },
  ];
}

function ratesWords({ band, rates }: UndueLoanFinding): Words {
  if (band === BANDS.before)
    return words(
      "{rates.0.rate}，不在责任赔偿范围，不予买断",
      "{rates.0.rate}: outside the scope of compensation, no buy-out",
    );
  return rates.length === 1
    ? words("{rates.0.rate}，{usesTolerance}", "{rates.0.rate}, {usesTolerance}")
    : words(
        "容忍额度以内{rates.0.rate}，超出容忍额度部分{rates.1.rate}",
        "{rates.0.rate} within the tolerance amount, {rates.1.rate} above it",
      );
}
