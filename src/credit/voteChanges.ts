import { ONE, overCommonDenominator, Ratio, sum } from "../exact/index.js";
import { refuse } from "../rule/index.js";
import { type Assessment, type NodeResult, type Review, review } from "./assess.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import { type Condition, gateConditions, opposite, scoreConditions } from "./conditions.js";
import { placeOf } from "./grade.js";
import type { Pile } from "./leadSearch.js";
import { dot } from "./vector.js";
import { fewest, fewestToLead, gainOf, type Move, votesOf, without } from "./voteMoves.js";

/** Votes up to which the grade of greatest membership is searched; the search grows with their square. */
const MOST_VOTES: Ratio = Ratio.of(10_000n);

/** The fewest votes that would change the grade, each with the votes that do it; null where no votes do. */
export interface GradeChanges {
  readonly up: readonly Move[] | null;
  readonly down: readonly Move[] | null;
}

/** The fewest votes to a better and to a worse grade, the gate aside; none for an applicant without a grade. */
export function gradeChanges(model: CompiledModel, found: Review): GradeChanges {
  const { top } = found;
  if (top === null) return { up: null, down: null };
  const place = placeOf(top.score, top.membership, model.policy);
  return model.policy.readings.creditGradeLabel === "maxMembership"
    ? byMembership(place, model, found)
    : byScore(place, model, found);
}

/** The fewest votes that would change the decision at the gate; null where no votes do. */
export function gateChange(model: CompiledModel, found: Review): readonly Move[] | null {
  return found.top === null ? toPass(model, found) : toFail(model, found);
}

/** The place of the grade after votes moved, the gate aside. */
export function placeAfter(model: CompiledModel, assessment: Assessment, moves: readonly Move[]): number {
  const { top } = reviewAfter({ ...model, decisive: [] }, assessment, moves);
  const { score, membership } = top as NodeResult;
  return placeOf(score, membership, model.policy);
}

/** The review of an applicant after votes moved. */
export function reviewAfter(model: CompiledModel, assessment: Assessment, moves: readonly Move[]): Review {
  const changed = Object.fromEntries(
    Object.entries(assessment).map(([id, given]) => [
      id,
      given.votes === undefined ? given : { votes: votesAfter(given.votes, id, moves) },
    ]),
  );
  return review(model, changed);
}

function votesAfter(votes: readonly Ratio[], id: string, moves: readonly Move[]): Ratio[] {
  return moves
    .filter(({ indicator }) => indicator === id)
    .reduce(
      (counts, move) =>
        counts.map((count, h) => {
          if (h === move.from) return count.minus(move.votes);
          return h === move.to ? count.plus(move.votes) : count;
        }),
      [...votes],
    );
}

function byScore(place: number, model: CompiledModel, found: Review): GradeChanges {
  const { notBetter, notWorse } = scoreConditions(place, model);
  return {
    up: notBetter && toReach(opposite(notBetter), found),
    down: notWorse && toReach(opposite(notWorse), found),
  };
}

function byMembership(place: number, model: CompiledModel, found: Review): GradeChanges {
  const { membership } = found.results.get(model.root.id) as NodeResult;
  const places = membership.map((_, h) => h);
  const total = sum([...found.results.values()].flatMap(({ votes }) => votes ?? []));
  if (total.isAbove(MOST_VOTES)) {
    refuse(["assessment"], "undetermined", {
      zh: `现用口径最多可算${MOST_VOTES.n}票，实有${total.n}票`,
      en: `expected at most ${MOST_VOTES.n} votes for this reading, got ${total.n}`,
    });
  }
  // Any grade better than the present one must overtake it and every worse one, and the other way round. Of equal
  // memberships the worse grade is chosen, so a better one must get ahead and a worse one only level.
  const lead = (challengers: readonly number[], rivals: readonly number[], strict: boolean) =>
    least(
      challengers.map((to) => {
        const ahead = (from: number) => (membership[from] as Ratio).minus(membership[to] as Ratio);
        const piles = pilesTo(
          model.root,
          () => to,
          found,
          (effect) => effect,
        );
        return fewestToLead(
          piles,
          rivals.map((from) => ({ from, ahead: ahead(from) })),
          strict,
        );
      }),
    );
  const [better, worse] = [places.slice(0, place).reverse(), places.slice(place + 1)];
  return {
    up: lead(better, [place, ...worse], true),
    down: lead(worse, [place, ...better], false),
  };
}

/** The fewest votes that make any decisive part fail. */
function toFail(model: CompiledModel, found: Review): readonly Move[] | null {
  return least(gateConditions(model).map((condition) => toReach(opposite(condition), found)));
}

/** The fewest votes that make every decisive part pass. */
function toPass(model: CompiledModel, found: Review): readonly Move[] | null {
  return toMeet(gateConditions(model), found);
}

/** Where the votes for a grade may move, by its place and that of the grade which gains most; the indicator they are for. */
export interface Movable {
  readonly to: (from: number, best: number) => number;
  readonly indicator?: string;
}

const ANYWHERE: Movable = { to: (_, best) => best };

/**
 * The fewest votes that make every condition hold; null where no votes do. A condition on a part stands before those on
 * what contains it: the votes that the inner one needs at least count for the outer one too, in the same order of gains.
 */
export function toMeet(
  conditions: readonly Condition[],
  found: Review,
  movable: Movable = ANYWHERE,
): readonly Move[] | null {
  const all: Move[] = [];
  for (const condition of conditions) {
    const moves = toReach(condition, found, all, movable);
    if (moves === null) return null;
    all.push(...moves);
  }
  return merged(all);
}

/** The fewest votes that make a condition hold, after others have moved. */
function toReach(
  { node, coefficients, limit, strict }: Condition,
  found: Review,
  before: readonly Move[] = [],
  movable: Movable = ANYWHERE,
): Move[] | null {
  const { membership } = found.results.get(node.id) as NodeResult;
  const best = coefficients.reduce(
    (first, value, h) => (value.isAbove(coefficients[first] as Ratio) ? h : first),
    0,
  );
  const to = (from: number) => movable.to(from, best);
  const gainFrom = (effect: Ratio, from: number) =>
    effect.times((coefficients[to(from)] as Ratio).minus(coefficients[from] as Ratio));
  const piles = pilesTo(node, to, found, gainFrom).filter(
    ({ indicator }) => movable.indicator === undefined || indicator === movable.indicator,
  );
  const indicators = new Set(piles.map(({ indicator }) => indicator));
  const moved = before.filter(({ indicator }) => indicators.has(indicator));
  const gained = gainOf(
    moved.map((move) => {
      const pile = piles.find(({ indicator, from }) => indicator === move.indicator && from === move.from);
      return { ...move, gain: (pile as Pile).gain };
    }),
  );
  const open = limit.minus(dot(overCommonDenominator(coefficients), membership)).minus(gained);
  return fewest(without(piles, moved), open, strict);
}

/** Every pile of votes below a node that can move, as moving to where it may. */
function pilesTo(
  node: CompiledNode,
  toOf: (from: number) => number,
  { results }: Review,
  gain: (effect: Ratio, from: number) => Ratio,
): Pile[] {
  return indicatorsOf(node).flatMap(({ leaf, weight }) => {
    const votes = results.get(leaf.id)?.votes ?? null;
    if (votes === null) return [];
    const experts = votes.reduce((total, count) => total.plus(count));
    const effect = weight.over(experts).reduced();
    return votes.flatMap((count, from) => {
      const to = toOf(from);
      return from === to ? [] : [{ indicator: leaf.id, from, to, votes: count, gain: gain(effect, from) }];
    });
  });
}

interface Indicator {
  readonly leaf: CompiledNode;
  /** The product of the weights on the way down to it. */
  readonly weight: Ratio;
}

function indicatorsOf(node: CompiledNode, weight: Ratio = ONE): Indicator[] {
  if (node.children.length === 0) return [{ leaf: node, weight }];
  return node.children.flatMap((child, i) => indicatorsOf(child, weight.times(node.weights[i] as Ratio)));
}

function least(plans: readonly (readonly Move[] | null)[]): readonly Move[] | null {
  const fewestVotes = plans.reduce(
    (best, plan) => (plan !== null && (best === null || votesOf(plan).isBelow(votesOf(best))) ? plan : best),
    null,
  );
  return fewestVotes && merged(fewestVotes);
}

/** One entry for all votes that move from and to the same grade of an indicator. */
function merged(moves: readonly Move[]): Move[] {
  const byPile = new Map<string, Move>();
  for (const move of moves) {
    const key = JSON.stringify([move.indicator, move.from, move.to]);
    const known = byPile.get(key);
    byPile.set(key, known === undefined ? move : { ...known, votes: known.votes.plus(move.votes) });
  }
  return [...byPile.values()];
}
