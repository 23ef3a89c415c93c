import { type Bilingual, type ClauseId, deepFreeze } from "../../rule/index.js";
import { buyoutPlaces } from "./buyout.js";
import { careerPlaces } from "./career.js";
import { creditPlaces } from "./credit.js";
import { eliminationPlaces } from "./elimination.js";
import { gradingPlaces } from "./grading.js";
import { type Readings, readingValues } from "./index.js";
import { liabilityPlaces } from "./liability.js";
import type { Place } from "./open.js";
import { recoveryPlaces } from "./recovery.js";
import { scorecardPlaces } from "./scorecard.js";
import { warningPlaces } from "./warning.js";

/** A place where the text can be read in more than one way, and what each value means. */
export interface OpenReading {
  /** Its name in `policy.readings`. */
  readonly id: keyof Readings;
  /** The clause that leaves it open. */
  readonly clause: ClauseId;
  /** Every clause the question arises in, `clause` first. */
  readonly clauses: readonly ClauseId[];
  /** What the text leaves open. */
  readonly question: Bilingual;
  /** How it can be read, the default first. */
  readonly values: readonly string[];
  /** How it is read unless a policy says otherwise. */
  readonly default: string;
  /** What each value means, in words. */
  readonly meanings: Readonly<Record<string, Bilingual>>;
  /** Why the default is the default. */
  readonly why: Bilingual;
}

const places: Readonly<Record<keyof Readings, Place>> = {
  ...gradingPlaces,
  ...careerPlaces,
  ...liabilityPlaces,
  ...eliminationPlaces,
  ...recoveryPlaces,
  ...buyoutPlaces,
  ...warningPlaces,
  ...scorecardPlaces,
  ...creditPlaces,
};

/** Every open reading of the texts as data: the clause, the values (default first), what each means and why. */
export const openReadings: readonly OpenReading[] = deepFreeze(
  Object.entries(places).map(([key, { clause, alsoIn = [], question, meanings, why }]) => {
    const id = key as keyof Readings;
    const values = readingValues[id];
    return { id, clause, clauses: [clause, ...alsoIn], question, values, default: values[0], meanings, why };
  }),
);
