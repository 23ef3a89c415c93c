export { type FieldCase, type FieldsByCase, fieldsByCase, neededFields } from "./byCase.js";
export type { Bilingual, ClauseId, DocumentId, Locale } from "./clause.js";
export {
  completedYears,
  dayNumber,
  type IsoDate,
  isDate,
  isWeekend,
  monthEnd,
  plusDays,
  plusMonths,
  plusYears,
  yearEnd,
} from "./dates.js";
export { fieldSchemas, inJson, type JsonSchema, jsonForm } from "./fieldSchemas.js";
export {
  choice,
  coefficient,
  completion,
  count,
  date,
  decimal,
  type Field,
  fen,
  flag,
  fraction,
  instant,
  list,
  money,
  month,
  nonNegative,
  optional,
  share,
  text,
  year,
} from "./fields.js";
export {
  type Decided,
  type Deciding,
  type Figures,
  type Finding,
  figuresOf,
  made,
  NO_NOTES,
  NO_READINGS,
  type Note,
  named,
  publish,
} from "./finding.js";
export { refuseRepeated, refuseRepeatedIds } from "./ids.js";
export { dateAtOffsetOf, dateOf, type Instant, isAfter, isInstant, plusHours } from "./instants.js";
export { issueCodes } from "./issueCodes.js";
export {
  type Issue,
  type IssueCode,
  issue,
  RuleInputError,
  refuse,
  relocated,
  shown,
  within,
} from "./issues.js";
export { type Parsed, parse } from "./parse.js";
export { type Outcome, type RuleDefinition, type RuleFunction, ruleMaker, safely } from "./rule.js";
export {
  type Account,
  AUDITOR_ONLY,
  type Audience,
  magnitude,
  type NoteTexts,
  type Pen,
  partOf,
  type Said,
  type Say,
  type Step,
} from "./say.js";
