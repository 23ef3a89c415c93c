import {
  analyses,
  definePolicy,
  explain,
  type Finding,
  inputSchema,
  outputSchema,
  rules,
  safely,
} from "kaoping";
import type { Fixture } from "../support/fixtures.js";

/** The words, or the refusal to tell an employee of others. */
const told = safely(explain);

/** What one runtime says: how much it decided, a hash of all of it, and how far from UTC its clock stands. */
export interface Said {
  readonly findings: number;
  readonly refusals: number;
  readonly characters: number;
  readonly hash: string;
  readonly minutesFromUtc: number;
}

type Decide = (input: unknown, policy?: unknown) => Finding;
const decided = new Map([...rules, ...analyses].map((rule) => [rule.name, rule as unknown as Decide]));

/** Decides every case of the fixtures, explains every finding in both languages to each reader, and hashes the texts. */
export function everything(fixtures: readonly Fixture[]): Said {
  const hash = new Hash();
  let findings = 0;
  let refusals = 0;
  for (const fixture of fixtures) {
    for (const { rule: name = fixture.rule, input, policy } of fixture.cases) {
      const rule = decided.get(name);
      if (rule === undefined) throw new Error(`there is no rule ${name}`);
      const outcome = safely(rule)(input, policy && definePolicy(policy));
      if (outcome.ok) findings += 1;
      else refusals += 1;
      hash.add(JSON.stringify(outcome));
      if (!outcome.ok) continue;
      for (const locale of ["zh", "en"] as const)
        for (const audience of ["employee", "auditor"] as const)
          hash.add(JSON.stringify(told(outcome.finding, { locale, format: "markdown", audience })));
    }
  }
  for (const rule of rules) hash.add(JSON.stringify([inputSchema(rule), outputSchema(rule)]));
  const minutesFromUtc = -new Date(1e12).getTimezoneOffset();
  return { findings, refusals, characters: hash.characters, hash: hash.toString(), minutesFromUtc };
}

/** A hash of 64 bits by plain arithmetic, since not every runtime brings another without waiting. */
class Hash {
  characters = 0;
  private one = 0x811c9dc5;
  private other = 0x01000193;

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      this.one = Math.imul(this.one ^ code, 0x01000193);
      this.other = Math.imul(this.other ^ code, 0x5bd1e995);
      this.other ^= this.other >>> 13;
    }
    this.characters += text.length;
  }

  toString(): string {
    return [this.one, this.other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
