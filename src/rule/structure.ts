import type { Bilingual, ClauseId } from "./clause.js";
import {
  type Defaulted,
  type Exact,
  type Field,
  type Fields,
  type Given,
  type In,
  type Optional,
  type Out,
  type Published,
  type Read,
  sealed,
} from "./field.js";
import { complaint, type Told } from "./figures.js";

/** A record whose fields are known one by one. */
export interface RecordField<R extends Fields> extends Field<In<R>, Exact<R>, Out<R>> {
  readonly fields: R;
}

/** A record of fields, all of which are known. */
export function record<R extends Fields>(zh: string, en: string, fields: R): RecordField<R> {
  const takes = { zh: "一组字段", en: "an object" };
  return sealed({ kind: "record", title: { zh, en }, takes, fields });
}

/** A list, every entry of one kind or a record of the fields given; it may be empty. */
export function list<F extends Field>(
  zh: string,
  en: string,
  item: F,
  told: Told = {},
): Field<readonly Given<F>[], readonly Read<F>[], readonly Published<F>[]> {
  const takes = { zh: "列表", en: "an array" };
  return sealed({ kind: "list", title: { zh, en }, takes, ...told, item });
}

/** Rows that are read one by one, each by its own field, and may be any number. */
export function rows<Row>(zh: string, en: string): Field<Iterable<Row>, Iterable<unknown>, never> {
  const takes = { zh: "列表", en: "an array, or another iterable" };
  const read = (value: unknown) => {
    if (value === undefined) return complaint("missing", takes, value);
    const isIterable =
      typeof value === "object" &&
      value !== null &&
      typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
    return isIterable ? value : complaint("wrongType", takes, value);
  };
  return sealed({ kind: "data", title: { zh, en }, takes, read });
}

/** Entries by names that the input chooses. */
export function table<F extends Field>(
  zh: string,
  en: string,
  item: F,
): Field<
  Readonly<Record<string, Given<F>>>,
  Readonly<Record<string, Read<F>>>,
  Readonly<Record<string, Published<F>>>
> {
  const takes = { zh: "以编号为键的一组数据", en: "a record" };
  return sealed({ kind: "table", title: { zh, en }, takes, item });
}

/** The same field where it may be left out; what then holds, if anything. */
export function optional<G, R, P>(field: Field<G, R, P>): Optional<G, R, P>;
export function optional<G, R, P>(field: Field<G, R, P>, absent: R): Defaulted<G, R, P>;
export function optional<G, R, P>(field: Field<G, R, P>, absent?: R): Optional<G, R, P> {
  return absent === undefined
    ? sealed({ ...field, optional: true })
    : sealed({ ...field, optional: true, defaulted: true, absent } as Defaulted<G, R, P>);
}

/** The same field where it may be null, and what null means. */
export function nullable<G, R, P>(
  field: Field<G, R, P>,
  zh = "无",
  en = "none",
): Field<G | null, R | null, P | null> {
  return sealed({ ...field, nullable: { zh, en } } as Field<G | null, R | null, P | null>);
}

/** The finding of another rule as a part of this one's. */
export function part<F>(rule: {
  readonly title: Bilingual;
  readonly clause: ClauseId;
  readonly output: Fields;
  (...args: never): F;
}): Field<never, object, F> {
  const { title, clause, output } = rule;
  const takes = { zh: "该规则的认定", en: "a finding of that rule" };
  return sealed({ kind: "finding", title, clause, takes, fields: output });
}

/** The same field under other names. */
export function called<F extends Field>(zh: string, en: string, field: F): F {
  return sealed({ ...field, title: { zh, en } });
}
