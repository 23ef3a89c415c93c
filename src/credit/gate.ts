import type { Ratio } from "../exact/index.js";
import type { CompiledPolicy, Readings } from "../policy/index.js";
import type { NodeResult } from "./assess.js";
import { LABELS, placeOf } from "./grade.js";
import type { Vector } from "./vector.js";

type Measured = Pick<NodeResult, "score" | "membership">;

type GateReadings = Pick<Readings, "gateOn" | "mediumDecisiveRating" | "creditGradeLabel">;

const VALUES: { readonly [Id in keyof GateReadings]: readonly GateReadings[Id][] } = {
  gateOn: ["value", "grade"],
  mediumDecisiveRating: ["passes", "rejected"],
  creditGradeLabel: LABELS,
};

/** The decision on a decisive part. */
export interface Passing {
  readonly passed: boolean;
  /** The place of its grade where that decided and the score would have decided otherwise; else null. */
  readonly place: number | null;
}

/** Whether a decisive part is not below medium: its score, or the value of its grade. */
export function passing({ score, membership }: Measured, policy: CompiledPolicy): Passing {
  const byScore = reaches(score, policy);
  if (policy.readings.gateOn === "value") return { passed: byScore, place: null };
  const place = placeOf(score, membership, policy);
  const passed = reaches((policy.credit.grades[place] as { value: Ratio }).value, policy);
  return { passed, place: passed === byScore ? null : place };
}

/** The worst grade that passes, by its place: -1 where none does. */
export function worstPassing(values: Vector, policy: CompiledPolicy): number {
  return values.filter((value) => reaches(value, policy)).length - 1;
}

function reaches(value: Ratio, { credit, readings }: CompiledPolicy): boolean {
  return readings.mediumDecisiveRating === "passes"
    ? value.isAtLeast(credit.gate)
    : value.isAbove(credit.gate);
}

/** The readings under another value of which a decision on one of the decisive parts is another. */
export function gateReadings(parts: readonly Measured[], policy: CompiledPolicy): Partial<GateReadings> {
  const decided = (readings: Partial<GateReadings>) =>
    JSON.stringify(
      parts.map((part) => passing(part, { ...policy, readings: { ...policy.readings, ...readings } })),
    );
  const now = decided({});
  const open = (Object.keys(VALUES) as (keyof GateReadings)[]).filter((id) =>
    VALUES[id].some((value) => decided({ [id]: value }) !== now),
  );
  return Object.fromEntries(open.map((id) => [id, policy.readings[id]]));
}
