import type { Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Account,
  applying,
  type Decided,
  type Exact,
  joined,
  type PersonAccount,
  type Words,
  words,
} from "../rule/index.js";
import { type Placed, placed } from "./ranking.js";
import {
  type MonthlyRotationFinding,
  type MonthlyRotationInput,
  monthlyRotationInput,
  monthlyRotationOutput,
  type RankingPair,
  rotationNotes,
} from "./rotation.js";

function decideMonthlyRotation(
  { ranking }: Exact<typeof monthlyRotationInput>,
  { elimination: { monthly } }: CompiledPolicy,
) {
  const { lastPlaces, topPlaces } = monthly;
  const ranked = placed(ranking);
  const lowEdge = ranked[Math.max(0, ranked.length - lastPlaces)]?.score;
  const highEdge = ranked[Math.min(ranked.length, topPlaces) - 1]?.score;
  const last = ranked.filter(({ score }) => lowEdge !== undefined && score.isAtMost(lowEdge));
  const top = ranked.filter(({ score }) => highEdge !== undefined && score.isAtLeast(highEdge));
  const pairs = pairsOf(last, top);
  const pairedIds = new Set(pairs.flatMap(({ lower, upper }) => [lower, upper]));
  const tied = last.length > lastPlaces ? idsAt(last, lowEdge) : [];
  const tiedAtTop = top.length > topPlaces ? idsAt(top, highEdge) : [];
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
    notes: applying({
      tiedAtLast: tied.length > 0,
      tiedAtTop: tiedAtTop.length > 0,
      lastAndTopOverlap: top.some(({ id }) => last.some((other) => other.id === id)),
    }),
  } satisfies Decided<typeof monthlyRotationOutput>;
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
  input: monthlyRotationInput,
  output: monthlyRotationOutput,
  notes: rotationNotes,
  decide: decideMonthlyRotation,
  say: sayMonthlyRotation,
});

/** The month in words: both ends of the ranking, then the pairs. */
function sayMonthlyRotation(f: MonthlyRotationFinding): Account {
  const pairs = f.pairs.map((_, i) => {
    const [lower, upper] = [`{pairs.${i}.lower}`, `{pairs.${i}.upper}`];
    return words(`${lower}与${upper}`, `${lower} with ${upper}`);
  });
  return {
    headline: words(
      "集中回炉学习{retrained}人，结对{paired}对",
      "managers to re-training: {retrained}, pairs: {paired}",
      { retrained: f.retrain.length, paired: f.pairs.length },
    ),
    steps: [
      { field: "people", result: words("{people}人", "{people}") },
      {
        field: "last",
        what: words("末{lastPlaces}位", "Last {lastPlaces}"),
        result: endWords(f, "last", "tied"),
      },
      { field: "retrain" },
      {
        field: "top",
        what: words("前{topPlaces}位", "Top {topPlaces}"),
        result: endWords(f, "top", "tiedAtTop"),
      },
      { field: "pairs", result: pairs.length === 0 ? undefined : joined(pairs, "；", "; ") },
      { field: "unpaired" },
    ],
    people: [...new Set([...f.last, ...f.top].map(({ id }) => id))].map((id) => ownPart(f, id)),
  };
}

/** What one of the two ends is told: the own place, the re-training and the partner. */
function ownPart(f: MonthlyRotationFinding, id: string): PersonAccount {
  const among = f.last.some((manager) => manager.id === id) ? "last" : "top";
  const at = f[among].findIndex((manager) => manager.id === id);
  const [place, score] = [`{${among}.${at}.place}`, `{${among}.${at}.score}`];
  const retrained = among === "last";
  const partner = partnerOf(f, id);
  const told = [
    ...(retrained ? [words("参加集中回炉学习", "group re-training")] : []),
    partner ?? words("没有结对", "not paired"),
  ];
  return {
    id,
    headline: joined(told, "，", ", "),
    steps: [
      {
        field: `${among}.${at}.place`,
        what: words("本人名次", "Own place"),
        result: words(`{people}人中第${place}名，${score}`, `${place} of {people}, ${score}`),
      },
      {
        field: "retrain",
        result: retrained
          ? words("参加，位列末{lastPlaces}位", "yes, among the last {lastPlaces}")
          : words("不参加，不在末{lastPlaces}位", "no, not among the last {lastPlaces}"),
      },
      { field: "pairs", result: partner ?? words("没有结对", "not paired") },
    ],
  };
}

function partnerOf({ pairs }: MonthlyRotationFinding, id: string): Words | undefined {
  const at = pairs.findIndex(({ lower, upper }) => lower === id || upper === id);
  if (at === -1) return undefined;
  const partner = `{pairs.${at}.${pairs[at]?.lower === id ? "upper" : "lower"}}`;
  return words(`与${partner}结对`, `paired with ${partner}`);
}

/** One end of the ranking, each with place and score, and who ties across its edge. */
function endWords(
  f: MonthlyRotationFinding,
  end: "last" | "top",
  ties: "tied" | "tiedAtTop",
): Words | undefined {
  if (f[end].length === 0) return undefined;
  const managers = f[end].map((_, i) => {
    const [id, place, score] = [`{${end}.${i}.id}`, `{${end}.${i}.place}`, `{${end}.${i}.score}`];
    return words(`${id}（第${place}名，${score}）`, `${id} (place ${place}, ${score})`);
  });
  const tied = words(
    `；其中得分相同、一并列入的：{${ties}}`,
    `; equal scores, all of them included: {${ties}}`,
  );
  return joined([joined(managers, "、", ", "), ...(f[ties].length === 0 ? [] : [tied])]);
}
