import { type Exact, type Field, type Fields, readFields } from "../../rule/index.js";

/** What a drawing needs of a finding, checked; the rest of the finding is not looked at. */
export function view<R extends Fields>(fields: R, data: unknown): Exact<R> {
  return readFields(fields, picked(data, { fields }));
}

function picked(data: unknown, { fields, item }: Pick<Field, "fields" | "item">): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (item !== undefined) {
    if (Array.isArray(data)) return data.map((each) => picked(each, item));
    return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, picked(each, item)]));
  }
  if (fields === undefined || Array.isArray(data)) return data;
  const held = Object.entries(data).filter(([key]) => Object.hasOwn(fields, key));
  return Object.fromEntries(held.map(([key, each]) => [key, picked(each, fields[key] as Field)]));
}
