import { rules } from "../../../src/catalogue/index.js";
import { render, type Wording } from "../../../src/explain/index.js";
import { gradeRoster, type RosterInput } from "../../../src/grading/index.js";
import { definePolicy, type PolicyOverrides } from "../../../src/policy/index.js";
import { type Audience, type Finding, safely } from "../../../src/rule/index.js";

type Called = Wording<Finding> & ((...args: unknown[]) => Finding);

/** A case of a rule decided and, where the rule has words, explained; as JSON, since realms share no objects. */
export function decided(name: string, json: string, audience: Audience, explained: boolean): string {
  const rule = rules.find((each) => each.name === name) as unknown as Called;
  const { input, policy } = JSON.parse(json) as { input: unknown; policy?: PolicyOverrides };
  const outcome = safely(rule)(input, policy && definePolicy(policy));
  if (!outcome.ok) return JSON.stringify(outcome.issues.map(({ path, code }) => ({ path, code })));
  const { finding } = outcome;
  const text = explained ? render(rule, finding, { locale: "zh", format: "text", audience }) : "";
  return JSON.stringify({ finding, text });
}

export function roster(json: string): string {
  return JSON.stringify(gradeRoster(JSON.parse(json) as RosterInput));
}
