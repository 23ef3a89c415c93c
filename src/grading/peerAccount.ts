import { type Account, AUDITOR_ONLY, type Finding, type Pen, type Said } from "../rule/index.js";
import { marksFormula } from "./marks.js";
import type { PeerCompared } from "./peerDeviation.js";

interface Measured {
  /** What was measured, in words. */
  readonly measured: string;
  readonly own: Said;
  readonly total: Said;
  /** An amount with its unit. */
  readonly amount: (value: Said) => string;
  /** What the points added or taken off are called, and their formula. */
  readonly adjusted: string;
  readonly adjustment: string;
}

type PeerFinding = Finding & PeerCompared & { readonly peers: { readonly managers: Said } };

/** How an item measured against the class is said. */
export function peerAccount(
  f: PeerFinding,
  pen: Pen,
  { measured, own, total, amount, adjusted, adjustment }: Measured,
): Account {
  const { clause, limit } = f;
  const managers = pen.number(f.peers.managers);
  const cap = pen.number(f.bonusCap);
  const deviation =
    f.readings.zeroPeerAverage === undefined
      ? {
          formula: `(${pen.number(own)} × ${managers} − ${pen.number(total)}) ÷ ${pen.number(total)}`,
          result: pen.signedPercent(f.deviation),
        }
      : {
          result: pen.say(
            "平均数为零，本人也为零，视同达到平均数",
            "the average is 0 and so is the own figure: it counts as met",
          ),
        };
  const limits = {
    bonusCap: pen.say(`加分超过上限，按上限${cap}分计`, `the bonus is above its cap and counts as ${cap}`),
    floor: pen.say(
      `扣分多于满分，扣完为止，按0分计；加分上限${cap}分未用到`,
      `more would be taken off than the full marks: the item stops at 0; the bonus cap of ${cap} is not used`,
    ),
    none: pen.say(
      `未触及：加分未超过${cap}分，扣分未扣完满分`,
      `not reached: the bonus is not above ${cap}, and the points are not below 0`,
    ),
  };
  const applied = limit === "bonusCap" ? `+ ${cap}` : pen.term(f.adjustment);
  return {
    headline: pen.points(f.points),
    steps: [
      {
        clause,
        what: measured,
        result: pen.say(
          `本人${amount(own)}；同类${managers}人合计${amount(total)}，人均${amount(f.average)}`,
          `own ${amount(own)}; ${managers} in the class together ${amount(total)}, on average ${amount(f.average)}`,
        ),
      },
      { clause, what: pen.say("与平均数相比", "Against the average"), ...deviation },
      {
        clause,
        what: adjusted,
        formula: adjustment,
        result: pen.signedPoints(f.adjustment),
      },
      {
        clause,
        what: pen.say("上限和下限", "Cap and floor"),
        result: limits[limit ?? "none"],
        ...(limit === null ? AUDITOR_ONLY : {}),
      },
      {
        clause,
        what: pen.say("得分", "Points"),
        formula: marksFormula(`${pen.number(f.fullMarks)} ${applied}`, limit),
        result: pen.points(f.points),
      },
    ],
  };
}

/** Points for each percent, as the words of a step and its formula. */
export function perPercentWords(
  pen: Pen,
  {
    perPercent,
    steps,
    reading,
  }: { readonly perPercent: Said; readonly steps: Said; readonly reading: string },
): Pick<Measured, "adjusted" | "adjustment"> {
  const counted = pen.signed(steps);
  const stepwise =
    reading === "continuous" ? "" : pen.say(`，按整档计${counted}个`, `, counted as ${counted} whole steps`);
  return {
    adjusted: pen.say(
      `加（扣）分，每1个百分点${pen.points(perPercent)}${stepwise}`,
      `Added or taken off, ${pen.number(perPercent)} for each percent${stepwise}`,
    ),
    adjustment: `${pen.number(perPercent)} × ${counted}`,
  };
}
