import { type CompiledPolicy, type Found, type Rule, rule } from "../policy/index.js";
import * as field from "../rule/fields.js";
import {
  applying,
  type Decided,
  type Exact,
  type In,
  type Issue,
  issue,
  type Line,
  type Out,
  type PersonAccount,
  RuleInputError,
  shown,
  shownIn,
  words,
} from "../rule/index.js";
import { placed, placedManager, ranking } from "./ranking.js";
import { type RankingPair, rankingPair } from "./rotation.js";

const bonus = field.nonNegative("每人加分", "Bonus for each");

/** What the bonus of the pairs is decided on. */
const pairBonusInput = {
  /** The pairs of the month before, as {@link monthlyRotation} made them; nobody is in two. */
  pairs: field.list("上月结对", "Pairs of the month before", field.record("结对", "Pair", rankingPair)),
  /** Everyone ranked in this month, in any order. */
  ranking,
  /** Points for each of an earning pair; the plan leaves the figure open. */
  bonus: field.optional(bonus),
};

const pairResult = {
  ...rankingPair,
  /** Place and score of the lower one; null where that one is not in the ranking. */
  place: field.nullable(
    field.called("次月名次", "Place in the month after", placedManager.place),
    "不在排名之中",
    "not ranked",
  ),
  score: field.nullable(placedManager.score, "不在排名之中", "not ranked"),
  /** Whether both get the bonus. */
  earned: field.flag("两人是否均加分", "Whether both get the bonus", {
    said: { true: ["两人均加分", "both get the bonus"], false: ["不加分", "no bonus"] },
  }),
};

const pairBonusOutput = {
  /** The place that must be reached (10). */
  bonusPlaces: field.whole("须进入的名次", "Place to be reached"),
  /** Points for each; null where none were given. */
  bonus: field.nullable(bonus, "方案未规定分值，由本单位另定", "the plan states no figure; the bank sets it"),
  pairs: field.list("结对结果", "Results of the pairs", field.record("结对", "Pair", pairResult)),
  /** Ids of all who get the bonus. */
  earners: field.list("加分人员", "Who gets the bonus", field.text("编号", "Id")),
};

const pairBonusNotes = {
  lowerNotRanked: {
    zh: "有末位人员不在次月排名之中，按未进入前{bonusPlaces}名处理",
    en: "The lower of a pair is not in the ranking of the month after, which counts as not reaching its top {bonusPlaces}",
  },
} as const;

export interface PairBonusInput extends In<typeof pairBonusInput> {}
/** A pair and what its lower one reached in the month after. */
export interface PairResult extends Out<typeof pairResult> {}
export interface PairBonusFinding extends Found<"pairBonus", typeof pairBonusOutput, typeof pairBonusNotes> {}

function decidePairBonus(
  { pairs, ranking, bonus }: Exact<typeof pairBonusInput>,
  { elimination }: CompiledPolicy,
) {
  refuseSharedMembers(pairs);
  const { bonusPlaces } = elimination.monthly;
  const byId = new Map(placed(ranking).map((manager) => [manager.id, manager]));
  const results = pairs.map(({ lower, upper }) => {
    const { place = null, score = null } = byId.get(lower) ?? {};
    return { lower, upper, place, score, earned: place !== null && place <= bonusPlaces };
  });
  return {
    bonusPlaces,
    bonus: bonus ?? null,
    pairs: results,
    earners: results.filter(({ earned }) => earned).flatMap(({ lower, upper }) => [lower, upper]),
    notes: applying({ lowerNotRanked: results.some(({ place }) => place === null) }),
  } satisfies Decided<typeof pairBonusOutput>;
}

function refuseSharedMembers(pairs: readonly RankingPair[]): void {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  pairs.forEach((pair, i) => {
    for (const side of ["lower", "upper"] as const) {
      const detail = {
        zh: `每人只能在一个结对中，${shownIn("zh", pair[side])}重复`,
        en: `expected each id in one pair only, got ${shown(pair[side])} again`,
      };
      if (seen.has(pair[side])) issues.push(issue(["pairs", i, side], "duplicate", detail));
      seen.add(pair[side]);
    }
  });
  if (issues.length > 0) throw new RuleInputError(issues);
}

/**
 * Which pairs earn the bonus: both of a pair do when its lower one is among the top ten of the month after.
 *
 * Place 10 counts; who shares place 10 by an equal score is in it too. Who is not in the ranking has not entered
 * the top ten. In a ranking of ten or fewer everyone is in it, as the plan reads.
 *
 * @param input the pairs, the next month's ranking and, where the bank set one, the bonus in points
 * ({@link PairBonusInput})
 * @returns each pair with the place reached, and all who earn the bonus
 * @throws {@link RuleInputError} for malformed rows, duplicate ids in the ranking, an id in two pairs
 * @see ranking-4
 * @example
 * const ranking = Array.from({ length: 12 }, (_, i) => ({ id: `AM-${i + 1}`, score: 100 - i }));
 * const pairs = [{ lower: "AM-10", upper: "AM-1" }, { lower: "AM-11", upper: "AM-2" }];
 * pairBonus({ pairs, ranking }).earners; // ["AM-10", "AM-1"]
 */
export const pairBonus: Rule<PairBonusInput, PairBonusFinding> = rule({
  name: "pairBonus",
  clause: "ranking-4",
  title: { zh: "结对加分奖励", en: "Bonus of a pair" },
  input: pairBonusInput,
  output: pairBonusOutput,
  notes: pairBonusNotes,
  decide: decidePairBonus,
  say: (f) => ({
    headline:
      f.earners.length === 0
        ? words("无人加分", "earned by nobody")
        : words("{earners}加分", "earned by {earners}"),
    steps: [...f.pairs.map((pair, i) => ({ within: `pairs.${i}`, say: [placeLine(pair)] })), bonusLine(f)],
    people: f.pairs.flatMap((pair, i) =>
      (["lower", "upper"] as const).map(
        (side): PersonAccount => ({
          id: pair[side],
          headline: words(`{pairs.${i}.earned}`, `{pairs.${i}.earned}`),
          steps: [
            { within: `pairs.${i}`, say: [placeLine(pair, side === "lower")] },
            ...(pair.earned ? [bonusLine(f)] : []),
          ],
        }),
      ),
    ),
  }),
});

function bonusLine({ bonus }: PairBonusFinding): Line {
  return {
    field: "bonus",
    what: words("结对加分的分值（每人）", "Bonus for each of a pair that earns it"),
    result: bonus === null ? undefined : words("{bonus:signedPoints}", "{bonus:signedPoints}"),
  };
}

/** What the lower one reached; the other of the pair is told the place, which decides, and not the score. */
function placeLine({ place, earned }: PairResult, withScore = true): Line {
  const what = words(
    "{lower}（与{upper}结对）的次月名次",
    "Place of {lower}, paired with {upper}, in the month after",
  );
  if (place === null) return { what, result: words("{place}，{earned}", "{place}; {earned}") };
  const [zh, en] = earned ? ["进入", "in"] : ["未进入", "not in"];
  const score = withScore ? words("（{score}）", " ({score})") : words("", "");
  const result = words(
    `第{place}名${score.zh}，${zh}前{bonusPlaces}名，{earned}`,
    `{place}${score.en}, ${en} the top {bonusPlaces}; {earned}`,
  );
  return { what, result };
}
