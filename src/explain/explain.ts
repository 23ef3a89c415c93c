import { analyses } from "../analysis/index.js";
import { readStored, rules } from "../catalogue/index.js";
import * as field from "../rule/fields.js";
import {
  type Audience,
  expected,
  type Finding,
  type Format,
  isComputed,
  isVerified,
  type Locale,
  readOptions,
  refuse,
  type Sayable,
  sayableOf,
} from "../rule/index.js";
import { type ExplainOptions, render } from "./render.js";

const optionFields = {
  locale: field.choice<Locale>("语言", "Language", { zh: ["中文", "Chinese"], en: ["英文", "English"] }),
  format: field.choice<Format>("格式", "Format", {
    text: ["文本", "text"],
    markdown: ["Markdown", "Markdown"],
  }),
  audience: field.optional(
    field.choice<Audience>("读者", "Reader", {
      employee: ["员工", "employee"],
      auditor: ["审计", "auditor"],
    }),
  ),
  person: field.optional(field.text("编号", "Person")),
};

/**
 * A finding in words: the decision, every step to it with its formula and clause, what did not apply and why,
 * the notes, and the readings of the text that it depended on. The same finding always gives the same words.
 *
 * A finding that was read back, from JSON for example, is checked against the fields of its rule and gives the same
 * words whatever the order of its keys; one more line says that it is printed as it was stored. Of a finding that
 * {@link verify} computed again, one more line says so.
 *
 * @param finding what a rule or {@link verify} returned, or the finding of a rule from JSON
 * @param options language, layout and reader ({@link ExplainOptions})
 * @throws {@link RuleInputError} when it is not the finding of a known rule, or an option is unknown;
 * for a list of people, when an employee's part is asked for without `person`, or `person` is not in it
 * @example
 * const finding = gradeForScore({ score: "89.996" });
 * explain(finding, { locale: "en", format: "text" }).split("\n")[0];
 * // "Grade and salary coefficient: grade two, salary coefficient 1.8"
 */
export function explain(finding: Finding<string, object>, options: ExplainOptions): string {
  const read = readOptions(optionFields, options);
  const sayable = sayableOf(finding);
  if (sayable !== undefined) return render(sayable, finding as Finding, read);
  const rule = ruleOf(finding);
  const computed = isComputed(finding);
  const said = computed ? finding : (readStored(rule, finding) as unknown as Finding<string, object>);
  const origin = isVerified(finding) ? "verified" : computed ? undefined : "stored";
  return render(rule, said as Finding, { ...read, origin });
}

const explained: readonly Explained[] = [...rules, ...analyses];

function ruleOf(finding: unknown): Explained {
  const name = ownName(finding);
  const rule = explained.find((each) => each.name === name);
  return (
    rule ??
    refuse(["rule"], "unknownValue", expected({ zh: "规则的认定", en: "the finding of a rule" }, name))
  );
}

/** What a finding is checked and put in words by; every rule fits, and every analysis. */
interface Explained extends Sayable {
  readonly name: string;
  readonly readings: readonly string[];
}

/** The rule that what may be no finding names. */
function ownName(finding: unknown): unknown {
  try {
    return typeof finding === "object" && finding !== null && Object.hasOwn(finding, "rule")
      ? (finding as Finding).rule
      : undefined;
  } catch {
    return undefined;
  }
}
