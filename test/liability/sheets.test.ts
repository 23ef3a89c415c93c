import {
  buyoutVintage,
  compensationRates,
  countsAsNpl,
  definePolicy,
  explain,
  fundSettlement,
  newLoanBar,
} from "kaoping";
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
    expect(zh).toContain("处置宽限期：保证贷款不是抵质押贷款，没有处置宽限期");
    const en = said(countsAsNpl({ ...loan, classification: "loss" }), "en");
    expect(en[0]).toBe("What counts as NPL: counted as NPL");
    expect(en).toContain("Category: loss, which is NPL, so it is counted");
  });

  test("says on the day of maturity that a reading decided", () => {
    const notCounted = definePolicy({ readings: { maturedOnDay: "notCounted" } });
    expect(said(countsAsNpl(loan, notCounted)).join("\n")).toContain("按所选口径尚未到期，不计入");
    expect(said(countsAsNpl(loan)).join("\n")).toContain("按所选口径已到期，计入");
  });
});

describe("the sources of compensation, in words", () => {
  const accounts = { due: "30000.5", riskFund: "30000", postDeposit: "15000" };

  test("say what each account holds, gives and keeps, without a function", () => {
    expect(said(fundSettlement(accounts)).slice(0, 8)).toEqual([
      "赔偿金的来源：实付30,000.50元，已足额",
      "",
      "应付赔偿金：30,000.50元",
      "先扣客户经理第一责任不良贷款风险考核基金：账户有30,000元，扣30,000元，余0元",
      "再扣岗位风险金：还差0.50元，账户有15,000元，扣0.50元，余14,999.50元",
      "实付赔偿金：30,000元 + 0.50元 = 30,000.50元",
      "待补扣：30,000.50元 − 30,000.50元 = 0元，已足额",
      "",
    ]);
  });

  test("follow the order of the reading", () => {
    const deposit = definePolicy({ readings: { fundOrder: "postDepositFirst" } });
    const en = said(fundSettlement({ ...accounts, due: 15000 }, deposit), "en");
    expect(en).toContain(
      "First the post risk deposit: it holds 15,000 yuan and pays 15,000 yuan, leaving 0 yuan",
    );
    expect(en).toContain("Then the risk assessment fund: not needed, it keeps 30,000 yuan");
  });
});

test("a vintage is said to be of lending or of becoming NPL", () => {
  const formed = definePolicy({ readings: { vintageYear: "formed" } });
  expect(said(buyoutVintage({ year: 2012 }))[0]).toBe("贷款买断时限：2012年买断2001年发放的责任贷款");
  expect(said(buyoutVintage({ year: 2012 }, formed))[0]).toBe(
    "贷款买断时限：2012年买断2001年形成不良的责任贷款",
  );
});

test("how a vintage follows from the year is said in words", () => {
  expect(said(buyoutVintage({ year: 2009 }))).toContain("逐年依次推进：2009年之前11年，即1998年");
});

test("rates that do not rise are said beside the year before them in the table", () => {
  const rates = [
    { year: 2008, rate: "0.05" },
    { year: 2009, rate: "0.05" },
    { year: 2011, rate: "0.04" },
  ];
  const zh = said(compensationRates({ rates }));
  expect(zh[0]).toBe("赔偿比例逐年提高：有低于前一年份的比例");
  expect(zh).toContain("2009年：5%，与2008年相同");
  expect(zh).toContain("2011年：4%，低于2009年的5%");
  expect(said(compensationRates({ rates: rates.slice(0, 2) }), "en")[0]).toBe(
    "Compensation rates by year: some rates are the same as the one before",
  );
});

test("whom a suit bars is said with the reading that decided", () => {
  const suit = { applicant: "family", sued: true, inSuitRegister: true, interestSuspended: false } as const;
  const household = definePolicy({ readings: { suedHousehold: "household" } });
  expect(said(newLoanBar(suit))).toContain("依法起诉的借款户：是，但申请人不是被起诉的借款人，不受限制");
  expect(said(newLoanBar(suit, household))).toContain(
    "依法起诉的借款户：是，申请人是该户的家庭成员，一般不得再发放贷款",
  );
});
