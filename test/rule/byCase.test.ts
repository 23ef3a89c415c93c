import { describe, expect, test } from "vitest";
import { fieldsByCase, neededFields } from "../../src/rule/index.js";
import { issuesIn } from "../support/issues.js";

const SUED = { zh: "“已起诉”为是", en: "where sued is true" };
const NOT_SUED = { zh: "“已起诉”为否", en: "where sued is false" };

interface Input {
  readonly costs?: number | undefined;
  readonly court?: string | undefined;
  readonly reason?: string | undefined;
}

describe("fields of one case", () => {
  const read = (input: Input) =>
    fieldsByCase(input, {
      costs: { holds: true, when: SUED },
      court: { holds: true, when: SUED, optional: true },
      reason: { holds: false, when: NOT_SUED },
    });

  test("are given in it, and null in another; one that may be left out is null too", () => {
    expect(read({ costs: 1, court: "a" })).toEqual({ costs: 1, court: "a", reason: null });
    expect(read({ costs: 0 })).toEqual({ costs: 0, court: null, reason: null });
  });

  test("are refused where one is missing, and where one of another case is given", () => {
    expect(issuesIn(() => read({ reason: "none" }))).toEqual([
      {
        path: ["costs"],
        code: "missing",
        message: "costs: expected a value where sued is true, got nothing",
        detail: {
          zh: "“已起诉”为是时应填写，这里没有填",
          en: "expected a value where sued is true, got nothing",
        },
      },
      {
        path: ["reason"],
        code: "inconsistent",
        message: "reason: expected only where sued is false",
        detail: { zh: "只在“已起诉”为否时填写", en: "expected only where sued is false" },
      },
    ]);
  });
});

describe("fields that a case needs", () => {
  const read = (input: Input) => neededFields(input, ["costs", "court"], () => SUED);

  test("come in their order, and others are not looked at", () => {
    expect(read({ court: "a", costs: 0, reason: "none" })).toEqual([0, "a"]);
  });

  test("are refused where one is missing, each by its name", () => {
    expect(issuesIn(() => read({ costs: 1 }))).toEqual([
      { path: ["court"], code: "missing", message: "court: where sued is true", detail: SUED },
    ]);
  });
});
