import { type Rule, rule } from "../policy/index.js";
import { type CompiledModel, modelNotes } from "./compileModel.js";
import { compiledModel, policyOfModel } from "./creditModel.js";
import {
  type CreditShortfallFinding,
  type CreditShortfallInput,
  creditShortfallInput,
  creditShortfallOutput,
} from "./creditShortfallFinding.js";
import { sayCreditShortfall } from "./sayCreditShortfall.js";
import { readingsOf } from "./sensitivityReadings.js";
import { shortfallDecision } from "./shortfallDecision.js";

const READINGS = ["gateOn", "mediumDecisiveRating", "creditGradeLabel"] as const;

/**
 * What an applicant lacks for a credit grade: the fewest expert votes, each moved to the next better grade, after which
 * the gate is passed and the grade is at least as good; and the fewest on each indicator alone.
 *
 * A vote that moves one grade up from grade a of an indicator raises the score by (product of the weights above)
 * × (v of the next better − v_a) ÷ n, independently of every other, so the fewest are those that raise it most, inner
 * decisive parts first. No vote moves by more than one grade. The score and the grade after the moves are those of the
 * rule itself.
 *
 * @param input the model and the assessment, as `creditScore` takes them, and the grade to be reached
 * @returns the number of votes and one choice of them; null where all votes one grade up do not do it, with the reason:
 * `noVotes` (only memberships were given), `gate` (a decisive part would still not pass) or `notEnough`
 * @throws {@link RuleInputError} as `creditScore` does, also for what was not assessed after a rejection; `inconsistent` for
 * a grade that the policy does not have; `undetermined` for models that are not composed by the plain weighted average,
 * and where the greatest membership decides the grade
 * @see credit-evaluation-10
 * @example
 * const model = creditModel({ id: "U", weights: ["0.6", "0.4"], children: [{ id: "U1" }, { id: "U2" }] });
 * const assessment = { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [0, 2, 4, 2, 2] } };
 * const finding = creditShortfall({ model, assessment, grade: "good" });
 * finding.now.grade; // "medium"
 * finding.votes?.toString(); // "3"
 * finding.after?.grade; // "good"
 */
export const creditShortfall: Rule<CreditShortfallInput, CreditShortfallFinding> = rule({
  name: "creditShortfall",
  clause: "credit-evaluation-10",
  title: { zh: "距目标信用等级的票数", en: "Votes lacking for a credit grade" },
  input: creditShortfallInput,
  output: creditShortfallOutput,
  readings: READINGS,
  notes: modelNotes,
  policyOf: ({ model }, given) => policyOfModel(model, given),
  decide: ({ model: given, assessment, grade }, applied) => {
    const model = compiledModel(given, applied);
    const decide = (under: CompiledModel) => shortfallDecision(under, assessment, grade);
    return { ...decide(model), readings: () => readingsOf(model, decide), notes: model.notes };
  },
  say: sayCreditShortfall,
});
