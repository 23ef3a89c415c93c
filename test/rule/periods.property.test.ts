import fc from "fast-check";
import { expect, test } from "vitest";
import { plusDays } from "../../src/rule/dates.js";
import { dayAfter, isOver, lastDay, yearsOver } from "../../src/rule/index.js";

const days = fc
  .integer({ min: Date.parse("1900-01-01T00:00Z"), max: Date.parse("2400-12-31T00:00Z") })
  .map((time) => new Date(time).toISOString().slice(0, 10));

test("so many years are over exactly from the day after their last day on", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 99 }), (from, years) => {
      const last = lastDay(from, { years });
      expect(yearsOver(from, dayAfter(last))).toBe(years);
      expect(yearsOver(from, last)).toBe(Math.max(years - 1, 0));
    }),
  );
});

test("twelve months are a year, and a longer period is never over sooner", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 600 }), (from, months) => {
      const last = lastDay(from, { months });
      if (months % 12 === 0) expect(last).toBe(lastDay(from, { years: months / 12 }));
      expect(lastDay(from, { months: months + 1 }) > last).toBe(true);
      expect(isOver(last, last)).toBe(false);
      expect(isOver(last, plusDays(last, 1))).toBe(true);
    }),
  );
});
