import { ONE, Ratio, toExactDecimal, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  auditorOnly,
  type ChoiceWords,
  type Exact,
  expected,
  type In,
  neededFields,
  type Words,
  words,
} from "../rule/index.js";

/** A performance pay that can be paid after an exit, in yuan for the year. */
export type ExitPayBasis = "ownPerformance" | "tellerAverage" | "interestPerformance" | "newPostPerformance";

const BASES: ChoiceWords<ExitPayBasis> = {
  ownPerformance: ["客户经理绩效", "account manager’s performance"],
  tellerAverage: ["全行柜员平均效益工资", "average of all tellers of the bank"],
  interestPerformance: ["利息收入绩效", "interest performance"],
  newPostPerformance: ["新岗位绩效", "performance of the new post"],
};

function amount(basis: ExitPayBasis) {
  const { zh, en } = amountWords(basis);
  return field.optional(field.money(zh, en));
}

/** A performance pay as the name of a line. */
function amountWords(basis: ExitPayBasis): Words {
  const [zh, en] = BASES[basis];
  return words(zh, en.charAt(0).toUpperCase() + en.slice(1));
}

const YEARS = { zh: "年", en: "" };

const exitPayInput = {
  /** Calendar years since the year of the exit: 0 is that year itself (退出当年), 1 the next one (退出后的第二年). */
  yearsSinceExit: field.count("距退出当年的年数", "Years since that of the exit", { unit: YEARS }),
  /** Performance under the rules of account managers; needed in the year of the exit. */
  ownPerformance: amount("ownPerformance"),
  /** Average performance pay of all tellers of the bank; needed in the year of the exit. */
  tellerAverage: amount("tellerAverage"),
  /** Performance pay by interest income; needed in the second year. */
  interestPerformance: amount("interestPerformance"),
  /** Performance pay of the new post; needed from the second year on. */
  newPostPerformance: amount("newPostPerformance"),
};

type Phase = "exitYear" | "secondYear" | "later";

/** What each phase compares: the first is paid unless a later one is higher. */
const COMPARED: Readonly<Record<Phase, readonly ExitPayBasis[]>> = {
  exitYear: ["ownPerformance", "tellerAverage"],
  secondYear: ["newPostPerformance", "interestPerformance"],
  later: ["newPostPerformance"],
};

const basis = field.choice("执行的绩效", "Performance paid", BASES);

const exitPayOutput = {
  yearsSinceExit: exitPayInput.yearsSinceExit,
  /** Which year it is, that of the exit being the first: 退出后的第二年 is 2. */
  yearInOrder: field.count("退出后的第几年", "Year, that of the exit being the first"),
  phase: field.choice<Phase>("年度", "Year", {
    exitYear: ["退出当年", "the year of the exit"],
    secondYear: ["比较利息收入绩效的年度", "a year in which interest performance is compared"],
    later: ["后续年度", "a later year"],
  }),
  /** Years after that of the exit in which interest performance is compared: `secondYear` is each of them. */
  interestPayYears: field.whole("比较利息收入绩效的年数", "Years in which interest performance is compared", {
    unit: YEARS,
  }),
  /** What was compared, in the order in which a tie is decided. */
  compared: field.list(
    "比较的绩效",
    "Compared",
    field.record("绩效", "Amount", { basis, amount: field.money("金额", "Amount") }),
  ),
  /** What is paid. */
  basis,
  /** Yuan for the year, exact. */
  amount: field.money("金额", "Amount"),
  /** The amount rounded half up to the fen. */
  payable: field.fen("应付金额（四舍五入到分）", "Payable, rounded half up to the fen"),
};

export interface ExitPayInput extends In<typeof exitPayInput> {}
export interface ExitPayFinding extends Found<"exitPay", typeof exitPayOutput> {}

function decide(input: Exact<typeof exitPayInput>, { career: { interestPayYears } }: CompiledPolicy) {
  const { yearsSinceExit } = input;
  const phase = phaseOf(yearsSinceExit, Ratio.of(BigInt(interestPayYears)));
  const paid = neededFields(input, COMPARED[phase], () => {
    const years = toExactDecimal(yearsSinceExit).toFixed();
    const year =
      phase === "exitYear"
        ? { zh: "退出当年", en: "the year of the exit" }
        : { zh: `退出当年之后第${years}年`, en: `year ${years} after the exit` };
    return expected({ zh: `${year.zh}的金额（元）`, en: `an amount in yuan for ${year.en}` }, undefined);
  });
  const compared = COMPARED[phase].map((basis, i) => ({ basis, amount: paid[i] as Ratio }));
  const { basis, amount } = compared.reduce((paid, other) =>
    other.amount.isAbove(paid.amount) ? other : paid,
  );
  const yearInOrder = yearsSinceExit.plus(ONE);
  return {
    yearsSinceExit,
    yearInOrder,
    phase,
    interestPayYears,
    compared,
    basis,
    amount,
    payable: toFen(amount),
  };
}

function phaseOf(yearsSinceExit: Ratio, interestPayYears: Ratio): Phase {
  if (yearsSinceExit.isZero()) return "exitYear";
  return yearsSinceExit.isAtMost(interestPayYears) ? "secondYear" : "later";
}

/**
 * The performance pay of someone who left the post on reaching the age: in the year of the exit at least the
 * bank's teller average, in the second year (the calendar year after that of the exit) the higher of interest
 * performance and the new post's, later the new post's only.
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
  input: exitPayInput,
  output: exitPayOutput,
  decide,
  say: sayExitPay,
});

function sayExitPay({ phase, basis, compared, interestPayYears }: ExitPayFinding): Account {
  const others = Object.entries(BASES).flatMap(([basis, said]) =>
    COMPARED[phase].includes(basis as ExitPayBasis) ? [] : [words(...said)],
  );
  return {
    headline: words("{payable}，按{basis}兑现", "{payable}, {basis}"),
    steps: [
      { field: "phase", result: yearWords(phase, interestPayYears) },
      { field: "yearsSinceExit", ...auditorOnly() },
      { field: "interestPayYears", ...auditorOnly() },
      ...compared.map(({ basis }, i) => ({
        within: `compared.${i}`,
        say: [{ field: "amount", what: amountWords(basis) }],
      })),
      {
        what: words("本年度不比较", "Not compared in this year"),
        result: words("{others}", "{others}", { others }),
        ...auditorOnly(),
      },
      { what: words("兑现标准", "Paid"), result: phase === "later" ? NEW_POST_ONLY : PAID[basis] },
      { field: "payable" },
    ],
  };
}

/** The year as the clause counts it; how long interest is compared is said where it is longer than the text has it. */
function yearWords(phase: Phase, interestPayYears: number): Words {
  if (phase === "exitYear") return words("退出当年", "the year of the exit");
  const nth = words(
    "以退出当年为第1年，本年为第{yearInOrder}年",
    "year {yearInOrder}, that of the exit being the first",
  );
  if (phase === "later") return words("{nth}，属后续年度", "{nth}: one of the later years", { nth });
  return interestPayYears === 1
    ? words("退出后的第二年", "the second year, that of the exit being the first")
    : words(
        "{nth}，利息收入绩效比较至第{last}年",
        "{nth}; interest performance is compared up to year {last}",
        { nth, last: interestPayYears + 1 },
      );
}

/** The comparison of the clause and what it comes to. */
const PAID: Readonly<Record<ExitPayBasis, Words>> = {
  ownPerformance: words(
    "客户经理绩效不低于全行柜员平均效益工资，按客户经理绩效兑现{amount}",
    "the account manager’s performance, which is not below the tellers’ average: {amount}",
  ),
  tellerAverage: words(
    "客户经理绩效低于全行柜员平均效益工资，按柜员平均绩效兑现{amount}",
    "the tellers’ average, since the account manager’s performance is below it: {amount}",
  ),
  interestPerformance: words(
    "利息收入绩效高于新岗位绩效，按利息收入绩效兑现{amount}",
    "interest performance, which is above that of the new post: {amount}",
  ),
  newPostPerformance: words(
    "利息收入绩效不高于新岗位绩效，按新岗位绩效兑现{amount}",
    "performance of the new post, since interest performance is not above it: {amount}",
  ),
};

const NEW_POST_ONLY = words("一律按新岗位绩效兑现{amount}", "performance of the new post only: {amount}");
