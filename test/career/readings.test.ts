import { readdirSync, readFileSync } from "node:fs";
import { definePolicy, explain, type Finding, rules, safely } from "kaoping";
import { describe, expect, test } from "vitest";
import { careerReadings } from "../../src/policy/readings/career.js";

interface FixtureFile {
  readonly rule: string;
  readonly cases: readonly { readonly rule?: string; readonly policy?: object; readonly input: object }[];
}

interface Overrides {
  readonly readings?: Readonly<Record<string, string>>;
}

type Decide = (input: unknown, policy: unknown) => Finding;

const folder = new URL("../../fixtures/measures/", import.meta.url);
const inputs = readdirSync(folder).flatMap((name) => {
  const file = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as FixtureFile;
  return file.cases.map(({ rule = file.rule, policy = {}, input }) => ({ rule, policy, input }));
});

/** Everything a finding says, apart from the readings that it names. */
function told(finding: Finding): string {
  const bare = {
    ...(JSON.parse(JSON.stringify(finding)) as Finding),
    readings: {},
    policy: "",
    fingerprint: "",
  };
  return ["zh", "en"].reduce(
    (all, locale) =>
      all +
      explain(bare, { locale: locale as "zh" | "en", format: "text", audience: "auditor" }) +
      explain(bare, { locale: locale as "zh" | "en", format: "text", audience: "employee" }),
    JSON.stringify({ ...bare }),
  );
}

function found(rule: Decide, input: object, policy: Overrides, readings: Overrides["readings"]) {
  const answer = safely(rule as never)(
    input as never,
    definePolicy({ ...policy, readings: { ...policy.readings, ...readings } }) as never,
  ) as { ok: boolean; finding: Finding };
  return answer.ok ? answer.finding : undefined;
}

const asked = Object.values(rules).flatMap((rule) =>
  Object.keys(careerReadings)
    .filter((reading) => rule.readings.includes(reading as never))
    .map((reading) => ({ name: rule.name, rule: rule as unknown as Decide, reading })),
);

describe("a finding names a reading exactly where it says something else under another", () => {
  test.each(asked)("$name: $reading", ({ name, rule, reading }) => {
    const values = careerReadings[reading as keyof typeof careerReadings];
    let compared = 0;
    for (const { policy, input } of inputs.filter((fixture) => fixture.rule === name)) {
      const findings = values.map((value) => found(rule, input, policy, { [reading]: value }));
      if (findings.some((finding) => finding === undefined)) continue;
      const differ = new Set(findings.map((finding) => told(finding as Finding))).size > 1;
      findings.forEach((finding, i) => {
        expect([input, (finding as Finding).readings]).toEqual([
          input,
          differ
            ? expect.objectContaining({ [reading]: values[i] })
            : expect.not.objectContaining({ [reading]: values[i] }),
        ]);
      });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
