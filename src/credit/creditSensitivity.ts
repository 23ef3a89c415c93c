import { Ratio } from "../exact/index.js";
import { type CompiledPolicy, openReadings, type Rule, rule } from "../policy/index.js";
import { RuleInputError, refuse } from "../rule/index.js";
import { type Assessment, review } from "./assess.js";
import { type CompiledModel, modelNotes } from "./compileModel.js";
import { type CreditScoreInput, creditScoreInput } from "./creditFinding.js";
import { compiledModel } from "./creditModel.js";
import { gradeAt, placeOf } from "./grade.js";
import { saySensitivity } from "./saySensitivity.js";
import { type CreditSensitivityFinding, creditSensitivityOutput } from "./sensitivityFinding.js";
import { placeAfter, voteChanges } from "./voteChanges.js";
import { type Move, votesOf } from "./voteMoves.js";
import { weightRanges } from "./weightRanges.js";

const READINGS = ["mediumDecisiveRating", "creditGradeLabel"] as const;

/** The decision of {@link creditSensitivity} under the readings of the model's policy. */
function decision(model: CompiledModel, assessment: Assessment) {
  const found = review(model, assessment);
  const { top } = found;
  const changes = voteChanges(model, found);
  const grade = (place: number) => gradeAt(place, model.policy);
  const change = (moves: readonly Move[] | null, decides: "grade" | "gate") =>
    moves && {
      votes: votesOf(moves),
      moves: moves.map(({ indicator, from, to, votes }) => ({
        indicator,
        from: grade(from),
        to: grade(to),
        votes,
      })),
      grade: decides === "grade" ? grade(placeAfter(model, assessment, moves)) : null,
    };
  return {
    model: model.root.id,
    rejected: top === null,
    score: top?.score ?? null,
    grade: top === null ? null : grade(placeOf(top.score, top.membership, model.policy)),
    values: model.values,
    weights: weightRanges(model, found),
    votes: {
      up: change(changes.up, "grade"),
      down: change(changes.down, "grade"),
      gate: change(changes.gate, "gate"),
    },
  };
}

/** The readings under another value of which the decision is another, or there is none. */
function readingsOf(model: CompiledModel, assessment: Assessment): CreditSensitivityFinding["readings"] {
  const { policy } = model;
  const under = (readings: Partial<CompiledPolicy["readings"]>) =>
    textOf(() =>
      decision(
        { ...model, policy: { ...policy, readings: { ...policy.readings, ...readings } } },
        assessment,
      ),
    );
  const decided = under({});
  const decides = (id: (typeof READINGS)[number]) =>
    valuesOf(id).some((value) => value !== policy.readings[id] && under({ [id]: value }) !== decided);
  return Object.fromEntries(READINGS.filter(decides).map((id) => [id, policy.readings[id]]));
}

function valuesOf(id: (typeof READINGS)[number]): readonly string[] {
  return openReadings.find((open) => open.id === id)?.values ?? [];
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
  readings: READINGS,
  notes: modelNotes,
  decide: ({ model: given, assessment }, policy) => {
    const model = compiledModel(given, policy);
    if (model.operator !== "weightedAverage" || model.normalise) {
      refuse(["model"], "undetermined", "expected a model composed by the weighted average, not normalised");
    }
    return {
      ...decision(model, assessment),
      readings: () => readingsOf(model, assessment),
      notes: model.notes,
    };
  },
  say: saySensitivity,
});
