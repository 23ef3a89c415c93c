import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import { applying, type Decided, type Exact, refuseRepeatedIds } from "../rule/index.js";
import { lastTenConsequences, type PlanOutcome, YELLOW_CARD } from "./consequences.js";
import { lastPlaces, sharedPlaces } from "./lastPlaces.js";
import {
  type BottomRankingFinding,
  type BottomRankingInput,
  bottomRankingInput,
  bottomRankingNotes,
  bottomRankingOutput,
} from "./listing.js";
import { sayBottomRanking } from "./sayBottomRanking.js";

function decideBottomRanking({ managers }: Exact<typeof bottomRankingInput>, policy: CompiledPolicy) {
  refuseRepeatedIds(managers, "managers");
  const { lastPlaces: places, yellowCardAbove } = policy.elimination;
  const { lastTenTies, zeroBalancesListed } = policy.readings;
  const ranked = [...managers].sort((a, b) => b.responsibleNpl.compare(a.responsibleNpl));
  const owing = ranked.filter(({ responsibleNpl }) => responsibleNpl.isPositive());
  const last = lastPlaces(zeroBalancesListed === "yes" ? ranked : owing, places, lastTenTies);
  const above = owing.filter(({ responsibleNpl }) => responsibleNpl.isAbove(yellowCardAbove)).length;
  const rank = sharedPlaces(ranked.map(({ responsibleNpl }) => responsibleNpl));
  const tie = last.tied.length > 0;
  const zeroBalancesMatter = owing.length < Math.min(places, ranked.length);
  return {
    managers: ranked.length,
    owing: owing.length,
    places,
    lastPlaceBalance: last.balance,
    tied: last.tied.map(({ id }) => id),
    yellowCardAbove,
    listed: ranked.slice(0, Math.max(last.listed, above)).map(({ planCompleted, ...manager }, i) => {
      const [lastTen, yellowCard, plan] = [i < last.listed, i < above, planOf(planCompleted)];
      const consequences = [
        ...(lastTen ? lastTenConsequences(manager.lendingStopped, plan) : []),
        ...(yellowCard ? [YELLOW_CARD] : []),
      ];
      return { ...manager, rank: rank[i] as number, lastTen, yellowCard, plan, consequences };
    }),
    readings: { ...(tie ? { lastTenTies } : {}), ...(zeroBalancesMatter ? { zeroBalancesListed } : {}) },
    notes: applying({ tiedAtLastPlace: tie }),
  } satisfies Decided<typeof bottomRankingOutput>;
}

function planOf(completed: boolean | undefined): PlanOutcome {
  if (completed === undefined) return "open";
  return completed ? "completed" : "missed";
}

/**
 * The managers listed for their NPL: the ten largest balances of the bank, and every balance above 1,000,000
 * yuan; and what follows for each.
 *
 * Ties at the tenth place are settled by the reading `lastTenTies`. A balance of zero is not listed unless the
 * reading `zeroBalancesListed` ranks it; zeros that then tie for the tenth place are settled like any tie, so
 * with `includeAll` all of them are listed. A balance of exactly 1,000,000 gets no yellow card.
 *
 * @param input the balances of the whole bank ({@link BottomRankingInput}); an empty list gives an empty result
 * @returns the listed, largest balance first, with place, grounds and consequences; the balance at the tenth
 * place and the ids tied there. While a plan is open, what hangs on its outcome carries it as `condition`.
 * @throws {@link RuleInputError} for any malformed row, since a ranking with a gap is none, and for duplicate ids
 * @see measures-39, measures-39.1, measures-39.2
 * @example
 * const { listed } = bottomRanking({
 *   managers: [
 *     { id: "AM-001", responsibleNpl: "1300000.00", lendingStopped: true, planCompleted: false },
 *     { id: "AM-002", responsibleNpl: "0" },
 *     { id: "AM-003", responsibleNpl: "1000000.00" },
 *   ],
 * });
 * listed.map(({ id, rank, yellowCard }) => `${rank} ${id} ${yellowCard}`); // ["1 AM-001 true", "2 AM-003 false"]
 * listed[1]?.consequences.map(({ measure, condition }) => [measure, condition]);
 * // [["newCreditLoansStopped", null], ["recoveryPlan", null], ["performanceByManagerRules", "completed"], ["livingAllowance", "missed"], ["laidOffRecovery", "missed"]]
 */
export const bottomRanking: Rule<BottomRankingInput, BottomRankingFinding> = rule({
  name: "bottomRanking",
  clause: "measures-39",
  title: { zh: "末位客户经理", en: "Bottom-ranked managers" },
  input: bottomRankingInput,
  output: bottomRankingOutput,
  readings: ["lastTenTies", "zeroBalancesListed"],
  notes: bottomRankingNotes,
  decide: decideBottomRanking,
  say: sayBottomRanking,
});
