export type { Decimal } from "decimal.js";
// Over all rules
export { type AnyRule, rules } from "./catalogue/index.js";
export type { DecimalInput } from "./exact/index.js";
export { cite, type ExplainOptions, explain, type Format } from "./explain/index.js";
// Measures, chapter 3: the annual grade
export * from "./grading/index.js";
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
  type Readings,
  type Rule,
  referencePolicy,
} from "./policy/index.js";
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
  type Locale,
  type Note,
  type Outcome,
  RuleInputError,
  safely,
} from "./rule/index.js";
