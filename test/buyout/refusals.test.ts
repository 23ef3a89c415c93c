import { type Issue, retirementBuyout, safely, undueLoan } from "kaoping";
import { describe, expect, test } from "vitest";

const loan = { formedYear: 2004, balance: "100000", lentOn: "2002-03-01" };
const [a, b] = [
  { ...loan, id: "a" },
  { ...loan, id: "b" },
];

function refused(decide: (input: unknown) => unknown, input: unknown): (readonly string[])[] {
  const outcome = safely(decide as (input: unknown) => never)(input) as {
    readonly issues?: readonly Issue[];
  };
  return (outcome.issues ?? []).map(({ path, code, detail }) => [path.join("."), code, detail.zh, detail.en]);
}

const buyout = (input: object) =>
  refused(retirementBuyout as never, { loans: [a, b], tolerance: "0", ...input });

describe("an approved order is refused", () => {
  test("where it names a loan that is not in the list", () => {
    expect(buyout({ approvedOrder: ["a", "b", "c"] })).toEqual([
      [
        "approvedOrder.2",
        "inconsistent",
        "应填清单中贷款的合同编号，填的是“c”",
        'expected the id of a loan of the list, got "c"',
      ],
    ]);
  });

  test("where it names a loan twice", () => {
    expect(buyout({ approvedOrder: ["a", "b", "a"] })).toEqual([
      ["approvedOrder.2", "duplicate", "每笔贷款只排一次，“a”重复", 'expected each loan once, got "a" again'],
    ]);
  });

  test("where it leaves a loan out, unless that is not bought out", () => {
    expect(buyout({ approvedOrder: ["b"] })).toEqual([
      [
        "approvedOrder",
        "missing",
        "应列出每一笔买断的贷款，缺少“a”",
        'expected every loan that is bought out; "a" is not named',
      ],
    ]);
    expect(buyout({ loans: [a, { ...b, staffRelative: true }], approvedOrder: ["a"] })).toEqual([]);
  });
});

describe("a loan is refused", () => {
  test("whose id comes twice", () => {
    expect(buyout({ loans: [a, a] })).toEqual([
      [
        "loans.1.id",
        "duplicate",
        "应各不相同，“a”与第1项（loans[0]）重复",
        'expected each id once, got "a" again after loans[0]',
      ],
    ]);
  });

  test("that is in disposal and no mortgage loan", () => {
    const loans = [
      { ...a, inDisposal: true },
      { ...b, inDisposal: true, security: "mortgage" },
    ];
    expect(buyout({ loans })).toEqual([
      [
        "loans.0.inDisposal",
        "inconsistent",
        "只有抵押贷款可填是，这笔是信用贷款（credit）：第五十一条只对抵押贷款作了规定",
        "expected true only of a mortgage loan, got it of security credit: Article 51 names no other",
      ],
    ]);
  });

  test("of a relative that is said to be compensated already", () => {
    expect(buyout({ loans: [{ ...a, alreadyCompensated: true, staffRelative: true }] })).toEqual([
      [
        "loans.0.alreadyCompensated",
        "inconsistent",
        "只有可以买断的贷款才填是：职工直系亲属贷款按第三十八条应全额赔偿",
        "expected true only of a loan that may be bought out: Article 38 wants a relative's compensated in full",
      ],
    ]);
  });
});

describe("a loan not yet due is refused", () => {
  const years = { maturityYear: 2030, retirementYear: 2026 };

  test("that was due before the retirement, though not in its year", () => {
    expect(refused(undueLoan as never, { ...years, maturityYear: 2025 })).toEqual([
      [
        "maturityYear",
        "inconsistent",
        "应不早于退休年份2026，填的是2025：退休前已经到期的不适用本条",
        "expected a year from 2026 on, got 2025: the loan would be due already",
      ],
    ]);
    expect(refused(undueLoan as never, { ...years, maturityYear: 2026 })).toEqual([]);
  });

  test("that was handed over to nobody", () => {
    expect(refused(undueLoan as never, { ...years, handedOver: true })).toEqual([
      [
        "handedOver",
        "inconsistent",
        "填了自愿承担第一责任的信贷人员（takenOverBy），才可填是",
        "expected true only where takenOverBy names who took the loan over",
      ],
    ]);
    expect(refused(undueLoan as never, { ...years, handedOver: false })).toEqual([]);
  });
});
