import { type Appraisal, gradeRoster, type RosterInput } from "kaoping";
import { describe, expect, test } from "vitest";
import { county, countyCells, heading } from "../../src/spreadsheet/build/workbook/county.js";
import { letters } from "../../src/spreadsheet/build/workbook/layout.js";
import { at, type Content, engineOf, shown, typedRows } from "./engine.js";
import { digits } from "./expectations.js";

/** The last column of the roster. */
const LAST = letters(heading.length);

const HEADINGS = [
  "评定等级",
  "工资系数",
  "总分",
  "业务量得分",
  "利息收入得分",
  "贷款质量得分",
  "违规扣分",
  "得分等级",
  "等级上限",
  "说明",
];

const { appraisals, peers } = gradeRoster({
  year: 2025,
  managers: county.managers,
} as unknown as RosterInput);
const Roster = typedRows(countyCells);

function appraised({
  grade,
  salaryCoefficient,
  score,
  items,
  conduct,
  scoreGrade,
  ceiling,
  notes,
}: Appraisal): unknown[] {
  const points = [score, items.volume.points, items.interest.points, items.quality.points, conduct.deduction];
  return [
    grade ?? "取消资格",
    salaryCoefficient === null ? "" : digits(salaryCoefficient),
    ...points.map(digits),
    scoreGrade ?? "取消资格",
    ceiling ?? "不限",
    notes.some(({ code }) => code === "toleranceOfAll")
      ? "不良容忍度为100%，等于不设容忍度；如本意是1%，应填0.01"
      : "",
  ];
}

/** A sheet of formulas in column A beside the county. */
function graded(...formulas: string[]) {
  return engineOf({ Graded: formulas.map((formula) => [formula]), Roster });
}

/** The rows of a sheet, errors shown. */
function rows(engine: ReturnType<typeof engineOf>, sheet = 0): unknown[][] {
  return engine.getSheetValues(sheet).map((row) => row.map(shown));
}

describe("KAOPING_ROSTER", () => {
  test("spills the county, digit by digit", () => {
    expect(rows(graded(`=KAOPING_ROSTER(2025,Roster!A1:${LAST}41)`))).toEqual([
      HEADINGS,
      ...appraisals.map(appraised),
    ]);
  });

  test("leaves the cells blank beside the rows below the last manager", () => {
    const engine = graded(`=KAOPING_ROSTER(2025,Roster!A1:${LAST}99)`);
    expect(engine.getSheetDimensions(0)).toEqual({ width: 10, height: 99 });
    expect(at(engine, "A41")).toBe(appraised(appraisals[39] as Appraisal)[0]);
    expect([at(engine, "A42"), at(engine, "J99")]).toEqual([null, null]);
  });

  test("needs no heading", () => {
    expect(rows(graded(`=KAOPING_ROSTER(2025,Roster!A2:${LAST}41)`))).toEqual(appraisals.map(appraised));
  });

  test("other formulas read its cells", () => {
    const spill = [[`=KAOPING_ROSTER(2025,Roster!A1:${LAST}41)`]];
    const Reader = [
      ["=Graded!A2", "=Graded!C3", "=COUNTIF(Graded!A2:A41,1)", '=COUNTIF(Graded!A2:A41,"取消资格")'],
    ];
    const engine = engineOf({ Graded: spill, Roster, Reader });
    const first = appraisals.filter(({ grade }) => grade === 1).length;
    const cancelled = appraisals.filter(({ grade }) => grade === null).length;
    expect(rows(engine, 2)).toEqual([[1, digits((appraisals[1] as Appraisal).score), first, cancelled]]);
  });

  test("one of its cells by INDEX, from a name too", () => {
    const engine = graded(
      `=INDEX(KAOPING_ROSTER(2025,Roster!A:${LAST}),2,1)`,
      "=INDEX(KAOPING_ROSTER(2025,County),3,1)",
    );
    engine.addNamedExpression("County", `=Roster!$A$1:$${LAST}$41`);
    expect(rows(engine)).toEqual([[1], [2]]);
  });

  test("a bad row is an error of its own, and is good again once it is mended", () => {
    const engine = graded(`=KAOPING_ROSTER(2025,Roster!A1:${LAST}41)`);
    engine.setCellContents({ sheet: 1, row: 2, col: 4 }, null);
    const missing = "名册第3行“利息收入”：空白；空白不等于零；应填金额（元），可以为负";
    expect([at(engine, "A3"), at(engine, "B3"), at(engine, "J3")]).toEqual([`#N/A: ${missing}`, "", missing]);
    expect(at(engine, "A2")).toBe(1);
    engine.undo();
    expect(rows(engine)).toEqual([HEADINGS, ...appraisals.map(appraised)]);
  });

  test("rows that are added and removed in the roster", () => {
    const engine = graded(`=KAOPING_ROSTER(2025,Roster!A1:${LAST}41)`);
    engine.addRows(1, [1, 1]);
    expect(at(engine, "A2")).toBe("");
    expect(rows(engine).slice(2)).toEqual(appraisals.map(appraised));
    engine.removeRows(1, [1, 1]);
    expect(rows(engine)).toEqual([HEADINGS, ...appraisals.map(appraised)]);
  });

  test("a range whose rows are not known beforehand is refused", () => {
    const refused = "#VALUE!: 表格的行数要在计算之前确定：请直接引用一块区域，不要用名称、整列或其他函数";
    for (const roster of [`Roster!A:${LAST}`, "County"]) {
      const engine = graded("");
      engine.addNamedExpression("County", `=Roster!$A$1:$${LAST}$41`);
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, `=KAOPING_ROSTER(2025,${roster})`);
      expect(at(engine, "A1"), roster).toBe(refused);
    }
  });

  test("a range that another function passes on", () => {
    const engine = graded(`=KAOPING_ROSTER(2025,IF(TRUE(),Roster!A1:${LAST}41,0))`);
    expect(rows(engine)).toEqual([HEADINGS, ...appraisals.map(appraised)]);
  });

  test("no room for the table", () => {
    const engine = engineOf({
      Graded: [[`=KAOPING_ROSTER(2025,Roster!A1:${LAST}41)`], ["in the way"]],
      Roster,
    });
    expect(at(engine, "A1")).toBe("#SPILL!: No space for array result.");
  });
});

test("KAOPING_PEERS spills the classes", () => {
  const { urban, township, village } = peers;
  const total = (name: string, each: typeof urban) => [
    name,
    each?.managers,
    ...[each?.loansGranted ?? 0, each?.interestIncome ?? 0].map((figure) => digits(String(figure))),
  ];
  expect(rows(graded(`=KAOPING_PEERS(2025,Roster!A1:${LAST}41)`))).toEqual([
    [
      "网点类别",
      "人数",
      "放贷笔数合计",
      "利息收入合计",
      "人均放贷笔数",
      "人均利息收入",
      "未能计入行数",
      "类别不明行数",
      "负责人是否计入",
    ],
    [...total("城关区", urban), 120, 1506858.75, 0, 0, "计入"],
    [...total("乡镇区", township), 85, 756120.35, 0, 0, "计入"],
    [...total("行政村区", village), 0, 214630.4, 0, 0, ""],
  ]);
});

test("KAOPING_GRADE and KAOPING_EXPLAIN of each row beside the averages of the county", () => {
  const formulas: Content = county.managers.map((_, i) => {
    const row = `Roster!A${i + 2}:${LAST}${i + 2}`;
    return [`=KAOPING_GRADE(2025,${row},Peers!A1:F4)`, `=LEFT(KAOPING_EXPLAIN(2025,${row},Peers!A1:F4),7)`];
  });
  const engine = engineOf({ Each: formulas, Roster, Peers: [[`=KAOPING_PEERS(2025,Roster!A1:${LAST}41)`]] });
  expect(rows(engine)).toEqual(appraisals.map(({ grade }) => [grade ?? "取消资格", "客户经理等级评"]));
});
