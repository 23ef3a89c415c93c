import {
  definePolicy,
  disposalRefund,
  explain,
  type Policy,
  policySources,
  retirementBuyout,
  safely,
  undueLoan,
} from "kaoping";
import { describe, expect, test } from "vitest";

const loans = [
  { id: "a_1", formedYear: 2004, balance: "100000", lentOn: "2002-03-01" },
  { id: "b", formedYear: 2008, balance: "200000", lentOn: "2006-05-10", secured: true, inDisposal: true },
  { id: "c", formedYear: 2013, balance: "500000", lentOn: "2011-09-20" },
];
const sources = { riskFund: "125000", postDeposit: "20000", performancePay: "30000" };

describe("the sheet of a buy-out", () => {
  const finding = retirementBuyout({ loans, tolerance: "200000", sources });
  const steps = (text: string) => text.split("\n").map((line) => line.replace(/^ +\d+\. /, ""));

  test("names every loan with what is due, paid and held", () => {
    const zh = steps(explain(finding, { locale: "zh", format: "text" }));
    expect(zh[0]).toBe(
      "退休买断清偿责任不良贷款：应付125,000元，实付125,000元，尚差0元，其中存入专户20,000元",
    );
    expect(zh).toContain(
      "2011年（含）以后形成，超出容忍额度部分：300,000元 × 30% = 90,000元 〔《办法》第四十九条第（三）项第2目〕",
    );
    expect(zh).toContain(
      "c（未丧失诉讼时效，信用贷款，2011年9月20日借款，2013年形成，余额500,000元）：" +
        "200,000元 × 5%（10,000元） + 300,000元 × 30%（90,000元） = 100,000元，应付100,000元，实付100,000元 〔《办法》第五十条〕",
    );
    expect(zh).toContain(
      "b（未丧失诉讼时效，担保贷款，2006年5月10日借款，2008年形成，余额200,000元）：" +
        "200,000元 × 10% = 20,000元，应付20,000元，实付20,000元，存入专户20,000元 〔《办法》第五十条〕",
    );
  });

  test("says in English what is short and that nothing is deducted later", () => {
    const poor = { riskFund: "40000", postDeposit: "20000", performancePay: "30000" };
    const short = retirementBuyout({ loans, tolerance: "200000", sources: poor });
    const en = steps(explain(short, { locale: "en", format: "text" }));
    expect(en[0]).toBe(
      "Buy-out of responsible NPL at retirement: payable 125,000 yuan, paid 90,000 yuan, short 35,000 yuan",
    );
    expect(en).toContain(
      "Shortfall: 125,000 yuan − 90,000 yuan = 35,000 yuan " +
        "(all three are exhausted; no later deduction is provided for) 〔Measures, Art. 53〕",
    );
    expect(en).toContain(
      "Formed from 2011 on, within the tolerance: 200,000 yuan × 5 % = 10,000 yuan 〔Measures, Art. 49(3)(1)〕",
    );
  });

  test("without sources says that there is no money, and that all is short", () => {
    const text = explain(retirementBuyout({ loans, tolerance: "200000" }), { locale: "zh", format: "text" });
    expect(steps(text)[0]).toBe("退休买断清偿责任不良贷款：应付125,000元，实付0元，尚差125,000元");
    expect(text).toContain("未提供资金来源，按没有资金列示");
    expect(text).toContain("岗位风险金：未提供余额，扣用0元");
    expect(text).not.toContain("三项已扣完为止");
  });

  test("says how the loans come to whole fen where one alone would round otherwise", () => {
    const halves = [
      { id: "x", formedYear: 2004, balance: "306501.5", lentOn: "2001-01-01" },
      { id: "y", formedYear: 2004, balance: "306501.5", lentOn: "2002-01-01" },
    ];
    const text = explain(retirementBuyout({ loans: halves, tolerance: "0" }), {
      locale: "zh",
      format: "text",
    });
    expect(text).toContain("15,325.075元，应付15,325.08元");
    expect(text).toContain("15,325.075元，应付15,325.07元");
    expect(text).toContain("各笔应付金额：按清偿顺序累计后四舍五入到分，每笔为前后累计数之差");
    expect(text).toContain("应付金额（四舍五入到分）：30,650.15元");
  });

  test("leaves what is returned of the money held to Article 51", () => {
    expect(explain(finding, { locale: "zh", format: "text" })).toContain(
      "存入专门账户：20,000元，待资产处置完毕后按第五十一条退还",
    );
  });

  test("says of an NPL formed before anyone answers that it is outside compensation", () => {
    const old = [{ id: "old", formedYear: 1998, balance: "1000", lentOn: "1996-09-20" }];
    expect(
      explain(retirementBuyout({ loans: old, tolerance: "0" }), { locale: "zh", format: "text" }),
    ).toContain("old，余额1,000元，不在责任赔偿范围，不予买断");
  });

  test("escapes ids in Markdown", () => {
    expect(explain(finding, { locale: "en", format: "markdown" })).toContain("a\\_1");
  });
});

test("what is held for a loan is what its refund takes", () => {
  const held = retirementBuyout({ loans, tolerance: "200000", sources }).loans.find(
    ({ id }) => id === "b",
  )?.held;
  expect(disposalRefund({ held: held ?? Number.NaN, loss: 0 }).refund.toString()).toBe("20000");
});

test("very many decimals do not blunt the sum", () => {
  const fine = [
    { ...loans[0], id: "x", formedYear: 2004, lentOn: "2002-03-01", balance: "0.1" },
    { ...loans[0], id: "y", formedYear: 2004, lentOn: "2002-03-01", balance: `0.${"0".repeat(29)}1` },
  ];
  const finding = retirementBuyout({ loans: fine, tolerance: "0" });
  expect(finding.due.toFixed()).toBe(`0.005${"0".repeat(28)}5`);
  expect(finding.payable.toFixed()).toBe("0.01");
});

describe("the sheet of a loan not yet due names the rates", () => {
  const zh = (maturityYear: number, policy?: Policy) =>
    explain(undueLoan({ maturityYear, retirementYear: 1999 }, policy), { locale: "zh", format: "text" });

  test("two in the third item", () =>
    expect(zh(2026)).toContain("适用的买断比例：容忍额度以内5%，超出容忍额度部分30%"));

  test("one in the others, and whether the tolerance is used", () => {
    expect(zh(2008)).toContain("适用的买断比例：10%，不占用容忍额度");
    const all = definePolicy({ readings: { buyoutTolerance: "allBalances" } });
    expect(zh(2008, all)).toContain("适用的买断比例：10%，先占用容忍额度");
  });
});

describe("the policy of the buy-out", () => {
  test("has years of the calendar", () => {
    expect(safely(definePolicy)({ buyout: { responsibleFrom: 1 } })).toMatchObject({
      ok: false,
      issues: [{ path: ["buyout", "responsibleFrom"], code: "belowMinimum" }],
    });
  });

  test("names the clause of every figure", () => {
    const own = Object.entries(policySources).filter(([path]) => path.startsWith("buyout."));
    expect(Object.fromEntries(own)).toEqual({
      "buyout.responsibleFrom": "measures-33",
      "buyout.first.through": "measures-49.1",
      "buyout.first.rate": "measures-49.1",
      "buyout.second.through": "measures-49.2",
      "buyout.second.rate": "measures-49.2",
      "buyout.third.withinTolerance": "measures-49.3.1",
      "buyout.third.aboveTolerance": "measures-49.3.2",
    });
  });

  test.each([
    ["a first period that ends before it begins", { first: { through: 1998 } }, "first"],
    ["a second period without a year", { second: { through: 2005 } }, "second"],
  ])("refuses %s", (_, buyout, item) => {
    expect(safely(definePolicy)({ buyout })).toMatchObject({
      ok: false,
      issues: [{ path: ["buyout", item, "through"], code: "inconsistent" }],
    });
  });

  test("takes periods of one year", () => {
    const policy = definePolicy({ buyout: { first: { through: 1999 }, second: { through: 2000 } } });
    const { bands } = retirementBuyout({ loans, tolerance: "0" }, policy);
    expect(bands.map(({ from, through }) => [from, through])).toEqual([
      [1999, 1999],
      [2000, 2000],
      [2001, null],
      [2001, null],
    ]);
  });
});
