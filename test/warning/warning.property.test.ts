import fc from "fast-check";
import { type EarlyWarningInput, earlyWarning, type WarningKind } from "kaoping";
import { expect, test } from "vitest";
import { dateOf, isAfter, plusHours } from "../../src/rule/instants.js";

const KINDS: readonly WarningKind[] = [
  "notRepayableAtMaturity",
  "downgrade",
  "interestArrears",
  "majorEvent",
  "affiliate",
  "financialAnomaly",
  "unauthorisedLending",
  "lendingViolation",
  "conditionsUnmet",
];

const day = fc
  .integer({ min: Date.parse("2020-01-01T00:00Z"), max: Date.parse("2030-01-01T00:00Z") })
  .map((time) => new Date(time).toISOString());

const warnings: fc.Arbitrary<EarlyWarningInput> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    fen: fc.integer({ min: 0, max: 1_000_000_000 }),
    found: day,
    maturity: day,
    offset: fc.constantFrom("Z", "+08:00", "-11:30"),
    wait: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ kind, fen, found, maturity, offset, wait }) => {
    const discoveredAt = `${found.slice(0, 19)}${offset}`;
    return {
      kind,
      amount: `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`,
      discoveredAt,
      maturity: maturity.slice(0, 10),
      level: "red" as const,
      reportedAt: plusHours(discoveredAt, wait),
    };
  });

test("a report is due at a moment or on a day, never both", () => {
  fc.assert(
    fc.property(warnings, (input) => {
      const { subBranchReport: own, branchReport: next } = earlyWarning(input);
      expect(own.dueAt === null || own.dueOn === null).toBe(true);
      expect((own.dueAt ?? own.dueOn) === null).toBe(own.clause === "early-warning-11.7");
      if (next !== null) expect([next.dueAt, next.dueOn].filter((due) => due !== null)).toHaveLength(1);
    }),
  );
});

test("a deadline from discovery or report never lies before it", () => {
  fc.assert(
    fc.property(warnings, (input) => {
      const { subBranchReport, branchReport } = earlyWarning(input);
      for (const { from, dueAt, dueOn } of [
        subBranchReport,
        ...(branchReport === null ? [] : [branchReport]),
      ]) {
        if (from === null) continue;
        expect(dueAt === null ? (dueOn ?? "") > dateOf(from) : isAfter(dueAt, from)).toBe(true);
      }
    }),
  );
});

test("working days never end a term earlier than calendar days", () => {
  fc.assert(
    fc.property(warnings, fc.array(day, { maxLength: 5 }), (input, off) => {
      const calendar = { daysOff: off.map((at) => at.slice(0, 10)), workingDays: [] };
      const [plain, worked] = [earlyWarning(input), earlyWarning({ ...input, calendar })];
      expect((worked.subBranchReport.dueOn ?? "") >= (plain.subBranchReport.dueOn ?? "")).toBe(true);
      expect(worked.subBranchReport.dueAt).toBe(plain.subBranchReport.dueAt);
    }),
  );
});

test("once overdue, always overdue; and an early report never is", () => {
  fc.assert(
    fc.property(warnings, fc.nat(900), fc.nat(900), (input, first, more) => {
      const open = { ...input, reportedAt: undefined };
      const at = (hours: number) =>
        earlyWarning({ ...open, asOf: plusHours(input.discoveredAt, hours) }).subBranchReport.overdue;
      if (at(first) === true) expect(at(first + more)).toBe(true);
      if (at(first) === null) expect(at(first + more)).toBeNull();
    }),
  );
});
