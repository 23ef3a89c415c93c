import type { Decimal } from "decimal.js";
import type { Finding, Instant, IsoDate } from "../rule/index.js";
import type { DayCount } from "./calendar.js";
import type { WarningDuty } from "./duties.js";
import type { WarningCategory, WarningKind } from "./kinds.js";
import type { WarningLevel } from "./levels.js";
import type { BranchReport, SubBranchReport } from "./reports.js";

export interface EarlyWarningFinding extends Finding {
  readonly kind: WarningKind;
  readonly category: WarningCategory;
  readonly amount: Decimal;
  readonly offBalanceSheet: boolean;
  readonly discoveredAt: Instant;
  readonly occurredAt: Instant | null;
  readonly maturity: IsoDate | null;
  readonly reportedAt: Instant | null;
  readonly asOf: Instant | null;
  readonly level: WarningLevel;
  /** Whether the level was given or follows from the kind: a major event is always red. */
  readonly levelFrom: "input" | "kind";
  /** How terms in days are counted. */
  readonly dayCount: DayCount;
  readonly subBranchReport: SubBranchReport;
  /** Amount from which, included, the branch reports; null for management warnings, which it always reports. */
  readonly branchReportFrom: Decimal | null;
  /** null where the regulation orders no report to head office. */
  readonly branchReport: BranchReport | null;
  /** Whether the warning goes to the branch in writing: always, whatever the amount. */
  readonly written: boolean;
  /** What sub-branch and branch have to do besides. */
  readonly duties: readonly WarningDuty[];
}
