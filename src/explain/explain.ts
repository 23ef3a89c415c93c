import { type AnyRule, rules } from "../catalogue/index.js";
import { type Finding, refuse, shown } from "../rule/index.js";
import { type ExplainOptions, render } from "./render.js";

/**
 * A finding in words: the decision, every step to it with its formula and clause, what did not apply and why,
 * the notes, and the readings of the text that it depended on. The same finding always gives the same words,
 * also after JSON.
 *
 * @param finding what a rule returned, or the same from JSON
 * @param options language, layout and reader ({@link ExplainOptions})
 * @throws {@link RuleInputError} when it is not the finding of a known rule, or an option is unknown;
 * for a list of people, when an employee's part is asked for without `person`, or `person` is not in it
 * @example
 * const finding = gradeForScore({ score: "89.996" });
 * explain(finding, { locale: "en", format: "text" }).split("\n")[0];
 * // "Grade and salary coefficient: grade two, salary coefficient 1.8"
 */
export function explain(finding: Finding, options: ExplainOptions): string {
  const known = readOptions(options);
  return render(ruleOf(finding), finding as never, known);
}

function ruleOf(finding: Finding): AnyRule {
  const name = typeof finding === "object" && finding !== null ? finding.rule : undefined;
  const rule = rules.find((each) => each.name === name);
  return rule ?? refuse(["rule"], "unknownValue", `expected the finding of a rule, got ${shown(name)}`);
}

function readOptions(options: ExplainOptions): ExplainOptions {
  const allowed: Readonly<Record<Exclude<keyof ExplainOptions, "person">, readonly unknown[]>> = {
    locale: ["zh", "en"],
    format: ["text", "markdown"],
    audience: ["employee", "auditor", undefined],
  };
  for (const [key, values] of Object.entries(allowed)) {
    const value = options?.[key as keyof ExplainOptions];
    if (!values.includes(value)) {
      refuse(
        [key],
        "unknownValue",
        `expected one of ${values
          .filter((known) => known !== undefined)
          .map(shown)
          .join(", ")}, got ${shown(value)}`,
      );
    }
  }
  return options;
}
