import type { CompiledPolicy } from "../policy/index.js";
import { type IsoDate, lastDay } from "../rule/index.js";
import { decideCeiling } from "./ceiling.js";
import { decideConduct } from "./conduct.js";
import { decideQuality } from "./quality.js";
import { type ManagerRow, refuseContradictions } from "./row.js";

/** A manager who can be rated, as far as the own figures tell. */
export interface Admitted {
  readonly manager: ManagerRow;
  /** Last day of the protection of a first appointment; null where no appointment is given. */
  readonly protectedUntil: IsoDate | null;
}

/** Refuses a manager who cannot be rated, which does not touch the averages of the class. */
export function admit(manager: ManagerRow, year: number | undefined, policy: CompiledPolicy): Admitted {
  refuseContradictions(manager, year);
  // Decided here only for what it refuses: the results are decided again where they are read.
  decideOwn(manager, policy);
  const { appointedOn } = manager;
  const { protectionYears } = policy.grading.firstAppointment;
  return {
    manager,
    protectedUntil: appointedOn === undefined ? null : lastDay(appointedOn, { years: protectionYears }),
  };
}

/** What a manager's own figures decide, whatever the class reached. */
export type OwnParts = ReturnType<typeof decideOwn>;

export function decideOwn(manager: ManagerRow, policy: CompiledPolicy) {
  const quality = decideQuality(manager, policy);
  const { nplTolerance, seriousViolations } = manager;
  const limits = decideCeiling({ newNplRatio: quality.newNplRatio, nplTolerance, seriousViolations }, policy);
  return { quality, conduct: decideConduct(manager, policy), limits };
}
