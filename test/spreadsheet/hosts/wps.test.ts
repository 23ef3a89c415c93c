import { beforeAll, describe, expect, test } from "vitest";
import { wpsMacro, wpsMetadata, wpsSource } from "../../../src/spreadsheet/hosts/wps.js";
import { wpsManifest } from "../../../src/spreadsheet/hosts/wpsAddIn.js";
import { cellFunctions } from "../../../src/spreadsheet/index.js";
import { call, calls, messages, rosterWith } from "./calls.js";
import { bundled, Realm } from "./realm.js";

const STUB = `
  var added = {};
  var wps = { AddCustomFunction: function (namespace, name, fn) { added[namespace + "." + name] = fn; } };`;

const BLANK = `#N/A ${messages.blank}`;

let bundle: string;
let addIn: Realm;
let macro: Realm;

beforeAll(async () => {
  bundle = await bundled();
  addIn = new Realm(STUB + wpsSource(bundle), {});
  macro = new Realm(wpsMacro(bundle), {});
});

describe("the add-in", () => {
  const shown = (name: string, args: readonly unknown[]) => addIn.call(`added["KAOPING.${name}"]`, args);

  test("adds every function under its namespace", () => {
    const names = cellFunctions.map(({ name }) => `KAOPING.${name}`);
    expect(addIn.run("Object.keys(added)")).toEqual(names);
    expect(wpsManifest()).toContain("<Namespace>KAOPING</Namespace>");
    expect(wpsManifest()).toContain("<Uri>/functions.json</Uri>");
  });

  test("adds them where WPS takes them", () => {
    const calls = cellFunctions.map(
      ({ name }) => `  wps.AddCustomFunction("KAOPING", "${name}", ${name});\n`,
    );
    expect(wpsSource("var KAOPING = {};")).toContain(
      `\n\nif (wps.AddCustomFunction) {\n${calls.join("")}}\n`,
    );
  });

  test("leaves a WPS without custom functions alone", () => {
    expect(new Realm(`var wps = {};${wpsSource(bundle)}`, {}).run("typeof VOLUME")).toBe("function");
  });

  test("the metadata names the functions as the scanner would, in ASCII", () => {
    const { functions } = JSON.parse(wpsMetadata()) as { functions: { name: string; result: unknown }[] };
    expect(functions.map(({ name }) => name)).toEqual(cellFunctions.map(({ name }) => name));
    expect(functions.filter(({ name }) => !/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))).toEqual([]);
    expect(functions.find(({ name }) => name === "VINTAGE")).toEqual({
      name: "VINTAGE",
      description: "某年应买断哪一年的责任贷款",
      parameters: [
        { name: "year", type: "any", description: "买断年度：四位年份，如2025" },
        { name: "options", type: "any[][]?", description: "选项：两列：口径或参数的名称，取值" },
      ],
      result: { type: "any" },
    });
    expect(functions.find(({ name }) => name === "SHORTFALL")?.result).toEqual({ type: "any[][]" });
  });

  test.each(cellFunctions)("KAOPING.$name gives what the library gives", ({ name }) => {
    const args = calls[name] ?? [];
    expect(shown(name, args)).toEqual(call(name, args));
  });

  test.each([[""], [null], [undefined]])("a blank cell may come as %j", (blank) => {
    expect(shown("VOLUME", [blank, 9, 885])).toBe(BLANK);
  });

  test.each([
    [-2146826288, "#NULL!"],
    [-2146826281, "#DIV/0!"],
    [-2146826273, "#VALUE!"],
    [-2146826265, "#REF!"],
    [-2146826259, "#NAME?"],
    [-2146826252, "#NUM!"],
    [-2146826246, "#N/A"],
    ["#N/A", "#N/A"],
    [BLANK, "#N/A"],
  ])("the error %s goes through", (value, code) => {
    expect(shown("VOLUME", [value, 9, 885])).toBe(`${code} ${messages.errorInCell(code)}`);
  });

  test("a single cell may come as a range", () => {
    expect(shown("VOLUME", [[[100]], [[9]], [[885]]])).toBe(20.1694915254237);
  });

  test("a bad row of a table has the code in its cell and the message beside it", () => {
    const result = shown("ROSTER", [2025, rosterWith("利息收入", -2146826281)]) as unknown[][];
    const message = "名册第2行“利息收入”：引用的单元格是错误值#DIV/0!";
    expect(result[1]).toEqual(["#DIV/0!", "", "", "", "", "", "", "", "", message]);
  });
});

describe("the macro", () => {
  /** A range of the JS macro editor, which hands cells over by a property. */
  const range = (value: unknown) => ({ Value2: value });
  const shown = (name: string, args: readonly unknown[]) => macro.call(`KAOPING_${name}`, args);

  test.each(cellFunctions)("KAOPING_$name reads ranges, and gives what the library gives", ({ name }) => {
    const args = calls[name] ?? [];
    expect(shown(name, args)).toEqual(call(name, args));
    expect(shown(name, args.map(range))).toEqual(call(name, args));
  });

  test("a blank cell is a range without a value", () => {
    expect(shown("VOLUME", [{}, range(9), range(885)])).toBe(BLANK);
    expect(shown("VOLUME", [range(null), range(9), range(885)])).toBe(BLANK);
    expect(shown("VOLUME", [range(-2146826246), range(9), range(885)])).toBe(
      `#N/A ${messages.errorInCell("#N/A")}`,
    );
  });

  test("ranges may be functions with properties", () => {
    const cell = (value: number) => `Object.assign(function () {}, { Value2: ${value} })`;
    expect(macro.run(`KAOPING_VOLUME(${cell(100)}, ${cell(9)}, ${cell(885)})`)).toBe(20.1694915254237);
  });
});
