import type { Ratio } from "../exact/index.js";
import type { CompiledPolicy, Readings } from "../policy/index.js";
import { LABELS, placeOf } from "./grade.js";
import { hangsOn, type Values } from "./hangsOn.js";
import type { Vector } from "./vector.js";

interface Measured {
  readonly score: Ratio;
  readonly membership: Vector;
}

type GateReadings = Pick<Readings, "gateOn" | "mediumDecisiveRating" | "creditGradeLabel">;

/** What each reading of the gate may be. */
export const GATE_VALUES: Values<GateReadings> = {
  gateOn: ["value", "grade"],
  mediumDecisiveRating: ["passes", "rejected"],
  creditGradeLabel: LABELS,
};

/** What of a policy decides on a decisive part. */
interface GatePolicy {
  readonly credit: CompiledPolicy["credit"];
  readonly readings: GateReadings;
}

/** The decision on a decisive part. */
export interface Passing {
  readonly passed: boolean;
  /** The place of its grade where that decided and the score would have decided otherwise; else null. */
  readonly place: number | null;
}

/** Whether a decisive part is not below medium: its score, or the value of its grade. */
export function passing({ score, membership }: Measured, policy: GatePolicy): Passing {
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

function reaches(value: Ratio, { credit, readings }: GatePolicy): boolean {
  return readings.mediumDecisiveRating === "passes"
    ? value.isAtLeast(credit.gate)
    : value.isAbove(credit.gate);
}

/** The readings that a decision on the decisive parts hangs on. */
export function gateReadings(parts: readonly Measured[], policy: CompiledPolicy): Partial<GateReadings> {
  if (parts.length === 0) return {};
  return hangsOn(GATE_VALUES, policy.readings, (readings) =>
    JSON.stringify(parts.map((part) => passing(part, { credit: policy.credit, readings }))),
  );
}
