import type { Workbook } from "exceljs";
import { managerColumns } from "../../columns.js";
import type { Cell } from "../../index.js";
import { keepResults } from "./engine.js";
import { buildFunctionsWorkbook } from "./functionsWorkbook.js";
import { GRADES } from "./gradeWords.js";
import { FIRST_ROW } from "./layout.js";
import type { RosterCells } from "./rated.js";
import { buildWorkbook } from "./workbook.js";

/** Branches by class and last year's grades of people that do not exist, given in turn. */
const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  城关区: ["城关支行", "东街支行"],
  乡镇区: ["河口支行", "柳林支行"],
  行政村区: ["石桥支行"],
};
const LAST_GRADES: readonly Cell[] = [1, 2, 2, 3, null, 1, 3, 4].map(
  (code) => GRADES.find(([each]) => each === code)?.[1] ?? "",
);

/** A roster with the two columns that only the workbook without an add-in has. */
function withBranches({ year, rows }: RosterCells): RosterCells {
  const branchOf = managerColumns.findIndex(({ field }) => field === "branchType");
  return {
    year,
    rows: rows.map((row, i) => {
      const branches = BRANCHES[String(row[branchOf])] ?? [""];
      return [...row, branches[i % branches.length], LAST_GRADES[i % LAST_GRADES.length]];
    }),
  };
}

/** Rows that the sheets without a roster take. */
const MOST_OTHER_ROWS = 90;

/** The files of the package by their names: one to be filled in, one filled with people that do not exist. */
export function buildFiles(example: RosterCells): Readonly<Record<string, Workbook>> {
  const template = buildWorkbook({}, undefined, { title: "客户经理考评（空白模板）" });
  const filled = buildWorkbook(withBranches(example), undefined, {
    title: "客户经理考评（示例，人名和数字都是虚构的）",
  });
  const rows = Math.max(MOST_OTHER_ROWS, FIRST_ROW + example.rows.length + 1);
  for (const workbook of [template, filled]) keepResults(workbook, rows);
  return {
    "kaoping-template.xlsx": template,
    "kaoping-example.xlsx": filled,
    "kaoping-functions.xlsx": buildFunctionsWorkbook(example),
  };
}
