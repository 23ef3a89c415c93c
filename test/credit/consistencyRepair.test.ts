import { consistencyRepair, definePolicy, explain, judgementWeights } from "kaoping";
import { expect, test } from "vitest";
import { bestRevision, revisionsOf } from "../../src/credit/repair.js";
import { ONE, parseFraction, Ratio } from "../../src/exact/index.js";
import { refusal } from "../support/issues.js";

const lines = (finding: ReturnType<typeof consistencyRepair>, locale: "zh" | "en") =>
  explain(finding, { locale, format: "text", audience: "employee" })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) | 〔.*/g, ""));

test("one revision follows the other, each the best then, until the judgements agree well enough", () => {
  const matrix = [
    ["1", "9", "1/9", "9"],
    [null, "1", "9", "1/9"],
    [null, null, "1", "9"],
    [null, null, null, "1"],
  ];
  const finding = consistencyRepair({ matrix });
  expect(finding.steps.map(({ row, column, suggested }) => [row, column, suggested.toFixed(4)])).toEqual([
    [1, 2, "0.1111"],
    [0, 2, "1.0000"],
    [1, 3, "1.0000"],
  ]);
  expect(finding.steps.map(({ consistencyRatio }) => consistencyRatio.toFixed(6))).toEqual([
    "0.493827",
    "0.242979",
    "0.000000",
  ]);
  const steps = (locale: "zh" | "en") => lines(finding, locale).filter((line) => /^第2步|^Step 2/.test(line));
  expect(steps("zh")).toEqual(["第2步（第1项对第3项）：由1/9改为1，改后CR为≈0.243"]);
  expect(steps("en")).toEqual(["Step 2 (criterion 1 over 3): from 1/9 to 1, after which CR is ≈0.243"]);
});

test("no revision is enough where even judgements that agree perfectly count as inconsistent", () => {
  const policy = definePolicy({ credit: { inconsistentFrom: "0" } });
  const matrix = [
    ["1", "2", "4"],
    [null, "1", "2"],
    [null, null, "1"],
  ];
  const finding = consistencyRepair({ matrix }, policy);
  expect([finding.consistent, finding.repaired, finding.revisions, finding.steps]).toEqual([
    false,
    false,
    [],
    [],
  ]);
  expect(lines(finding, "zh")[0]).toBe("判断矩阵的修改建议：逐项修改不能达到满意的一致性");
  expect(lines(finding, "en")[0]).toBe(
    "Revisions towards consistent judgements: no chain of revisions is enough",
  );
});

const ones = (size: number, first: string | null = "1") =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i >= j ? null : j === 1 ? first : "1")),
  );

test.each<[string, (string | null)[][], string[]]>([
  [
    "of ten criteria",
    ones(10),
    ["matrix", "undetermined", "指标应不超过9个，填的是10个", "expected at most 9 criteria, got 10"],
  ],
  [
    "with a judgement missing",
    ones(3, null),
    ["matrix.0.1", "missing", "应填这一项判断", "expected this judgement"],
  ],
  [
    "with a judgement above the scale",
    ones(3, "9.01"),
    ["matrix.0.1", "inconsistent", "判断应在1/9到9之间", "expected a judgement from 1/9 to 9"],
  ],
  [
    "with a judgement below the scale",
    ones(3, "0.11"),
    ["matrix.0.1", "inconsistent", "判断应在1/9到9之间", "expected a judgement from 1/9 to 9"],
  ],
])("no revision is sought in a matrix %s", (_, matrix, expected) => {
  expect(refusal(() => consistencyRepair({ matrix }))).toEqual(expected);
});

test("revisions are sought among nine criteria, and from one end of the scale to the other", () => {
  expect(consistencyRepair({ matrix: ones(9) })).toMatchObject({ consistent: true, revisions: [] });
  expect([ones(3, "9"), ones(3, "1/9")].map((matrix) => consistencyRepair({ matrix }).steps.length)).toEqual([
    1, 1,
  ]);
});

// Of three criteria λ = 1 + t + 1/t, where t³ is the first judgement times the last over the one between.
test.each([
  ["2", "1/2", "2"],
  ["4", "1/2", "1"],
  ["1/8", "1", "1"],
])("a ratio that is the limit itself is not below it: %s, %s, %s", (first, between, last) => {
  const matrix = [
    ["1", first, between],
    [null, "1", last],
    [null, null, "1"],
  ];
  const policy = definePolicy({
    credit: { inconsistentFrom: "0.5", randomIndex: { saaty1980: [{ value: "0.5" }] } },
  });
  const { consistencyRatio, consistent } = consistencyRepair({ matrix }, policy);
  expect([consistencyRatio?.toString(), consistent]).toEqual(["0.5", false]);
  expect(judgementWeights({ matrix }, policy)).toMatchObject({ consistent: false });
});

test("a ratio cites the table it was taken by; two criteria have none by Saaty", () => {
  const ratioOf = (matrix: (string | null)[][]) => {
    const finding = consistencyRepair({ matrix, randomIndex: "alonsoLamata2006" });
    const text = explain(finding, { locale: "en", format: "text", audience: "employee" });
    return [
      finding.repaired,
      text
        .split("\n")
        .find((line) => line.includes("Consistency ratio CR:"))
        ?.trim(),
    ];
  };
  expect(ratioOf(ones(2, "9"))).toEqual([
    true,
    "1. Consistency ratio CR: not applied, since one or two criteria always agree 〔Saaty, 1980〕",
  ]);
  expect(ratioOf(ones(3))).toEqual([true, "1. Consistency ratio CR: 0 〔Alonso, Lamata, 2006〕"]);
});

test.each([
  ["of equally good values the lower", "2", "1"],
  ["the better, by however little", "2.000000001", "2"],
  ["the better, by however little", "1.999999999", "1"],
])("each judgement has one value, %s: over %s it is %s", (_, fourth, suggested) => {
  const matrix = [
    ["1", "9", "1", fourth],
    [null, "1", "1", "1"],
    [null, null, "1", "1"],
    [null, null, null, "1"],
  ];
  const { revisions } = consistencyRepair({ matrix });
  const ofFirst = revisions.filter(({ row, column }) => row === 0 && column === 1);
  expect(ofFirst.map((each) => each.suggested.toString())).toEqual([suggested]);
  const judgements = matrix.map((cells) =>
    cells.map((cell) => (cell === null ? null : (parseFraction(cell) as Ratio))),
  );
  expect(bestRevision(judgements)?.suggested).toEqual(parseFraction(suggested));
});

test("a value that lowers nothing is not suggested, though it is another", () => {
  const two = Ratio.of(2n);
  const judgements = [
    [ONE, ONE, ONE, two],
    [null, ONE, ONE, ONE],
    [null, null, ONE, ONE],
    [null, null, null, ONE],
  ];
  expect(revisionsOf(judgements).map(({ row, column }) => [row, column])).toEqual([[0, 3]]);
});

test.each([
  ["2.7645", "≈0.09999", "小于0.1，具有满意的一致性", "below 0.1: consistent enough"],
  ["2.7646", "≈0.100002", "不小于0.1，不具有满意的一致性", "not below 0.1"],
])("a ratio is not shown as if it met the limit: %s", (judgement, ratio, zh, en) => {
  const finding = consistencyRepair({
    matrix: [
      ["1", "1", judgement],
      [null, "1", "1"],
      [null, null, "1"],
    ],
  });
  expect(lines(finding, "zh").slice(2, 4)).toEqual([`一致性比率CR：${ratio}`, `一致性检验：CR${zh}`]);
  expect(lines(finding, "en").slice(2, 4)).toEqual([
    `Consistency ratio CR: ${ratio}`,
    `Test of consistency: CR is ${en}`,
  ]);
});

test("a rounded reciprocal is noted, of two criteria and of more, beside that the experts decide", () => {
  const notes = (...matrix: string[][]) => consistencyRepair({ matrix }).notes.map(({ code }) => code);
  const pair = (third: string) => notes(["1", "3"], [third, "1"]);
  expect([pair("0.334"), pair("1/3")]).toEqual([["roundedReciprocal"], []]);
  const three = (third: string, last: string) =>
    notes(["1", "3", last], [third, "1", "3"], [`1/${last}`, "1/3", "1"]);
  expect([three("1/3", "9"), three("0.33", "9"), three("1/3", "1"), three("0.33", "1")]).toEqual([
    [],
    ["roundedReciprocal"],
    ["expertsDecide"],
    ["roundedReciprocal", "expertsDecide"],
  ]);
});
