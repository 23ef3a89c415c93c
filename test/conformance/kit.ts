import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { definePolicy, gradeRoster, type Outcome, type Policy, referencePolicy, safely } from "kaoping";
import { decide, type Fixture, type FixtureCase, fixtures, plain, readJson } from "../support/fixtures.js";
import { type Json, patchOf } from "./patch.js";
import { schema } from "./schema.js";

const FORMAT = "kaoping-conformance/1";

/** One case of the kit, as its JSON: figures are exact decimals as text. */
export interface Case {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly rule: string;
  readonly source: string;
  readonly policy?: Json;
  readonly fingerprint?: string;
  readonly input: Json;
  readonly expected?: Json;
  readonly readings?: Json;
  readonly notes?: Json;
  readonly issues?: Json;
}

/** The figures and readings of a policy, without its name and what is derived. */
export function figures(policy: Policy): Readonly<Record<string, Json>> {
  const { name, fingerprint, inForce, ...rest } = plain(policy) as Record<string, Json>;
  return rest;
}

/** What a rule says of an input: a finding without the name and the policy it stands under, or its issues. */
export function answer(outcome: Outcome<unknown>): Pick<Case, "expected" | "readings" | "notes" | "issues"> {
  if (!outcome.ok) return { issues: outcome.issues.map(({ path, code }) => ({ path, code })) };
  const {
    rule,
    clause,
    readings = {},
    notes = [],
    ...expected
  } = bare(plain(outcome.finding) as Json) as Record<string, Json>;
  return { expected, readings, notes };
}

/** Without the policy that a finding and the findings inside it name: the case says under which it was decided. */
function bare(value: Json): Json {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value);
  const isFinding = "rule" in value && "policy" in value;
  return Object.fromEntries(
    members
      .filter(([key]) => !(isFinding && ["policy", "fingerprint"].includes(key)))
      .map(([key, each]) => [key, bare(each)]),
  );
}

/** Numbers that are not whole as text, as every language reads them alike. */
function exactInput(value: Json): Json {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(exactInput);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, exactInput(each)]));
}

function made(fixture: Fixture, given: FixtureCase, place: number): Case {
  const refused = given.issues !== undefined;
  const input = refused ? (given.input as Json) : exactInput(given.input as Json);
  const policy = given.policy && definePolicy(given.policy);
  return {
    id: `${fixture.clause}/${place + 1}`,
    name: given.name,
    clause: fixture.clause,
    rule: given.rule ?? fixture.rule,
    source: given.source,
    ...(policy && policy.fingerprint !== referencePolicy.fingerprint
      ? { policy: patchOf(figures(referencePolicy), figures(policy)), fingerprint: policy.fingerprint }
      : {}),
    input,
    ...answer(decide(fixture, { ...given, input })),
  };
}

/** The county of fixtures/roster: a whole bank at once. */
function county(): Case {
  const { year, managers } = readJson<Record<string, Json>>("roster/county-2025.json");
  const input = exactInput({ year: year ?? null, managers: managers ?? null });
  return {
    id: "roster/county-2025",
    name: "the invented county",
    clause: "measures-14",
    rule: "gradeRoster",
    source: "computed",
    input,
    ...answer(safely(gradeRoster as (input: unknown) => unknown)(input)),
  };
}

/** One case a line, so that a difference between two versions can be read. */
const written = (document: string, cases: readonly Case[]) =>
  `{"format":"${FORMAT}","document":"${document}","cases":[\n${cases.map((each) => JSON.stringify(each)).join(",\n")}\n]}\n`;

const counted = (cases: readonly Case[]) => ({
  cases: cases.length,
  refused: cases.filter(({ issues }) => issues !== undefined).length,
});

/** The files of the kit by name. */
export function kit(): Map<string, string> {
  const documents = new Map<string, Case[]>();
  for (const { file, fixture } of fixtures()) {
    const document = file.slice(0, file.indexOf("/"));
    const cases = fixture.cases.map((each, place) => made(fixture, each, place));
    documents.set(document, [...(documents.get(document) ?? []), ...cases]);
  }
  documents.set("roster", [county()]);
  const all = [...documents.values()].flat();
  const texts = [...documents].map(([name, cases]) => ({
    file: `cases/${name}.json`,
    cases,
    text: written(name, cases),
  }));
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  const rules = [...new Set(all.map(({ rule }) => rule))].sort();
  const manifest = {
    format: FORMAT,
    version,
    policy: { file: "policy.json", fingerprint: referencePolicy.fingerprint },
    ...counted(all),
    files: texts.map(({ file, cases, text }) => ({
      file,
      ...counted(cases),
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
    rules: Object.fromEntries(rules.map((rule) => [rule, counted(all.filter((each) => each.rule === rule))])),
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ["manifest.json", json(manifest)],
    ["policy.json", json(figures(referencePolicy))],
    ["schema.json", json(schema)],
    ...texts.map(({ file, text }) => [file, text] as const),
  ]);
}
