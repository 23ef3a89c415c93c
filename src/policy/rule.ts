import { type Finding, type RuleDefinition, type RuleFunction, ruleMaker } from "../rule/index.js";
import type { CompiledPolicy } from "./compile.js";
import { compiledPolicy } from "./definePolicy.js";
import type { Policy } from "./policy.js";

/** A rule: call it with an input and, if not the reference policy, the policy to apply. */
export type Rule<In, Out extends Finding> = RuleFunction<In, Out, Policy>;

/** Makes a rule from its definition. */
export const rule: <Parsed, In, Out extends Finding>(
  definition: RuleDefinition<Parsed, In, Out, CompiledPolicy>,
) => Rule<In, Out> = ruleMaker(compiledPolicy);
