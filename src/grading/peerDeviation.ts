import type { Decimal } from "../exact/index.js";
import { ONE, type Ratio, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import { type Figure, NO_NOTES, NO_READINGS, type Note, refuse } from "../rule/index.js";
import { type Limit, limitField } from "./marks.js";

/** What an item that is measured against the class shows; the average is in the unit of the own figure. */
export function peerCompared(average: Figure) {
  return {
    /** Total of the class ÷ its managers. */
    average,
    /** (own − average) ÷ average, a ratio: 0.18 is 18 % above. */
    deviation: field.ratio("与平均数相比", "Against the average"),
    fullMarks: field.points("满分", "Full marks"),
    /** The most points that may be added. */
    bonusCap: field.points("加分上限", "Bonus cap"),
    /** Points added (or, negative, taken off) before any limit. */
    adjustment: field.points("加（扣）分", "Added or taken off"),
    limit: limitField,
    points: field.points("得分", "Points"),
  };
}

/** The words of the notes on a comparison with the class. */
export const peerNotes = {
  notInClassTotal: {
    zh: "本人的数字与同类型合计不符：合计应包括本人，请核对",
    en: "The manager’s own figure does not fit the total of the class, which must include it: check the totals",
  },
  singlePeer: {
    zh: "同类型客户经理只有本人一人，平均数应等于本人的数字，本项应得满分",
    en: "The class has this one manager: the average should be this manager’s own figure, and the item should give full marks",
  },
  zeroPeerAverage: {
    zh: "同类型客户经理平均数为零，本人也为零，视同达到平均数",
    en: "The average of the class is zero, and so is the manager’s own figure: the average counts as met",
  },
} as const;

type PeerNote = keyof typeof peerNotes;

interface Deviation {
  readonly average: Ratio;
  readonly deviation: Ratio;
  /** The reading that decided an average of zero, where there was one to decide. */
  readonly readings: { readonly zeroPeerAverage?: CompiledPolicy["readings"]["zeroPeerAverage"] };
  readonly notes: readonly PeerNote[];
}

/** The figures that are measured against the class. */
export type PeerFigure = "loansGranted" | "interestIncome";

function notesOf(isAlone: boolean, outside: boolean): readonly PeerNote[] {
  if (!outside) return isAlone ? ALONE : NO_NOTES;
  return isAlone ? [...ALONE, "notInClassTotal"] : ["notInClassTotal"];
}

const ALONE: readonly PeerNote[] = ["singlePeer"];

/** How far a manager is from the average of the class; a reading of the policy decides what an average of zero means. */
export function peerDeviation(
  own: Ratio,
  total: Ratio,
  managers: Ratio,
  figure: PeerFigure,
  { readings: { zeroPeerAverage } }: CompiledPolicy,
  peersPath: readonly string[] = ["peers"],
  included = true,
): Deviation {
  const average = total.over(managers);
  const isAlone = included && managers.equals(ONE);
  const isMore = included && figure === "loansGranted" && own.isAbove(total);
  const outside = isAlone ? !own.equals(total) : isMore;
  const notes = notesOf(isAlone, outside);
  if (total.isPositive()) {
    const deviation = own.times(managers).minus(total).over(total);
    return { average, deviation, readings: NO_READINGS, notes };
  }
  const path = [...peersPath, figure];
  const refused = (zh: string, en: string) =>
    refuse(path, "undetermined", {
      zh: `同类平均数应大于0，${zh}`,
      en: `expected a positive average of the class, got ${en}`,
    });
  if (total.isNegative()) return refused("实际为负数", "a negative one");
  if (!own.isZero()) return refused("实际为0，而本人的数不为0", "0 while the own figure is not 0");
  if (zeroPeerAverage === "reject")
    return refused(
      "实际为0（现用口径不予计分，zeroPeerAverage为“reject”）",
      '0 (reading zeroPeerAverage is "reject")',
    );
  return { average, deviation: ZERO, readings: { zeroPeerAverage }, notes: [...notes, "zeroPeerAverage"] };
}

/** A finding that was measured against the class. */
export interface PeerCompared {
  readonly deviation: Decimal;
  readonly fullMarks: Decimal;
  readonly adjustment: Decimal;
  readonly bonusCap: Decimal;
  readonly limit: Limit;
  readonly peers: { readonly managers: Decimal };
  readonly readings: { readonly zeroPeerAverage?: string; readonly perPointSteps?: string };
  readonly notes: readonly Note[];
}
