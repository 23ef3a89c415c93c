import { type Assessment, review } from "./assess.js";
import type { CompiledModel, CompiledNode } from "./compileModel.js";
import { gradeAt, placeOf } from "./grade.js";
import { gateChange, gradeChanges, placeAfter } from "./voteChanges.js";
import { type Move, votesOf } from "./voteMoves.js";
import { weightRanges } from "./weightRanges.js";

/** How firmly a grade stands, under the readings of the model's policy. */
export function decision(model: CompiledModel, assessment: Assessment) {
  const found = review(model, assessment);
  const { top } = found;
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
  const { up, down } = gradeChanges(model, found);
  return {
    model: model.root.id,
    rejected: top === null,
    score: top?.score ?? null,
    grade: top === null ? null : grade(placeOf(top.score, top.membership, model.policy)),
    values: model.values,
    titles: () => titlesOf(model.root),
    weights: weightRanges(model, found),
    votes: {
      up: change(up, "grade"),
      down: change(down, "grade"),
      gate: change(gateChange(model, found), "gate"),
    },
  };
}

/** The titles of the nodes that have one, by their ids. */
export function titlesOf({
  id,
  title,
  children,
}: CompiledNode): Record<string, NonNullable<CompiledNode["title"]>> {
  return Object.assign(title === null ? {} : { [id]: title }, ...children.map(titlesOf));
}
