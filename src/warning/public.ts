export type { DayCount, WorkingCalendar } from "./calendar.js";
export type { Deadline, TermBasis, WarningTerm } from "./deadline.js";
export type { DutyCode, WarningDuty } from "./duties.js";
export { earlyWarning } from "./earlyWarning.js";
export {
  type HeadOfficeChannel,
  type HeadOfficeNoticeFinding,
  type HeadOfficeNoticeInput,
  headOfficeNotice,
} from "./headOfficeNotice.js";
export type { WarningCategory, WarningKind } from "./kinds.js";
export { type LevelOfWarning, type WarningLevel, warningLevels } from "./levels.js";
export type { AmountBand, BranchReport, SubBranchReport, WarningReport } from "./reportFields.js";
export type { EarlyWarningFinding, EarlyWarningInput } from "./warning.js";
export {
  type ReportItem,
  type WarningReportContentsFinding,
  type WarningReportContentsInput,
  warningReportContents,
} from "./warningReportContents.js";
export {
  type GroupMember,
  type WarningScopeFinding,
  type WarningScopeInput,
  warningScope,
} from "./warningScope.js";
