import { Ratio } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { RuleInputError } from "../rule/index.js";
import type { Assessment } from "./assess.js";
import type { CompiledModel } from "./compileModel.js";
import { LABELS } from "./grade.js";
import { atGate, decision } from "./sensitivityDecision.js";
import type { CreditSensitivityFinding } from "./sensitivityFinding.js";

/** The readings under another value of which the decision is another, or there is none. */
export function readingsOf(
  decided: object,
  model: CompiledModel,
  assessment: Assessment,
): CreditSensitivityFinding["readings"] {
  const { gateOn, mediumDecisiveRating, creditGradeLabel } = model.policy.readings;
  const under = (readings: Partial<CompiledPolicy["readings"]>): CompiledModel => {
    const { policy } = model;
    return { ...model, policy: { ...policy, readings: { ...policy.readings, ...readings } } };
  };
  const gate = textOf(() => atGate(model, assessment));
  const gateIsOpen = (readings: Partial<CompiledPolicy["readings"]>) =>
    textOf(() => atGate(under(readings), assessment)) !== gate;
  const measureIsOpen = gateIsOpen({ gateOn: gateOn === "value" ? "grade" : "value" });
  const mediumIsOpen = gateIsOpen({
    mediumDecisiveRating: mediumDecisiveRating === "passes" ? "rejected" : "passes",
  });
  const grade = textOf(() => decided);
  const gradeIsOpen = LABELS.filter((label) => label !== creditGradeLabel).some(
    (label) => textOf(() => decision(under({ creditGradeLabel: label }), assessment)) !== grade,
  );
  return {
    ...(measureIsOpen && { gateOn }),
    ...(mediumIsOpen && { mediumDecisiveRating }),
    ...(gradeIsOpen && { creditGradeLabel }),
  };
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
