import { beforeEach, expect, test, vi } from "vitest";

let cite: typeof import("../../src/catalogue/citation.js").cite;
let isSource: typeof import("../../src/catalogue/citation.js").isSource;
let RuleInputError: typeof import("../../src/rule/index.js").RuleInputError;

// Another test file may have brought in the coverage map: the modules are loaded anew, without it.
beforeEach(async () => {
  vi.resetModules();
  ({ cite, isSource } = await import("../../src/catalogue/citation.js"));
  ({ RuleInputError } = await import("../../src/rule/index.js"));
});

test("without the coverage map a quote is refused, never left out", () => {
  expect(cite("measures-10", "zh")).toBe("《办法》第十条");
  expect(() => cite("measures-10", { locale: "zh", quote: true })).toThrow(RuleInputError);
  expect(cite("alonsoLamata2006", "zh")).toBe("Alonso, Lamata, 2006");
  expect(() => cite("saaty1980", { locale: "zh", quote: true })).toThrow(RuleInputError);
});

test.each([
  ["measures-10", true],
  ["saaty1980", true],
  ["kaoping", true],
  ["other-1", false],
  ["ranking-99", false],
  [10, false],
])("without the coverage map %j is a source by its place alone: %j", (source, known) => {
  expect(isSource(source)).toBe(known);
});

test("what is no clause, no language or no options is refused at once, whatever turning it into text would take", () => {
  const endless = Array.from({ length: 64 }).reduce<unknown>((inner) => [inner, inner], "measures-10");
  const wrong: readonly (readonly [unknown, unknown])[] = [
    [endless, "zh"],
    ["measures-10", endless],
    ["measures-10", { locale: endless }],
    ["measures-10", "constructor"],
    ["measures-10", null],
    ["constructor-1", "zh"],
    ["1980", "zh"],
    ["Saaty1980", "zh"],
    [Symbol("measures-10"), "zh"],
    [
      "measures-10",
      {
        get locale() {
          throw new Error("not to be read");
        },
      },
    ],
  ];
  for (const [source, how] of wrong)
    expect(() => cite(source as never, how as never)).toThrow(RuleInputError);
});
