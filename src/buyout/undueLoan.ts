import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { ZERO } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type ClauseId,
  type Decided,
  type Figures,
  type Finding,
  NO_NOTES,
  NO_READINGS,
  optional,
  type Pen,
  refuse,
  type Step,
  text,
  year,
} from "../rule/index.js";
import { bandsOf, type Period, periodOf } from "./bands.js";

export interface UndueLoanInput {
  /** Year in which the loan falls due by its contract; not before the retirement. */
  readonly maturityYear: number;
  readonly retirementYear: number;
  /** Id or name of the employee who agrees to answer for the loan; left out where nobody does. */
  readonly takenOverBy?: string | undefined;
}

export interface UndueLoanFinding extends Finding {
  readonly maturityYear: number;
  readonly retirementYear: number;
  /** Whether the person retiring no longer answers for the loan; if not, it is bought out as overdue. */
  readonly released: boolean;
  /** Who answers for the loan first: the employee who takes it over; null: the person retiring, who buys it out. */
  readonly primaryResponsible: string | null;
  /** The year to give as `formedYear` in the buy-out; null where there is none. */
  readonly formedYear: number | null;
  /** Which year that is: the one in which the loan in fact becomes overdue. */
  readonly formedYearBasis: "contractualMaturity" | null;
  /** The item of Article 49 that the year leads to; measures-33 before anyone answers; null without a buy-out. */
  readonly band: ClauseId | null;
  /** What the buy-out charges under that item: two rates in the third, within the tolerance and above it. */
  readonly rates: readonly { readonly clause: ClauseId; readonly rate: Decimal }[];
  /** Whether the loan counts against the tolerance: in the third item, under `allBalances` in the others too. */
  readonly usesTolerance: boolean;
}

const BANDS: Readonly<Record<Period, ClauseId>> = {
  before: "measures-33",
  first: "measures-49.1",
  second: "measures-49.2",
  third: "measures-49.3",
};

function decide(input: UndueLoanInput, { buyout, readings }: CompiledPolicy): Decided<UndueLoanFinding> {
  const { maturityYear, retirementYear, takenOverBy } = input;
  if (maturityYear < retirementYear) {
    refuse(
      ["maturityYear"],
      "inconsistent",
      `expected a year from ${retirementYear} on, got ${maturityYear}: the loan would be due already`,
    );
  }
  const years = { maturityYear, retirementYear };
  if (takenOverBy !== undefined) {
    return {
      ...years,
      released: true,
      primaryResponsible: takenOverBy,
      formedYear: null,
      formedYearBasis: null,
      band: null,
      rates: [],
      usesTolerance: false,
      readings: NO_READINGS,
      notes: NO_NOTES,
    };
  }
  const period = periodOf(maturityYear, buyout);
  const { buyoutTolerance } = readings;
  const earlier = period === "first" || period === "second";
  const yearMatters = period !== periodOf(retirementYear, buyout);
  return {
    ...years,
    released: false,
    primaryResponsible: null,
    formedYear: maturityYear,
    formedYearBasis: "contractualMaturity",
    band: BANDS[period],
    rates: ratesOf(period, buyout),
    usesTolerance: period === "third" || (earlier && buyoutTolerance === "allBalances"),
    readings: earlier ? { buyoutTolerance } : NO_READINGS,
    notes: yearMatters ? [{ code: "yearDecidesRate", clause: "measures-52" }] : NO_NOTES,
  };
}

function ratesOf(period: Period, terms: CompiledPolicy["buyout"]): Figures<UndueLoanFinding["rates"]> {
  if (period === "before") return [{ clause: BANDS.before, rate: ZERO }];
  const { first, second, within, above } = bandsOf(terms);
  const bands = { first: [first], second: [second], third: [within, above] }[period];
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
  input: z.strictObject({ maturityYear: year(), retirementYear: year(), takenOverBy: optional(text()) }),
  decide,
  say: (f, pen) => {
    const { clause } = f;
    const taker = f.primaryResponsible === null ? null : pen.text(f.primaryResponsible);
    const headline =
      taker === null
        ? pen.say(`视同逾期，按${f.formedYear}年形成买断`, `bought out as NPL formed in ${f.formedYear}`)
        : pen.say(
            `由${taker}承担第一责任，免除退休人员责任`,
            `${taker} answers for it, the retiree is released`,
          );
    const steps: Step[] = [
      {
        clause,
        what: pen.say("到期年份与退休年份", "Years of maturity and retirement"),
        result: pen.say(
          `${f.maturityYear}年到期，${f.retirementYear}年退休，退休时未到期`,
          `matures ${f.maturityYear}, retires ${f.retirementYear}: not yet due`,
        ),
      },
      {
        clause,
        what: pen.say("自愿承担第一责任的信贷人员", "Employee who agrees to answer for it"),
        result:
          taker ?? pen.say("没有，视同逾期贷款买断清偿", "none, so it counts as overdue and is bought out"),
      },
    ];
    if (taker !== null) {
      const result = pen.say(
        "办理交接手续后免除，不予买断",
        "released once the loan is handed over; no buy-out",
      );
      steps.push({ clause, what: pen.say("退休人员的责任", "The person retiring"), result });
    } else if (f.band !== null) {
      steps.push(
        {
          clause,
          what: pen.say("形成逾期的实际年代", "Year in which it in fact becomes overdue"),
          result: pen.say(
            `${f.formedYear}年，即合同到期的年份`,
            `${f.formedYear}, the year it matures by contract`,
          ),
        },
        {
          clause: f.band,
          what: pen.say("适用的买断比例", "Rate that applies"),
          result: saidOfRates(f, pen),
        },
      );
    }
    return { headline, steps };
  },
  notes: {
    yearDecidesRate: {
      zh: "按到期年份与按退休年份适用的买断比例不同；这里按形成逾期的实际年代，即到期年份",
      en: "The years of maturity and retirement lead to different rates; the year it in fact becomes overdue decides",
    },
  },
});

function saidOfRates({ band, rates, usesTolerance }: UndueLoanFinding, pen: Pen): string {
  const [rate, above] = rates.map((each) => pen.percent(each.rate));
  if (band === "measures-33")
    return pen.say(`${rate}，不在责任赔偿范围，不予买断`, `${rate}: nobody answers for the loan, no buy-out`);
  if (above !== undefined)
    return pen.say(
      `容忍额度以内${rate}，超出容忍额度部分${above}`,
      `${rate} within the tolerance amount, ${above} above it`,
    );
  return usesTolerance
    ? pen.say(`${rate}，先占用容忍额度`, `${rate}, and the tolerance amount is used for it first`)
    : pen.say(`${rate}，不占用容忍额度`, `${rate}, and the tolerance amount is not used`);
}
