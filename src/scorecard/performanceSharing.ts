import { HUNDRED, ONE, type Ratio, sum, toFen } from "../exact/index.js";
import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  type Decided,
  type Exact,
  type In,
  type Line,
  type Out,
  RuleInputError,
  refuse,
  refuseRepeatedIds,
  words,
} from "../rule/index.js";
import { aboveMost } from "./scale.js";

/** By what the pay is shared. */
export type SharingBasis = "score" | "coefficient";

const personFields = {
  /** Each id once. */
  id: field.text("人员", "Person"),
  /** The score of the quarter, 0 to 100, or the bank's coefficient, 0 or more: as `basis` says. */
  value: field.nonNegative("得分或系数", "Score or coefficient"),
};

const performanceSharingInput = {
  /** The pay to share, in yuan and whole fen. */
  pool: field.fen("绩效总额", "Pay to share"),
  /** The part of it tied to the results, 0 to 1; the bank's. */
  tiedShare: field.share("与考评结果挂钩的比例", "Share tied to the results"),
  basis: field.choice<SharingBasis>("分配依据", "Basis", {
    score: ["季度考评得分", "score of the quarter"],
    coefficient: ["本单位核定的系数", "coefficient set by the bank"],
  }),
  people: field.list("参与分配的人员", "People", field.record("人员", "Person", personFields)),
};

const sharedPerson = {
  ...personFields,
  /** tied × value ÷ total, cut off below the fen. */
  amount: field.fen("挂钩部分分得", "Share of the tied part"),
};

const performanceSharingOutput = {
  ...performanceSharingInput,
  /** pool × share, rounded half up to the fen. */
  tied: field.fen("挂钩部分", "Tied to the results"),
  /** The rest of the pool, which the results do not share out. */
  rest: field.fen("其余部分", "Rest"),
  /** Whether more is tied than not. */
  main: field.flag("挂钩部分是否超过其余部分", "More tied than not"),
  /** What the values sum to. */
  total: field.nonNegative("得分或系数合计", "Sum of the values"),
  people: field.list("分配结果", "Shares", field.record("人员", "Person", sharedPerson)),
  /** tied less the amounts: below one fen for each person, and nobody's yet. */
  remainder: field.fen("未分配的尾差", "Left over by the fen"),
};

const notes = {
  notMain: {
    zh: "挂钩部分没有超过其余部分；原文只说考评结果是“主要依据”，没有写比例，是否符合由本单位认定",
    en: "No more is tied than not; the text calls the results the main basis and gives no figure, so the bank decides whether this meets it",
  },
  remainderLeft: {
    zh: "各人金额算到分，不足一分的舍去，有尾差未分配；归谁原文没有写，由本单位处理",
    en: "Amounts are cut off below the fen, and some is left over; whose it is the text does not say, and the bank decides",
  },
} as const;

export interface PerformanceSharingInput extends In<typeof performanceSharingInput> {}
/** A person with what of the tied part is theirs. */
export interface SharedPerson extends Out<typeof sharedPerson> {}
export interface PerformanceSharingFinding
  extends Found<"performanceSharing", typeof performanceSharingOutput, typeof notes> {}

function decidePerformanceSharing(
  input: Exact<typeof performanceSharingInput>,
  { scorecard: { fullMarks } }: CompiledPolicy,
): Decided<typeof performanceSharingOutput, keyof typeof notes> {
  const { pool, tiedShare, basis, people } = input;
  refuseRepeatedIds(people, "people");
  const issues =
    basis === "score"
      ? people.flatMap(({ value }, i) => aboveMost(["people", i, "value"], value, fullMarks))
      : [];
  if (issues.length > 0) throw new RuleInputError(issues);
  const total = sum(people.map(({ value }) => value));
  if (!total.isPositive())
    refuse(["people"], "undetermined", {
      zh: "应至少有一人的得分或系数大于0，否则无从分配",
      en: "expected someone with a value above 0, by which to share; got none",
    });
  const tied = toFen(pool.times(tiedShare));
  const shared = people.map((person) => ({
    ...person,
    amount: cutToFen(tied.times(person.value).over(total)),
  }));
  const remainder = tied.minus(sum(shared.map(({ amount }) => amount))).reduced();
  const main = tiedShare.isAbove(ONE.minus(tiedShare));
  return {
    ...input,
    tied,
    rest: pool.minus(tied),
    main,
    total,
    people: shared,
    remainder,
    notes: applying({ notMain: !main, remainderLeft: remainder.isPositive() }),
  };
}

/** Never more than the exact share, so that all together stay within the tied part. */
function cutToFen(yuan: Ratio): Ratio {
  return yuan.times(HUNDRED).floor().over(HUNDRED);
}

/**
 * How the pay tied to the results of a quarter is shared: to each in proportion to the score, or to a coefficient of
 * the bank's.
 *
 * tied = pool × share, half up to the fen; amount = tied × value ÷ Σ values, cut off below the fen, and what that leaves
 * is `remainder`. Share and coefficients are the bank's; how the rest of the pool is paid is not decided here.
 *
 * @param input the pool in yuan, the share tied, and the people ({@link PerformanceSharingInput})
 * @returns what each gets, the remainder, and whether the results are the `main` basis
 * @throws {@link RuleInputError} `undetermined` where the values sum to 0, `aboveMaximum` for a score above 100,
 * `notWhole` for a fraction of a fen, `percentMistake` for a share above 1, `duplicate` for an id used twice
 * @see appraisal-8
 * @example
 * const people = [{ id: "A", value: "90" }, { id: "B", value: "60" }];
 * const sharing = performanceSharing({ pool: "10000", tiedShare: "0.6", basis: "score", people });
 * sharing.people.map(({ amount }) => amount.toString()); // ["3600", "2400"]
 * sharing.main; // true
 */
export const performanceSharing: Rule<PerformanceSharingInput, PerformanceSharingFinding> = rule({
  name: "performanceSharing",
  clause: "appraisal-8",
  title: { zh: "绩效分配", en: "Sharing of performance pay" },
  input: performanceSharingInput,
  output: performanceSharingOutput,
  notes,
  decide: decidePerformanceSharing,
  say: (f) => ({
    headline: words("挂钩部分{tied}，尾差{remainder}", "{tied} tied to the results, {remainder} left over"),
    steps: [
      { field: "tied", formula: "{pool:number} × {tiedShare}" },
      { sum: "rest", of: ["pool"], less: ["tied"] },
      { field: "main" },
      { field: "basis" },
      { field: "total" },
      { each: "people", say: [amountLine(f)] },
      { field: "remainder" },
    ],
    people: f.people.map(({ id }, i) => ({
      id,
      headline: words(`{people.${i}.amount}`, `{people.${i}.amount}`),
      steps: [
        { field: "tied" },
        { field: "basis" },
        { field: "total" },
        { within: `people.${i}`, say: [amountLine(f)] },
      ],
    })),
  }),
});

function amountLine({ notes }: PerformanceSharingFinding): Line {
  return {
    field: "amount",
    what: words("{id}分得", "Share of {id}"),
    formula: "{tied:number} × {value} ÷ {total}",
    ...(notes.some(({ code }) => code === "remainderLeft") && { result: CUT }),
  };
}

const CUT = words("{amount}（不足一分的舍去）", "{amount}, cut off below the fen");
