import { beforeAll, expect, test } from "vitest";
import { appsScriptSource } from "../../../src/spreadsheet/hosts/appsScript.js";
import { cellFunctions } from "../../../src/spreadsheet/index.js";
import { call, calls, messages, rosterWith } from "./calls.js";
import { bundled, Realm } from "./realm.js";

let realm: Realm;

const SHANGHAI = 8 * 3_600_000;

/** The parts of a moment in a time zone east of Greenwich, as Google writes the pattern that is asked for. */
function formatDate(date: Date, zone: string, pattern: string): string {
  if (zone !== "Asia/Shanghai" || pattern !== "yyyy,M,d,H,m,s,S") throw new Error(`${zone} ${pattern}`);
  const at = new Date(date.getTime() + SHANGHAI);
  const day = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return [...day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds()].join(
    ",",
  );
}

beforeAll(async () => {
  realm = new Realm(appsScriptSource(await bundled()), {
    SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => "Asia/Shanghai" }) },
    Utilities: { formatDate },
  });
});

function shown(name: string, args: readonly unknown[]): unknown {
  try {
    return realm.call(`KAOPING_${name}`, args);
  } catch (error) {
    return `#ERROR! ${(error as Error).message}`;
  }
}

test("the file offers the functions and nothing else", () => {
  const functions = realm.run<string[]>(
    "Object.keys(globalThis).filter(function (key) { return typeof globalThis[key] === 'function'; })",
  );
  expect(functions.filter((name) => !name.endsWith("_"))).toEqual(
    cellFunctions.map(({ name }) => `KAOPING_${name}`),
  );
});

test.each(cellFunctions)("KAOPING_$name gives what the library gives", ({ name }) => {
  const args = calls[name] ?? [];
  expect(shown(name, args)).toEqual(call(name, args));
});

test("an argument left out is no argument, and a single cell may come as a range", () => {
  expect(shown("VOLUME", [100, 9, 885, undefined])).toBe(20.1694915254237);
  expect(shown("VOLUME", [[[100]], [[9]], [[885]]])).toBe(20.1694915254237);
  expect(shown("VOLUME", [100, 9])).toBe(
    "#ERROR! #N/A “同类放贷笔数合计”：空白；空白不等于零；应填不小于0的整数",
  );
});

test("a blank cell is missing, and an error shows its code and message", () => {
  expect(shown("VOLUME", ["", 9, 885])).toBe(`#ERROR! #N/A ${messages.blank}`);
});

test.each([
  ["#REF!", "#REF!"],
  ["#N/A", "#N/A"],
  ["#N/A “放贷笔数”：空白", "#N/A"],
  ["#ERROR!", "#VALUE!"],
  ["#SPILL!", "#VALUE!"],
])("the error %s of a cell goes through", (text, code) => {
  expect(shown("VOLUME", [text, 9, 885])).toBe(`#ERROR! ${code} ${messages.errorInCell(code)}`);
});

test("a date is the day of the spreadsheet's time zone, whatever the server's", () => {
  const date = (text: string) => `new Date(Date.parse("${text}"))`;
  // Midnight and half past nine in Shanghai are the day before and half past one in Greenwich.
  const due = realm.run(`KAOPING_WARNINGDUE("欠息", "黄色", 100000, ${date("2025-12-01T01:30:00Z")}, "")`);
  expect(due).toEqual(call("WARNINGDUE", ["欠息", "黄色", 100_000, 45_992 + 9.5 / 24, ""]));
  const late = realm.run(
    `KAOPING_WARNINGDUE("重大事项", "红色", 1, ${date("2025-12-01T01:29:59.999Z")}, "")`,
  );
  expect(late).toEqual(call("WARNINGDUE", ["重大事项", "红色", 1, 45_992 + 9.5 / 24, ""]));
  const appointed = realm.run(`kaopingSerial_(${date("2019-06-30T16:00:00Z")})`);
  expect(appointed).toBe(43_647);
});

test("dates within a range are read too", () => {
  const rows = rosterWith("首次任职日期", "DATE");
  const text = JSON.stringify(rows).replace('"DATE"', 'new Date(Date.parse("2019-06-30T16:00:00Z"))');
  const serial = rosterWith("首次任职日期", 43_647);
  expect(realm.run(`KAOPING_ROSTER(2025, ${text})`)).toEqual(call("ROSTER", [2025, serial]));
});

test("a bad row of a table has the code in its cell and the message beside it", () => {
  const result = shown("ROSTER", [2025, rosterWith("利息收入", "")]) as unknown[][];
  expect(result[1]).toEqual(["#N/A", "", "", "", "", "", "", "", "", messages.blankInRow]);
  expect(result[2]?.[0]).toBe(2);
});
