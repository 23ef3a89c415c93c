import { cite } from "../catalogue/index.js";
import type {
  Bounded,
  ClauseId,
  Field,
  Fields,
  Filling,
  Locale,
  Pen,
  Said,
  SourceId,
  Step,
  Words,
} from "../rule/index.js";
import { saidDate, saidMonth } from "./calendar.js";

/** A record of a finding with its fields: what names in words stand for. */
export interface Scope {
  readonly value: Readonly<Record<string, unknown>>;
  readonly fields: Fields;
  readonly clause: ClauseId;
  readonly pen: Pen;
  readonly locale: Locale;
}

const PLACEHOLDER = /\{([\w.]+)(?::([a-zA-Z]+)(?:\.(\d+))?)?\}/g;

/** Words in the reader's language, with the figures of the finding in their places. */
export function filled(text: Words, scope: Scope): string {
  return text[scope.locale].replace(PLACEHOLDER, (_, path: string, form?: string, decimals?: string) => {
    const digits = decimals === undefined ? undefined : Number(decimals);
    const filling = text.values?.[path];
    if (filling !== undefined) return saidFilling(filling, form, digits, scope);
    const [field, value] = at(scope, path);
    return form === undefined
      ? saidValue(field, value, scope)
      : inForm(value as Said, form, digits, [], scope);
  });
}

function saidFilling(
  filling: Filling,
  form: string | undefined,
  digits: number | undefined,
  scope: Scope,
): string {
  if (Array.isArray(filling)) {
    return filling.map((each) => filled(each, scope)).join(scope.pen.say("、", "; "));
  }
  if (isWords(filling)) return filled(filling, scope);
  const { value, bounds } = isBounded(filling) ? filling : { value: filling as Said, bounds: [] };
  if (form !== undefined) return inForm(value, form, digits, bounds, scope);
  return typeof value === "string" ? scope.pen.text(value) : scope.pen.number(value);
}

function isWords(filling: Filling): filling is Words {
  return typeof filling === "object" && "zh" in filling;
}

function isBounded(filling: Filling): filling is Bounded {
  return typeof filling === "object" && "bounds" in filling;
}

/** The field at the end of a path, and its value. */
export function at(
  { value, fields }: Pick<Scope, "value" | "fields">,
  path: string,
): [field: Field, value: unknown] {
  const [first, ...rest] = path.split(".") as [string, ...string[]];
  const field = fields[first];
  if (field === undefined) throw new TypeError(`no field ${first} to say`);
  const found = value[first];
  if (rest.length === 0) return [field, found];
  // The entries of a list are told apart by their index.
  const inner = field.item === undefined ? (field.fields ?? {}) : { [rest[0] as string]: field.item };
  return at({ value: found as Scope["value"], fields: inner }, rest.join("."));
}

/** A value as its field is printed. */
export function saidValue(field: Field, value: unknown, scope: Scope): string {
  const { pen, locale } = scope;
  if (value === null || value === undefined) return field.nullable?.[locale] ?? pen.say("无", "none");
  const unit = field.unit?.[locale] ?? "";
  switch (field.kind) {
    case "money":
      return pen.yuan(value as Said);
    case "ratio":
      return pen.percent(value as Said);
    case "points":
      return pen.points(value as Said);
    case "coefficient":
      return pen.number(value as Said, 1);
    case "number":
    case "count":
    case "whole":
      return (field.reciprocals ? pen.fraction(value as Said) : pen.number(value as Said)) + unit;
    case "month":
      return saidMonth(Number(value), locale);
    case "date":
    case "instant":
      return saidDate(String(value), locale);
    case "choice":
    case "flag":
      return field.values?.[String(value)]?.[locale] ?? (value ? pen.say("是", "yes") : pen.say("否", "no"));
    case "clause":
      return cite(value as ClauseId, locale);
    case "list":
      if ((value as readonly unknown[]).length === 0) return pen.say("没有", "none");
      return (value as readonly unknown[])
        .map((each) => saidValue(field.item as Field, each, scope))
        .join(pen.say("、", ", "));
    default:
      return pen.text(String(value));
  }
}

function inForm(
  value: Said,
  form: string,
  digits: number | undefined,
  bounds: readonly Said[],
  { pen, locale }: Scope,
): string {
  switch (form) {
    case "date":
      return saidDate(String(value), locale);
    case "number":
      return pen.number(value, digits, bounds);
    case "signed":
      return pen.signed(value);
    case "term":
      return pen.term(value);
    case "percent":
      return pen.percent(value, bounds, digits);
    case "percentagePoints":
      return pen.percentagePoints(value);
    case "yuan":
      return pen.yuan(value, bounds);
    case "points":
      return pen.points(value, digits, bounds);
    case "signedPoints":
      return pen.signedPoints(value);
    default:
      throw new TypeError(`no form ${form} to say a figure in`);
  }
}

/** What a statement about a field rests on. */
export function clauseOf(step: Pick<Step, "clause">, field: Field | undefined, { clause }: Scope): SourceId {
  return step.clause ?? field?.clause ?? clause;
}
