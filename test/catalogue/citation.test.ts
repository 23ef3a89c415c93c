import { expect, test } from "vitest";
import { cite } from "../../src/catalogue/citation.js";
import { RuleInputError } from "../../src/rule/index.js";

test("without the coverage map a quote is refused, never left out", () => {
  expect(cite("measures-10", "zh")).toBe("《办法》第十条");
  expect(() => cite("measures-10", { locale: "zh", quote: true })).toThrow(RuleInputError);
  expect(cite("saaty1980", { locale: "zh", quote: true })).toBe(cite("saaty1980", "zh"));
});

test("what is no clause and no language is refused", () => {
  const loose = cite as (...given: unknown[]) => string;
  for (const source of [
    Symbol("measures-10"),
    null,
    "measures",
    "toString",
    { toString: () => "measures-10" },
  ])
    expect(() => loose(source, "zh")).toThrow(RuleInputError);
  for (const how of [undefined, null, "fr", "constructor", {}, { locale: "zh", quote: "yes" }])
    expect(() => loose("measures-10", how)).toThrow(RuleInputError);
});
