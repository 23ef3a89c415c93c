import { expect, test } from "vitest";
import { cellFunctions } from "../../src/spreadsheet/index.js";
import { call } from "./calls.js";
import { calls } from "./hosts/calls.js";

const ERROR = { code: "#REF!" as const, message: "" };

test("a range as large as a sheet is read", () => {
  const refused = (rows: number, columns: number) => ({
    code: "#VALUE!",
    message: `“放贷笔数”：只能是一个单元格，实际有${rows}行${columns}列`,
  });
  expect(call("VOLUME", new Array(2 ** 20), 10, 1000)).toEqual(refused(1, 2 ** 20));
  expect(call("VOLUME", [new Array(2 ** 14)], 10, 1000)).toEqual(refused(1, 2 ** 14));
});

test("an error within a range is told with its place, one that is all of it with the argument", () => {
  const votes = [
    [1, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
  ];
  expect(call("CREDITSCORE", [[ERROR], [0.5]], votes)).toEqual({
    code: "#REF!",
    message: "“权重”第1格：引用的单元格是错误值#REF!",
  });
  expect(call("CREDITSCORE", [[ERROR]], votes)).toEqual({
    code: "#REF!",
    message: "“权重”：引用的单元格是错误值#REF!",
  });
});

test.each(cellFunctions)(
  "the options of $name fill no field of its rule, and stand last",
  ({ parameters }) => {
    const options = parameters.at(-1);
    expect(options).toMatchObject({ name: "options", label: { zh: "选项" }, optional: true, path: [] });
    expect(options?.read([["gradeOn", "exact"]], { date1904: false })).toBeUndefined();
    expect(options?.place([], [])).toEqual({ where: "选项" });
  },
);

const rowsOf = (argument: unknown) => (Array.isArray(argument) ? argument.length : 1);

test.each(cellFunctions.filter(({ spills }) => spills))(
  "the table of $name takes the cells that are told beforehand",
  ({ name, extent }) => {
    const args = calls[name] ?? [];
    const table = call(name, ...args);
    // A consistent matrix has nothing to revise, which a single cell says.
    const [rows, columns] = Array.isArray(table) ? [table.length, table[0]?.length] : [3, 5];
    expect(extent?.(args.map(rowsOf))).toEqual([rows, columns]);
  },
);

test.each([
  ["AHPWEIGHTS", [1, 1]],
  ["AHPREPAIR", [1, 5]],
  ["ROSTER", [1, 10]],
])("the table of %s takes one row where there is no argument", (name, cells) => {
  expect(cellFunctions.find((each) => each.name === name)?.extent?.([])).toEqual(cells);
});

test.each([
  [1, 1],
  [2, 1],
  [4, 6],
])("a matrix of %i rows has %i revisions at most", (rows, revisions) => {
  expect(cellFunctions.find(({ name }) => name === "AHPREPAIR")?.extent?.([rows])).toEqual([revisions, 5]);
});
