import * as z from "zod/mini";
import type { Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { type Decided, NO_READINGS, type Note } from "../rule/index.js";
import { type Placed, placed, type RankingRow, rankingRows } from "./ranking.js";
import type { MonthlyRotationFinding, RankingPair } from "./rotation.js";
import { rotationNotes, sayMonthlyRotation } from "./sayMonthlyRotation.js";

export interface MonthlyRotationInput {
  /** Everyone ranked in the month, in any order. */
  readonly ranking: readonly RankingRow[];
}

function decideMonthlyRotation(
  { ranking }: { readonly ranking: readonly Omit<Placed, "place">[] },
  { elimination: { monthly } }: CompiledPolicy,
): Decided<MonthlyRotationFinding> {
  const { lastPlaces, topPlaces } = monthly;
  const ranked = placed(ranking, "ranking");
  const lowEdge = ranked[Math.max(0, ranked.length - lastPlaces)]?.score;
  const highEdge = ranked[Math.min(ranked.length, topPlaces) - 1]?.score;
  const last = ranked.filter(({ score }) => lowEdge !== undefined && score.isAtMost(lowEdge));
  const top = ranked.filter(({ score }) => highEdge !== undefined && score.isAtLeast(highEdge));
  const pairs = pairsOf(last, top);
  const pairedIds = new Set(pairs.flatMap(({ lower, upper }) => [lower, upper]));
  const tied = last.length > lastPlaces ? idsAt(last, lowEdge) : [];
  const tiedAtTop = top.length > topPlaces ? idsAt(top, highEdge) : [];
  const overlap = top.some(({ id }) => last.some((other) => other.id === id));
  return {
    people: ranked.length,
    lastPlaces,
    topPlaces,
    last,
    top,
    retrain: last.map(({ id }) => id),
    pairs,
    unpaired: last.map(({ id }) => id).filter((id) => !pairedIds.has(id)),
    tied,
    tiedAtTop,
    readings: NO_READINGS,
    notes: [
      ...noteIf(tied.length > 0, { code: "tiedAtLast", clause: "ranking-2" }),
      ...noteIf(tiedAtTop.length > 0, { code: "tiedAtTop", clause: "ranking-3" }),
      ...noteIf(overlap, { code: "lastAndTopOverlap", clause: "ranking-3" }),
    ],
  };
}

/** Pairs from the outside inwards, as long as the one has the better score: nobody is in two pairs. */
function pairsOf(last: readonly Placed[], top: readonly Placed[]): RankingPair[] {
  return [...last].reverse().flatMap((lower, i) => {
    const upper = top[i];
    return upper?.score.isAbove(lower.score) ? [{ lower: lower.id, upper: upper.id }] : [];
  });
}

function idsAt(managers: readonly Placed[], edge: Ratio | undefined): string[] {
  return managers.filter(({ score }) => edge?.equals(score)).map(({ id }) => id);
}

function noteIf(holds: boolean, note: Note): Note[] {
  return holds ? [note] : [];
}

/**
 * What a month's ranking brings: the last three go to group re-training, and each is paired with one of the top
 * three.
 *
 * The plan names no order of pairing; here the worst learns from the best, the second worst from the second
 * best. Equal scores are treated alike: all who tie with the third-last are among the last, all who tie with the
 * third are among the top, and `tied`, `tiedAtTop` name them; within a tie the order of the input pairs. With
 * fewer than six people the two ends overlap: the pairs are made from the outside inwards, and who is left over
 * stands in `unpaired`. The next month decides the bonus of a pair ({@link pairBonus}).
 *
 * @param input the ranking with ids and scores, in any order ({@link MonthlyRotationInput}); it may be empty
 * @returns who is retrained, the pairs, who found no partner, and who tied
 * @throws {@link RuleInputError} for any malformed row and for duplicate ids
 * @see ranking-2, ranking-3
 * @example
 * const scores = { A: 96, B: 92, C: 90, D: 85, E: 80, F: 70, G: 65 };
 * const ranking = Object.entries(scores).map(([id, score]) => ({ id, score }));
 * const { retrain, pairs } = monthlyRotation({ ranking });
 * retrain; // ["E", "F", "G"]
 * pairs.map(({ lower, upper }) => `${lower} with ${upper}`); // ["G with A", "F with B", "E with C"]
 */
export const monthlyRotation: Rule<MonthlyRotationInput, MonthlyRotationFinding> = rule({
  name: "monthlyRotation",
  clause: "ranking-2",
  title: { zh: "月度排名的回炉学习与结对", en: "Re-training and pairs of the month" },
  input: z.strictObject({ ranking: rankingRows() }),
  decide: decideMonthlyRotation,
  say: sayMonthlyRotation,
  notes: rotationNotes,
});
