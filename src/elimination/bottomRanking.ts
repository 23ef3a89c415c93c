import * as z from "zod/mini";
import type { DecimalInput, Ratio } from "../exact/index.js";
import { type CompiledPolicy, type Rule, rule } from "../policy/index.js";
import {
  type Decided,
  flag,
  list,
  money,
  NO_NOTES,
  optional,
  refuseRepeatedIds,
  text,
} from "../rule/index.js";
import { lastTenConsequences, type PlanOutcome, yellowCardConsequences } from "./consequences.js";
import { lastPlaces, sharedPlaces } from "./lastPlaces.js";
import type { BottomRankingFinding } from "./listing.js";
import { bottomRankingNotes, sayBottomRanking } from "./sayBottomRanking.js";

export interface BottomRankingManager {
  /** Each id once. */
  readonly id: string;
  /** Balance of the NPL the manager answers for, in yuan, 0 or more; Article 40 says which loans count. */
  readonly responsibleNpl: DecimalInput;
  /** Whether the lending right had been stopped before the listing; false, on post, when left out. */
  readonly lendingStopped?: boolean | undefined;
  /** Whether the year's recovery plan was completed; left out while that is not known. */
  readonly planCompleted?: boolean | undefined;
}

export interface BottomRankingInput {
  /** Everyone in lending at the bank: the last ten are the last of the whole county. */
  readonly managers: readonly BottomRankingManager[];
}

interface Ranked {
  readonly id: string;
  readonly responsibleNpl: Ratio;
  readonly lendingStopped: boolean;
  readonly planCompleted?: boolean | undefined;
}

function decideBottomRanking(
  { managers }: { readonly managers: readonly Ranked[] },
  policy: CompiledPolicy,
): Decided<BottomRankingFinding> {
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
    listed: ranked.slice(0, Math.max(last.listed, above)).map((manager, i) => {
      const { id, responsibleNpl, lendingStopped } = manager;
      const [lastTen, yellowCard, plan] = [i < last.listed, i < above, planOf(manager)];
      const consequences = [
        ...(lastTen ? lastTenConsequences(lendingStopped, plan) : []),
        ...(yellowCard ? yellowCardConsequences() : []),
      ];
      return {
        id,
        rank: rank[i] as number,
        responsibleNpl,
        lastTen,
        yellowCard,
        lendingStopped,
        plan,
        consequences,
      };
    }),
    readings: { ...(tie ? { lastTenTies } : {}), ...(zeroBalancesMatter ? { zeroBalancesListed } : {}) },
    notes: tie ? [{ code: "tiedAtLastPlace", clause: "measures-39" }] : NO_NOTES,
  };
}

function planOf({ planCompleted }: Ranked): PlanOutcome {
  if (planCompleted === undefined) return "open";
  return planCompleted ? "completed" : "missed";
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
  input: z.strictObject({
    managers: list(
      z.strictObject({
        id: text(),
        responsibleNpl: money(),
        lendingStopped: optional(flag(), false),
        planCompleted: optional(flag()),
      }),
    ),
  }),
  decide: decideBottomRanking,
  say: sayBottomRanking,
  notes: bottomRankingNotes,
});
