import { creditModel, creditScore, safely } from "kaoping";
import { expect, test, vi } from "vitest";
import { modelSource } from "../../src/credit/index.js";

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

test("a model tells another copy what it was made from as its owner could have written it", () => {
  const definition = {
    id: "U",
    weights: ["0.6", "0.4"],
    children: [{ id: "U1", decisive: true }, { id: "U2" }],
  };
  const { definition: told, policy } = modelSource(other.creditModel(definition)) ?? {};
  expect(JSON.parse(JSON.stringify(told))).toMatchObject(definition);
  expect((told as typeof definition).weights).toEqual(["0.6", "0.4"]);
  expect(policy?.name).toBe("reference");
});

test("what another copy made a model from, and this one cannot, is wrong in the model", () => {
  const model = other.creditModel({ id: "U", children: [{ id: "U1" }] });
  const [key] = Object.getOwnPropertySymbols(model);
  const later = Object.defineProperty({}, key as symbol, {
    value: { definition: { id: "U", children: [{ id: "" }] }, policy: modelSource(model)?.policy },
  });
  const outcome = safely(creditScore)({ model: later as typeof model, assessment: {} });
  const issues = outcome.ok ? [] : outcome.issues;
  expect(issues.map(({ path, code }) => [path.join("."), code])).toEqual([["model.children.0.id", "blank"]]);
});
