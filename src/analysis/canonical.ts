import { expected, type Issue, refuse } from "../rule/index.js";
import { plainData } from "./plainData.js";

/**
 * The one text of a record, or of any other JSON data, by RFC 8785 (JSON Canonicalization Scheme): for a bank to hash,
 * to sign, to compare. Keys stand in the order of their UTF-16 code units, numbers and strings as ECMAScript writes
 * them, no blanks between.
 *
 * @param data JSON data; Decimals are written as text, as records hold them
 * @returns the text, to be encoded in UTF-8
 * @throws {@link RuleInputError} with the path of what JSON cannot hold: NaN and infinities, half of a surrogate pair,
 * functions, nothing at all
 * @example
 * canonical({ year: 2025, id: "AM-001" }); // '{"id":"AM-001","year":2025}'
 * canonical(JSON.parse('{"id":"AM-001","year":2025}')); // '{"id":"AM-001","year":2025}'
 */
export function canonical(data: unknown): string {
  return written(plainData(data));
}

/** The canonical text of data that was copied; `path` is where it stands. */
export function written(data: unknown, path: (string | number)[] = []): string {
  if (data === null || typeof data === "boolean") return String(data);
  if (Number.isFinite(data)) return JSON.stringify(data);
  if (typeof data === "string") return text(data, path);
  if (typeof data !== "object") return refuse([...path], "wrongType", expected(JSON_VALUE, data));
  const at = (key: string | number, write: () => string) => {
    path.push(key);
    const part = write();
    path.pop();
    return part;
  };
  if (Array.isArray(data)) return `[${data.map((each, i) => at(i, () => written(each, path))).join(",")}]`;
  const held = data as Readonly<Record<string, unknown>>;
  // Texts are sorted by their UTF-16 code units.
  const keys = Object.keys(held).sort();
  const members = keys
    .filter((key) => held[key] !== undefined)
    .map((key) => at(key, () => `${text(key, path)}:${written(held[key], path)}`));
  return `{${members.join(",")}}`;
}

const JSON_VALUE = { zh: "能写成JSON的值", en: "a value that JSON can hold" };

const LONE_SURROGATE = /\p{Surrogate}/u;

function text(value: string, path: Issue["path"]): string {
  if (!LONE_SURROGATE.test(value)) return JSON.stringify(value);
  return refuse([...path], "wrongType", {
    zh: "含有不成对的UTF-16代理字符",
    en: "expected a text that UTF-8 can hold, got half of a surrogate pair",
  });
}
