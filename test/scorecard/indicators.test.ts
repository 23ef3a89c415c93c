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

test("less is better of NPL, overdue loans, churn, complaints and the time of response", () => {
  const lower = kinds.filter((kind) => indicators[kind].direction === "lowerIsBetter");
  expect(lower.sort()).toEqual([
    "churn",
    "complaintRate",
    "newNplRatio",
    "nplRatio",
    "overdueRatio",
    "standingNplRatio",
    "warningResponse",
  ]);
});

test("every indicator that the appraisal of duties and post-loan work name is there, by its name in the text", () => {
  const names = kinds.map((kind) => indicators[kind].name.zh);
  for (const name of [
    "综合金融资产",
    "创新提案贡献度",
    "跨部门协作效率",
    "高净值客户拜访频次",
    "小微企业走访覆盖率",
    "存量优质客户保有量",
    "贷后报告质量",
    "风险处置效果",
    "风险预警响应时效",
    "不良贷款率（新增）",
    "不良贷款率（存量）",
  ])
    expect(names).toContain(name);
});
