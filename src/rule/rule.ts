import type { Bilingual, ClauseId } from "./clause.js";
import type { Exact, Field, Fields, In } from "./field.js";
import type { Applied, Decided, FindingOf, Lazily, NoteTexts } from "./finding.js";
import { type Issue, RuleInputError, refusedBy } from "./issues.js";
import { parse, titled } from "./parse.js";
import { type Prepared, publish } from "./publish.js";
import type { Source } from "./readLate.js";
import type { Say } from "./say.js";
import { type StandardSchema, standardSchema } from "./standardSchema.js";
import { record } from "./structure.js";

/** The readings of the text named by `Id`, each as far as a decision went by it. */
export type ReadingsOf<Readings, Id extends keyof Readings> = { readonly [K in Id]?: Readings[K] };

/** A rule as its file writes it. */
export interface RuleDefinition<
  Name extends string,
  I extends Fields,
  O extends Fields,
  N extends NoteTexts,
  Id extends keyof Readings,
  Readings,
  Compiled,
> {
  /** The name it is exported by; every finding carries it. */
  readonly name: Name;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  /** What it takes. */
  readonly input: I;
  /** What its finding shows, beside the readings and notes. */
  readonly output: O;
  /** The open readings of the text that a decision may go by. */
  readonly readings?: readonly Id[];
  /** The notes that a finding may carry. */
  readonly notes?: N;
  /** The policy that decides, where what it takes may bring one along, as a compiled model does. */
  readonly policyOf?: (input: Exact<I>, given: Compiled | undefined) => Compiled;
  /** The decision, on exact fractions. */
  readonly decide: (
    input: Exact<I>,
    policy: Compiled,
  ) => Lazily<Decided<O, keyof N & string, ReadingsOf<Readings, Id>>> | Prepared<object, Source, unknown>;
  readonly say: Say<FindingOf<Name, O, keyof N & string, ReadingsOf<Readings, Id>>>;
}

/** A rule as its users call it: a function that also carries what is known about it. */
export interface RuleFunction<Input, Found, Policy> {
  (input: Input, policy?: Policy): Found;
  /** The clause it applies. */
  readonly clause: ClauseId;
  /** What it is called. */
  readonly title: Bilingual;
  /** The fields it takes, by name; as a whole a Standard Schema of the input. */
  readonly input: Fields & StandardSchema<Input>;
  /** The fields that its finding shows beside `rule`, `clause`, `policy`, `readings` and `notes`. */
  readonly output: Fields;
  /** The open readings of the text that a decision may go by. */
  readonly readings: readonly string[];
  /** The words of each note that a finding may carry. */
  readonly notes: NoteTexts;
  /** Its finding in words. */
  readonly say: Say<Found>;
}

/** Makes `rule` for one kind of policy: `compile` turns what users hold into what decisions read. */
export function ruleMaker<Policy, Compiled extends Applied, Readings>(
  compile: (policy: Policy | undefined) => Compiled,
) {
  return <
    const Name extends string,
    I extends Fields,
    O extends Fields,
    // A rule without notes or readings has none to choose from.
    N extends NoteTexts = Readonly<Record<never, never>>,
    Id extends keyof Readings = never,
  >(
    definition: RuleDefinition<Name, I, O, N, Id, Readings, Compiled>,
  ): RuleFunction<In<I>, FindingOf<Name, O, keyof N & string, ReadingsOf<Readings, Id>>, Policy> => {
    const {
      name,
      clause,
      title,
      input,
      output,
      policyOf,
      decide,
      say,
      readings = [],
      notes = {},
    } = definition;
    const whole: Field = record("输入", "Input", input);
    const call = (given: unknown, policy?: Policy) => {
      const asked = policyOf === undefined || policy !== undefined ? compile(policy) : undefined;
      const parsed = parse(whole, given);
      if (!parsed.ok) throw new RuleInputError(parsed.issues);
      const read = parsed.value as Exact<I>;
      try {
        const applied = policyOf === undefined ? (asked as Compiled) : policyOf(read, asked);
        return publish(definition, decide(read, applied), applied);
      } catch (error) {
        throw new RuleInputError(titled(refusedBy(error), whole));
      }
    };
    Object.defineProperty(call, "name", { value: name });
    for (const texts of [title, notes, ...Object.values(notes)]) Object.freeze(texts);
    const known = { clause, title, input: standardSchema(whole), output, readings, notes, say };
    return Object.freeze(Object.assign(call, known)) as never;
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
      return { ok: false, issues: refusedBy(error) };
    }
  };
}
