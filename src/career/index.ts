export {
  type AppointmentCondition,
  type AppointmentEligibilityFinding,
  type AppointmentEligibilityInput,
  appointmentEligibility,
} from "./appointmentEligibility.js";
export {
  type ApplicationStep,
  type AppointmentStepFinding,
  type AppointmentStepInput,
  appointmentStep,
} from "./appointmentStep.js";
export type { Credential } from "./credentials.js";
export {
  type ExamRegistrationFinding,
  type ExamRegistrationInput,
  examRegistration,
} from "./examRegistration.js";
export type { Sex } from "./exitAge.js";
export { exitGrounds } from "./exitGrounds.js";
export type { ExitGroundsFinding, ExitGroundsInput } from "./exitGroundsFields.js";
export type { ExitItem, ExitStatus } from "./exitItems.js";
export { type ExitPayBasis, type ExitPayFinding, type ExitPayInput, exitPay } from "./exitPay.js";
export {
  type FullTimeRecoveryFinding,
  type FullTimeRecoveryInput,
  fullTimeRecovery,
} from "./fullTimeRecovery.js";
export { type HandoverFinding, type HandoverInput, handover } from "./handover.js";
export {
  type HandoverLendingFinding,
  type HandoverLendingInput,
  handoverLending,
  type Lender,
  type LendingBasis,
} from "./handoverLending.js";
export { managerFile } from "./managerFile.js";
export type {
  FileContent,
  FileDuty,
  FileGroup,
  ManagerFileFinding,
  ManagerFileInput,
} from "./managerFileFields.js";
export { type PostEntryFinding, type PostEntryInput, postEntry } from "./postEntry.js";
export type { PayBasis } from "./posts.js";
export {
  type PostPayInput,
  type ProtectedPayFinding,
  type ProtectedPayInput,
  protectedPay,
} from "./protectedPay.js";
export type { QualificationRating } from "./qualification.js";
export {
  type QualificationReviewFinding,
  type QualificationReviewInput,
  qualificationReview,
} from "./qualificationReview.js";
export { type RecoveryPeriodFinding, type RecoveryPeriodInput, recoveryPeriod } from "./recoveryPeriod.js";
