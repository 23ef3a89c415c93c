import { type AnyRule, rules } from "../catalogue/index.js";
import { creditScore, creditScores } from "../credit/index.js";
import { gradeManager, gradeRoster, type Roster } from "../grading/index.js";
import type { Policy } from "../policy/index.js";
import * as field from "../rule/fields.js";
import type { Bilingual, ClauseId, Field, Fields } from "../rule/index.js";
import { compareRosters } from "./compareRosters.js";
import { sensitivity } from "./sensitivity.js";
import { shortfall } from "./shortfall.js";

/**
 * A function whose decisions can be recorded: every rule, those that decide for many at once, and the analyses that take
 * an input and one policy as a rule does.
 */
export type Recordable =
  | AnyRule
  | typeof gradeRoster
  | typeof creditScores
  | typeof shortfall
  | typeof sensitivity
  | typeof compareRosters;

/** A recordable function by the name that its records give. */
export interface Decider {
  readonly name: string;
  readonly decide: (input: unknown, policy: Policy) => object;
  readonly clause: ClauseId;
  readonly title: Bilingual;
  /** What it takes, and what it returns. */
  readonly input: Fields;
  readonly output: Fields;
  /** The findings in what it returned. */
  readonly findings: (returned: never) => readonly object[];
}

function decided({ title, output }: AnyRule): Field {
  return field.record(title.zh, title.en, output);
}

const batches: readonly Decider[] = [
  {
    name: "gradeRoster",
    decide: gradeRoster as Decider["decide"],
    clause: gradeManager.clause,
    title: { zh: "名册等级评定", en: "Annual grades of a roster" },
    input: {},
    output: { appraisals: field.list("各人评定", "Appraisals", decided(gradeManager)) },
    findings: ({ appraisals }: Roster) => appraisals,
  },
  {
    name: "creditScores",
    decide: creditScores as Decider["decide"],
    clause: creditScore.clause,
    title: { zh: "批量信用评分", en: "Credit scores of a list" },
    input: {},
    output: {
      scored: field.list(
        "已评分",
        "Scored",
        field.record("申请人", "Applicant", { finding: decided(creditScore) }),
      ),
    },
    findings: ({ scored }: ReturnType<typeof creditScores>) => scored.map(({ finding }) => finding),
  },
];

/** Every recordable function. */
export const deciders: readonly Decider[] = [
  ...[...rules, shortfall, sensitivity, compareRosters].map((rule) => ({
    name: rule.name,
    decide: rule as unknown as Decider["decide"],
    clause: rule.clause,
    title: rule.title,
    input: rule.input,
    output: rule.output,
    findings: (finding: object) => [finding],
  })),
  ...batches,
];
