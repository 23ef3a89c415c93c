import { compareRosters } from "kaoping";
import { expect, test } from "vitest";
import { manager } from "./support.js";

const compare = (before: ReturnType<typeof manager>[], after: ReturnType<typeof manager>[]) =>
  compareRosters({ year: 2025, before, after });

const A = manager("A", { interestIncome: "850000" });
const B = manager("B", { interestIncome: "1150000" });

test("through the totals of the class alone, which the figures of another moved", () => {
  const { moved } = compare([A, B], [A, { ...B, interestIncome: "1950000" }]);
  expect(moved).toEqual([{ id: "A", from: 1, to: 2, because: ["class"], together: false }]);
});

test("through the own figures alone, and through both together only", () => {
  const own = compare([A, B], [{ ...A, fines: 4 }, B]);
  expect(own.moved).toEqual([{ id: "A", from: 1, to: 2, because: ["own"], together: false }]);
  // 92.5 points less 2, and in the other class 90.9…; both together are below 90.
  const both = compare(
    [A, B],
    [
      { ...A, fines: 1 },
      { ...B, interestIncome: "1210000" },
    ],
  );
  expect(both.moved).toEqual([{ id: "A", from: 1, to: 2, because: [], together: true }]);
});

test("who is added or removed, who can no longer be graded, and what it comes to", () => {
  const { moved, added, removed, matrix, coefficients } = compare(
    [A, B, manager("C")],
    [A, { ...B, newNplBalance: "-1" }, manager("D", { fines: 50 })],
  );
  expect(moved).toEqual([{ id: "B", from: 1, to: "rejected", because: ["own"], together: false }]);
  expect([added, removed]).toEqual([[{ id: "D", to: null }], [{ id: "C", from: 1 }]]);
  expect([matrix[1][1], matrix[1].rejected]).toEqual([1, 1]);
  expect([coefficients.before.toFixed(), coefficients.after.toFixed()]).toEqual(["6", "2"]);
});
