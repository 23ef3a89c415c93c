import type { ClauseId, NoteTexts, Pen, Say, Step } from "../rule/index.js";
import { type PlacedManager, saidOfIds } from "./ranking.js";
import type { MonthlyRotationFinding } from "./rotation.js";

export const rotationNotes: NoteTexts = {
  tiedAtLast: {
    zh: "末位边界上有并列，并列的全部列入，可以超过规定人数",
    en: "Scores tie at the edge of the last; all who tie are among them, so they may be more than the plan says",
  },
  tiedAtTop: {
    zh: "前列边界上有并列，并列的全部列入；结对时按名单先后",
    en: "Scores tie at the edge of the top; all who tie are among them, and the order of the input pairs",
  },
  lastAndTopOverlap: {
    zh: "排名靠前与靠后的人员有重叠，由外向内结对，不与得分相同的人结对",
    en: "The two ends of the ranking overlap; pairs are made from the outside inwards, never of equal scores",
  },
};

/** The month in words: both ends of the ranking, then the pairs. */
export const sayMonthlyRotation: Say<MonthlyRotationFinding> = (f, pen) => {
  const nobody = pen.say("无", "nobody");
  const [retrain, pairs] = [saidOfIds(f.retrain, pen, nobody), saidOfPairs(f, pen)];
  return {
    headline: pen.say(
      `集中回炉学习${f.retrain.length}人，结对${f.pairs.length}对`,
      `${f.retrain.length} to re-training, pairs: ${f.pairs.length}`,
    ),
    steps: [
      {
        clause: f.clause,
        what: pen.say("参加排名的人数", "Managers ranked"),
        result: pen.number(f.people),
      },
      endStep(f.clause, pen.say(`末${f.lastPlaces}位`, `Last ${f.lastPlaces}`), f.last, f.tied, pen),
      { clause: f.clause, what: pen.say("集中回炉学习", "Group re-training"), result: retrain },
      endStep("ranking-3", pen.say(`前${f.topPlaces}位`, `Top ${f.topPlaces}`), f.top, f.tiedAtTop, pen),
      { clause: "ranking-3", what: pen.say("结对交流学习", "Pairs"), result: pairs },
      {
        clause: "ranking-3",
        what: pen.say("末位中未能结对的", "Last without a partner"),
        result: saidOfIds(f.unpaired, pen, nobody),
      },
    ],
  };
};

function endStep(
  clause: ClauseId,
  what: string,
  managers: readonly PlacedManager[],
  tied: readonly string[],
  pen: Pen,
): Step {
  const said = managers.map(({ id, place, score }) =>
    pen.say(
      `${pen.text(id)}（第${place}名，${pen.points(score)}）`,
      `${pen.text(id)} (place ${place}, ${pen.points(score)})`,
    ),
  );
  const ties = pen.say(
    `；越界并列的有：${saidOfIds(tied, pen, "")}`,
    `; tied at the edge: ${saidOfIds(tied, pen, "")}`,
  );
  const list = said.length === 0 ? pen.say("无", "nobody") : said.join(pen.say("、", ", "));
  return { clause, what, result: list + (tied.length === 0 ? "" : ties) };
}

function saidOfPairs({ pairs }: MonthlyRotationFinding, pen: Pen): string {
  if (pairs.length === 0) return pen.say("无", "none");
  return pairs
    .map(({ lower, upper }) => {
      const [low, high] = [pen.text(lower), pen.text(upper)];
      return pen.say(`${low}与${high}`, `${low} with ${high}`);
    })
    .join(pen.say("；", "; "));
}
