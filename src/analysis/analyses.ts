import type { Bilingual, ClauseId, Fields, NoteTexts, Sayable } from "../rule/index.js";
import { compareAppraisals } from "./compareAppraisals.js";
import { comparePolicies } from "./comparePolicies.js";
import { compareRosters } from "./compareRosters.js";
import { readingsAtStake } from "./readingsAtStake.js";
import { sensitivity } from "./sensitivity.js";
import { shortfall } from "./shortfall.js";

/** What is asked of the rules, and answered by a finding of its own. */
export interface Analysis extends Sayable {
  /** The name it is exported by. */
  readonly name: string;
  /** The clause it starts from. */
  readonly clause: ClauseId;
  /** What it is called. */
  readonly title: Bilingual;
  /** The fields of its finding. */
  readonly output: Fields;
  /** The open readings it may go by. */
  readonly readings: readonly string[];
  /** The words of each note, by its code. */
  readonly notes: NoteTexts;
}

/**
 * Every analysis whose finding `explain` puts in words: like a rule it carries its clause, title and fields, and it stands
 * beside `rules`, since it decides no clause of its own.
 *
 * @example
 * analyses.map(({ name }) => name).includes("shortfall"); // true
 */
export const analyses: readonly Analysis[] = Object.freeze([
  shortfall,
  sensitivity,
  readingsAtStake,
  comparePolicies,
  compareRosters,
  compareAppraisals,
]);
