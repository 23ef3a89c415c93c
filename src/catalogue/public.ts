export { type CiteOptions, cite, documents } from "./citation.js";
export {
  type ClauseCoverage,
  type CodedClause,
  coverage,
  type ExternalClause,
  type NotComputableClause,
} from "./coverage/index.js";
export { type Described, inputSchema, outputSchema, type RuleSchema } from "./inputSchema.js";
export { type AnyFinding, type AnyRule, rules } from "./rules.js";
