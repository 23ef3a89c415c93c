import {
  definePolicy,
  disposalRefund,
  explain,
  type Policy,
  policySources,
  type ResponsibleLoan,
  retirementBuyout,
  safely,
  undueLoan,
} from "kaoping";
import { describe, expect, test } from "vitest";

const loans: readonly (ResponsibleLoan & { readonly balance: string })[] = [
  { id: "a_1", formedYear: 2004, balance: "100000", lentOn: "2002-03-01" },
  {
    id: "b",
    formedYear: 2008,
    balance: "200000",
    lentOn: "2006-05-10",
    security: "mortgage",
    inDisposal: true,
  },
  { id: "c", formedYear: 2013, balance: "500000", lentOn: "2011-09-20" },
];
const sources = { riskFund: "125000", postDeposit: "20000", performancePay: "30000" };

describe("the sheet of a buy-out", () => {
  const finding = retirementBuyout({ loans, tolerance: "200000", sources });
  const steps = (text: string) => text.split("\n").map((line) => line.replace(/^ +\d+\. /, ""));

  test("names every loan with what is due, paid and held", () => {
    const zh = steps(explain(finding, { locale: "zh", format: "text" }));
    expect(zh[0]).toBe(
      "退休买断清偿责任不良贷款：应付125,000元，实付125,000元，尚差0元，实付中存入专门账户20,000元",
    );
    expect(zh).toContain(
      "2011年（含）以后形成，超出容忍额度部分：300,000元 × 30% = 90,000元 〔《办法》第四十九条第3项第（2）目〕",
    );
    expect(zh).toContain(
      "c（未丧失诉讼时效，信用贷款，2011年9月20日借款，2013年形成，余额500,000元）：" +
        "10,000元（200,000元 × 5%） + 90,000元（300,000元 × 30%） = 100,000元，应付100,000元，实付100,000元 〔《办法》第五十条〕",
    );
    expect(zh).toContain(
      "b（未丧失诉讼时效，抵押贷款，2006年5月10日借款，2008年形成，余额200,000元）：" +
        "200,000元 × 10% = 20,000元，应付20,000元，实付20,000元，存入专门账户20,000元 〔《办法》第五十条〕",
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
    expect(text).toContain("未提供三项资金的余额，这里按没有资金列示；请补充");
    expect(text).toContain("岗位风险金：未提供余额，扣款0元");
    expect(text).not.toContain("三项已扣完");
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
      "存入专门账户：20,000元，待资产处置完毕、贷款清偿，确认没有任何损失后按第五十一条退还",
    );
  });

  test("says of an NPL formed before anyone answers that it is outside compensation", () => {
    const old = [{ id: "old", formedYear: 1998, balance: "1000", lentOn: "1996-09-20" }];
    expect(
      explain(retirementBuyout({ loans: old, tolerance: "0" }), { locale: "zh", format: "text" }),
    ).toContain("old，余额1,000元，不在责任赔偿范围，不予买断");
  });

  test("gives the loans that are not bought out a line of their own, each by its clause", () => {
    const others: readonly ResponsibleLoan[] = [
      { id: "k", formedYear: 2008, balance: "3000", lentOn: "2006-05-10", alreadyCompensated: true },
      { id: "r", formedYear: 2008, balance: "4000", lentOn: "2006-05-10", staffRelative: true },
    ];
    const zh = steps(
      explain(retirementBuyout({ loans: others, tolerance: "0" }), { locale: "zh", format: "text" }),
    );
    expect(zh).toContain(
      "已按考核赔偿：k，余额3,000元，责任人应积极清收或配合清收，不再扣款，不列入买断金额，不占用容忍额度 〔《办法》第三十六条〕",
    );
    expect(zh).toContain(
      "本行职工直系亲属不良贷款：r，余额4,000元，不得买断，由相关责任人全额赔偿，不列入买断金额，不占用容忍额度 〔《办法》第三十八条〕",
    );
  });

  test("says whose order of settlement it is", () => {
    const text = (approvedOrder?: readonly string[]) =>
      explain(retirementBuyout({ loans, tolerance: "0", approvedOrder }), { locale: "zh", format: "text" });
    expect(text()).toContain("a_1、c、b；由支行职工会议讨论后上报总行批准");
    expect(text()).toContain("未提供批准的顺序，这里按条文的原则排列");
    expect(text(["c", "b", "a_1"])).toContain("总行批准的清偿顺序：c、b、a_1 ");
    expect(text(["c", "b", "a_1"])).not.toContain("未提供批准的顺序");
  });

  test("escapes ids in Markdown", () => {
    expect(explain(finding, { locale: "en", format: "markdown" })).toContain("a\\_1");
  });
});

test("loans equal in all that the principles name stay as they were given", () => {
  const twins = ["b", "a", "c"].map((id) => ({ id, formedYear: 2004, balance: "1", lentOn: "2002-03-01" }));
  expect(retirementBuyout({ loans: twins, tolerance: "0" }).order).toEqual(["b", "a", "c"]);
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

test("a refund that is not due yet says what is awaited", () => {
  const zh = (given: { disposalEnded?: boolean; loanSettled?: boolean }) =>
    explain(disposalRefund({ held: "5000", loss: "0", ...given }), { locale: "zh", format: "text" });
  expect(zh({ disposalEnded: false, loanSettled: false })).toContain(
    "退还：0元（待资产处置完毕、贷款清偿后再定）",
  );
  expect(zh({ disposalEnded: true, loanSettled: false })).toContain("继续存在专门账户：5,000元");
  expect(zh({})).toContain("退还：5,000元（没有任何损失，资产处置完毕、贷款清偿后全额退还）");
  expect(zh({})).toContain("资产处置完毕、贷款清偿以后才退还；未说明两项是否均已完成，请核对");
  expect(zh({ disposalEnded: true, loanSettled: true })).toContain("退还：5,000元（没有任何损失，全额退还）");
});

test("a loan that is taken over is released only once it is handed over", () => {
  const zh = (handedOver?: boolean) =>
    explain(undueLoan({ maturityYear: 2026, retirementYear: 2025, takenOverBy: "李四", handedOver }), {
      locale: "zh",
      format: "text",
    });
  expect(zh(true)).toContain("由李四承担第一责任，可免除退休人员责任");
  expect(zh(false)).toContain("李四愿意承担第一责任，办理交接手续后可免除退休人员责任");
  expect(zh(false)).toContain("尚未办妥交接手续，仍由退休人员负责，暂不买断");
  expect(zh(false)).not.toContain("未说明是否已办理交接手续");
  expect(zh()).toContain("未说明是否已办理交接手续；办妥以前，仍由退休人员负责");
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
