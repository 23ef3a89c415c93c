import { type Ratio, sum, toFen } from "../exact/index.js";
import { type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  type Account,
  apart,
  type Decided,
  type Exact,
  type In,
  neededFields,
  type Step,
  type Words,
  words,
} from "../rule/index.js";
import { balances, payable } from "./balances.js";

/** What pay is made of: parts that are added, the first within the tolerance and the others above it. */
const parts = {
  /**
   * Average business-volume performance of the own branch's tellers, their advance (预发效益工资) included, in yuan; needed
   * within the tolerance. The share of {@link recoveryShare} is taken of the figure without the advance.
   */
  tellerPay: field.optional(
    field.money(
      "本支行柜员平均业务量绩效（含预发效益工资）",
      "Average business-volume performance of the branch's tellers, advance included",
      { clause: "measures-47" },
    ),
  ),
  /** Reward for recovered NPL, in yuan; needed above it. */
  collectionReward: field.optional(
    field.money("清收不良贷款的奖励", "Reward for recovered NPL", { clause: "measures-48" }),
  ),
  /** Advance performance pay of the period, in yuan, 0 where stopped ({@link advancePay}); needed above it. */
  advance: field.optional(
    field.money("预发效益工资", "Advance performance pay", { clause: "measures-48.1" }),
  ),
  /** Share of the tellers' average performance, in yuan ({@link recoveryShare}); needed above it. */
  volumeShare: field.optional(
    field.money("按比例享受的柜员平均业务量绩效", "Share of the tellers' average performance", {
      clause: "measures-48.2",
    }),
  ),
};

type PerformancePart = keyof typeof parts;

const PART_NAMES = Object.fromEntries(
  Object.entries(parts).map(([part, { title }]) => [part, [title.zh, title.en]]),
) as Record<PerformancePart, [string, string]>;

/** The figures of one period; those of the other side of the tolerance are not looked at. */
const offPostPayInput = {
  ...balances,
  /**
   * Coefficient of the grade held on leaving the post; needed within the tolerance. null: no grade was held, for
   * instance after a score below the lowest grade.
   */
  exitCoefficient: field.optional(
    field.nullable(
      field.coefficient("退出时的等级系数", "Coefficient of the grade held on leaving"),
      "退出时没有等级",
      "no grade was held on leaving",
    ),
  ),
  /** Average coefficient of the own branch's tellers; needed above the tolerance. */
  tellerCoefficient: field.optional(
    field.coefficient("本支行柜员平均系数", "Average coefficient of the branch's tellers", {
      clause: "measures-48",
    }),
  ),
  ...parts,
};

const offPostPayOutput = {
  ...balances,
  /** NPL at most the tolerance: Article 47. Otherwise Article 48. */
  withinTolerance: field.flag("是否未超过容忍额度", "Whether within the tolerance"),
  coefficientFrom: field.choice<"exitGrade" | "tellerAverage">(
    "工资系数的来源",
    "Where the coefficient is from",
    {
      exitGrade: ["退出时的等级系数", "of the grade held on leaving"],
      tellerAverage: ["本支行柜员平均水平", "average of the branch's tellers"],
    },
  ),
  /** null: no grade was held on leaving, and the article names no other coefficient. */
  coefficient: field.nullable(
    field.coefficient("工资系数", "Salary coefficient"),
    "没有，退出时没有等级，第四十七条没有规定其他系数，请报总行确定",
    "none, since no grade was held on leaving, and Article 47 names no other coefficient; ask head office",
  ),
  /** What the performance is made of, in yuan. */
  parts: field.list(
    "绩效工资的组成",
    "Parts of the performance pay",
    field.record("组成部分", "Part", {
      part: field.choice<PerformancePart>("组成部分", "Part", PART_NAMES),
      amount: field.money("金额", "Amount"),
    }),
  ),
  /** Performance pay in yuan, exact. */
  performance: field.money("绩效工资", "Performance pay"),
  /** The same to the fen, half up, as it is paid. */
  payable,
};

export interface OffPostPayInput extends In<typeof offPostPayInput> {}
export interface OffPostPayFinding extends Found<"offPostPay", typeof offPostPayOutput> {}

const WITHIN = { coefficient: "exitCoefficient", from: "exitGrade", parts: ["tellerPay"] } as const;
const OVER = {
  coefficient: "tellerCoefficient",
  from: "tellerAverage",
  parts: ["collectionReward", "advance", "volumeShare"],
} as const;

function decideOffPostPay(input: Exact<typeof offPostPayInput>) {
  const { nplBalance, tolerance } = input;
  const withinTolerance = nplBalance.isAtMost(tolerance);
  const source = withinTolerance ? WITHIN : OVER;
  const [salary, ...amounts] = neededFields(input, [source.coefficient, ...source.parts], () => ({
    zh: `不良贷款余额${withinTolerance ? "不超过" : "超过"}容忍额度的应填这一项，这里没有填`,
    en: "expected a figure on this side of the tolerance, got nothing",
  }));
  const performance = sum(amounts as Ratio[]);
  return {
    nplBalance,
    tolerance,
    withinTolerance,
    coefficientFrom: source.from,
    coefficient: salary ?? null,
    parts: source.parts.map((part, i) => ({ part, amount: amounts[i] as Ratio })),
    performance,
    payable: toFen(performance),
  } satisfies Decided<typeof offPostPayOutput>;
}

/**
 * What a manager who left the post is paid by: within the tolerance the grade held on leaving and the tellers'
 * average performance; above it the tellers' average coefficient, and reward, advance and share together.
 *
 * NPL ≤ tolerance: coefficient = that of the grade at exit, none where no grade was held; performance = own-branch
 * tellers' average with their advance.
 * NPL > tolerance: coefficient = own-branch tellers' average; performance = reward + advance + share. A manager
 * who crosses the tolerance is paid by the side the figures of the period are on.
 *
 * @param input balances and figures of one period ({@link OffPostPayInput}). Only those of the side that applies
 * are needed and used, so the same row may carry both.
 * @returns the side, the coefficient and the performance pay, exact and to the fen
 * @throws {@link RuleInputError} when a figure that the side needs is missing: none counts as 0
 * @see measures-47, measures-48
 * @example
 * const figures = {
 *   tolerance: "120000", exitCoefficient: "1.8", tellerPay: "2900", tellerCoefficient: "1.3",
 *   collectionReward: "500", advance: "800", volumeShare: "1680", // 80 % of the 2100 that are no advance
 * };
 * offPostPay({ ...figures, nplBalance: "120000" }).performance.toString(); // "2900"
 * offPostPay({ ...figures, nplBalance: "120000.01" }).performance.toString(); // "2980"
 */
export const offPostPay: Rule<OffPostPayInput, OffPostPayFinding> = rule({
  name: "offPostPay",
  clause: "measures-47",
  title: { zh: "离岗客户经理的工资系数和绩效工资", en: "Pay of managers who left their post" },
  input: offPostPayInput,
  output: offPostPayOutput,
  decide: decideOffPostPay,
  say: sayOffPostPay,
});

function sayOffPostPay(f: OffPostPayFinding): Account {
  const clause = f.withinTolerance ? "measures-47" : "measures-48";
  const amounts = f.parts.map((_, i) => `{parts.${i}.amount:number}`);
  return {
    headline:
      f.coefficient === null
        ? words(
            "没有适用的工资系数，绩效工资{payable}",
            "no salary coefficient applies, performance pay {payable}",
          )
        : words(
            "工资系数{coefficient}，绩效工资{payable}",
            "salary coefficient {coefficient}, performance pay {payable}",
          ),
    steps: [
      { clause, what: words("容忍度", "Tolerance"), result: sideWords(f) },
      {
        clause,
        field: "coefficient",
        ...(f.coefficient !== null && {
          result: words("{coefficient}，{coefficientFrom}", "{coefficient}, {coefficientFrom}"),
        }),
      },
      ...f.parts.map(({ part }, i): Step => {
        const { clause, title } = parts[part];
        return { clause, field: `parts.${i}.amount`, what: title };
      }),
      { clause, field: "performance", formula: amounts.length > 1 ? amounts.join(" + ") : undefined },
      { clause, field: "payable" },
    ],
  };
}

function sideWords({ withinTolerance, nplBalance: npl, tolerance }: OffPostPayFinding): Words {
  return { ...(withinTolerance ? SIDES.within : SIDES.over), values: apart({ npl, tolerance }) };
}

const SIDES = {
  within: {
    zh: "不良贷款{npl:yuan}，未超过容忍额度{tolerance:yuan}",
    en: "NPL of {npl:yuan} is within the tolerance amount of {tolerance:yuan}",
  },
  over: {
    zh: "不良贷款{npl:yuan}，超过容忍额度{tolerance:yuan}",
    en: "NPL of {npl:yuan} is above the tolerance amount of {tolerance:yuan}",
  },
};
