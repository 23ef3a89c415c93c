import type {
  Audience,
  CheckedItems,
  ClauseId,
  EachEntry,
  Field,
  Fields,
  Line,
  OfRule,
  SourceId,
  Step,
  Sum,
  Within,
  Words,
} from "../rule/index.js";
import { at, clauseOf, filled, type Scope, saidValue } from "./words.js";

/** One line of an explanation, in the reader's language. */
export interface SaidLine {
  readonly clause: SourceId;
  readonly what: string;
  readonly formula?: string;
  readonly result: string;
  readonly part?: string;
  readonly only?: Audience;
}

/** The lines of a statement about a finding. */
function lines(step: Step, scope: Scope): SaidLine[] {
  if ("part" in step) {
    const part = filled(step.part, scope);
    return allLines(step.say, scope).map((line) => ({ ...line, part }));
  }
  if ("rule" in step) return ofRule(step, scope);
  if ("within" in step) return within(step, scope);
  if ("each" in step) return eachEntry(step, scope);
  if ("sum" in step) return [sum(step, scope)];
  if ("checklist" in step) return checklist(step, scope);
  return [line(step, scope)];
}

export function allLines(steps: readonly Step[], scope: Scope): SaidLine[] {
  return steps.flatMap((step) => lines(step, scope));
}

function line(step: Line, scope: Scope): SaidLine {
  const { field: path, what, formula, result, only } = step;
  // A line without words, or without a result, is about a field.
  const [field, value] = path === undefined ? [] : at(scope, path);
  const text = typeof formula === "string" ? { zh: formula, en: formula } : formula;
  return {
    clause: clauseOf(step, field, scope),
    what: what === undefined ? (field as Field).title[scope.locale] : filled(what, scope),
    ...(text === undefined ? {} : { formula: filled(text, scope) }),
    result: result === undefined ? saidValue(field as Field, value, scope) : filled(result, scope),
    ...(only === undefined ? {} : { only }),
  };
}

/** A sum of figures that share a unit: bare numbers, and the unit behind their sum. */
function sum({ sum: path, of, less = [], clause, only }: Sum, scope: Scope): SaidLine {
  const plus = of.map((term) => `{${term}:number}`).join(" + ");
  const minus = less.map((term) => ` − {${term}:number}`).join("");
  return line({ field: path, formula: plus + minus, clause, only }, scope);
}

/** A line for each item: done, not done, or not applying. */
function checklist({ checklist: duties, clause }: CheckedItems, scope: Scope): SaidLine[] {
  const { required, unmet } = scope.value as { required: readonly string[]; unmet: readonly string[] };
  return Object.entries(duties).map(([item, duty]) => {
    const { verb } = duty;
    const met = { zh: verb === undefined ? "是" : `已${verb}`, en: "yes" };
    const lacking = { zh: verb === undefined ? "否" : `未${verb}`, en: "no" };
    const asked = required.includes(item);
    const result: Words = asked
      ? unmet.includes(item)
        ? lacking
        : met
      : { zh: "本例不适用", en: "does not apply here" };
    const what = { zh: duty.zh, en: duty.en.charAt(0).toUpperCase() + duty.en.slice(1) };
    return line({ what, result, clause: duty.clause ?? clause, only: asked ? undefined : "auditor" }, scope);
  });
}

/** Nothing is said of a record that is not there. */
function within({ within: path, say }: Within, scope: Scope): SaidLine[] {
  const [field, value] = at(scope, path);
  return value === null || value === undefined ? [] : allLines(say, inner(scope, value, field.fields));
}

function eachEntry({ each: path, keys, say }: EachEntry, scope: Scope): SaidLine[] {
  const [field, value] = at(scope, path);
  const entries = keys?.map((key) => (value as Scope["value"])[key]) ?? Object.values(value as object);
  return entries.flatMap((entry, i) =>
    allLines(typeof say === "function" ? say(i) : say, inner(scope, entry, field.item?.fields)),
  );
}

/** The names of an entry, and behind them those of what holds it; what is said of it rests on the clause it holds. */
function inner(scope: Scope, value: unknown, fields: Fields = {}): Scope {
  const own = value as Scope["value"];
  return {
    ...scope,
    value: { ...scope.value, ...own },
    fields: { ...scope.fields, ...fields },
    clause: fields.clause?.kind === "clause" ? (own.clause as ClauseId) : scope.clause,
  };
}

function ofRule({ rule, finding, taken = [0, Number.POSITIVE_INFINITY] }: OfRule, scope: Scope): SaidLine[] {
  const { steps } = rule.say(finding as never);
  const value = finding as Scope["value"];
  return allLines(steps.slice(...taken), { ...scope, value, fields: rule.output, clause: rule.clause });
}
