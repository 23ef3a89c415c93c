import { countsAsNpl, definePolicy, explain } from "kaoping";
import { describe, expect, test } from "vitest";

const said = (finding: Parameters<typeof explain>[0], locale: "zh" | "en" = "zh") =>
  explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ +(?:\d+\.|-) /, "").replace(/ 〔.*〕$/, ""));

describe("what counts as NPL, in words", () => {
  const loan = {
    classification: "normal",
    security: "guarantee",
    maturedOn: "2025-06-30",
    asOf: "2025-06-30",
    inDisposalGrace: true,
  } as const;

  test("tells a loan that counts though its category is normal from NPL by category", () => {
    const zh = said(countsAsNpl(loan));
    expect(zh[0]).toBe("责任不良贷款统计：五级分类为正常，仍计入个人不良贷款余额");
    expect(zh).toContain("五级分类形态：正常类，按形态不属不良贷款");
    expect(zh).toContain("处置宽限期：不适用：保证贷款不是抵质押贷款，没有处置宽限期");
    const en = said(countsAsNpl({ ...loan, classification: "loss" }), "en");
    expect(en[0]).toBe("What counts as NPL: counted as NPL");
    expect(en).toContain("Category: loss: NPL by its category, counted");
  });

  test("says on the day of maturity that a reading decided", () => {
    const notCounted = definePolicy({ readings: { maturedOnDay: "notCounted" } });
    expect(said(countsAsNpl(loan, notCounted)).join("\n")).toContain("按所选口径尚未到期，不计入");
    expect(said(countsAsNpl(loan)).join("\n")).toContain("按所选口径已到期，计入");
  });
});
