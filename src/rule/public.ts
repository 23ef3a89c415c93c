export type { Checklist } from "./checklist.js";
export type {
  Bilingual,
  ClauseId,
  DocumentId,
  Locale,
  OutsideSource,
  PublishedWork,
  SourceId,
} from "./clause.js";
export type { IsoDate } from "./dates.js";
export { describe } from "./describe.js";
export type { Field, Fields, Kind } from "./field.js";
export type { Finding, FindingOf, Note } from "./finding.js";
export type { Instant } from "./instants.js";
export { type IssueCode, issueCodes } from "./issueCodes.js";
export { type Issue, RuleInputError } from "./issues.js";
export type { JsonSchema } from "./jsonSchema.js";
export { type Plain, plain } from "./plainForm.js";
export { type Outcome, type RuleFunction, safely } from "./rule.js";
export type { Account, Audience } from "./say.js";
export type { StandardResult, StandardSchema } from "./standardSchema.js";
