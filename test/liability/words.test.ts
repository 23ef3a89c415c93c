import {
  accountantLiability,
  collectionFailure,
  compensation,
  definePolicy,
  explain,
  type Finding,
  fundRefund,
  loanConditions,
  newLoanBar,
  primaryLiability,
  recoveryLossLiability,
  responsibilityHandover,
  responsibilityLedger,
  rolloverResponsibility,
} from "kaoping";
import { expect, test } from "vitest";

/** The lines of an employee's sheet, without their numbers. */
function lines(finding: Finding, locale: "zh" | "en"): string[] {
  const text = explain(finding, { locale, format: "text", audience: "employee" });
  return text.split("\n").map((line) => line.replace(/^ +(\d+\.|-) /, ""));
}

test("the ledger counts the loans that need someone primarily responsible, and no others", () => {
  const loans = [
    { id: "A", book: "writtenOff", grantYear: 1998, managing: "赵" },
    { id: "B", book: "swapped", grantYear: 1999, primary: "王", managing: "赵" },
    { id: "C", book: "onBalanceSheet", grantYear: 2012, primary: "王", managing: "赵" },
  ] as const;
  const finding = responsibilityLedger({ branchHead: "李", loans });
  expect(lines(finding, "zh")).toContain(
    "原则上应列明第一责任人的贷款：1999年（含）以后发放的2笔，本表共3笔 〔《办法》第十九条〕",
  );
  expect(lines(finding, "en")).toContain(
    "Loans with someone primarily responsible in principle: 2 of the 3 in this ledger, granted in or after 1999 〔Measures, Art. 19〕",
  );
});

test("the ledger says why nobody is primarily responsible, and why the head of the sub-branch manages", () => {
  const loans = [
    { id: "A", book: "writtenOff", grantYear: 1998, managing: "赵" },
    { id: "B", book: "onBalanceSheet", grantYear: 2012, primaryWaived: true, managing: "赵" },
    { id: "C", book: "onBalanceSheet", grantYear: 2012 },
  ] as const;
  const zh = lines(responsibilityLedger({ branchHead: "李", loans }), "zh");
  expect(zh.filter((line) => line.startsWith("第一责任人："))).toEqual([
    "第一责任人：无，1998年（含）以前发放的贷款不要求 〔《办法》第二十八条〕",
    "第一责任人：经总行同意不确定 〔《办法》第二十八条〕",
    "第一责任人：未列明 〔《办法》第二十八条〕",
  ]);
  expect(zh).toContain("管理责任人：未落实，由行处（部）主要负责人李负管理责任人责任 〔《办法》第二十七条〕");
});

test("the hand-over list says why a managing person is not named", () => {
  const stays = { primaryBefore: "王", primaryAfter: "王", nonPerforming: false };
  const loans = [
    { id: "A", ...stays, newManaging: "王", signed: true },
    { id: "B", ...stays },
    { id: "C", ...stays, newManaging: "赵", signed: true },
  ];
  const finding = responsibilityHandover({ on: "2025-03-01", leaving: "王", loans });
  expect(lines(finding, "zh").filter((line) => line.startsWith("新管理责任人："))).toEqual([
    "新管理责任人：王，即移交人本人，须另行明确 〔《办法》第二十八条〕",
    "新管理责任人：清单未列明 〔《办法》第二十八条〕",
    "新管理责任人：赵 〔《办法》第二十八条〕",
  ]);
  expect(lines(finding, "en")).toContain(
    "New managing person: 王, who hands over; it must be another person 〔Measures, Art. 28〕",
  );
});

test("a roll-over below the old loan says what becomes of the rest", () => {
  const loan = { oldPrincipal: "80000", oldInterest: "5000", newAmount: "60000" };
  expect(lines(rolloverResponsibility({ ...loan, approved: true }), "zh")).toEqual(
    expect.arrayContaining([
      "收旧贷新的责任划分：新贷款60,000元全部由原第一责任人负责",
      "由原第一责任人负责的部分：新贷款中属于原贷款本息的60,000元 〔《办法》第三十条〕",
      "由经办信贷人员负第一责任人责任的部分：60,000元 − 60,000元 = 0元 〔《办法》第三十条〕",
      "原贷款本息中未转入新贷款的部分：85,000元 − 60,000元 = 25,000元，尚未收回的，仍由原第一责任人负责 〔《办法》第三十条〕",
    ]),
  );
  expect(lines(rolloverResponsibility({ ...loan, approved: false }), "zh")).toContain(
    "由经办信贷人员负第一责任人责任的部分：全部60,000元，因同意发放该笔贷款的信贷人员即第一责任人 〔《办法》第十九条〕",
  );
});

test("the accounting staff read of the duty they broke, and of that one alone", () => {
  const both = { loss: "3000", repaymentOffered: true, moneyInAccount: true, debitNotified: true };
  const zh = lines(collectionFailure({ ...both, collectedInTime: true, debitedInTime: false }), "zh");
  expect(zh[0]).toBe(
    "会计人员未及时收款或扣款的赔偿责任：会计人员（含临柜柜员）全额赔偿3,000元，因不符合“账上有钱且接到通知时及时扣款”的要求",
  );
});

test("a signature refused is told from one not asked for", () => {
  const undeliverable = { addressSupplied: true, reportedInWriting: true, branchActed: true };
  const loss = { loss: "20000", lost: "limitation", cause: "undeliverableNotice" } as const;
  const refused = recoveryLossLiability({
    ...loss,
    undeliverable: { ...undeliverable, signatureRequested: true, originalSigned: false },
  });
  expect(lines(refused, "zh")).toContain("原第一责任人签字确认：拒绝签字 〔《办法》第二十一条〕");
  const notAsked = recoveryLossLiability({
    ...loss,
    undeliverable: { ...undeliverable, signatureRequested: false },
  });
  expect(lines(notAsked, "zh")).toContain(
    "管理责任人要求原第一责任人签字确认：未要求 〔《办法》第二十一条〕",
  );
});

test("of a credit officer at fault only what the articles say is said", () => {
  const finding = accountantLiability({
    loss: "100",
    borrowerPresent: true,
    identityVerified: false,
    conditions: { amount: "20000", familyGuarantee: true, paidToBorrowerAccount: true },
    officerAtFault: true,
  });
  expect(lines(finding, "zh")).toContain(
    "因信贷人员参与作弊造成借款人身份失真（第二十三条），或者因信贷人员未认真调查、参与作弊造成借款人信息失真（第二十四条）的，从严追究信贷人员责任 〔《办法》第二十三条〕",
  );
});

test("what an exempt amount leaves is said without a function", () => {
  const figures = { balance: "50000", rate: "0.2" };
  const exempt = compensation({ formedYear: 2015, exemptAmount: "20000", ...figures });
  expect(lines(exempt, "zh")).toContain("赔偿基数：50,000元 − 20,000元 = 30,000元 〔《办法》第三十三条〕");
  const allExempt = compensation({ formedYear: 2015, exemptAmount: "80000", ...figures });
  expect(lines(allExempt, "zh")).toContain(
    "赔偿基数：50,000元未超过免责金额80,000元，为0元 〔《办法》第三十三条〕",
  );
  const primary = primaryLiability({ npl: "50000", exemptAmount: "80000", formedYear: 2015 });
  expect(lines(primary, "zh")).toContain(
    "赔偿基数：50,000元未超过免责金额80,000元，为0元 〔《办法》第二十条〕",
  );
});

test("a loan recovered in time is said to be short of both", () => {
  const loan = { security: "credit", deducted: "3000", recoveredOn: "2024-05-01" } as const;
  const zh = (finding: Finding) => lines(finding, "zh").filter((line) => line.startsWith("是否退还"))[0];
  expect(zh(fundRefund({ ...loan, becameNpl: false }))).toMatch(
    /^是否退还：退还，已于.+收回，未形成不良，未欠息 /,
  );
  const interestArrearsSince = "2023-05-02";
  expect(zh(fundRefund({ ...loan, becameNpl: false, interestArrearsSince }))).toMatch(
    /^是否退还：退还，已于.+收回，未形成不良，自.+欠息，至.+才满1年 /,
  );
});

test("the ground of a loan recovered in time claims no less than every reading asks for", () => {
  const policy = definePolicy({ readings: { fundRetention: "eitherYear" } });
  const loan = { security: "credit", deducted: "3000", recoveredOn: "2024-05-01" } as const;
  const brief = { becameNpl: true, nplSince: "2024-01-02" } as const;
  expect(fundRefund({ ...loan, ...brief }, policy).ground).toBe("recoveredInTime");
  expect(fundRefund({ ...loan, becameNpl: false }).ground).toBe("recoveredInTime");
  expect(fundRefund.output.ground?.values?.recoveredInTime).toEqual({
    zh: "已收回，且没有不再退还的情形",
    en: "recovered in time",
  });
});

test("nobody bears part of a loss that is not borne, and the whole is said without a rate of 100 %", () => {
  const conditions = { amount: "20000", familyGuarantee: true, paidToBorrowerAccount: true };
  const done = { loss: "100", identityVerified: true, conditions };
  const bears = lines(accountantLiability({ ...done, borrowerPresent: false }), "zh");
  expect(bears).toEqual(
    expect.arrayContaining([
      "损失：100元 〔《办法》第二十三条〕",
      "赔偿金额：全额100元 〔《办法》第二十三条〕",
    ]),
  );
  const bearsNothing = lines(accountantLiability({ ...done, borrowerPresent: true }), "zh");
  expect(bearsNothing).toContain("赔偿金额：不承担赔偿责任，为0元 〔《办法》第二十三条〕");
  expect([...bears, ...bearsNothing].join("")).not.toContain("×");
});

test("a guarantee that a certificate stands in for is not said to have been given", () => {
  const loan = { amount: "20000", familyGuarantee: false, paidToBorrowerAccount: true };
  const zh = lines(loanConditions({ ...loan, noFamilyCertificate: true }), "zh");
  expect(zh.filter((line) => line.startsWith("配偶或其他家庭成员负连带保证责任"))).toEqual([
    "配偶或其他家庭成员负连带保证责任：没有配偶和其他家庭成员，已出具相关证明 〔《办法》第二十四条〕",
  ]);
  expect(lines(loanConditions(loan), "zh")).toContain(
    "配偶或其他家庭成员负连带保证责任：未承担 〔《办法》第二十四条〕",
  );
});

test("a suit bars in general only, and suspended interest until it is recovered", () => {
  const none = { interestSuspended: false, applicant: "borrower" } as const;
  const sued = newLoanBar({ ...none, sued: true, inSuitRegister: true });
  expect(lines(sued, "zh")[0]).toBe("不得发放新贷款的情形：一般不得再发放贷款");
  const owed = { interestSuspended: true, interestOwed: "5", inSuspensionLedger: true } as const;
  expect(lines(newLoanBar({ ...none, ...owed, sued: false }), "zh")[0]).toBe(
    "不得发放新贷款的情形：应收利息未收回前，不得发放新的贷款",
  );
});

test("what the text keeps in principle is not said to be kept for good", () => {
  const loan = { security: "credit", deducted: "3000" } as const;
  expect(lines(fundRefund(loan), "zh")[0]).toBe("风险考核基金的退还：尚未收回，暂不退还");
  expect(lines(fundRefund({ ...loan, recoveredOn: "2024-05-01", becameNpl: true }), "zh")[0]).toBe(
    "风险考核基金的退还：原则上不再退还",
  );
});
