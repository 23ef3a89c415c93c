import fc from "fast-check";
import { expect, test } from "vitest";
import { dateAtOffsetOf, dateOf, isAfter, isInstant, plusHours } from "../../src/rule/instants.js";

const two = (value: number) => String(value).padStart(2, "0");

const offsets = fc.oneof(
  fc.constant("Z"),
  fc
    .tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`)
    .filter((offset) => offset !== "-00:00"),
);

const seconds = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 59 }).map((second) => `:${two(second)}`),
  fc
    .tuple(fc.integer({ min: 0, max: 59 }), fc.stringMatching(/^\d{1,9}$/))
    .map(([second, fraction]) => `:${two(second)}.${fraction}`),
);

const instants = fc
  .tuple(
    fc.integer({ min: Date.parse("1949-01-02T00:00Z"), max: Date.parse("9997-12-30T00:00Z") }),
    seconds,
    offsets,
  )
  .map(([time, second, offset]) => `${new Date(time).toISOString().slice(0, 16)}${second}${offset}`);

/** Milliseconds by the platform, which reads no more than three decimals of a second. */
const milliseconds = (instant: string) => Date.parse(instant.replace(/(\.\d{3})\d+/, "$1"));

test("hours later is that much later, on the same clock, with the same digits", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 1000 }), (instant, hours) => {
      const later = plusHours(instant, hours);
      expect(isInstant(later)).toBe(true);
      expect(milliseconds(later) - milliseconds(instant)).toBe(hours * 3_600_000);
      expect(later.slice(13)).toBe(instant.slice(13));
      expect(isAfter(later, instant)).toBe(hours > 0);
    }),
  );
});

test("moments are ordered as the platform orders them, whatever their offsets", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      fc.pre(milliseconds(a) !== milliseconds(b));
      expect(isAfter(a, b)).toBe(milliseconds(a) > milliseconds(b));
    }),
  );
});

test("of two moments at most one is after the other, and none after itself", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(isAfter(a, b) && isAfter(b, a)).toBe(false);
      expect(isAfter(a, a)).toBe(false);
    }),
  );
});

test("the day on another clock is the platform's", () => {
  fc.assert(
    fc.property(instants, instants, (instant, other) => {
      const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)$/.exec(other) ?? [];
      const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
      expect(dateAtOffsetOf(instant, other)).toBe(
        new Date(milliseconds(instant) + ahead).toISOString().slice(0, 10),
      );
      expect(dateAtOffsetOf(instant, instant)).toBe(dateOf(instant));
    }),
  );
});
