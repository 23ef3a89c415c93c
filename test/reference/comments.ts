import { openReadings, policySources } from "kaoping";
import ts from "typescript";
import { Ratio, toExactDecimal } from "../../src/exact/index.js";
import type { Bilingual, Field } from "../../src/rule/index.js";
import type { Described } from "./known.js";

/** What is said of a field in the record that it comes from: its names, what it may hold, what holds without it. */
export function ofField(field: Field, of?: Described): string[] {
  const { title, takes, unit, clause = of?.clause, values, nullable, without, optional, absent } = field;
  const lines = [both(title), "", `Holds ${both(takes)}${unit === undefined ? "" : `, in ${both(unit)}`}.`];
  lines.push(...listed(values ?? {}));
  if (nullable !== undefined) lines.push(`\`null\`: ${both(nullable)}.`);
  if (without !== undefined) lines.push(`Left out: ${both(without)}.`);
  else if (optional)
    lines.push(`May be left out${absent === undefined ? "" : `: it then is \`${shown(absent)}\``}.`);
  if (clause !== undefined) lines.push(`Clause \`${clause}\`.`);
  return lines;
}

/** What a type that lists the values of a field says. */
export function ofChoice({ title, values = {} }: Field): string[] {
  return [both(title), ...listed(values)];
}

/** What the type of a rule's input or finding is. */
export function ofRule(rule: Described, type: string): string[] {
  const does = type.endsWith("Input") ? "takes" : "decides";
  return [`What {@link ${rule.name}} ${does}: ${both(rule.title)}.`];
}

/** The notes that a finding of a rule may carry. */
export function ofNotes({ notes }: Described): string[] {
  return listed(notes);
}

/** An open place of the text. */
export function ofReading(within: readonly string[], name: string): string[] {
  const reading = openReadings.find(({ id }) => id === name);
  if (reading === undefined || !/^readings$/i.test(within.at(-1) ?? "")) return [];
  const { question, meanings, default: usual, clauses } = reading;
  return [
    both(question),
    ...listed(meanings),
    `The default is \`${usual}\`. Clause ${clauses.map((one) => `\`${one}\``).join(", ")}.`,
  ];
}

function listed(values: Readonly<Record<string, Bilingual>>): string[] {
  const lines = Object.entries(values).map(([value, words]) => `- \`${value}\`: ${both(words)}`);
  return lines.length === 0 ? [] : ["", ...lines, ""];
}

/** Where a figure of the policy stands in the documents. */
export function ofFigure(within: readonly string[], name: string): string[] {
  const [type = "", ...path] = within;
  if (type !== "Policy" && type !== "PolicyOverrides") return [];
  const clause = policySources[[...path, name].filter((step) => step !== "[]").join(".")];
  return clause === undefined ? [] : [`Clause \`${clause}\`.`];
}

/** The doc comment of a declaration, without its marks. */
export function written(symbol: ts.Symbol): string[] {
  for (const declaration of symbol.declarations ?? []) {
    const comment = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
    if (comment !== undefined) return unmarked(comment.getText());
  }
  return [];
}

/** The lines of a comment, behind its marks. */
export function marked(lines: readonly string[]): string[] {
  const said = lines.join("\n").trim();
  return said === "" ? [] : ["/**", ...said.split("\n").map((line) => ` * ${line}`.trimEnd()), " */"];
}

function unmarked(comment: string): string[] {
  return comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
}

function both({ zh, en }: Bilingual): string {
  // What stands in braces is filled in by an explanation; here it would be a tag.
  return (en === "" || en === zh ? zh : `${en} (${zh})`).replace(/[{}]/g, "\\$&");
}

function shown(value: unknown): string {
  return value instanceof Ratio ? toExactDecimal(value).toFixed() : String(value);
}

/** Words in both languages. */
export function ofWords(words: Bilingual): string[] {
  return [both(words)];
}
