import { type Rule, rule } from "../policy/index.js";
import { modelNotes } from "./compileModel.js";
import { refuseUnsuited } from "./conditions.js";
import { type CreditScoreInput, creditScoreInput } from "./creditFinding.js";
import { compiledModel, policyOfModel } from "./creditModel.js";
import { saySensitivity } from "./saySensitivity.js";
import { decision } from "./sensitivityDecision.js";
import { type CreditSensitivityFinding, creditSensitivityOutput } from "./sensitivityFinding.js";
import { readingsOf } from "./sensitivityReadings.js";

/**
 * How firmly a credit grade stands: for every weight the range in which the grade stays, and the fewest expert votes
 * that would change the grade or the gate.
 *
 * A weight w of a node becomes t, its siblings are scaled by (1 − t) ÷ (1 − w); every score and membership above is
 * linear in t, so the range is an exact interval. A vote that moves from grade a to grade b of an indicator moves the
 * score by (product of the weights above) × (v_b − v_a) ÷ n, so the fewest votes are those that move it most. Under
 * `creditGradeLabel: "maxMembership"` the challenger must overtake every grade that stands against it.
 *
 * @param input the model and the assessment, as `creditScore` takes them
 * @returns the ranges of the weights, and the fewest votes with one choice of them
 * @throws {@link RuleInputError} as `creditScore` does; `undetermined` for models that are not composed by the plain
 * weighted average: only there is the score linear in weights and votes
 * @see credit-evaluation-10
 * @example
 * const model = creditModel({ id: "U", weights: ["0.6", "0.4"], children: [{ id: "U1" }, { id: "U2" }] });
 * const assessment = { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [2, 2, 2, 2, 2] } };
 * const finding = creditSensitivity({ model, assessment });
 * finding.grade; // "good"
 * const [first] = finding.weights;
 * [first?.from.toFixed(4), first?.fromIncluded, first?.to.toString(), first?.toIncluded]; // ["0.5556", false, "1", true]
 * finding.votes.down?.votes.toString(); // "1"
 * finding.votes.down?.moves.map(({ indicator, from, to }) => [indicator, from, to]); // [["U1", "excellent", "poor"]]
 */
export const creditSensitivity: Rule<CreditScoreInput, CreditSensitivityFinding> = rule({
  name: "creditSensitivity",
  clause: "credit-evaluation-10",
  title: { zh: "信用等级的稳定性", en: "How firmly a credit grade stands" },
  input: creditScoreInput,
  output: creditSensitivityOutput,
  readings: ["gateOn", "mediumDecisiveRating", "creditGradeLabel"],
  notes: modelNotes,
  policyOf: ({ model }, given) => policyOfModel(model, given),
  decide: ({ model: given, assessment }, policy) => {
    const model = compiledModel(given, policy);
    refuseUnsuited(model);
    return {
      ...decision(model, assessment),
      readings: () => readingsOf(model, (other) => decision(other, assessment)),
      notes: model.notes,
    };
  },
  say: saySensitivity,
});
