import { expect, test } from "vitest";
import { cite } from "../../src/catalogue/citation.js";
import { RuleInputError } from "../../src/rule/index.js";

test("without the coverage map a quote is refused, never left out", () => {
  expect(cite("measures-10", "zh")).toBe("《办法》第十条");
  expect(() => cite("measures-10", { locale: "zh", quote: true })).toThrow(RuleInputError);
  expect(cite("saaty1980", { locale: "zh", quote: true })).toBe(cite("saaty1980", "zh"));
});
