import { earlyWarning, safely } from "kaoping";
import { describe, expect, test } from "vitest";

const input = {
  kind: "notRepayableAtMaturity",
  amount: "1",
  maturity: "2025-06-30",
  discoveredAt: "2025-06-30T15:00+08:00",
  level: "orange",
} as const;

describe("that the loan has matured is noted", () => {
  const noted = (change: object) =>
    earlyWarning({ ...input, ...change }).notes.some(({ code }) => code === "matured");

  test("from the day after its maturity", () => {
    expect(noted({})).toBe(false);
    expect(noted({ discoveredAt: "2025-07-01T00:00+08:00" })).toBe(true);
  });

  test("of no loan whose warning is of another kind", () => {
    expect(noted({ kind: "interestArrears", discoveredAt: "2025-07-01T00:00+08:00" })).toBe(false);
  });
});

test("a first working day that is a day off too is refused", () => {
  const calendar = { daysOff: ["2025-10-01"], workingDays: ["2025-10-01"] };
  expect(safely(earlyWarning)({ ...input, calendar })).toMatchObject({
    issues: [{ path: ["calendar", "workingDays", 0], code: "inconsistent" }],
  });
});
