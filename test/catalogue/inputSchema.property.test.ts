import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { inputSchema } from "kaoping";
import { expect, test } from "vitest";
import {
  completion,
  count,
  date,
  divisor,
  fen,
  fraction,
  instant,
  money,
  month,
  number,
  share,
  signedMoney,
  text,
  year,
} from "../../src/rule/fields.js";
import { type Field, parse } from "../../src/rule/index.js";

// Formats are left unchecked: what a schema says must be in its patterns too.
const ajv = new Ajv2020({ validateFormats: false });

const digits = fc.stringMatching(/^-?[0-9]{0,4}\.?[0-9]{0,4}$/);
const round = fc.stringMatching(
  /^-?0{0,3}(?:0|1|9|10|11|12|13|1948|1949|1950|2000|9007199254740991|9007199254740992)(?:\.0{0,3}1?)?$/,
);
const fractions = fc.stringMatching(/^-?[0-9]{0,2}(?:[./]-?[0-9.]{0,3}){0,2}$/);
const long = fc.stringMatching(/^0{0,2}[0-9]{27,30}(?:\.[0-9]{28,31})?$/);
const days = fc.stringMatching(
  /^(?:0000|0004|1900|1948|1949|2000|2023|2024|9997|9998)-[01][0-9]-[0-3][0-9]$/,
);
const moments = fc
  .tuple(
    days,
    fc.stringMatching(
      /^[T ](?:00|12|23|24):(?:00|59|60)(?::(?:00|59|60)(?:\.[0-9]{0,10})?)?(?:Z|[+-](?:00|08|23|24):(?:00|30|60))?$/,
    ),
  )
  .map((parts) => parts.join(""));
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[a 　\t\u0085\u00a0_]{0,4}$/),
  fc.constant("__proto__"),
);
const numbers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: 1900, max: 10_000 }),
  fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000),
  fc.constantFrom(1e29, 1e30, -1e29, -1e30, 2 ** 53, 2 ** 53 - 1, -0),
);
const others = fc.constantFrom(null, true, [], {}, "");
const anyValue = fc.oneof(digits, fractions, round, long, days, moments, words, numbers, others);

const NAME = ["字段", "Field"] as const;

const FIELDS: readonly (readonly [name: string, field: Field])[] = [
  ["number", number(...NAME)],
  ["signed amount", signedMoney(...NAME)],
  ["money", money(...NAME)],
  ["fen", fen(...NAME)],
  ["count", count(...NAME)],
  ["count of 1 or more", count(...NAME, { min: 1 })],
  ["count up to 12", count(...NAME, { max: 12 })],
  ["count from 1949", count(...NAME, { min: 1949 })],
  ["share", share(...NAME)],
  ["divisor", divisor(...NAME)],
  ["completion", completion(...NAME)],
  ["fraction", fraction(...NAME)],
  ["year", year(...NAME)],
  ["month", month(...NAME)],
  ["date", date(...NAME)],
  ["instant", instant(...NAME)],
  ["text", text(...NAME)],
];

/** What the field refuses and no schema can: fractions of a fen as doubles, hidden characters of no plain range. */
function isBeyondSchemas(name: string, value: unknown): boolean {
  if (name === "fen" && typeof value === "number") return !Number.isInteger(value * 100);
  return name === "text" && typeof value === "string" && /[\ud800-\udfff\u{e0000}-\u{e007f}]/u.test(value);
}

test.each(FIELDS)("the schema of a %s takes exactly what the field takes", (name, field) => {
  const title = { zh: "字段", en: "Field" };
  const rule = { name: "any", clause: "measures-1", title, output: {}, readings: [], notes: {} } as const;
  const { $id: _id, ...schema } = inputSchema({ ...rule, input: { field } });
  const accepts = ajv.compile(schema);
  fc.assert(
    fc.property(anyValue, (value) => {
      fc.pre(!isBeyondSchemas(name, value));
      expect(accepts({ field: value })).toBe(parse(field, value).ok);
    }),
    { numRuns: 3000 },
  );
});
