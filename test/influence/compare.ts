import {
  type AnyRule,
  type Audience,
  coverage,
  explain,
  type Fields,
  type Finding,
  type Locale,
  type Policy,
  RuleInputError,
  safely,
} from "kaoping";
import { allLines } from "../../src/explain/phrases.js";
import { penFor } from "../../src/rule/pen.js";

/** What a rule finds under a policy; nothing where it refuses the input. */
export function findingUnder(rule: AnyRule, input: unknown, policy: Policy): Finding | undefined {
  const outcome = safely(rule as unknown as (...args: unknown[]) => Finding)(input, policy);
  return outcome.ok ? outcome.finding : undefined;
}

/** Everything that a finding holds but the policy, and the reading given, as text. */
export function contentOf(finding: Finding | undefined, reading?: string): string {
  if (finding === undefined) return "refused";
  return JSON.stringify(finding, (key, value) => {
    if (key === "policy" || key === "fingerprint") return undefined;
    if (key !== "readings" || reading === undefined) return value;
    return { ...value, [reading]: undefined };
  });
}

const READERS: readonly { readonly locale: Locale; readonly audience: Audience }[] = [
  { locale: "zh", audience: "employee" },
  { locale: "zh", audience: "auditor" },
  { locale: "en", audience: "employee" },
  { locale: "en", audience: "auditor" },
];

/** The lists of readings and of the policy at the end of a sheet. */
const APPLIED = /^(?:适用的解释口径|适用的参数版本|Readings applied|Policy applied)\n(?: {2}- .*\n)*/gm;

/** The words of a finding for every reader, without the readings and the policy that they name. */
export function wordsOf(finding: Finding | undefined): string {
  if (finding === undefined) return "refused";
  return READERS.map((reader) => {
    try {
      return explain(finding, { ...reader, format: "text" }).replace(APPLIED, "");
    } catch (error) {
      // Some findings are not put in words for every reader.
      if (error instanceof RuleInputError) return "";
      throw error;
    }
  }).join("\n");
}

const CLAUSES: ReadonlySet<unknown> = new Set(coverage.map(({ clause }) => clause));

/** The clauses of the fields that a finding shows. */
function shownBy(fields: Fields, record: unknown): unknown[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = (record as Readonly<Record<string, unknown>> | null)?.[name];
    const entries = Array.isArray(value) ? value : [value];
    const inner = field.fields ?? field.item?.fields ?? {};
    return value === null || value === undefined
      ? []
      : [field.clause, ...entries.flatMap((entry) => shownBy(inner, entry))];
  });
}

/** Every clause that a finding cites: its own, and those of its fields, its parts, its notes and its lines. */
export function clausesOf(rule: AnyRule, finding: Finding): ReadonlySet<unknown> {
  const cited = new Set<unknown>();
  JSON.stringify(finding, (_, value) => {
    if (CLAUSES.has(value)) cited.add(value);
    return value;
  });
  for (const clause of shownBy(rule.output, finding)) cited.add(clause);
  const { steps } = rule.say(finding as never);
  const value = finding as unknown as Readonly<Record<string, unknown>>;
  const [pen, locale] = [penFor("en", "auditor", "text"), "en"] as const;
  const scope = { value, fields: rule.output, clause: rule.clause, pen, locale };
  for (const { clause } of allLines(steps, scope)) cited.add(clause);
  return cited;
}
