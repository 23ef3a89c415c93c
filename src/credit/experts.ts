import { ONE, Ratio, sum } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { refuse, within } from "../rule/index.js";
import { groupMatrix, readWhole, refuseManyExperts } from "./aggregateJudgements.js";
import { groupPriorities } from "./aggregatePriorities.js";
import type { Aggregation, ExpertRead } from "./expertsFields.js";
import { consistentWeights, type ReadMatrix, readJudgements } from "./judgements.js";
import { decideWeights, type WeighOptions } from "./judgementWeights.js";
import type { weightNotes } from "./judgementWeightsFinding.js";
import { type NodeJudgements, nodeJudgements, refuseDoubtful } from "./nodeJudgements.js";
import { refuseLength } from "./refuseLength.js";

/** An expert, how far the own judgements agree with one another, and how far with the group. */
export interface ExpertResult {
  readonly id: string;
  readonly weight: Ratio;
  readonly judgements: NodeJudgements;
  readonly compatibility: Ratio;
}

/** What a panel of experts came to. */
export interface PanelResult {
  readonly aggregation: Aggregation;
  readonly method: WeighOptions["method"];
  readonly randomIndexTable: WeighOptions["randomIndex"];
  /** How far the judgements of the group agree; null where the priorities are put together. */
  readonly group: NodeJudgements | null;
  readonly experts: readonly ExpertResult[];
}

/** How a panel is weighed. */
export interface PanelOptions extends WeighOptions {
  readonly aggregation: Aggregation;
  readonly acceptInconsistent: boolean;
}

/** The weights of criteria from the judgements of several experts. Issues name the expert by its place alone. */
export function panelWeights(
  experts: readonly ExpertRead[],
  criteria: readonly { readonly id: string }[],
  options: PanelOptions,
  policy: CompiledPolicy,
) {
  const weights = weightsOfExperts(experts, policy);
  const own = experts.map(({ judgements }, e) =>
    within([e, "judgements"], () => {
      refuseLength([], judgements, criteria.length, CRITERIA);
      const read = readJudgements(judgements, policy);
      return { ...decided(read), agree: consistentWeights(read.judgements) !== null };
    }),
  );
  const notes = new Set<keyof typeof weightNotes | "singleExpert">(own.flatMap((each) => each.notes));
  if (experts.length === 1) notes.add("singleExpert");
  const { values, group } = together();
  return { values, notes: [...notes], panel: panelOf() };

  function together(): { values: readonly Ratio[]; group: NodeJudgements | null } {
    const lists = own.map((each) => each.weights);
    const priorities = () => groupPriorities(lists, weights, "geometric");
    if (options.aggregation === "priorities") return { values: priorities(), group: null };
    const whole = experts.map(({ judgements }, e) =>
      within([e, "judgements"], () => readWhole(judgements, policy).matrix),
    );
    // Means of judgements that agree perfectly agree perfectly, and their weights are the means of the weights.
    const [first] = own;
    if (first !== undefined && own.every(({ agree }) => agree))
      return { values: priorities(), group: first.judgements };
    const judgements = groupMatrix(whole, weights).map((row, i) =>
      row.map((cell, j) => (i < j ? cell : null)),
    );
    const mean = decided({ judgements, rounded: false });
    // Means of judgements on the scale need not be on it.
    for (const note of mean.notes) if (note !== "offScale") notes.add(note);
    return { values: mean.weights, group: mean.judgements };
  }

  function decided(read: ReadMatrix) {
    const weighed = decideWeights(read, options, policy);
    const judgements = nodeJudgements(weighed, criteria);
    if (weighed.consistent === false && !options.acceptInconsistent) refuseDoubtful([], judgements);
    return { ...weighed, judgements };
  }

  function panelOf(): PanelResult {
    const results = own.map((each, e) => ({
      id: (experts[e] as ExpertRead).id,
      weight: weights[e] as Ratio,
      judgements: each.judgements,
      compatibility: compatibility(each.weights, values),
    }));
    const { aggregation, method, randomIndex: randomIndexTable } = options;
    return { aggregation, method, randomIndexTable, group, experts: results };
  }
}

const CRITERIA = {
  zh: "指标的判断（每个下级指标一行）",
  en: "rows of judgements, one for each child",
};

/**
 * Saaty's index of compatibility of two lists of weights: (Σ w_i ÷ v_i)(Σ v_i ÷ w_i) ÷ n², 1 where they are the same.
 */
function compatibility(own: readonly Ratio[], group: readonly Ratio[]): Ratio {
  const over = (a: readonly Ratio[], b: readonly Ratio[]) =>
    a.reduce((total, value, i) => total.plus(value.over(b[i] as Ratio)).reduced(), Ratio.of(0n));
  return over(own, group)
    .times(over(group, own))
    .over(Ratio.of(BigInt(own.length ** 2)));
}

function weightsOfExperts(experts: readonly ExpertRead[], { credit }: CompiledPolicy): readonly Ratio[] {
  if (experts.length === 0)
    refuse([], "missing", {
      zh: "应至少有一位专家，一位也没有",
      en: "expected at least one expert, got none",
    });
  refuseManyExperts([], experts.length);
  const ids = new Set<string>();
  const given = experts.flatMap(({ id, weight }, e) => {
    if (ids.has(id))
      refuse([e, "id"], "duplicate", { zh: "专家的编号应各不相同", en: "expected an id of its own" });
    ids.add(id);
    return weight ?? [];
  });
  if (given.length === 0) return experts.map(() => Ratio.of(1n, BigInt(experts.length)));
  const without = experts.findIndex(({ weight }) => weight === undefined);
  if (without >= 0)
    refuse([without, "weight"], "missing", {
      zh: "专家权重应每位都填，或都不填",
      en: "expected a weight of every expert, or of none",
    });
  if (sum(given).minus(ONE).abs().isAbove(credit.weightTolerance))
    refuse([], "inconsistent", { zh: "专家权重之和应为1", en: "expected weights of the experts of sum 1" });
  return given;
}
