import { type Ratio, ZERO } from "../exact/index.js";
import { refuse } from "../rule/index.js";
import { type Assessment, type NodeResult, type Review, review } from "./assess.js";
import type { CompiledModel } from "./compileModel.js";
import { gateConditions, refuseUnsuited, scoreConditions } from "./conditions.js";
import type { VotesReason } from "./creditShortfallFinding.js";
import { type CreditGrade, gradeAt, knownPlace, placeOf } from "./grade.js";
import { titlesOf } from "./sensitivityDecision.js";
import { reviewAfter, toMeet } from "./voteChanges.js";
import { type Move, votesOf } from "./voteMoves.js";

/** A vote moves to the next better grade; the best have none. */
const oneUp = (from: number) => Math.max(0, from - 1);

interface Plan {
  readonly moves: readonly Move[];
  readonly votes: Ratio | null;
  readonly reason: VotesReason | null;
}

/** What an applicant lacks for a grade, under the readings of the model's policy. */
export function shortfallDecision(model: CompiledModel, assessment: Assessment, target: CreditGrade) {
  const { policy, root } = model;
  refuseUnsuited(model);
  if (policy.readings.creditGradeLabel === "maxMembership") {
    refuse(["model"], "undetermined", {
      zh: "等级取隶属度最大者时，不能计算距目标等级的票数",
      en: "expected grades decided by scores: the greatest membership gives no limit to reach",
    });
  }
  const place = knownPlace(target, ["grade"], model.policy);
  // Of an applicant who was rejected everything else is needed too: only then can the grade be told.
  const whole = review({ ...model, decisive: [] }, assessment);
  const now = review(model, assessment);
  const reached = now.top !== null && placeIn(now.top, model) <= place;
  const overall = reached ? UNMOVED : plan(place, model, whole);
  const alone = [...model.indicators].map((id) => {
    const { votes, reason } = reached ? UNMOVED : plan(place, model, whole, id);
    return { id, votes, reason };
  });
  const after = overall.moves.length === 0 ? null : reviewAfter(model, assessment, overall.moves);
  return {
    model: root.id,
    reached,
    grade: target,
    now: {
      rejected: now.top === null,
      score: now.top?.score ?? null,
      grade: now.top && gradeAt(placeIn(now.top, model), policy),
    },
    votes: overall.votes,
    reason: overall.reason,
    moves: overall.moves.map(({ indicator, from, to, votes }) => ({
      indicator,
      from: gradeAt(from, policy),
      to: gradeAt(to, policy),
      votes,
    })),
    after: after && confirmed(after, model),
    indicators: alone,
    values: model.values,
    titles: () => titlesOf(root),
  };
}

const UNMOVED: Plan = { moves: [], votes: ZERO, reason: null };

/** The fewest votes to the target, of all indicators or of one. */
function plan(place: number, model: CompiledModel, found: Review, indicator?: string): Plan {
  const movable = { to: oneUp, ...(indicator === undefined ? {} : { indicator }) };
  const gate = gateConditions(model);
  const { notWorse } = scoreConditions(place, model);
  const moves = toMeet(notWorse === null ? gate : [...gate, notWorse], found, movable);
  if (moves !== null) return { moves, votes: votesOf(moves), reason: null };
  return {
    moves: [],
    votes: null,
    reason: reasonOf(toMeet(gate, found, movable) !== null, found, indicator),
  };
}

function reasonOf(passes: boolean, { results }: Review, indicator?: string): VotesReason {
  const voted = [...results.values()].some(
    ({ node, votes }) => votes !== null && (indicator === undefined || node.id === indicator),
  );
  if (!voted) return "noVotes";
  return passes ? "notEnough" : "gate";
}

/** The decision after the votes moved, as the rule itself takes it: nobody is rejected after them. */
function confirmed({ top }: Review, model: CompiledModel) {
  const passed = top as NodeResult;
  return { score: passed.score, grade: gradeAt(placeIn(passed, model), model.policy) };
}

function placeIn({ score, membership }: NodeResult, { policy }: CompiledModel): number {
  return placeOf(score, membership, policy);
}
