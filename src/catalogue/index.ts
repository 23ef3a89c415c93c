export { cite } from "./citation.js";
export {
  type ClauseCoverage,
  type CodedClause,
  coverage,
  type ExternalClause,
  type NotComputableClause,
} from "./coverage/index.js";
export { type Described, type InputSchema, inputSchema } from "./inputSchema.js";
export { type AnyRule, rules } from "./rules.js";
