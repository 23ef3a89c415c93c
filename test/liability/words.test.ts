import { explain, type Finding, responsibilityHandover, responsibilityLedger } from "kaoping";
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
    "应列明第一责任人的贷款：1999年（含）以后发放的2笔，本表共3笔 〔《办法》第十九条〕",
  );
  expect(lines(finding, "en")).toContain(
    "Loans with someone primarily responsible: those granted in or after 1999: 2 of the 3 in this ledger 〔Measures, Art. 19〕",
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
    "第一责任人：无，1998年（含）以前发放的不要求 〔《办法》第二十八条〕",
    "第一责任人：经总行同意不确定 〔《办法》第二十八条〕",
    "第一责任人：未列明 〔《办法》第二十八条〕",
  ]);
  expect(zh).toContain("管理责任人：李（行处（部）主要负责人），因未落实管理责任人 〔《办法》第二十七条〕");
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
