import { type AnyRule, rules } from "../catalogue/index.js";
import { modelSource } from "../credit/index.js";
import {
  compiledPolicy,
  definePolicy,
  knownPolicy,
  openReadings,
  type Policy,
  type Rule,
  referencePolicy,
} from "../policy/index.js";
import {
  type Bilingual,
  type ClauseId,
  type Finding,
  plain,
  publish,
  refuse,
  type Say,
  safely,
  shown,
} from "../rule/index.js";
import { asked } from "./asked.js";
import { findingChanges } from "./findingChanges.js";
import { modelIn } from "./modelIn.js";
import { output, type ReadingsAtStakeFinding } from "./readingsAtStakeFinding.js";
import { sayReadingsAtStake } from "./sayReadingsAtStake.js";

interface ReadingsAtStake {
  <Input, Found>(rule: Rule<Input, Found>, input: NoInfer<Input>, policy?: Policy): ReadingsAtStakeFinding;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  readonly output: typeof output;
  readonly readings: readonly string[];
  readonly notes: Readonly<Record<never, never>>;
  readonly say: Say<ReadingsAtStakeFinding>;
}

type Loose = (input: unknown, policy: Policy) => Finding<string, object>;

function compare(rule: AnyRule, given: unknown, policy?: Policy): ReadingsAtStakeFinding {
  if (!rules.includes(rule))
    refuse(["rule"], "unknownValue", {
      zh: "应为一条规则",
      en: `expected a rule, got ${shown(rule)}`,
    });
  const { input, base } = remade(given, policy);
  const decide = rule as unknown as Loose;
  const finding = decide(input, base);
  const applied = plain(finding);
  const others = openReadings
    .filter(({ id }) => rule.readings.includes(id))
    .flatMap(({ id, values }) =>
      values
        .filter((value) => value !== base.readings[id])
        .map((alternative) => ({ reading: id, applied: base.readings[id], alternative })),
    );
  const atStake = others.flatMap((other) => {
    const then = safely(decide)(
      input,
      definePolicy({ readings: { [other.reading]: other.alternative } }, base),
    );
    const changes = then.ok ? findingChanges(applied, plain(then.finding)) : [];
    return then.ok && changes.length === 0 ? [] : [{ ...other, refused: !then.ok, changes }];
  });
  const people = rule.say(finding as never).people !== undefined;
  const decided = { of: rule.name, people, tried: others.length, atStake };
  return publish({ name: "readingsAtStake", clause: rule.clause }, decided, compiledPolicy(base));
}

/** The input with what a compiled model was made from in its place, to be made again under each policy. */
function remade(given: unknown, policy: Policy | undefined): { input: unknown; base: Policy } {
  const source = modelSource(modelIn(given));
  const base = knownPolicy(policy ?? source?.policy ?? referencePolicy);
  return { input: source === undefined ? given : withModel(given as object, source.definition), base };
}

function withModel(given: object, model: unknown): object {
  try {
    return { ...given, model };
  } catch {
    // What cannot be read is for the rule to refuse.
  }
  return given;
}

/**
 * Which open readings of the text a finding hangs on: every other value of a reading that would change a figure, a choice
 * or a note of it, or have the input refused. Where only the words of a sheet would be others, as “in whole percents” of
 * a deviation that is whole, nothing is at stake, though the finding names the reading.
 *
 * Each value is applied alone, the other readings staying as they are. A model of a credit evaluation is compiled again
 * under each.
 *
 * @param rule any of the {@link rules}
 * @param input what the rule takes
 * @param policy the policy applied, by default the reference policy, or that of the model in the input
 * @returns under `atStake` each other value that matters: `changes` by path, from what to what, as text; or `refused`
 * @throws {@link RuleInputError} as the rule does, and for what is no rule
 * @see measures-10
 * @example
 * const { atStake } = readingsAtStake(gradeForScore, { score: "89.996" });
 * atStake.map(({ reading, alternative }) => `${reading}: ${alternative}`); // ["gradeOn: recorded"]
 * const grade = atStake[0]?.changes.find(({ path }) => path === "grade");
 * [grade?.from, grade?.to]; // ["2", "1"]
 */
export const readingsAtStake: ReadingsAtStake = asked(
  "readingsAtStake",
  (rule: unknown, input: unknown, policy?: Policy) => compare(rule as AnyRule, input, policy),
  {
    clause: "measures-10" as const,
    title: { zh: "影响认定的解释口径", en: "Readings that a finding hangs on" },
    output,
    readings: [],
    notes: {},
    say: sayReadingsAtStake,
  },
);
