import { definePolicy, gradeEach, gradeRoster, type ManagerInput, rosterTotals } from "kaoping";
import { expect, test } from "vitest";
import { county, heading, rowOf } from "../../src/spreadsheet/build/workbook/county.js";
import type { Cell } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";

/** The county with rows that are rejected, some of which cannot be counted. */
const managers = county.managers.map((manager, i): Record<string, unknown> => {
  if (i === 1) return { ...manager, fines: -1 };
  if (i === 2) return { ...manager, interestIncome: "很多" };
  if (i === 3) return { ...manager, branchType: "county" };
  return i === 4 ? { ...manager, id: managerId(0), loansGranted: 999 } : manager;
});
const cells: Cell[][] = [
  [...heading],
  ...managers.map((manager, i) => {
    const row = rowOf(manager as (typeof county.managers)[number]);
    return i === 2 ? row.with(heading.indexOf("利息收入"), "很多") : row;
  }),
];

function managerId(i: number): string {
  return String(county.managers[i]?.id);
}

const roster = gradeRoster({ year: county.year, managers: managers as unknown as ManagerInput[] });
const table = call("ROSTER", county.year, cells) as Cell[][];
const peers = call("PEERS", county.year, cells) as Cell[][];

test("PEERS counts the rows as gradeRoster does, and tells how many it cannot count", () => {
  expect(roster.peers.missing).toEqual({ urban: 1, unplaced: 1 });
  expect(peers.slice(1).map((row) => [...row.slice(0, 4), ...row.slice(6, 8)])).toEqual(
    Object.entries({ urban: "城关区", township: "乡镇区", village: "行政村区" }).map(([type, name]) => {
      const total = roster.peers[type as "urban"];
      const figures = [total?.managers, total?.loansGranted, total?.interestIncome].map(Number);
      return [name, ...figures, type === "urban" ? 1 : 0, 1];
    }),
  );
});

test("ROSTER grades against the same averages and says beside each row what they lack", () => {
  const lacking = (of: string) => `同类平均数不完整：${of}没有计入，补正后应重新评定`;
  const doubtful = "；不良容忍度为100%，等于不设容忍度；如本意是1%，应填0.01";
  const graded = roster.appraisals.map(({ score, branchType, notes }) => [
    score.toDecimalPlaces(9).toNumber(),
    lacking(`${branchType === "urban" ? "本类有1行、" : ""}网点类别无法辨认的有1行`) +
      (notes.some(({ code }) => code === "toleranceOfAll") ? doubtful : ""),
  ]);
  const shown = table.slice(1).filter(([grade]) => typeof grade !== "object");
  expect(shown.map((row) => [Math.round(Number(row[2]) * 1e9) / 1e9, row.at(-1)])).toEqual(graded);
});

test("GRADE and EXPLAIN beside what PEERS gives, and two passes over a stream, agree", () => {
  const each = [...gradeEach(managers as never, { year: county.year, peers: rosterTotals(managers) })];
  for (const [i, result] of each.entries()) {
    const grade = call("GRADE", county.year, [heading, cells[i + 1] ?? []], peers);
    // A single row is compared with no other.
    if (i === 4) expect(result).toMatchObject({ issues: [{ code: "duplicate" }] });
    else if ("issues" in result) expect(grade).toMatchObject({ code: expect.any(String) });
    else expect([grade, grade]).toEqual([table[i + 1]?.[0], result.appraisal.grade ?? "取消资格"]);
  }
  expect(call("EXPLAIN", county.year, [heading, cells[6] ?? []], peers)).toContain(
    "同类平均数不完整：名册中本类有1行、网点类别无法辨认的有1行，因数据无法读取，没有计入同类的人数和合计",
  );
});

test("PEERS leaves heads out by the option, and GRADE takes no averages made by another", () => {
  const heads = (option: string) => [["headsInAverage", option]];
  const left = call("PEERS", county.year, cells, heads("left")) as Cell[][];
  expect(left.map((row) => row.at(-1))).toEqual(["负责人是否计入", "不计入", "不计入", ""]);
  const policy = definePolicy({ readings: { headsInAverage: "left" } });
  const { peers: others } = gradeRoster({ year: county.year, managers: managers as never }, policy);
  expect(left.slice(1).map(([, count]) => count)).toEqual(
    (["urban", "township", "village"] as const).map((type) => others[type]?.managers),
  );
  const row = [heading, cells[6] ?? []];
  expect(call("GRADE", county.year, row, left, heads("left"))).toBe(1);
  expect(call("GRADE", county.year, row, left)).toEqual({
    code: "#VALUE!",
    message: "同类合计第2行“负责人是否计入”：与选项中的口径不同；两个函数应用同样的选项；填的是“不计入”",
  });
});

test("a row that is left out of a class of its own has no average", () => {
  const last = (cells[40] ?? []).with(heading.indexOf("计入同类平均"), "否");
  const [, shown = []] = call("ROSTER", county.year, [heading, last]) as Cell[][];
  const message = "名册第2行：行政村区没有人计入平均数，无法比较";
  expect([shown[0], shown.at(-1)]).toEqual([{ code: "#N/A", message }, message]);
});

test("a number of missing rows that is none is refused where it stands", () => {
  const row = [heading, cells[6] ?? []];
  expect(call("GRADE", county.year, row, [...peers.slice(0, 1), (peers[1] ?? []).with(6, -1)])).toEqual({
    code: "#NUM!",
    message: "同类合计第2行“未能计入行数”：小于允许的范围；应填不小于0的整数，填的是-1",
  });
  expect(call("GRADE", county.year, row, [...peers.slice(0, 2), (peers[2] ?? []).with(7, 3)])).toEqual({
    code: "#VALUE!",
    message: "同类合计第3行“类别不明行数”：各类网点的这一项应相同；填的是3",
  });
});
