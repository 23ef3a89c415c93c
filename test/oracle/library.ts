import { definePolicy, RuleInputError, referencePolicy } from "kaoping";
import { type Decides, Draw, type Drawn, type Source } from "./draw.js";

/** A case with what the library says of it: a finding, or path and code of each issue. */
export interface Case extends Drawn {
  readonly rule: string;
  readonly got: unknown;
}

const policyOf = (readings: Readonly<Record<string, string>>) =>
  Object.keys(readings).length === 0 ? referencePolicy : definePolicy({ readings });

/** What the library says of an input. */
export function decided(rule: Decides, { input, readings = {} }: Drawn): unknown {
  try {
    return JSON.parse(JSON.stringify(rule(input, policyOf(readings))));
  } catch (thrown) {
    if (!(thrown instanceof RuleInputError)) throw thrown;
    return { issues: thrown.issues.map(({ path, code }) => [path, code]) };
  }
}

/** So many cases of the rules, each rule by its share, the same for the same seed. */
export function* cases(sources: readonly Source[], count: number, seed: number): Generator<Case> {
  const all = sources.reduce((sum, { share }) => sum + share, 0);
  for (const [place, source] of sources.entries()) {
    const random = new Draw(seed + place * 1_000_003);
    for (let left = Math.round((count * source.share) / all); left > 0; left -= 1) {
      const { input, readings = {} } = source.draw(random);
      yield { rule: source.rule.name, input, readings, got: decided(source.rule, { input, readings }) };
    }
  }
}
