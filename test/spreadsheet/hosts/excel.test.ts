import { parseTree } from "custom-functions-metadata";
import { beforeAll, describe, expect, test } from "vitest";
import { countyCells } from "../../../src/spreadsheet/build/workbook/county.js";
import { excelMetadata, excelSource } from "../../../src/spreadsheet/hosts/excel.js";
import { excelManifest, excelPage } from "../../../src/spreadsheet/hosts/excelAddIn.js";
import { cellFunctions } from "../../../src/spreadsheet/index.js";
import { call, calls, messages, rosterWith } from "./calls.js";
import { bundled, Realm } from "./realm.js";

const STUB = `
  var associated = {};
  var CustomFunctions = {
    ErrorCode: {
      divisionByZero: "#DIV/0!", invalidName: "#NAME?", invalidNumber: "#NUM!", invalidReference: "#REF!",
      invalidValue: "#VALUE!", notAvailable: "#N/A", nullReference: "#NULL!",
    },
    Error: function (code, message) { this.code = code; this.message = message; },
    associate: function (id, fn) { associated[id] = fn; },
  };`;

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string }[];
}

const metadata = JSON.parse(excelMetadata()) as Metadata;
let source: string;
let realm: Realm;

beforeAll(async () => {
  source = excelSource(await bundled());
  realm = new Realm(STUB + source, {});
});

/** What a cell shows: a value, or the error that was thrown. */
function shown(id: string, args: readonly unknown[]): unknown {
  try {
    return realm.call(`associated["${id}"]`, args);
  } catch (error) {
    return { ...(error as object) };
  }
}

describe("the metadata", () => {
  test("is what Microsoft's generator reads from the script", () => {
    const parsed = parseTree(source, "functions.js");
    expect(parsed.extras.flatMap(({ errors }) => errors)).toEqual([]);
    expect(metadata.functions).toEqual(parsed.functions);
    expect(parsed.associate.map(({ id, functionName }) => [id, functionName])).toEqual(
      metadata.functions.map(({ id, name }) => [id, name]),
    );
  });

  test("lets cells with errors in", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test("names every function in ASCII and in Chinese", () => {
    expect(metadata.functions.map(({ id, name }) => [id, name])).toEqual(
      cellFunctions.flatMap(({ name, alias }) => [
        [name, name],
        [`${name}_ZH`, alias],
      ]),
    );
  });

  test.each(metadata.functions)("Excel takes $id and $name", ({ id, name }) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(name).toMatch(/^\p{L}[\p{L}0-9_.]{2,127}$/u);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d+C\d+$/);
  });
});

describe("the script", () => {
  test("associates exactly the functions of the metadata", () => {
    expect(realm.run<object>("Object.keys(associated)")).toEqual(metadata.functions.map(({ id }) => id));
  });

  test.each(cellFunctions)("$name and $alias give what the library gives", ({ name }) => {
    const args = calls[name] ?? [];
    expect(shown(name, args)).toEqual(call(name, args));
    expect(shown(`${name}_ZH`, args)).toEqual(call(name, args));
  });

  test("a single cell may come as a range, and nothing as null", () => {
    expect(shown("VOLUME", [[[100]], [[9]], [[885]], null])).toBe(20.1694915254237);
    expect(shown("VOLUME", [100, 9, 885, [[null]]])).toBe(20.1694915254237);
  });

  test("a blank cell is missing, and says so", () => {
    const error = { code: "#N/A", message: messages.blank };
    expect(shown("VOLUME", [null, 9, 885, null])).toEqual(error);
    expect(shown("VOLUME", ["", 9, 885, null])).toEqual(error);
  });

  test("a text number is refused, and says so", () => {
    expect(shown("VOLUME", ["100", 9, 885, null])).toEqual({
      code: "#VALUE!",
      message: "“放贷笔数”：是文本“100”，不是数字；请重新输入成数字，或用NUMBER函数转换",
    });
  });

  test("errors that Excel shows without a message have none", () => {
    expect(shown("VOLUME", [-1, 9, 885, null])).toEqual({ code: "#NUM!", message: undefined });
    expect(shown("QUALITY", [0, 0, 0, null])).toEqual({ code: "#DIV/0!", message: undefined });
    expect(shown("VOLUME", [{ code: "#NULL!" }, 9, 885, null])).toEqual({
      code: "#NULL!",
      message: undefined,
    });
  });

  test("an error goes through, or becomes #VALUE! where Excel takes it from no function", () => {
    expect(shown("VOLUME", [{ code: "#N/A" }, 9, 885])).toEqual({
      code: "#N/A",
      message: messages.errorInCell("#N/A"),
    });
    expect(shown("VOLUME", [{ type: "Error", basicValue: "#REF!" }, 9, 885])).toEqual({
      code: "#VALUE!",
      message: messages.errorInCell("#REF!"),
    });
    expect(shown("VOLUME", [{ type: "Double", basicValue: 100 }, 9, 885])).toBe(20.1694915254237);
  });

  test("a bad row of a table is an error of Excel's own, and the others are graded", () => {
    const result = shown("ROSTER", [2025, rosterWith("利息收入", null)]) as unknown[][];
    const message = messages.blankInRow;
    expect(result[1]).toEqual([{ code: "#N/A", message }, "", "", "", "", "", "", "", "", message]);
    expect(result).toHaveLength(countyCells.length);
    expect(result[2]?.[0]).toBe(2);
  });
});

test("the page and the manifest name the files of the add-in", () => {
  expect(excelPage()).toContain('<script src="functions.js"></script>');
  for (const file of ["functions.js", "functions.json", "functions.html"]) {
    expect(excelManifest()).toContain(`DefaultValue="https://addin.example.com/${file}"`);
  }
  expect(excelManifest()).toContain(`
        <bt:Image id="icon16" DefaultValue="https://addin.example.com/icon-16.png" />
        <bt:Image id="icon32" DefaultValue="https://addin.example.com/icon-32.png" />
        <bt:Image id="icon80" DefaultValue="https://addin.example.com/icon-80.png" />
      </bt:Images>`);
  const defined = [...excelManifest().matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id);
  const used = [...excelManifest().matchAll(/ resid="([^"]+)"/g)].map(([, id]) => id);
  expect([...new Set(used)].sort()).toEqual(defined.sort());
  expect(excelManifest()).toContain('<bt:String id="namespace" DefaultValue="KAOPING" />');
});
