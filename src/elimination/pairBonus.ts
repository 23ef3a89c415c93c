import type { Decimal } from "decimal.js";
import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  type Finding,
  issue,
  list,
  NO_NOTES,
  NO_READINGS,
  nonNegative,
  optional,
  type Pen,
  RuleInputError,
  type Step,
  shown,
  text,
} from "../rule/index.js";
import { type Placed, placed, type RankingRow, rankingRows, saidOfIds } from "./ranking.js";
import type { RankingPair } from "./rotation.js";

export interface PairBonusInput {
  /** The pairs of the month before, as {@link monthlyRotation} made them; nobody is in two. */
  readonly pairs: readonly RankingPair[];
  /** Everyone ranked in this month, in any order. */
  readonly ranking: readonly RankingRow[];
  /** Points for each of an earning pair; the plan leaves the figure open. */
  readonly bonus?: DecimalInput | undefined;
}

/** A pair and what its lower one reached in the month after. */
export interface PairResult extends RankingPair {
  /** Place and score of the lower one; null where that one is not in the ranking. */
  readonly place: number | null;
  readonly score: Decimal | null;
  /** Whether both get the bonus. */
  readonly earned: boolean;
}

export interface PairBonusFinding extends Finding {
  /** The place that must be reached (10). */
  readonly bonusPlaces: number;
  /** Points for each; null where none were given. */
  readonly bonus: Decimal | null;
  readonly pairs: readonly PairResult[];
  /** Ids of all who get the bonus. */
  readonly earners: readonly string[];
}

interface Figures {
  readonly pairs: readonly RankingPair[];
  readonly ranking: readonly Omit<Placed, "place">[];
  readonly bonus?: Ratio | undefined;
}

function decidePairBonus(
  { pairs, ranking, bonus }: Figures,
  { elimination }: CompiledPolicy,
): Decided<PairBonusFinding> {
  refuseSharedMembers(pairs);
  const { bonusPlaces } = elimination.monthly;
  const byId = new Map(placed(ranking, "ranking").map((manager) => [manager.id, manager]));
  const results = pairs.map(({ lower, upper }) => {
    const { place = null, score = null } = byId.get(lower) ?? {};
    return { lower, upper, place, score, earned: place !== null && place <= bonusPlaces };
  });
  const absent = results.some(({ place }) => place === null);
  return {
    bonusPlaces,
    bonus: bonus ?? null,
    pairs: results,
    earners: results.filter(({ earned }) => earned).flatMap(({ lower, upper }) => [lower, upper]),
    readings: NO_READINGS,
    notes: absent ? [{ code: "lowerNotRanked", clause: "ranking-4" }] : NO_NOTES,
  };
}

function refuseSharedMembers(pairs: readonly RankingPair[]): void {
  const seen = new Set<string>();
  const issues = pairs.flatMap(({ lower, upper }, i) =>
    Object.entries({ lower, upper }).flatMap(([side, id]) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        issue(["pairs", i, side], "duplicate", `expected each id in one pair only, got ${shown(id)} again`),
      ];
    }),
  );
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
  input: z.strictObject({
    pairs: list(z.strictObject({ lower: text(), upper: text() })),
    ranking: rankingRows(),
    bonus: optional(nonNegative("points of 0 or more")),
  }),
  decide: decidePairBonus,
  say: (f, pen) => ({
    headline: pen.say(
      `加分奖励：${saidOfIds(f.earners, pen, "无")}`,
      `bonus for: ${saidOfIds(f.earners, pen, "nobody")}`,
    ),
    steps: [
      ...f.pairs.map((pair) => resultStep(pair, f, pen)),
      { clause: f.clause, what: pen.say("每人加分", "Bonus for each"), result: saidOfBonus(f, pen) },
    ],
  }),
  notes: {
    lowerNotRanked: {
      zh: "有末位人员不在次月排名之中，按未进入前列处理",
      en: "A lower one is not in the month's ranking and so has not entered its top",
    },
  },
});

function resultStep({ lower, upper, place, score, earned }: PairResult, f: PairBonusFinding, pen: Pen): Step {
  const [low, high] = [pen.text(lower), pen.text(upper)];
  const what = pen.say(`${low}（与${high}结对）的次月名次`, `Place of ${low}, paired with ${high}`);
  if (place === null || score === null) {
    return { clause: f.clause, what, result: pen.say("不在排名之中，不加分", "not ranked: no bonus") };
  }
  const reached = pen.say(`第${place}名（${pen.points(score)}）`, `${place} (${pen.points(score)})`);
  const decided = earned
    ? pen.say(`，进入前${f.bonusPlaces}，两人均加分`, `, in the top ${f.bonusPlaces}: both get the bonus`)
    : pen.say(`，未进入前${f.bonusPlaces}，不加分`, `, not in the top ${f.bonusPlaces}: no bonus`);
  return { clause: f.clause, what, result: reached + decided };
}

function saidOfBonus({ bonus }: PairBonusFinding, pen: Pen): string {
  return bonus === null
    ? pen.say("方案未规定分值，由本单位另定", "the plan states no figure; the bank sets it")
    : pen.signedPoints(bonus);
}
