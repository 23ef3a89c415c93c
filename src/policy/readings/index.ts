import type { Bilingual, ClauseId } from "../../rule/index.js";
import { type BuyoutReadings, buyoutReadings } from "./buyout.js";
import { type CareerReadings, careerReadings } from "./career.js";
import { type CreditReadings, creditReadings } from "./credit.js";
import { type EliminationReadings, eliminationReadings } from "./elimination.js";
import { type GradingReadings, gradingReadings } from "./grading.js";
import { type LiabilityReadings, liabilityReadings } from "./liability.js";
import type { ReadingTable } from "./open.js";
import { type RecoveryReadings, recoveryReadings } from "./recovery.js";
import { type ScorecardReadings, scorecardReadings } from "./scorecard.js";
import { type WarningReadings, warningReadings } from "./warning.js";

/** One value for each place where an honest reader could read the text otherwise. */
export interface Readings
  extends GradingReadings,
    CareerReadings,
    LiabilityReadings,
    EliminationReadings,
    RecoveryReadings,
    BuyoutReadings,
    CreditReadings,
    WarningReadings,
    ScorecardReadings {}

/** A place where the text can be read in more than one way, and what each value means. */
export interface OpenReading {
  readonly id: keyof Readings;
  readonly clause: ClauseId;
  /** Every clause the question arises in, `clause` first. */
  readonly clauses: readonly ClauseId[];
  readonly question: Bilingual;
  readonly values: readonly string[];
  readonly default: string;
  /** What each value means, in words. */
  readonly meanings: Readonly<Record<string, Bilingual>>;
  /** Why the default is the default. */
  readonly why: Bilingual;
}

const table: ReadingTable<Readings> = {
  ...gradingReadings,
  ...careerReadings,
  ...liabilityReadings,
  ...eliminationReadings,
  ...recoveryReadings,
  ...buyoutReadings,
  ...warningReadings,
  ...scorecardReadings,
  ...creditReadings,
};

/** Every open reading of the texts as data: the clause, the values (default first), what each means and why. */
export const openReadings: readonly OpenReading[] = Object.freeze(
  Object.entries(table).map(([id, entry]) => {
    const values = Object.freeze(Object.keys(entry.meanings));
    const { clause, alsoIn = [], question, meanings, why } = entry;
    for (const words of [question, meanings, why, ...Object.values<Bilingual>(meanings)])
      Object.freeze(words);
    const clauses = Object.freeze([clause, ...alsoIn]);
    const byDefault = values[0] as string;
    return Object.freeze({
      id: id as keyof Readings,
      clause,
      clauses,
      question,
      values,
      default: byDefault,
      meanings,
      why,
    });
  }),
);

export const defaultReadings: Readings = Object.freeze(
  Object.fromEntries(openReadings.map((reading) => [reading.id, reading.default])),
) as unknown as Readings;
