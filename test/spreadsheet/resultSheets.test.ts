import { describe, expect, test } from "vitest";
import { FIRST_ROW, SHEETS } from "../../src/spreadsheet/build/workbook/layout.js";
import { type Rated, ResultSheets } from "./ratedBook.js";

const sheets = new ResultSheets();

/** Somebody with a score, who is in the first grade unless it is said otherwise. */
function person(id: string, score: number, others: Rated = {}): Rated {
  return {
    id,
    name: `姓名${id}`,
    branchType: "城关区",
    branch: "",
    grade: 1,
    coefficient: 2,
    score,
    volume: 21.5,
    interest: 50,
    quality: 30,
    conduct: 2,
    scoreGrade: 1,
    ceiling: "不限",
    isProtected: "否",
    loansGranted: 115,
    interestIncome: 1_000_000.5,
    newNplBalance: 100_000,
    netLoans: 10_000_000,
    newNplRatio: 0.01,
    nplTolerance: 0.012,
    failedExams: 0,
    fines: 1,
    reprimands: 0,
    seriousViolations: 0,
    classManagers: 4,
    classLoans: 400,
    classInterest: 4_000_002,
    ...others,
  };
}

const REFUSED: Rated = { id: "错", name: "某人", grade: "有误", message: "“放贷笔数”空白；" };
const STOPPED = { stop: "“参数”有误；" };

const MIXED: readonly (Rated | undefined)[] = [
  person("a1", 90, { branch: "东支行", lastGrade: 2 }),
  undefined,
  person("b2", 95, { branch: "西*支行", lastGrade: "一级" }),
  // Binary arithmetic leaves it for 90, as which it is compared.
  person("c3", 89.99999999999999, { branch: "东支行", branchType: "乡镇区" }),
  REFUSED,
  person("d4", 47.5, { grade: "取消资格", scoreGrade: "取消资格", coefficient: "", lastGrade: "优" }),
  person("e5", 90, { grade: 2, scoreGrade: 1, ceiling: 2, branch: "西支行", lastGrade: "1" }),
];

describe("the ranking", { timeout: 30_000 }, () => {
  const ranking = () => sheets.cells(SHEETS.ranking, `A${FIRST_ROW}`, "I60");

  test("orders by score over all, in the class and in the branch; ties share a rank in the order of the roster", () => {
    sheets.show(MIXED);
    expect(ranking()).toEqual([
      [1, "b2", "姓名b2", 95, "一级", "城关区", 1, "西*支行", 1],
      [2, "a1", "姓名a1", 90, "一级", "城关区", 2, "东支行", 1],
      [2, "c3", "姓名c3", 89.99999999999999, "一级", "乡镇区", 1, "东支行", 1],
      [2, "e5", "姓名e5", 90, "二级", "城关区", 2, "西支行", 1],
      [5, "d4", "姓名d4", 47.5, "取消资格", "城关区", 4, "", ""],
    ]);
    expect(sheets.cell(SHEETS.ranking, "A3")).toBe("共 5 人。只打印本表，页码范围填 1 至 1");
  });

  test("tells scores apart that differ by a billionth, and not by less", () => {
    sheets.show([person("a", 80.0000000001), person("b", 80.000000001), person("c", 80)]);
    expect(ranking().map(([rank, id]) => [rank, id])).toEqual([
      [1, "b"],
      [2, "a"],
      [2, "c"],
    ]);
  });

  test("ranks scores below zero last", () => {
    sheets.show([person("a", -3.5), person("b", 0)]);
    expect(ranking().map(([rank, id]) => [rank, id])).toEqual([
      [1, "b"],
      [2, "a"],
    ]);
  });

  test("ranks nobody within a branch whose name is too long, or that has none", () => {
    sheets.show([person("a", 80, { branch: "行".repeat(101) }), person("b", 81)]);
    expect(ranking().map((row) => row.at(-1))).toEqual(["", ""]);
  });

  test("shows one person alone", () => {
    sheets.show([undefined, person("a", 80)]);
    expect(ranking()).toEqual([[1, "a", "姓名a", 80, "一级", "城关区", 1, "", ""]]);
  });

  test.each([
    ["an empty roster", [], {}, "没有已评定的人员"],
    ["a roster of refused people", [REFUSED], {}, "没有已评定的人员"],
    ["a stop", [{ id: "a", grade: "暂不评定" }], STOPPED, "“评级”暂不评定：“参数”有误；"],
  ] as const)("shows nothing of %s", (_, people, situation, said) => {
    sheets.show(people, situation);
    expect(ranking()).toEqual([]);
    expect(sheets.cell(SHEETS.ranking, "A2")).toBe(said);
  });
});

describe("the summary", { timeout: 30_000 }, () => {
  const SUMMARY = SHEETS.summary;
  const rows = (from: number, to: number) => sheets.cells(SUMMARY, `A${from}`, `G${to}`);

  test("counts by class and grade, by branch, by last year's grade, and ties out", () => {
    sheets.show(MIXED);
    expect(sheets.cells(SUMMARY, "B4", "F4")).toEqual([[5, 1, 0, 0, "相符"]]);
    expect(rows(8, 12)).toEqual([
      ["网点类别", "一级", "二级", "三级", "取消资格", "合计", "平均分"],
      ["城关区", 2, 1, 0, 1, 4, (90 + 95 + 47.5 + 90) / 4],
      ["乡镇区", 1, 0, 0, 0, 1, 89.99999999999999],
      ["行政村区", 0, 0, 0, 0, 0, ""],
      ["合计", 3, 1, 0, 1, 5, 82.5],
    ]);
    expect(sheets.cells(SUMMARY, "A16", "D19")).toEqual([
      ["一级", 3, 0.6, "█".repeat(20)],
      ["二级", 1, 0.2, "█".repeat(7)],
      ["三级", 0, 0, ""],
      ["取消资格", 1, 0.2, "█".repeat(7)],
    ]);
    const scores = sheets.cells(SUMMARY, "A23", "B38");
    expect(scores.filter(([, people]) => people !== 0)).toEqual([
      ["50分以下", 1],
      ["90至95分", 3],
      ["95至100分", 1],
    ]);
    expect(sheets.cells(SUMMARY, "A42", "F50").map((row) => row.filter((value) => value !== null))).toEqual([
      ["一级", 1, 1, 0, 0, 2],
      ["二级", 1, 0, 0, 0, 1],
      ["三级", 0, 0, 0, 0, 0],
      ["取消资格", 0, 0, 0, 0, 0],
      ["上升", 1],
      ["不变", 1],
      ["下降", 1],
      ["上年等级无法辨认", 1],
      ["上年等级空白", 1],
    ]);
    expect(rows(54, 130)).toEqual([
      ["合计", 3, 1, 0, 1, 5, 82.5],
      ["（支行空白）", 0, 0, 0, 1, 1, 47.5],
      ["（未列出的支行）", 0, 0, 0, 0, 0, ""],
      ["东支行", 2, 0, 0, 0, 2, 90],
      ["西*支行", 1, 0, 0, 0, 1, 95],
      ["西支行", 0, 1, 0, 0, 1, 90],
    ]);
  });

  test("lists 60 branches, and counts those beyond them together", () => {
    const people = Array.from({ length: 63 }, (_, i) =>
      person(`${i}`, 80 + (i % 3), { branch: `支行${i % 62}` }),
    );
    sheets.show(people);
    const listed = rows(54, 130);
    expect(listed).toHaveLength(63);
    expect(listed[2]).toEqual(["（未列出的支行）", 2, 0, 0, 0, 2, 80.5]);
    expect(listed[3]).toEqual(["支行0", 2, 0, 0, 0, 2, 81]);
    expect(listed.at(-1)?.[0]).toBe("支行59");
    expect(sheets.cell(SUMMARY, "F4")).toBe("相符");
  });

  test("counts everybody where no branch and no last grade is filled", () => {
    sheets.show([person("a", 80)]);
    expect(rows(55, 130)).toEqual([
      ["（支行空白）", 1, 0, 0, 0, 1, 80],
      ["（未列出的支行）", 0, 0, 0, 0, 0, ""],
    ]);
    expect(sheets.cell(SUMMARY, "B50")).toBe(1);
    expect(sheets.cell(SUMMARY, "F4")).toBe("相符");
  });

  test("does not tie out over somebody of no class, or of a grade that is none", () => {
    sheets.show([person("a", 80, { grade: 5 })]);
    expect(sheets.cell(SUMMARY, "F4")).toBe("不符");
  });

  test.each([
    [[], {}, "没有已评定的人员"],
    [[{ id: "a", grade: "暂不评定" }], STOPPED, "“评级”暂不评定：“参数”有误；"],
  ] as const)("shows no figure where there is none: %#", (people, situation, said) => {
    sheets.show(people, situation);
    expect(sheets.cell(SUMMARY, "A2")).toBe(said);
    const figures = sheets
      .cells(SUMMARY, "A6", "G130")
      .flat()
      .filter((value) => typeof value === "number");
    expect(figures).toEqual([]);
  });
});
