import {
  type FindingOf,
  type NoteTexts,
  type ReadingsOf,
  type RuleFunction,
  ruleMaker,
} from "../rule/index.js";
import type { CompiledPolicy } from "./compile.js";
import { compiledPolicy } from "./definePolicy.js";
import type { Policy } from "./policy.js";
import type { Readings } from "./readings/index.js";

/** A rule: call it with an input and, if not the reference policy, the policy to apply. */
export type Rule<In, Found> = RuleFunction<In, Found, Policy>;

/** The finding of a rule: its name, its output, the notes it may carry and the readings it may go by. */
export type Found<
  Name extends string,
  Output,
  Notes extends NoteTexts = Readonly<Record<never, never>>,
  Reading extends keyof Readings = never,
> = FindingOf<Name, Output, keyof Notes & string, ReadingsOf<Readings, Reading>>;

/** Makes a rule from its definition. */
export const rule = ruleMaker<Policy, CompiledPolicy, Readings>(compiledPolicy);
