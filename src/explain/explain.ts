import { type AnyRule, cite, rules } from "../catalogue/index.js";
import { openReadings } from "../policy/index.js";
import {
  type Audience,
  type Bilingual,
  type Finding,
  type Locale,
  type Pen,
  refuse,
  type Step,
  shown,
} from "../rule/index.js";
import { type Format, penFor, ROUNDED } from "./pen.js";

export interface ExplainOptions {
  readonly locale: Locale;
  readonly format: Format;
  /** `auditor` (default): every figure to its last digit. `employee`: figures to 4 decimals, ≈ where rounded. */
  readonly audience?: Audience;
}

/**
 * A finding in words: the decision, every step to it with its formula and clause, what did not apply and why,
 * the notes, and the readings of the text that it depended on. The same finding always gives the same words,
 * also after JSON.
 *
 * @param finding what a rule returned, or the same from JSON
 * @param options language, layout and reader ({@link ExplainOptions})
 * @throws {@link RuleInputError} when it is not the finding of a known rule, or an option is unknown
 * @example
 * const finding = gradeForScore({ score: "89.996" });
 * explain(finding, { locale: "en", format: "text" }).split("\n")[0];
 * // "Grade and salary coefficient: grade two, salary coefficient 1.8"
 */
export function explain(finding: Finding, options: ExplainOptions): string {
  const { locale, format, audience = "auditor" } = readOptions(options);
  const rule = ruleOf(finding);
  const pen = penFor(locale, audience, format);
  const { headline, steps } = rule.say(finding as never, pen);
  const layout = LAYOUTS[format];
  const lines = [layout.title(`${rule.title[locale]}${pen.say("：", ": ")}${headline}`), ""];
  let part: string | undefined;
  steps
    .filter((step) => step.only === undefined || step.only === audience)
    .forEach((step, i) => {
      if (step.part !== undefined && step.part !== part) lines.push(...layout.part(step.part, i === 0));
      part = step.part;
      lines.push(layout.step(i + 1, saidStep(step, locale)));
    });
  const notes = finding.notes.map(
    ({ code, clause }) => `${rule.notes[code]?.[locale] ?? code} 〔${cite(clause, locale)}〕`,
  );
  lines.push(...layout.list(pen.say("提示", "Notes"), notes));
  lines.push(
    ...layout.list(
      pen.say("适用的解释口径", "Readings applied"),
      saidReadings(finding, locale, pen, audience),
    ),
  );
  if (audience === "auditor" && finding.policy !== undefined) {
    lines.push(...layout.list(pen.say("适用的参数版本", "Policy applied"), [pen.text(finding.policy)]));
  }
  if (audience === "employee") lines.push("", APPEAL[locale]);
  return `${lines.join("\n")}\n`;
}

interface Layout {
  title(text: string): string;
  part(text: string, first: boolean): string[];
  step(number: number, text: string): string;
  list(title: string, items: readonly string[]): string[];
}

const LAYOUTS: Readonly<Record<Format, Layout>> = {
  text: {
    title: (text) => text,
    part: (text, first) => (first ? [text] : ["", text]),
    step: (number, text) => `  ${String(number).padStart(2)}. ${text}`,
    list: (title, items) => (items.length === 0 ? [] : ["", title, ...items.map((item) => `  - ${item}`)]),
  },
  markdown: {
    title: (text) => `# ${text}`,
    part: (text, first) => (first ? [`## ${text}`, ""] : ["", `## ${text}`, ""]),
    step: (number, text) => `${number}. ${text}`,
    list: (title, items) =>
      items.length === 0 ? [] : ["", `## ${title}`, "", ...items.map((item) => `- ${item}`)],
  },
};

function saidStep({ what, formula, result, clause }: Step, locale: Locale): string {
  const colon = locale === "zh" ? "：" : ": ";
  return `${what}${colon}${formula === undefined ? result : equation(formula, result)} 〔${cite(clause, locale)}〕`;
}

/** A formula and its result; where any figure of it is shown rounded, the equals sign says so once for all. */
function equation(formula: string, result: string): string {
  const equals = `${formula}${result}`.includes(ROUNDED) ? ROUNDED : "=";
  return [formula, equals, result]
    .map((text, i) => (i === 1 ? text : text.replaceAll(ROUNDED, "")))
    .join(" ");
}

const APPEAL: Bilingual = {
  zh: "对任何一步有异议的，请写明该步的名称和所列条款，提出复核。",
  en: "To contest a step, give its name and its clause and ask for a review.",
};

function saidReadings({ readings }: Finding, locale: Locale, pen: Pen, audience: Audience): string[] {
  return Object.entries(readings).map(([id, value]) => {
    const reading = openReadings.find((open) => open.id === id);
    if (reading === undefined) return `${id} = ${value}`;
    const byDefault = value === reading.default ? pen.say("（默认）", " (default)") : "";
    const key = audience === "auditor" ? `${id} = ${value}${byDefault}` : reading.question[locale];
    const clauses = reading.clauses.map((clause) => cite(clause, locale)).join(pen.say("、", "; "));
    return `${key}${pen.say("：", ": ")}${reading.meanings[value]?.[locale] ?? value} 〔${clauses}〕`;
  });
}

function ruleOf(finding: Finding): AnyRule {
  const name = typeof finding === "object" && finding !== null ? finding.rule : undefined;
  const rule = rules.find((each) => each.name === name);
  return rule ?? refuse(["rule"], "unknownValue", `expected the finding of a rule, got ${shown(name)}`);
}

function readOptions(options: ExplainOptions): ExplainOptions {
  const allowed: Readonly<Record<keyof ExplainOptions, readonly unknown[]>> = {
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
