import type { Decimal } from "../exact/index.js";
import {
  type Account,
  auditorOnly,
  type ClauseId,
  joined,
  type Line,
  magnitude,
  signOf,
  type Words,
  words,
} from "../rule/index.js";
import { changeOf, pointsLine } from "./marks.js";
import type { PeerCompared, PeerFigure } from "./peerDeviation.js";

/** How points are added or taken off: what a percent, or the whole proportion, gives. */
export interface Adjusting {
  /** Percent that count, where each gives points by itself; else null. */
  readonly steps: Decimal | null;
  readonly perPointSteps: string | undefined;
  /** The item that states the points for each percent, where that is not the finding's. */
  readonly clause?: ClauseId | undefined;
}

/** How an item measured against the class is said, as its article compares: the own figure with the average. */
export function sayPeers(f: PeerCompared, figure: PeerFigure, adjusting: Adjusting): Account {
  const { limit } = f;
  return {
    headline: words("{points}", "{points}"),
    steps: [
      {
        field: "average",
        what: AVERAGES[figure],
        result: words(
          `同类型客户经理{peers.managers}人，合计{peers.${figure}}，平均{average}`,
          `managers of the class: {peers.managers}, together {peers.${figure}}, on average {average}`,
        ),
      },
      { field: figure, result: compared(f, figure) },
      adjusted(f, adjusting),
      {
        what: words("上限和下限", "Cap and floor"),
        result: LIMITS[limit ?? "none"],
        ...auditorOnly(limit === null),
      },
      pointsLine(f),
    ],
  };
}

/** What the article calls each average. */
const AVERAGES: Readonly<Record<PeerFigure, Words>> = {
  loansGranted: words("平均业务笔数", "Average number of loans"),
  interestIncome: words("平均收息额", "Average interest income"),
};

function compared({ deviation, readings }: PeerCompared, figure: PeerFigure) {
  if (readings.zeroPeerAverage !== undefined)
    return words(
      `本人{${figure}}，平均数也为零，视同达到平均数`,
      `own figure {${figure}}, and the average is 0 too: it counts as met`,
    );
  const sign = signOf(deviation);
  if (sign === 0)
    return words(
      `本人{${figure}}，平均{average}，达到平均数`,
      `own figure {${figure}}, average {average}: the average is met`,
    );
  const away = { value: magnitude(deviation), bounds: [] };
  const [zh, en] = AWAY[sign];
  return words(
    `本人{${figure}}，平均{average}，${zh}{away:percent.2}`,
    `own figure {${figure}}, average {average}: {away:percent.2} ${en}`,
    { away },
  );
}

const AWAY = { 1: ["多", "more"], [-1]: ["少", "less"] } as const;

/** What the deviation adds or takes off, in the direction that keeps every figure positive. */
function adjusted(f: PeerCompared, { steps, perPointSteps, clause }: Adjusting): Line {
  const { deviation } = f;
  const sign = signOf(f.adjustment);
  const values = { away: magnitude(deviation), counted: magnitude(steps ?? 0), change: changeOf(f) };
  const change = (formula: string) =>
    signOf(deviation) === 0
      ? { result: words("不加不扣（{change:points}）", "nothing ({change:points})", values) }
      : {
          formula: words(formula, formula, values),
          result: words("{change:points}", "{change:points}", values),
        };
  if (steps === null) return { what: IN_PROPORTION[sign], ...change("{slope} × {away:percent}") };
  const whole =
    perPointSteps === "continuous" ? words("", "") : words("，按整百分点计", ", in whole percents");
  return {
    clause,
    what: joined([FOR_EACH_PERCENT[sign], whole]),
    ...change("{counted:number} × {perPercent}"),
  };
}

const IN_PROPORTION = {
  1: words("加分，按比例", "Added, in proportion"),
  0: words("加（扣）分，按比例", "Added or taken off, in proportion"),
  [-1]: words("扣分，按比例", "Taken off, in proportion"),
};

const FOR_EACH_PERCENT = {
  1: words(
    "加分，每超过平均数1个百分点加{perPercent}",
    "Added, {perPercent} for each percent above the average",
  ),
  0: words("加（扣）分，每1个百分点{perPercent}", "Added or taken off, {perPercent} for each percent"),
  [-1]: words(
    "扣分，每少于平均数1个百分点扣{perPercent}",
    "Taken off, {perPercent} for each percent below the average",
  ),
};

const LIMITS = {
  bonusCap: words(
    "加分不得超过{bonusCap:number}分，按{bonusCap:number}分加",
    "at most {bonusCap:number} may be added, so {bonusCap:number} are added",
  ),
  floor: words(
    "扣分超过底分{fullMarks:number}分，扣完底分为止；加分不得超过{bonusCap:number}分，本例没有加分",
    "more would be taken off than the {fullMarks:number} base points, so only these are; at most {bonusCap:number} may be added, and nothing is added here",
  ),
  none: words(
    "未触及，加分未超过{bonusCap:number}分，扣分未超过底分{fullMarks:number}分",
    "not reached, since not more than {bonusCap:number} are added, nor more than the {fullMarks:number} base points taken off",
  ),
};
