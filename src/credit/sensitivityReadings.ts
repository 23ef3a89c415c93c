import { decisionText } from "../policy/index.js";
import type { CompiledModel } from "./compileModel.js";
import { GATE_VALUES } from "./gate.js";
import { LABELS } from "./grade.js";
import { hangsOn } from "./hangsOn.js";
import type { CreditSensitivityFinding } from "./sensitivityFinding.js";

/** The readings that a decision by a model hangs on, or whether there is one. */
export function readingsOf(
  model: CompiledModel,
  decide: (model: CompiledModel) => object,
): CreditSensitivityFinding["readings"] {
  const { policy, decisive } = model;
  const values: Partial<typeof GATE_VALUES> =
    decisive.length > 0 ? GATE_VALUES : { creditGradeLabel: LABELS };
  return hangsOn(values as typeof GATE_VALUES, policy.readings, (readings) => {
    const under = { ...policy, readings: { ...policy.readings, ...readings } };
    return decisionText(() => decide({ ...model, policy: under }));
  });
}
