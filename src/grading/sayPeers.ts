import { type Account, auditorOnly, type Line, words } from "../rule/index.js";
import { marksFormula } from "./marks.js";
import type { PeerCompared, PeerFigure } from "./peerDeviation.js";

/** How an item measured against the class is said; `adjusted` says how points are added or taken off. */
export function sayPeers(f: PeerCompared, figure: PeerFigure, adjusted: Line): Account {
  const { limit } = f;
  const [own, total] = [figure, `peers.${figure}`];
  const deviation: Line =
    f.readings.zeroPeerAverage === undefined
      ? {
          formula: `({${own}:number} × {peers.managers} − {${total}:number}) ÷ {${total}:number}`,
          result: words("{deviation:signedPercent}", "{deviation:signedPercent}"),
        }
      : {
          result: words(
            "平均数为零，本人也为零，视同达到平均数",
            "the average is 0 and so is the own figure: it counts as met",
          ),
        };
  return {
    headline: words("{points}", "{points}"),
    steps: [
      {
        field: figure,
        result: words(
          `本人{${own}}；同类{peers.managers}人合计{${total}}，人均{average}`,
          `own {${own}}; {peers.managers} in the class together {${total}}, on average {average}`,
        ),
      },
      { field: "deviation", ...deviation },
      {
        field: "adjustment",
        ...adjusted,
        result: words("{adjustment:signedPoints}", "{adjustment:signedPoints}"),
      },
      {
        what: words("上限和下限", "Cap and floor"),
        result: LIMITS[limit ?? "none"],
        ...auditorOnly(limit === null),
      },
      { field: "points", formula: marksFormula(limit) },
    ],
  };
}

const LIMITS = {
  bonusCap: words(
    "加分超过上限，按上限{bonusCap:number}分计",
    "the bonus is above its cap and counts as {bonusCap:number}",
  ),
  floor: words(
    "扣分多于满分，扣完为止，按0分计；加分上限{bonusCap:number}分未用到",
    "more would be taken off than the full marks: the item stops at 0; the bonus cap of {bonusCap:number} is not used",
  ),
  none: words(
    "未触及：加分未超过{bonusCap:number}分，扣分未扣完满分",
    "not reached: the bonus is not above {bonusCap:number}, and the points are not below 0",
  ),
};

/** Points for each percent: the steps that count by the reading chosen. */
export function perPercentLine(reading = "continuous"): Line {
  const stepwise =
    reading === "continuous"
      ? { zh: "", en: "" }
      : { zh: "，按整档计{steps:signed}个", en: ", counted as {steps:signed} whole steps" };
  return {
    what: words(
      `加（扣）分，每1个百分点{perPercent}${stepwise.zh}`,
      `Added or taken off, {perPercent:number} for each percent${stepwise.en}`,
    ),
    formula: "{perPercent:number} × {steps:signed}",
  };
}
