import { buyoutReadings } from "./buyout.js";
import { careerReadings } from "./career.js";
import { creditReadings } from "./credit.js";
import { eliminationReadings } from "./elimination.js";
import { gradingReadings } from "./grading.js";
import { liabilityReadings } from "./liability.js";
import type { Chosen } from "./open.js";
import { recoveryReadings } from "./recovery.js";
import { scorecardReadings } from "./scorecard.js";
import { warningReadings } from "./warning.js";

/** The values of every reading, the default first. */
export const readingValues = {
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

/** One value for each place where an honest reader could read the text otherwise. */
export interface Readings extends Chosen<typeof readingValues> {}

export const defaultReadings: Readings = Object.freeze(
  Object.fromEntries(Object.entries(readingValues).map(([id, [byDefault]]) => [id, byDefault])),
) as unknown as Readings;
