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
  /** What the own figures decide. */
  readonly own: OwnParts;
}

/** Refuses a manager who cannot be rated, which does not touch the averages of the class. */
export function admit(manager: ManagerRow, year: number | undefined, policy: CompiledPolicy): Admitted {
  refuseContradictions(manager, year);
  const own = decideOwn(manager, policy);
  const { appointedOn } = manager;
  const { protectionYears } = policy.grading.firstAppointment;
  return {
    manager,
    own,
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
