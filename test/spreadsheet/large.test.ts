import { DetailedCellError } from "hyperformula";
import { gradeRoster, type RosterInput } from "kaoping";
import { expect, test } from "vitest";
import { county, countyCells, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import { letters } from "../../src/spreadsheet/build/workbook/layout.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";
import { engineOf, typedRows } from "./engine.js";

const row = rowOf(county.managers[0] ?? {});

test("whole columns: blank rows at the end are neither read nor answered", () => {
  const blank = (width: number) => Array.from<Cell>({ length: width }).fill("");
  const whole = (cells: readonly (readonly Cell[])[], width: number) => {
    const shared = blank(width);
    return [...cells, ...Array.from({ length: 1_048_576 - cells.length }, () => shared)];
  };
  expect(call("ROSTER", county.year, whole(countyCells, heading.length))).toEqual(
    call("ROSTER", county.year, countyCells),
  );
  const three = [[100], [200], [300]];
  expect(call("TOLERANCE", whole(three, 1), three, true, true)).toBe(54);
  expect(call("CREDITSCORE", whole([[1]], 1), whole([[1, 0, 0, 0, 0]], 5))).toBe(
    call("CREDITSCORE", 1, [[1, 0, 0, 0, 0]]),
  );
  expect(call("BUYOUT", whole([], 9), 0)).toMatchObject({ code: "#N/A" });
  expect(call("SCOREGRADE", 89.9, whole([["gradeOn", "recorded"]], 2))).toBe(2);
  expect(call("TOLERANCE", whole(three, 1).with(-1, [5]), three, true, true)).toEqual({
    code: "#VALUE!",
    message: "“各年自然人贷款利息收入”：最多10000行，实际有1048576行",
  });
});

test("20,000 bad rows: the first ten faults and the number of the others", () => {
  const loans = Array.from({ length: 20_000 }, (_, i) => [
    `L-${i}`,
    2012,
    -1,
    40_909,
    "信用贷款",
    "否",
    "否",
    "否",
    "否",
  ]);
  const { code, message } = call("BUYOUT", loans, 0) as { code: string; message: string };
  expect(code).toBe("#NUM!");
  expect(message.split("\n")).toEqual([
    ...Array.from(
      { length: 10 },
      (_, i) => `责任不良贷款第${i + 1}行“不良余额”：小于允许的范围；应填金额（元），不小于0，填的是-1`,
    ),
    "另有19990处错误",
  ]);
  const graded = call(
    "ROSTER",
    county.year,
    Array.from({ length: 20_000 }, () => row),
  ) as Cell[][];
  expect(graded).toHaveLength(20_000);
  expect(graded[19_999]?.[0]).toMatchObject({ code: "#VALUE!" });
});

test("20,000 rows in HyperFormula: each is graded or shows its error", () => {
  const managers = Array.from({ length: 20_000 }, (_, i) => ({
    ...county.managers[i % county.managers.length],
    id: `R-${i}`,
  }));
  const isBad = (_: unknown, i: number) => i % 100 === 7 || i % 100 === 8 || i % 100 === 9;
  const cells = managers.map((manager, i) => {
    const row = rowOf(manager);
    if (i % 100 === 7) row[3] = null;
    if (i % 100 === 8) row[5] = "很多";
    if (i % 100 === 9) row.splice(5, 3, 0, 0, 0);
    return row;
  });
  const engine = engineOf({
    Graded: [[`=KAOPING_ROSTER(2025,Large!A1:${letters(heading.length)}20001)`]],
    Large: typedRows([[...heading], ...cells]),
  });
  const good = { year: 2025, managers: managers.filter((each, i) => !isBad(each, i)) };
  const grades = gradeRoster(good as unknown as RosterInput).appraisals.map(
    ({ grade }) => grade ?? "取消资格",
  );
  const shownGrades = engine
    .getSheetValues(0)
    .slice(1)
    .map(([value]) => value);
  expect(shownGrades.filter((each, i) => !isBad(each, i))).toEqual(grades);
  const errors = shownGrades
    .filter(isBad)
    .map((each) => (each instanceof DetailedCellError ? each.value : each));
  expect(errors).toEqual(Array.from({ length: 200 }, () => ["#N/A", "#VALUE!", "#DIV/0!"]).flat());
});
