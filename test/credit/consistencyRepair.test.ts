import { consistencyRepair, definePolicy, explain } from "kaoping";
import { expect, test } from "vitest";

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
