import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio, toExactDecimal, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Bilingual,
  count,
  type Deciding,
  type Finding,
  money,
  NO_NOTES,
  NO_READINGS,
  neededFields,
  optional,
  type Pen,
  type Step,
} from "../rule/index.js";

const BASIS_NAMES = ["ownPerformance", "tellerAverage", "interestPerformance", "newPostPerformance"] as const;

/** A performance pay that can be paid after an exit, in yuan for the year. */
export type ExitPayBasis = (typeof BASIS_NAMES)[number];

export interface ExitPayInput {
  /** Calendar years since the year of the exit: 0 is the year of the exit, 1 the second year. */
  readonly yearsSinceExit: DecimalInput;
  /** Performance under the rules of account managers; needed in the year of the exit. */
  readonly ownPerformance?: DecimalInput | undefined;
  /** Average performance pay of all tellers of the bank; needed in the year of the exit. */
  readonly tellerAverage?: DecimalInput | undefined;
  /** Performance pay by interest income; needed in the second year. */
  readonly interestPerformance?: DecimalInput | undefined;
  /** Performance pay of the new post; needed from the second year on. */
  readonly newPostPerformance?: DecimalInput | undefined;
}

export interface ExitPayFinding extends Finding {
  readonly yearsSinceExit: Decimal;
  readonly phase: "exitYear" | "secondYear" | "later";
  /** Years after that of the exit in which interest performance is compared: `secondYear` is each of them. */
  readonly interestPayYears: number;
  /** What was compared, in the order in which a tie is decided. */
  readonly compared: readonly { readonly basis: ExitPayBasis; readonly amount: Decimal }[];
  /** What is paid. */
  readonly basis: ExitPayBasis;
  /** Yuan for the year, exact. */
  readonly amount: Decimal;
  /** The amount rounded half up to the fen. */
  readonly payable: Decimal;
}

type Figures = { readonly yearsSinceExit: Ratio } & { readonly [basis in ExitPayBasis]?: Ratio | undefined };

/** What each phase compares: the first is paid unless a later one is higher. */
const COMPARED: Readonly<Record<ExitPayFinding["phase"], readonly ExitPayBasis[]>> = {
  exitYear: ["ownPerformance", "tellerAverage"],
  secondYear: ["newPostPerformance", "interestPerformance"],
  later: ["newPostPerformance"],
};

function decide(input: Figures, { career }: CompiledPolicy): Deciding<ExitPayFinding> {
  const { yearsSinceExit } = input;
  const { interestPayYears } = career;
  const phase = phaseOf(yearsSinceExit, Ratio.of(BigInt(interestPayYears)));
  const amounts = neededFields(input, COMPARED[phase], () => {
    const year =
      phase === "exitYear"
        ? "the year of the exit"
        : `year ${toExactDecimal(yearsSinceExit).toFixed()} after the exit`;
    return `expected an amount in yuan for ${year}, got nothing`;
  });
  const compared = COMPARED[phase].map((basis, i) => ({ basis, amount: amounts[i] as Ratio }));
  const { basis, amount } = compared.reduce((paid, other) =>
    other.amount.isAbove(paid.amount) ? other : paid,
  );
  return {
    yearsSinceExit,
    phase,
    interestPayYears,
    compared,
    basis,
    amount,
    payable: toFen(amount),
    readings: NO_READINGS,
    notes: NO_NOTES,
  };
}

function phaseOf(yearsSinceExit: Ratio, interestPayYears: Ratio): ExitPayFinding["phase"] {
  if (yearsSinceExit.isZero()) return "exitYear";
  return yearsSinceExit.isAtMost(interestPayYears) ? "secondYear" : "later";
}

/**
 * The performance pay of someone who left the post on reaching the age: in the year of the exit at least the
 * bank's teller average, in the second year the higher of interest performance and the new post's, later the
 * new post's only.
 *
 * @param input the year and the amounts that it compares, in yuan for the year ({@link ExitPayInput})
 * @returns the amount, exact and to the fen, and which of the compared it is
 * @throws {@link RuleInputError} for every amount that the year needs and that is missing; amounts that it
 * does not need are not looked at
 * @see measures-45
 * @example
 * const pay = exitPay({ yearsSinceExit: 0, ownPerformance: "42000", tellerAverage: "45000" });
 * [pay.basis, pay.amount.toString()]; // ["tellerAverage", "45000"]
 */
export const exitPay: Rule<ExitPayInput, ExitPayFinding> = rule({
  name: "exitPay",
  clause: "measures-45",
  title: { zh: "到龄退出后的绩效待遇", en: "Performance pay after an exit on age" },
  input: z.strictObject({
    yearsSinceExit: count(),
    ownPerformance: optional(money()),
    tellerAverage: optional(money()),
    interestPerformance: optional(money()),
    newPostPerformance: optional(money()),
  }),
  decide,
  say: (f, pen) => {
    const { clause } = f;
    const amounts = f.compared.map(({ basis, amount }): Step => {
      const { zh, en } = BASES[basis];
      return { clause, what: pen.say(zh, `Amount: ${en}`), result: pen.yuan(amount) };
    });
    const others = BASIS_NAMES.filter((basis) => f.compared.every((each) => each.basis !== basis));
    return {
      headline: `${pen.yuan(f.payable)}${pen.say("，按", ", ")}${pen.words(BASES[f.basis])}`,
      steps: [
        {
          clause,
          what: pen.say("年度", "Year"),
          result: saidOfYear(f, pen),
        },
        ...amounts,
        {
          clause,
          what: pen.say("不比较", "Not compared in this year"),
          result: others.map((basis) => pen.words(BASES[basis])).join(pen.say("、", "; ")),
          ...AUDITOR_ONLY,
        },
        {
          clause,
          what: f.compared.length > 1 ? pen.say("就高执行", "The higher one") : pen.say("执行", "Paid"),
          result: `${pen.yuan(f.amount)}${pen.say("（", " (")}${pen.words(BASES[f.basis])}${pen.say("）", ")")}`,
        },
        {
          clause,
          what: pen.say("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
          result: pen.yuan(f.payable),
        },
      ],
    };
  },
});

function saidOfYear({ phase, yearsSinceExit, interestPayYears }: ExitPayFinding, pen: Pen): string {
  const year = pen.number(yearsSinceExit);
  switch (phase) {
    case "exitYear":
      return pen.say("退出当年", `the year of the exit (${year} years after it)`);
    case "secondYear":
      return pen.say(
        `退出年度后第${year}年，利息收入绩效比较至第${interestPayYears}年`,
        `year ${year} after that of the exit; interest performance is compared up to year ${interestPayYears}`,
      );
    case "later":
      return pen.say(
        `退出年度后第${year}年，属后续年度（利息收入绩效只比较至第${interestPayYears}年）`,
        `year ${year} after that of the exit; interest performance was compared up to year ${interestPayYears} only`,
      );
  }
}

const BASES: Readonly<Record<ExitPayBasis, Bilingual>> = {
  ownPerformance: { zh: "客户经理绩效", en: "account manager’s performance" },
  tellerAverage: { zh: "全行柜员平均绩效", en: "average of all tellers of the bank" },
  interestPerformance: { zh: "利息收入绩效", en: "interest performance" },
  newPostPerformance: { zh: "新岗位绩效", en: "performance of the new post" },
};
