import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { type DecimalInput, Ratio, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  AUDITOR_ONLY,
  type Bilingual,
  count,
  type Deciding,
  type Finding,
  issue,
  money,
  NO_NOTES,
  NO_READINGS,
  optional,
  RuleInputError,
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
  const phase = phaseOf(yearsSinceExit, Ratio.of(BigInt(career.interestPayYears)));
  const compared = COMPARED[phase].flatMap((basis) => {
    const amount = input[basis];
    return amount === undefined ? [] : [{ basis, amount }];
  });
  const missing = COMPARED[phase].filter((basis) => input[basis] === undefined);
  if (missing.length > 0) {
    const detail = `expected an amount in yuan for ${PHASES[phase].en}, got nothing`;
    throw new RuleInputError(missing.map((basis) => issue([basis], "missing", detail)));
  }
  const { basis, amount } = compared.reduce((paid, other) =>
    other.amount.isAbove(paid.amount) ? other : paid,
  );
  return {
    yearsSinceExit,
    phase,
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
    const name = ({ zh, en }: Bilingual) => pen.say(zh, en);
    const amounts = f.compared.map(({ basis, amount }): Step => {
      const { zh, en } = BASES[basis];
      return { clause, what: pen.say(zh, `Amount: ${en}`), result: pen.yuan(amount) };
    });
    const others = BASIS_NAMES.filter((basis) => f.compared.every((each) => each.basis !== basis));
    const years = pen.number(f.yearsSinceExit);
    return {
      headline: `${pen.yuan(f.payable)}${pen.say("，按", ", ")}${name(BASES[f.basis])}`,
      steps: [
        {
          clause,
          what: pen.say("年度", "Year"),
          result:
            pen.say(`退出年度后${years}年，即`, `${years} after that of the exit: `) + name(PHASES[f.phase]),
        },
        ...amounts,
        {
          clause,
          what: pen.say("不比较", "Not compared in this year"),
          result: others.map((basis) => name(BASES[basis])).join(pen.say("、", "; ")),
          ...AUDITOR_ONLY,
        },
        {
          clause,
          what: f.compared.length > 1 ? pen.say("就高执行", "The higher one") : pen.say("执行", "Paid"),
          result: `${pen.yuan(f.amount)}${pen.say("（", " (")}${name(BASES[f.basis])}${pen.say("）", ")")}`,
        },
        { clause, what: pen.say("计至分", "To the fen"), result: pen.yuan(f.payable) },
      ],
    };
  },
});

const PHASES: Readonly<Record<ExitPayFinding["phase"], Bilingual>> = {
  exitYear: { zh: "退出当年", en: "the year of the exit" },
  secondYear: { zh: "退出后的第二年", en: "the second year" },
  later: { zh: "后续年度", en: "a later year" },
};

const BASES: Readonly<Record<ExitPayBasis, Bilingual>> = {
  ownPerformance: { zh: "客户经理绩效", en: "account manager’s performance" },
  tellerAverage: { zh: "全行柜员平均绩效", en: "average of all tellers of the bank" },
  interestPerformance: { zh: "利息收入绩效", en: "interest performance" },
  newPostPerformance: { zh: "新岗位绩效", en: "performance of the new post" },
};
