import fc from "fast-check";
import type { AnyRule, Field, Fields } from "kaoping";
import { record } from "../../src/rule/fields.js";
import { parse } from "../../src/rule/index.js";
import { casesOf } from "./fixtures.js";

/** What the fixtures of a rule hold in each of its fields. */
type Examples = ReadonlyMap<Field, readonly unknown[]>;

/**
 * Inputs of a rule that it often takes: those of its fixtures with some of their fields changed, and now and then
 * one made from its fields alone. Every field by itself is within its range.
 */
export function anyInput(rule: AnyRule): fc.Arbitrary<unknown> {
  const given = casesOf(rule).map(({ input }) => input);
  const whole: Field = record("输入", "Input", rule.input as Fields);
  const examples = new Map<Field, unknown[]>();
  for (const input of given) collect(whole, input, examples);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...given).chain((input) => changed(whole, input, examples)) },
    { weight: 1, arbitrary: anyRecord(rule.input, examples) },
  );
}

function collect(field: Field, value: unknown, examples: Map<Field, unknown[]>): void {
  examples.set(field, [...(examples.get(field) ?? []), value]);
  for (const [inner, part] of partsOf(field, value)) collect(inner, part, examples);
}

/** The parts that a value has, each with its field. */
function partsOf({ fields, item }: Field, value: unknown): [field: Field, part: unknown][] {
  if (typeof value !== "object" || value === null) return [];
  if (fields !== undefined)
    return Object.entries(value).flatMap(([name, part]) => {
      const inner = fields[name];
      return inner === undefined ? [] : [[inner, part]];
    });
  return item === undefined ? [] : Object.values(value).map((part) => [item, part]);
}

/** A value with some of its parts changed. */
function changed(field: Field, value: unknown, examples: Examples): fc.Arbitrary<unknown> {
  const { fields, item } = field;
  if (typeof value !== "object" || value === null) return fc.constant(value);
  const part = (inner: Field, old: unknown) =>
    fc.oneof(
      { weight: 6, arbitrary: old instanceof Object ? changed(inner, old, examples) : fc.constant(old) },
      { weight: 1, arbitrary: anyValue(inner, examples) },
      ...(inner.optional ? [{ weight: 1, arbitrary: fc.constant(undefined) }] : []),
    );
  if (fields !== undefined) {
    const old = value as Readonly<Record<string, unknown>>;
    const parts = Object.entries(fields).map(([name, inner]) => [name, part(inner, old[name])] as const);
    return fc.record(Object.fromEntries(parts)).map(present);
  }
  if (item === undefined) return fc.constant(value);
  if (!Array.isArray(value))
    return fc.record(
      Object.fromEntries(Object.entries(value).map(([key, old]) => [key, changed(item, old, examples)])),
    );
  return fc
    .tuple(fc.tuple(...value.map((old) => part(item, old))), fc.nat(9))
    .map(([entries, place]) => (place < 2 ? entries.toSpliced(place, 1) : entries))
    .map((entries) => entries.filter((each) => each !== undefined));
}

function anyRecord(fields: Fields, examples: Examples): fc.Arbitrary<unknown> {
  const parts = Object.entries(fields).map(([name, field]) => {
    const value = anyValue(field, examples);
    return [name, field.optional ? fc.option(value, { nil: undefined }) : value] as const;
  });
  return fc.record(Object.fromEntries(parts)).map(present);
}

/** A record without the fields that were left out. */
function present(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** Any value that the field takes: one of the fixtures, or another of its kind. */
function anyValue(field: Field, examples: Examples): fc.Arbitrary<unknown> {
  const known = examples.get(field) ?? [];
  const other = field.kind === "data" ? undefined : ofKind(field, examples);
  const choices = [
    ...(known.length > 0 ? [fc.constantFrom(...known)] : []),
    ...(other === undefined ? [] : [other]),
    ...(field.nullable === undefined ? [] : [fc.constant(null)]),
  ];
  return choices.length === 0 ? fc.constant(undefined) : fc.oneof(...choices);
}

function ofKind(field: Field, examples: Examples): fc.Arbitrary<unknown> {
  const { kind, fields, item, values } = field;
  if (fields !== undefined) return anyRecord(fields, examples);
  if (kind === "table" && item !== undefined)
    return fc.dictionary(fc.constantFrom("A", "B", "C"), anyValue(item, examples), { maxKeys: 3 });
  if (item !== undefined) return fc.array(anyValue(item, examples), { maxLength: 4 });
  if (kind === "choice" && values !== undefined)
    return fc.constantFrom(...Object.keys(values).map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
  const leaf = LEAVES[kind] ?? fc.constant(undefined);
  // The first of a few that is in the range of the field.
  return fc.tuple(leaf, leaf, leaf, leaf).map((values) => values.find((value) => parse(field, value).ok));
}

/** A decimal of so many decimals, as text. */
function decimal(min: number, max: number, decimals: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: min * 10 ** decimals, max: max * 10 ** decimals })
    .map((scaled) => (scaled / 10 ** decimals).toFixed(decimals));
}

const day = fc
  .date({ min: new Date("1955-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

const LEAVES: Readonly<Partial<Record<Field["kind"], fc.Arbitrary<unknown>>>> = {
  money: fc.oneof(decimal(0, 20, 0), decimal(0, 10_000_000, 0), decimal(-100, 1_000_000, 2)),
  ratio: fc.oneof(decimal(0, 1, 1), decimal(0, 1, 4), decimal(0, 2, 2)),
  points: fc.oneof(decimal(0, 120, 0), decimal(-10, 120, 3)),
  coefficient: decimal(0, 3, 1),
  number: fc.oneof(decimal(0, 12, 0), decimal(0, 1, 2), decimal(-100, 100, 2)),
  count: fc.oneof(fc.nat(3), fc.nat(300)),
  whole: fc.oneof(fc.nat(12), fc.nat(120)),
  year: fc.integer({ min: 1996, max: 2027 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: day,
  instant: fc.tuple(day, fc.constantFrom("00:00", "09:00", "23:30")).map(([d, at]) => `${d}T${at}+08:00`),
  text: fc.constantFrom("A", "B", "C", "D", "甲", "乙"),
  flag: fc.boolean(),
};
