import type * as z from "zod/mini";
import type { Bilingual, ClauseId } from "./clause.js";
import { type Deciding, type Finding, publish } from "./finding.js";
import { type Issue, RuleInputError } from "./issues.js";
import { parse } from "./parse.js";
import type { NoteTexts, Say } from "./say.js";

/** A rule as its file writes it. */
export interface RuleDefinition<Parsed, In, Out extends Finding, Policy> {
  /** The name it is exported by; every finding carries it. */
  readonly name: string;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  /** What it takes, and how each field is read. */
  readonly input: z.ZodMiniType<Parsed, In>;
  /** The decision, on exact fractions. */
  readonly decide: (input: Parsed, policy: Policy) => Deciding<Out>;
  readonly say: Say<Out>;
  readonly notes?: NoteTexts;
}

/** A rule as its users call it: a function that also carries what is known about it. */
export interface RuleFunction<In, Out extends Finding, Policy> {
  (input: In, policy?: Policy): Out;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  /** The schema of the input (a zod schema: `rule.input.safeParse(value)`). */
  readonly input: z.ZodMiniType<unknown, In>;
  readonly say: Say<Out>;
  readonly notes: NoteTexts;
}

/** Makes `rule` for one kind of policy: `compile` turns what users hold into what decisions read. */
export function ruleMaker<Policy, Compiled extends { readonly name: string }>(
  compile: (policy: Policy | undefined) => Compiled,
) {
  return <Parsed, In, Out extends Finding>(
    definition: RuleDefinition<Parsed, In, Out, Compiled>,
  ): RuleFunction<In, Out, Policy> => {
    const { name, clause, title, input: schema, decide, say, notes = {} } = definition;
    const call = (input: In, policy?: Policy): Out => {
      const compiled = compile(policy);
      const parsed = parse(schema, input);
      if (!parsed.ok) throw new RuleInputError(parsed.issues);
      return publish(definition, decide(parsed.value, compiled), compiled.name);
    };
    Object.defineProperty(call, "name", { value: name });
    for (const words of [title, notes, ...Object.values(notes)]) Object.freeze(words);
    return Object.freeze(Object.assign(call, { clause, title, input: schema, say, notes }));
  };
}

/** What a rule called by {@link safely} returns. */
export type Outcome<Out> =
  | { readonly ok: true; readonly finding: Out }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The rule as a function that returns its issues instead of throwing them.
 *
 * @example
 * const outcome = safely(gradeForScore)({ score: "ninety" });
 * outcome.ok; // false
 */
export function safely<Args extends unknown[], Out>(
  rule: (...args: Args) => Out,
): (...args: Args) => Outcome<Out> {
  return (...args) => {
    try {
      return { ok: true, finding: rule(...args) };
    } catch (error) {
      if (error instanceof RuleInputError) return { ok: false, issues: error.issues };
      throw error;
    }
  };
}
