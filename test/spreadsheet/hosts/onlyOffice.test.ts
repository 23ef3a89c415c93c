import { beforeAll, describe, expect, test } from "vitest";
import { onlyOfficeMacro, onlyOfficeSource } from "../../../src/spreadsheet/hosts/onlyOffice.js";
import { pluginSource } from "../../../src/spreadsheet/hosts/onlyOfficePlugin.js";
import { cellFunctions } from "../../../src/spreadsheet/index.js";
import { call, calls, messages, rosterWith } from "./calls.js";
import { bundled, Realm } from "./realm.js";

const STUB = `
  var added = {};
  var library;
  var Api = {
    AddCustomFunction: function (fn) { added[fn.name] = fn; },
    AddCustomFunctionLibrary: function (name, fn) { library = { name: name, text: String(fn) }; fn(); },
  };`;

const names = cellFunctions.map(({ name }) => `KAOPING_${name}`);

/** The functions that the comments of a script tell of, in turn. */
function documented(script: string): string[] {
  return [...script.matchAll(/\/\*\*\n(?: \*.*\n)+? \*\/\nfunction (\w+)\(/g)].map(([, name = ""]) => name);
}

let source: string;
let macro: string;

beforeAll(async () => {
  const bundle = await bundled();
  source = onlyOfficeSource(bundle);
  macro = onlyOfficeMacro(bundle);
});

describe("the custom functions", () => {
  let realm: Realm;
  const shown = (name: string, args: readonly unknown[]) => realm.call(`added.KAOPING_${name}`, args);

  beforeAll(() => {
    realm = new Realm(STUB + source, {});
  });

  test("are added in the order of their comments", () => {
    expect(realm.run("Object.keys(added)")).toEqual(names);
    expect(documented(source)).toEqual(names);
  });

  test("leave nothing behind but what they add", () => {
    expect(realm.run("typeof KAOPING + typeof kaoping_")).toBe("undefinedundefined");
  });

  test.each(cellFunctions)("KAOPING_$name gives what the library gives", ({ name }) => {
    const args = calls[name] ?? [];
    expect(shown(name, args)).toEqual(call(name, args));
  });

  test.each([[""], [null], [undefined]])("a blank cell may come as %j", (blank) => {
    expect(shown("VOLUME", [blank, 9, 885])).toBe(`#N/A ${messages.blank}`);
  });

  test("an error is a text that begins with its code, and is understood as one", () => {
    const error = shown("QUALITY", [0, 0, 0]);
    expect(error).toBe("#DIV/0! “管户贷款余额”：减去贴现余额后没有贷款，不良率没有分母；填的是0");
    expect(shown("SCOREGRADE", [error])).toBe("#DIV/0! “总分”：引用的单元格是错误值#DIV/0!");
    expect(shown("SCOREGRADE", ["#NAME?"])).toBe("#NAME? “总分”：引用的单元格是错误值#NAME?");
  });

  test("a bad row of a table has the code in its cell and the message beside it", () => {
    const result = shown("ROSTER", [2025, rosterWith("利息收入", "")]) as unknown[][];
    expect(result[1]).toEqual(["#N/A", "", "", "", "", "", "", "", "", messages.blankInRow]);
  });
});

describe("the library", () => {
  test("is the text of one function that adds them all", () => {
    const realm = new Realm(STUB + macro, {});
    expect(realm.run("library.name")).toBe("KAOPING");
    expect(documented(realm.run<string>("library.text"))).toEqual(names);
    // An editor keeps the text of a library, and runs it anew without what stood around it.
    const kept = new Realm(`${STUB}(${realm.run<string>("library.text")})();`, {});
    expect(kept.call("added.KAOPING_VOLUME", [100, 9, 885])).toBe(20.1694915254237);
  });
});

describe("the plugin", () => {
  /** Hands commands over as ONLYOFFICE does: as text, to be run where there is nothing of the plugin. */
  const PLUGIN = `
    var command;
    var window = { Asc: { plugin: {
      callCommand: function (fn, isClose, isCalc) { command = { text: String(fn), isClose: isClose, isCalc: isCalc }; },
    } } };`;

  test("hands the functions over in one command, which needs nothing around it", async () => {
    const plugin = new Realm(PLUGIN + pluginSource(await bundled()), {});
    plugin.run("window.Asc.plugin.init()");
    expect(plugin.run("[command.isClose, command.isCalc]")).toEqual([false, true]);
    expect(plugin.run("window.Asc.plugin.button()")).toBeUndefined();
    const text = plugin.run<string>("command.text");
    const realm = new Realm(`"use strict";${STUB}(${text})();`, {});
    expect(realm.run("library.name")).toBe("KAOPING");
    expect(documented(realm.run("library.text"))).toEqual(names);
    for (const { name } of cellFunctions) {
      const args = calls[name] ?? [];
      expect(realm.call(`added.KAOPING_${name}`, args)).toEqual(call(name, args));
    }
  });

  test("says its name in the language of the editor", () => {
    const page = new Realm(
      `var name = {}; var document = { getElementById: function () { return name; } };
      ${PLUGIN}window.Asc.plugin.tr = function (text) { return "<" + text + ">"; };${pluginSource("var KAOPING = {};")}`,
      {},
    );
    page.run("window.Asc.plugin.onTranslate()");
    expect(page.run("name.textContent")).toBe("<Kaoping functions>");
  });
});
