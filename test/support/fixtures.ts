import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Analysis,
  type AnyRule,
  analyses,
  definePolicy,
  type Finding,
  type Outcome,
  type PolicyOverrides,
  rules,
  safely,
} from "kaoping";

/** Where the figures of a case come from: the document's own words, or computed from its rule. */
export type Source = "document" | "computed";

export interface FixtureCase {
  readonly name: string;
  readonly source: Source;
  /** The rule, where the clause has another beside the one the file names. */
  readonly rule?: string;
  readonly policy?: PolicyOverrides;
  readonly input: unknown;
  /** What the finding must hold: every key given here, to the last digit; other keys are free. */
  readonly expected?: Readonly<Record<string, unknown>>;
  /** What must be refused: path and code of every issue, in order. */
  readonly issues?: readonly { readonly path: readonly (string | number)[]; readonly code: string }[];
}

export interface Fixture {
  readonly clause: string;
  readonly title: string;
  readonly rule: string;
  readonly cases: readonly FixtureCase[];
}

const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));

/** Every file of fixtures/<document>/, with the path it is reported under. */
export function fixtures(): { readonly file: string; readonly fixture: Fixture }[] {
  return (
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "roster")
      .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => `${name}/${file}`))
      // A file without a clause in its name holds data that tests of its own read.
      .filter((file) => /\/\d[^/]*\.json$/.test(file))
      .sort()
      .map((file) => ({ file, fixture: readJson<Fixture>(file) }))
  );
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), "utf8")) as T;
}

/** Everything that fixtures decide: the rules, and what is asked of them. */
export const decided: readonly (AnyRule | Analysis)[] = [...rules, ...analyses];

/** The cases of a rule that are decided, not refused. */
export function casesOf(rule: AnyRule | Analysis): FixtureCase[] {
  return fixtures().flatMap(({ fixture }) =>
    fixture.cases.filter((each) => (each.rule ?? fixture.rule) === rule.name && each.issues === undefined),
  );
}

/** A finding as its JSON: every figure an exact string. */
export function plain(finding: unknown): unknown {
  return JSON.parse(JSON.stringify(finding));
}

/** Decides a case by its rule, under the policy it names. */
export function decide(
  fixture: Fixture,
  { rule: name = fixture.rule, input, policy }: FixtureCase,
): Outcome<Finding> {
  const rule = decided.find((each) => each.name === name);
  return safely(rule as unknown as (...args: unknown[]) => Finding)(input, policy && definePolicy(policy));
}
