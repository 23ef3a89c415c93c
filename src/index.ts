export type { Decimal } from "decimal.js";
// Measures, chapter 12: the buy-out at retirement
export * from "./buyout/index.js";
// Measures, chapters 2 and 11: appointment and exit
export * from "./career/index.js";
// Over all rules
export { type AnyRule, rules } from "./catalogue/index.js";
// Credit evaluation of micro-enterprises
export * from "./credit/index.js";
// Measures, chapter 10: the bottom-ranked
export * from "./elimination/index.js";
export type { DecimalInput } from "./exact/index.js";
export { cite, type ExplainOptions, explain, type Format } from "./explain/index.js";
// Measures, chapter 3: the annual grade
export * from "./grading/index.js";
// Measures, chapters 6 to 10: who answers for a loan
export * from "./liability/index.js";
// Policy
export {
  definePolicy,
  type Grade,
  type InForce,
  type OpenReading,
  openReadings,
  type Policy,
  type PolicyOverrides,
  policyInForce,
  policySources,
  type RandomIndexTable,
  type Readings,
  type Rule,
  referencePolicy,
} from "./policy/index.js";
// Measures, Articles 47 and 48: recovery off post
export * from "./recovery/index.js";
export type { Audience } from "./rule/index.js";
// Findings, errors
export {
  type Bilingual,
  type ClauseId,
  type DocumentId,
  type Finding,
  type IsoDate,
  type Issue,
  type IssueCode,
  issueCodes,
  type Locale,
  type Note,
  type Outcome,
  RuleInputError,
  safely,
} from "./rule/index.js";
