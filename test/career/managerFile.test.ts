import { explain, type FileContent, managerFile } from "kaoping";
import { expect, test } from "vitest";

const file = {
  asOf: "2025-06-30",
  contents: [
    "applicationForm",
    "responsibleLoans",
    "nonPerformingLoans",
    "labourContract",
    "identityCard",
    "diplomas",
    "performanceTable",
    "testResults",
    "performancePay",
  ],
  rewarded: false,
  penalised: false,
  keptByAccountant: true,
  paperFile: true,
  electronicFile: true,
  signedByManager: true,
  signedByOutletHead: false,
  filesAgree: true,
  performanceUpdatedOn: "2025-01-31",
} as const;

test("each duty is met or is not, in the order of the clause", () => {
  const { met, unmet } = managerFile(file);
  expect(met).toEqual([
    "keeper",
    "paperFile",
    "electronicFile",
    "managerSignature",
    "agreement",
    "performanceUpdate",
  ]);
  expect(unmet).toEqual(["outletHeadSignature", "nonPerformingUpdate"]);
});

test.each([
  ["the results alone, which may wait until the end of the year", { performanceUpdatedOn: "2025-01-31" }],
  ["the loans alone", { performanceUpdatedOn: undefined, nonPerformingUpdatedOn: "2025-01-31" }],
  ["both", { nonPerformingUpdatedOn: "2025-01-31" }],
])("the reading of yearly updates is named where it changes when an update is due: of %s", (_, updates) => {
  expect(managerFile({ ...file, ...updates }).readings).toEqual({ fileUpdate: "calendarYear" });
});

test.each([
  ["neither was ever updated", undefined],
  ["the last update was on the last day of a year", "2024-12-31"],
])("the reading of yearly updates is not named where %s", (_, day) => {
  const updates = { performanceUpdatedOn: day, nonPerformingUpdatedOn: day };
  expect(managerFile({ ...file, ...updates }).readings).toEqual({});
});

test("what a file lacks stands apart from what is not met, and is not said where it lacks nothing", () => {
  const headline = (contents: readonly FileContent[]) =>
    explain(managerFile({ ...file, contents }), { locale: "en", format: "text" }).split("\n")[0];
  expect(headline(file.contents)).toBe(
    "File of an account manager: incomplete: missing copies of certificates; not met: signature of the head of the outlet, timely update of the non-performing loans",
  );
  expect(headline([...file.contents, "certificates"])).toBe(
    "File of an account manager: not kept as required: signature of the head of the outlet, timely update of the non-performing loans",
  );
});

test("what a file lacks, in the words of the field", () => {
  const finding = managerFile({ ...file, penalised: true, performanceUpdatedOn: "2023-12-31" });
  const sheet = explain(finding, { locale: "zh", format: "text" });
  expect(sheet.split("\n")[0]).toBe(
    "客户经理档案：不完整，缺少证书复印件；缺少处罚记录；管理要求未落实（网点负责人签字、业绩按期更新、不良贷款明细按期更新）",
  );
  expect(sheet).toContain("纸质文档：未生效");
  expect(sheet).toMatch(/业绩更新：最近于.*更新，下次更新不迟于.*，至.*已逾期/);
  expect(sheet).toContain("不良贷款明细更新：从未更新");
});
