import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { definePolicy, gradeRoster, type PolicyOverrides, referencePolicy, safely } from "kaoping";
import { describe, expect, test } from "vitest";
import { decided, fixtures } from "../support/fixtures.js";
import { answer, type Case, figures, kit } from "./kit.js";
import { type Json, patched } from "./patch.js";

const files = kit();
const read = <T>(file: string) => JSON.parse(files.get(file) as string) as T;
const manifest = read<{
  readonly policy: { readonly fingerprint: string };
  readonly cases: number;
  readonly refused: number;
  readonly files: readonly { file: string; cases: number; refused: number; bytes: number; sha256: string }[];
  readonly rules: Readonly<Record<string, { cases: number; refused: number }>>;
}>("manifest.json");
const cases = manifest.files.map(({ file }) => ({
  file,
  cases: read<{ cases: readonly Case[] }>(file).cases,
}));
const all = cases.flatMap((each) => each.cases);
const reference = read<Json>("policy.json");

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(read("schema.json"));

test.each([...files.keys()].filter((file) => !["schema.json", "policy.json"].includes(file)))(
  "%s is as its JSON Schema says",
  (file) => {
    validate(read(file));
    expect(validate.errors).toBe(null);
  },
);

test.each([
  ["a number that is not whole", { input: {}, expected: { score: 89.5 }, readings: {}, notes: [] }],
  [
    "figures beside issues",
    { input: {}, expected: {}, readings: {}, notes: [], issues: [{ path: [], code: "x" }] },
  ],
  ["figures without their readings", { input: {}, expected: {}, notes: [] }],
  ["a policy without its fingerprint", { input: {}, policy: {}, issues: [{ path: [], code: "x" }] }],
])("the JSON Schema refuses %s", (_, part) => {
  const given = { id: "a/1", name: "a", clause: "a", rule: "a", source: "computed", ...part };
  expect(validate({ format: "kaoping-conformance/1", document: "a", cases: [given] })).toBe(false);
});

test("every fixture is in it, once", () => {
  const expected = fixtures().flatMap(({ fixture }) =>
    fixture.cases.map(({ name, rule = fixture.rule }) => `${fixture.clause} ${rule} ${name}`),
  );
  const found = all.filter(({ id }) => !id.startsWith("roster/"));
  expect(found.map(({ clause, rule, name }) => `${clause} ${rule} ${name}`)).toEqual(expected);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("the manifest counts what there is, and names the reference policy", () => {
  const counted = (some: readonly Case[]) => [some.length, some.filter(({ issues }) => issues).length];
  expect([manifest.cases, manifest.refused]).toEqual(counted(all));
  for (const { file, ...told } of manifest.files) {
    const text = files.get(file) as string;
    expect([told.cases, told.refused]).toEqual(counted(read<{ cases: readonly Case[] }>(file).cases));
    expect(told.bytes).toBe(Buffer.byteLength(text));
    expect(told.sha256).toBe(createHash("sha256").update(text).digest("hex"));
  }
  for (const [rule, told] of Object.entries(manifest.rules))
    expect([told.cases, told.refused]).toEqual(counted(all.filter((each) => each.rule === rule)));
  expect(Object.keys(manifest.rules).sort()).toEqual([...new Set(all.map(({ rule }) => rule))].sort());
  expect(manifest.policy.fingerprint).toBe(referencePolicy.fingerprint);
  expect(reference).toEqual(figures(referencePolicy));
});

test("a patch makes of the reference policy the policy of the case", () => {
  for (const { id, policy, fingerprint } of all) {
    if (policy === undefined) continue;
    const whole = definePolicy(patched(reference, policy) as PolicyOverrides);
    expect([id, whole.fingerprint]).toEqual([id, fingerprint]);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: inputs are checked by the rules.
const rules = new Map<string, any>([...decided, gradeRoster].map((rule) => [rule.name, rule]));

describe.each(cases)("$file holds what the library says", ({ cases: some }) => {
  test.each(some)("$id $name", ({ rule, input, policy, ...told }) => {
    const under =
      policy === undefined ? undefined : definePolicy(patched(reference, policy) as PolicyOverrides);
    const { expected, readings, notes, issues } = told;
    const answered = answer(safely(rules.get(rule))(input, under));
    expect(answered).toEqual(issues === undefined ? { expected, readings, notes } : { issues });
  });
});

test.each([
  ["docs/conformance.md", " and "],
  ["docs/conformance.zh-CN.md", "和"],
])("%s names the cases that tell a ratio rounded as a percentage", (file, and) => {
  const page = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const found = all.filter(
    ({ id, rule, name }) => /^measures-12\.3\//.test(id) && rule === "gradeManager" && /^one fen /.test(name),
  );
  expect(found).toHaveLength(2);
  expect(page).toContain(found.map(({ id }) => id).join(and));
});
