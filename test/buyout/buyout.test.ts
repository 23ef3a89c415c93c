import { definePolicy, disposalRefund, explain, policySources, retirementBuyout, safely } from "kaoping";
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
      "退休买断清偿责任不良贷款：应付125,000元，实付125,000元，不足0元，其中存入专户20,000元",
    );
    expect(zh).toContain(
      "2011年（含）以后形成，超出容忍度部分：300,000元 × 30% = 90,000元 〔《办法》第四十九条第（三）项第2目〕",
    );
    expect(zh).toContain(
      "c（未丧失诉讼时效，信用贷款，2011-09-20借款，2013年形成，余额500,000元）：" +
        "200,000元 × 5%（10,000元） + 300,000元 × 30%（90,000元） = 100,000元，应付100,000元，实付100,000元 〔《办法》第五十条〕",
    );
    expect(zh).toContain(
      "b（未丧失诉讼时效，担保贷款，2006-05-10借款，2008年形成，余额200,000元）：" +
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

describe("the policy of the buy-out", () => {
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
