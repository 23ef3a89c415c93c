import { explain, type IndicatorKind, indicator, indicators } from "kaoping";
import { expect, test } from "vitest";

const kinds = Object.keys(indicators) as IndicatorKind[];

test.each(kinds)(
  "%s has a formula that its figures fit, and says its direction in both languages",
  (kind) => {
    const { formula, whole, clause, direction, name } = indicators[kind];
    expect(whole === null).toBe(formula === "figure");
    const finding = indicator({ kind, part: 1, ...(whole === null ? {} : { whole: 2 }) });
    expect(finding).toMatchObject({ formula, direction, namedBy: clause });
    const lower = direction === "lowerIsBetter";
    expect(explain(finding, { locale: "zh", format: "text" })).toContain(lower ? "越低越好" : "越高越好");
    expect(explain(finding, { locale: "en", format: "text" })).toContain(
      lower ? "the lower, the better" : "the higher, the better",
    );
    expect(name.zh).not.toBe(name.en);
  },
);

test("less is better of four of them: NPL, overdue loans, churn and complaints", () => {
  const lower = kinds.filter((kind) => indicators[kind].direction === "lowerIsBetter");
  expect(lower.sort()).toEqual(["churn", "complaintRate", "nplRatio", "overdueRatio"]);
});
