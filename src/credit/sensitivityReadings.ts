import { Ratio } from "../exact/index.js";
import { RuleInputError } from "../rule/index.js";
import type { Assessment } from "./assess.js";
import type { CompiledModel } from "./compileModel.js";
import { GATE_VALUES } from "./gate.js";
import { LABELS } from "./grade.js";
import { hangsOn } from "./hangsOn.js";
import { decision } from "./sensitivityDecision.js";
import type { CreditSensitivityFinding } from "./sensitivityFinding.js";

/** The readings that the decision hangs on, or whether there is one. */
export function readingsOf(
  model: CompiledModel,
  assessment: Assessment,
): CreditSensitivityFinding["readings"] {
  const { policy, decisive } = model;
  const values: Partial<typeof GATE_VALUES> =
    decisive.length > 0 ? GATE_VALUES : { creditGradeLabel: LABELS };
  return hangsOn(values as typeof GATE_VALUES, policy.readings, (readings) => {
    const under = { ...policy, readings: { ...policy.readings, ...readings } };
    return textOf(() => decision({ ...model, policy: under }, assessment));
  });
}

/** A decision as text by which two can be told apart. */
function textOf(decide: () => object): string {
  try {
    return JSON.stringify(decide(), (_, part) => {
      if (!(part instanceof Ratio)) return part;
      const { n, d } = part.reduced();
      return `${n}/${d}`;
    });
  } catch (error) {
    if (error instanceof RuleInputError) return "refused";
    throw error;
  }
}
