import { compiledPolicy, type Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Issue, parse, publish, readFields, refusedBy, relocated } from "../rule/index.js";
import { type AssessmentInput, assessmentField } from "./assess.js";
import type { CreditScoreFinding } from "./creditFinding.js";
import { type CreditModel, compiledModel, modelField, policyOfModel } from "./creditModel.js";
import { creditScore, decideCredit } from "./creditScore.js";
import type { CreditModelDefinition } from "./definition.js";

/** An applicant's assessment that was scored, by its index in the input. */
export interface CreditScored {
  /** Its place in the input, from 0. */
  readonly index: number;
  /** Its score. */
  readonly finding: CreditScoreFinding;
}

/** An assessment that could not be scored, and everything wrong with it. */
export interface CreditRefused {
  /** Its place in the input, from 0. */
  readonly index: number;
  /** What is wrong with it. */
  readonly issues: readonly Issue[];
}

/** Many applicants for one model. */
export interface CreditScoresInput {
  /** The model that scores them all. */
  readonly model: CreditModel | CreditModelDefinition;
  /** What each applicant was assessed by. */
  readonly assessments: Iterable<AssessmentInput>;
}

const batchFields = { model: modelField, assessments: field.rows("各申请人的评价", "Assessments") };

/**
 * Scores applicants one by one as they are read, in constant memory. Every assessment gives one result, in order.
 *
 * @see credit-evaluation-9
 * @example
 * const model = creditModel({ id: "U", weights: ["1"], children: [{ id: "U1" }] });
 * const results = [...creditScoreEach({ model, assessments: [{ U1: { votes: [3, 4, 2, 1, 0] } }, { U1: { votes: [] } }] })];
 * results.map((result) => "finding" in result); // [true, false]
 */
export function* creditScoreEach(
  input: CreditScoresInput,
  policy?: Policy,
): Generator<CreditScored | CreditRefused, void, undefined> {
  const { model, assessments } = readFields(batchFields, input);
  const applied = policyOfModel(model, policy === undefined ? undefined : compiledPolicy(policy));
  const compiled = compiledModel(model, applied);
  let index = 0;
  for (const row of assessments) {
    const parsed = parse(assessmentField, row);
    if (!parsed.ok) {
      yield Object.freeze({ index, issues: Object.freeze(relocated(parsed.issues, ["assessment"])) });
    } else {
      try {
        yield Object.freeze({
          index,
          finding: publish<CreditScoreFinding>(
            creditScore,
            decideCredit(compiled, parsed.value),
            compiled.policy,
          ),
        });
      } catch (error) {
        yield Object.freeze({ index, issues: refusedBy(error) });
      }
    }
    index += 1;
  }
}

/**
 * Scores a list of applicants with one model. No applicant throws and none is lost.
 *
 * @returns `scored` and `rejected`: every assessment is in exactly one, by its index. `rejected` holds the inputs
 * that could not be scored; an applicant rejected at the gate was scored, and its finding says so.
 * @see credit-evaluation-9
 * @example
 * const model = creditModel({ id: "U", weights: ["1"], children: [{ id: "U1" }] });
 * const { scored, rejected } = creditScores({ model, assessments: [{ U1: { votes: [3, 4, 2, 1, 0] } }, {}] });
 * scored[0]?.finding.score?.toString(); // "83.5"
 * rejected[0]?.issues[0]?.message; // "assessment.U1: expected the assessment of this indicator, got nothing"
 */
export function creditScores(
  input: CreditScoresInput,
  policy?: Policy,
): {
  readonly scored: readonly CreditScored[];
  readonly rejected: readonly CreditRefused[];
} {
  const scored: CreditScored[] = [];
  const rejected: CreditRefused[] = [];
  for (const result of creditScoreEach(input, policy)) {
    if ("finding" in result) scored.push(result);
    else rejected.push(result);
  }
  return Object.freeze({ scored: Object.freeze(scored), rejected: Object.freeze(rejected) });
}
