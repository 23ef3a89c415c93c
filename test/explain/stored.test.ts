import {
  creditModel,
  creditScore,
  definePolicy,
  explain,
  type Finding,
  gradeForScore,
  gradeManager,
  plain,
  qualityScore,
  RuleInputError,
  record,
  verify,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";
import { AVERAGE } from "../support/managers.js";

const OPTIONS = { locale: "zh", format: "text" } as const;
const stored = plain(gradeForScore({ score: "89.996" }));
const said = (finding: unknown) => () => explain(finding as Finding, OPTIONS);

describe("a finding that was read back is refused", () => {
  test.each<[string, unknown, unknown]>([
    ["nothing", undefined, [[["rule"], "unknownValue"]]],
    ["no rule", {}, [[["rule"], "unknownValue"]]],
    ["a rule that it inherits", Object.create(stored), [[["rule"], "unknownValue"]]],
    ["another rule", { ...stored, rule: "toString" }, [[["rule"], "unknownValue"]]],
    [
      "a proxy",
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor: () => {
            throw 1;
          },
        },
      ),
      [[["rule"], "unknownValue"]],
    ],
    ["a figure gone", { ...stored, score: undefined }, [[["score"], "wrongType"]]],
    ["a figure with an exponent", { ...stored, score: "1e1000000" }, [[["score"], "wrongType"]]],
    ["a figure of a million digits", { ...stored, score: "1".repeat(1e6) }, [[["score"], "wrongType"]]],
    ["a figure as a number", { ...stored, score: 89.996 }, [[["score"], "wrongType"]]],
    ["a grade that is none", { ...stored, grade: 4 }, [[["grade"], "unknownValue"]]],
    ["a field too many", { ...stored, bonus: "1" }, [[["bonus"], "unknownField"]]],
    [
      "a note of another rule",
      { ...stored, notes: [{ code: "# x", clause: "measures-10" }] },
      [[["notes", 0, "code"], "unknownValue"]],
    ],
    ["a clause that is none", { ...stored, clause: "x" }, [[["clause"], "wrongType"]]],
    [
      "a reading of another rule",
      { ...stored, readings: { exitAge: "x" } },
      [[["readings", "exitAge"], "unknownField"]],
    ],
    [
      "a value of no reading",
      { ...stored, readings: { gradeOn: "x" } },
      [[["readings", "gradeOn"], "unknownValue"]],
    ],
  ])("with %s", (_, finding, issues) => expect(issuesOf(said(finding))).toEqual(issues));

  test("wherever it was tampered with, and with no other error", () => {
    const peers = { urban: { managers: 1, loansGranted: 120, interestIncome: "1000000" } };
    const appraisal = plain(gradeManager({ year: 2025, manager: AVERAGE, peers }));
    const broken = JSON.parse(JSON.stringify(appraisal)) as { items: { volume: Record<string, unknown> } };
    broken.items.volume.limit = "<b>";
    expect(issuesOf(said(broken))).toEqual([[["items", "volume", "limit"], "unknownValue"]]);
    for (const key of Object.keys(appraisal)) {
      for (const value of [null, 0, "", [], {}, "x\u202e"]) {
        try {
          said({ ...appraisal, [key]: value })();
        } catch (error) {
          expect(error).toBeInstanceOf(RuleInputError);
        }
      }
    }
  });
});

test("a finding that was read back is printed as stored, whatever it says; one that was computed is not", () => {
  const line = "本单据按已存的认定打印，未重新计算。";
  expect(said({ ...stored, grade: 1 })()).toContain(line);
  expect(said(gradeForScore({ score: "89.996" }))()).not.toContain(line);
  expect(said(structuredClone(stored))()).toContain(line);
});

test("a finding that a record was verified by says so", () => {
  const { finding } = verify(record(gradeForScore, { score: "89.996" }));
  expect(said(finding)()).toContain("\n本单据已核验：按存档的参数版本和输入重新计算，与存档一致。\n");
});

test("what is no finding is refused in words of both languages", () => {
  expect(said({ rule: "x" })).toThrow(
    expect.objectContaining({
      issues: [
        expect.objectContaining({
          detail: {
            zh: "应填规则的认定，填的是“x”",
            en: 'expected the finding of a rule, got "x"',
          },
        }),
      ],
    }),
  );
});

test("a policy of which a record holds nothing that can be read is not named", () => {
  const kept = record(gradeForScore, { score: "80" });
  const text = said(verify({ ...kept, policy: null }))();
  expect(text).not.toContain("适用的参数版本");
});

describe("text from outside", () => {
  const named = (name: string, format: "text" | "markdown") => {
    const finding = gradeForScore({ score: 90 }, definePolicy({ name }));
    const lines = explain(finding, { locale: "en", format }).split("\n");
    return lines.find((line) => line.includes("(fingerprint"))?.replace(/ \(fingerprint .*$/, "");
  };
  test.each([
    ["# heading", "- \\# heading"],
    ["- item", "- \\- item"],
    ["1. item", "- 1\\. item"],
    ["a **b** _c_ `d` ~e~ $f$", "- a \\*\\*b\\*\\* \\_c\\_ \\`d\\` \\~e\\~ \\$f\\$"],
    ["<img src=x onerror='a'>", "- &lt;img src=x onerror=&#39;a&#39;&gt;"],
    ['" onload="x', "- &quot; onload=&quot;x"],
    ["&amp;", "- &amp;amp;"],
    ["[a](http://b.c)", "- \\[a\\](http\\://b.c)"],
    ["www.b.c and a@b.c", "- www\\.b.c and a\\@b.c"],
    ["a | b", "- a \\| b"],
    ["AM-001 (2025)", "- AM-001 (2025)"],
    ["{{2025}}", "- {{2025}}"],
  ])("%j is a text in Markdown, and stays as it is in plain text", (name, line) => {
    expect(named(name, "markdown")).toBe(line);
    expect(named(name, "text")).toBe(`  - ${name}`);
  });

  test("that was stored with hidden characters is shown with their code points", () => {
    const finding = { ...stored, policy: "a\u202eb\u2028c" } as unknown as Finding;
    expect(explain(finding, OPTIONS)).toContain("a<U+202E>b<U+2028>c");
  });
});

test("the nodes of a tree are said in its order, whatever their ids are", () => {
  const model = creditModel({ id: "9", weights: ["0.5", "0.5"], children: [{ id: "8" }, { id: "1" }] });
  const finding = creditScore({
    model,
    assessment: { 8: { votes: [1, 0, 0, 0, 0] }, 1: { votes: [1, 0, 0, 0, 0] } },
  });
  const order = (each: Finding) => explain(each, OPTIONS).match(/(?<=\d\. (?:· )*)\d(?=：)/g);
  expect(order(finding)).toEqual(["9", "8", "1"]);
  expect(order(plain(finding) as unknown as Finding)).toEqual(["9", "8", "1"]);
});

test("a finding without a figure that an input may leave out is refused, never completed", () => {
  const { discountedAcceptances, ...without } = plain(
    qualityScore({ newNplBalance: 4, managedLoans: 19, discountedAcceptances: "0.23" }),
  );
  expect(discountedAcceptances).toBe("0.23");
  expect(issuesOf(() => explain(without as never, { locale: "zh", format: "text" }))).toEqual([
    [["discountedAcceptances"], "wrongType"],
  ]);
});
