import { deepFreeze, type IsoDate, type SourceId } from "../rule/index.js";
import { buyoutFigures } from "./figures/buyout.js";
import { careerFigures } from "./figures/career.js";
import { type Overrides, sourcesOf, type Values, valuesOf } from "./figures/cited.js";
import { compensationFigures } from "./figures/compensation.js";
import { creditFigures } from "./figures/credit.js";
import { eliminationFigures } from "./figures/elimination.js";
import { gradingFigures } from "./figures/grading.js";
import { lendingFigures } from "./figures/lending.js";
import { recoveryFigures } from "./figures/recovery.js";
import { scorecardFigures } from "./figures/scorecard.js";
import { warningFigures } from "./figures/warning.js";
import { fingerprintOf } from "./fingerprint.js";
import { defaultReadings, type Readings } from "./readings/index.js";

/** The days on which a policy applies, both included; without `to` it applies until further notice. */
export interface InForce {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly to?: IsoDate;
}

/** The figures of the documents with their clauses, by the room whose rules use them. */
export const citedFigures = {
  /** The annual grade. */
  grading: gradingFigures,
  /** Appointment, exit from the post and what follows it. */
  career: careerFigures,
  /** Who answers for a loan, and on what terms it is lent. */
  lending: lendingFigures,
  /** Compensation, yearly buy-out, and what counts as NPL. */
  compensation: compensationFigures,
  /** The bottom-ranked managers. */
  elimination: eliminationFigures,
  /** Pay of managers who left their post. */
  recovery: recoveryFigures,
  /** The buy-out at retirement. */
  buyout: buyoutFigures,
  /** Early warnings: who reports to whom, from what amount, by when. */
  warning: warningFigures,
  /** Scorecards and what follows from results. */
  scorecard: scorecardFigures,
  /** The credit evaluation of micro-enterprises. */
  credit: creditFigures,
};

/** The figures of the documents, by the room whose rules use them. */
export interface PolicyFigures extends Values<typeof citedFigures> {}

/** What a policy decides by. */
export interface Decisive extends PolicyFigures {
  /** The value chosen at every open place of the texts. */
  readonly readings: Readings;
}

/** Every figure the rules decide on, and the reading chosen at every open place of the texts. */
export interface Policy extends Decisive {
  /** What the policy is called, for the record. */
  readonly name: string;
  /** 16 hexadecimal digits of all its figures and readings: policies of one fingerprint decide alike. */
  readonly fingerprint: string;
  /** `null` where the documents state no effective date. */
  readonly inForce: InForce | null;
}

/** What `definePolicy` takes: any part of a policy. */
export interface PolicyOverrides extends Overrides<PolicyFigures> {
  /** What it is called. */
  readonly name?: string | undefined;
  /** Of a whole policy that was stored: it must be that of the figures and readings stored with it. */
  readonly fingerprint?: string | undefined;
  /** The days on which it applies. */
  readonly inForce?: InForce | null | undefined;
  /** How open places of the texts are read. */
  readonly readings?: Partial<Readings> | undefined;
}

/** A policy as its users hold it, frozen. The fingerprint is made when it is first read: few programs start with it. */
export function madePolicy(
  { name, inForce }: Pick<Policy, "name" | "inForce">,
  decisive: Decisive,
  known?: string,
): Policy {
  let fingerprint = known;
  return Object.freeze({
    name,
    get fingerprint() {
      fingerprint ??= fingerprintOf(decisive);
      return fingerprint;
    },
    inForce: deepFreeze(inForce),
    ...deepFreeze(decisive),
  });
}

/** The figures and default readings of the documents as received. They state no effective date. */
export const referencePolicy: Policy = madePolicy(
  { name: "reference", inForce: null },
  { ...valuesOf(citedFigures), readings: defaultReadings },
);

/**
 * Where each figure of a policy comes from, by the figure's path: the clause that states it; where no document does,
 * the published work, or `kaoping` for a choice of the library. `cite` names it.
 */
export const policySources: Readonly<Record<string, SourceId>> = Object.freeze(sourcesOf(citedFigures));
