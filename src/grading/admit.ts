import * as z from "zod/mini";
import { type DecimalInput, type Ratio, ZERO } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import {
  choice,
  count,
  type Decided,
  type Deciding,
  date,
  type Field,
  type IsoDate,
  money,
  nonNegative,
  optional,
  plusYears,
  refuse,
  share,
  text,
  yearEnd,
} from "../rule/index.js";
import { type CeilingFinding, decideCeiling } from "./ceiling.js";
import { type ConductFinding, decideConduct } from "./conduct.js";
import { BRANCH_TYPES, type BranchType } from "./peers.js";
import { decideQuality, type QualityFinding } from "./quality.js";

/** What a manager is appointed as. A branch head is rated for reference and keeps the coefficient of the post. */
export type Role = "accountManager" | "branchHead";

/** One manager and the year's figures: a row of a roster. */
export interface ManagerInput {
  readonly id: string;
  readonly name?: string | undefined;
  readonly branchType: BranchType;
  /** Loans granted in the year: a whole number. */
  readonly loansGranted: DecimalInput;
  /** Interest income of the year, in yuan; reversals may make it negative. */
  readonly interestIncome: DecimalInput;
  /** NPL formed in the year and outstanding at year-end, in yuan. */
  readonly newNplBalance: DecimalInput;
  /** Loans managed at year-end in yuan, discounted acceptances included. */
  readonly managedLoans: DecimalInput;
  readonly discountedAcceptances?: DecimalInput | undefined;
  /** The tolerance approved for the year, a ratio: 1.2 % is "0.012". */
  readonly nplTolerance?: DecimalInput | undefined;
  readonly failedExams?: DecimalInput | undefined;
  readonly fines?: DecimalInput | undefined;
  readonly reprimands?: DecimalInput | undefined;
  readonly seriousViolations?: DecimalInput | undefined;
  /** Day of the first appointment as account manager; gives the protection of measures-15. */
  readonly appointedOn?: IsoDate | undefined;
  /** "accountManager" when left out. */
  readonly role?: Role | undefined;
  /** Coefficient of a branch head's post; required for a branch head and refused for anyone else. */
  readonly headCoefficient?: DecimalInput | undefined;
}

/** A row as the rules read it. */
export interface ManagerFigures {
  readonly id: string;
  readonly name?: string | undefined;
  readonly branchType: BranchType;
  readonly loansGranted: Ratio;
  readonly interestIncome: Ratio;
  readonly newNplBalance: Ratio;
  readonly managedLoans: Ratio;
  readonly discountedAcceptances: Ratio;
  readonly nplTolerance?: Ratio | undefined;
  readonly failedExams: Ratio;
  readonly fines: Ratio;
  readonly reprimands: Ratio;
  readonly seriousViolations: Ratio;
  readonly appointedOn?: IsoDate | undefined;
  readonly role: Role;
  readonly headCoefficient?: Ratio | undefined;
}

/** The field that reads a row. */
export const managerField: Field<ManagerFigures, ManagerInput> = z.strictObject({
  id: text(),
  name: optional(text()),
  branchType: choice(BRANCH_TYPES),
  loansGranted: count(),
  interestIncome: money({ signed: true }),
  newNplBalance: money(),
  managedLoans: money(),
  discountedAcceptances: optional(money(), ZERO),
  nplTolerance: optional(share()),
  failedExams: optional(count(), ZERO),
  fines: optional(count(), ZERO),
  reprimands: optional(count(), ZERO),
  seriousViolations: optional(count(), ZERO),
  appointedOn: optional(date()),
  role: optional(choice<Role>(["accountManager", "branchHead"]), "accountManager"),
  headCoefficient: optional(nonNegative("the salary coefficient of the post, 0 or more")),
});

/** A manager who can be rated, as far as the own figures tell. */
export interface Admitted {
  readonly manager: ManagerFigures;
  /** Last day of the protection of a first appointment; null where no appointment is given. */
  readonly protectedUntil: IsoDate | null;
}

/** Refuses a manager who cannot be rated: such a one must not enter the averages of the class either. */
export function admit(manager: ManagerFigures, year: number, policy: CompiledPolicy): Admitted {
  const { appointedOn, role, headCoefficient } = manager;
  if (appointedOn !== undefined && appointedOn > yearEnd(year)) {
    refuse(
      ["appointedOn"],
      "inconsistent",
      `expected a day up to the end of the year rated, got ${appointedOn}`,
    );
  }
  if (role === "branchHead" && headCoefficient === undefined) {
    refuse(["headCoefficient"], "missing", "expected the coefficient of the head's post, got nothing");
  }
  if (role !== "branchHead" && headCoefficient !== undefined) {
    refuse(["headCoefficient"], "inconsistent", 'expected only with role "branchHead"');
  }
  // Decided here only for what it refuses: the results are decided again where they are read.
  decideOwn(manager, policy);
  const { protectionYears } = policy.grading.firstAppointment;
  const protectedUntil = appointedOn === undefined ? null : plusYears(appointedOn, protectionYears);
  return { manager, protectedUntil };
}

/** What a manager's own figures decide, whatever the class reached. */
export interface OwnParts {
  readonly quality: Decided<QualityFinding>;
  readonly conduct: Deciding<ConductFinding>;
  readonly limits: Decided<CeilingFinding>;
}

export function decideOwn(manager: ManagerFigures, policy: CompiledPolicy): OwnParts {
  const { newNplBalance, managedLoans, discountedAcceptances, nplTolerance, seriousViolations } = manager;
  const quality = decideQuality({ newNplBalance, managedLoans, discountedAcceptances }, policy);
  const limits = decideCeiling({ newNplRatio: quality.newNplRatio, nplTolerance, seriousViolations }, policy);
  return { quality, conduct: decideConduct(manager, policy), limits };
}
