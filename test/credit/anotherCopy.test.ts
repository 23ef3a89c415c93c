import { creditModel, creditScore } from "kaoping";
import { expect, test, vi } from "vitest";

vi.resetModules();
const other = await import("kaoping");

test("a model of another copy of the library is compiled again, under its own policy, once", () => {
  const policy = other.definePolicy({ readings: { creditGradeLabel: "lowerBound" } });
  const model = other.creditModel({ id: "U", children: [{ id: "U1" }] }, policy);
  const scored = () => creditScore({ model, assessment: { U1: { votes: [3, 4, 2, 1, 0] } } });
  expect(other.creditModel).not.toBe(creditModel);
  expect(scored().grade).toBe("medium");
  expect(JSON.stringify(scored())).toBe(JSON.stringify(scored()));
});
