import type { Decimal } from "decimal.js";
import { ONE, type Ratio, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { type ClauseId, NO_NOTES, type Note, type NoteTexts, refuse } from "../rule/index.js";
import type { Limit } from "./marks.js";

/** What both items that are measured against the class have in common. */
export interface PeerCompared {
  /** Total of the class ÷ its managers. */
  readonly average: Decimal;
  /** (own − average) ÷ average, a ratio: 0.18 is 18 % above. */
  readonly deviation: Decimal;
  readonly fullMarks: Decimal;
  readonly bonusCap: Decimal;
  /** Points added (or, negative, taken off) before any limit. */
  readonly adjustment: Decimal;
  readonly limit: Limit;
  readonly points: Decimal;
}

interface Deviation {
  readonly average: Ratio;
  readonly deviation: Ratio;
  /** The reading that decided an average of zero; null where there was none to decide. */
  readonly zeroAverage: string | null;
  readonly notes: readonly Note[];
}

/** The figures that are measured against the class. */
export type PeerFigure = "loansGranted" | "interestIncome";

const CLAUSES: Readonly<Record<PeerFigure, ClauseId>> = {
  loansGranted: "measures-11.1",
  interestIncome: "measures-11.2",
};

/** How far a manager is from the average of the class; a reading of the policy decides what an average of zero means. */
export function peerDeviation(
  own: Ratio,
  total: Ratio,
  managers: Ratio,
  figure: PeerFigure,
  { readings: { zeroPeerAverage } }: CompiledPolicy,
  peersPath: readonly string[] = ["peers"],
): Deviation {
  const average = total.over(managers);
  const clause = CLAUSES[figure];
  const outside = managers.equals(ONE) ? !own.equals(total) : figure === "loansGranted" && own.isAbove(total);
  const alone: Note[] = managers.equals(ONE) ? [{ code: "singlePeer", clause }] : [];
  if (outside) alone.push({ code: "notInClassTotal", clause });
  if (total.isPositive()) {
    const deviation = own.times(managers).minus(total).over(total);
    return { average, deviation, zeroAverage: null, notes: alone.length === 0 ? NO_NOTES : alone };
  }
  const path = [...peersPath, figure];
  if (total.isNegative())
    return refuse(path, "undetermined", "expected a positive average of the class, got a negative one");
  if (!own.isZero())
    return refuse(
      path,
      "undetermined",
      "expected a positive average of the class, got 0 while the own figure is not 0",
    );
  if (zeroPeerAverage === "reject") {
    return refuse(
      path,
      "undetermined",
      'expected a positive average of the class, got 0 (reading zeroPeerAverage is "reject")',
    );
  }
  const notes = [...alone, { code: "zeroPeerAverage", clause }];
  return { average, deviation: ZERO, zeroAverage: zeroPeerAverage, notes };
}

/** The readings of an item, with the one that decided an average of zero where one did. */
export function withZeroAverage(
  readings: Readonly<Record<string, string>>,
  zeroPeerAverage: string | null,
): Readonly<Record<string, string>> {
  return zeroPeerAverage === null ? readings : { ...readings, zeroPeerAverage };
}

export const peerNoteTexts: NoteTexts = {
  notInClassTotal: {
    zh: "本人的数字与同类合计不符：同类合计应包括本人，请核对",
    en: "The own figure does not fit the total of the class, which must include it: check the totals",
  },
  singlePeer: {
    zh: "同类客户经理只有本人一人，平均数应就是本人的数字，本项得满分",
    en: "The class has this one manager: the average should be the own figure, and the item gives full marks",
  },
  zeroPeerAverage: {
    zh: "同类平均数为零，本人也为零，视同达到平均数",
    en: "The average of the class is zero, and so is the own figure: the average counts as met",
  },
};
