import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { hostFiles } from "../../src/spreadsheet/build/hostFiles.js";
import { PLUGIN_FOLDER } from "../../src/spreadsheet/hosts/onlyOfficePlugin.js";
import { WPS_FOLDER } from "../../src/spreadsheet/hosts/wpsAddIn.js";
import { cellFunctions } from "../../src/spreadsheet/index.js";
import { call, calls } from "../spreadsheet/hosts/calls.js";
import { Realm } from "../spreadsheet/hosts/realm.js";

const shipped = (path: string) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), "utf8");

const COLLECT = "var added = {}; function add(name, fn) { added[name] = fn; }";

interface Script {
  readonly path: string;
  readonly stub: string;
  readonly start?: string;
  readonly called: (name: string) => string;
}

/** What the scripts find in their hosts, and how a function is called there. */
const scripts: readonly Script[] = [
  {
    path: "excel/functions.js",
    stub: "var CustomFunctions = { associate: add };",
    called: (name: string) => `added.${name}_ZH`,
  },
  { path: "apps-script/Code.gs", stub: "", called: (name: string) => `KAOPING_${name}` },
  {
    path: `wps/${WPS_FOLDER}/functions.js`,
    stub: "var wps = { AddCustomFunction: function (namespace, name, fn) { add(namespace + name, fn); } };",
    called: (name: string) => `added.KAOPING${name}`,
  },
  { path: "wps/macro.js", stub: "", called: (name: string) => `KAOPING_${name}` },
  {
    path: "onlyoffice/functions.js",
    stub: "var Api = { AddCustomFunction: function (fn) { add(fn.name, fn); } };",
    called: (name: string) => `added.KAOPING_${name}`,
  },
  {
    path: "onlyoffice/macro.js",
    stub: `var Api = {
      AddCustomFunction: function (fn) { add(fn.name, fn); },
      AddCustomFunctionLibrary: function (name, fn) { fn(); },
    };`,
    called: (name: string) => `added.KAOPING_${name}`,
  },
  {
    path: `onlyoffice/${PLUGIN_FOLDER}/plugin.js`,
    stub: `var Api = {
      AddCustomFunction: function (fn) { add(fn.name, fn); },
      AddCustomFunctionLibrary: function (name, fn) { fn(); },
    };
    var window = { Asc: { plugin: { callCommand: function (fn) { fn(); } } } };`,
    start: "window.Asc.plugin.init()",
    called: (name: string) => `added.KAOPING_${name}`,
  },
];

test.each(Object.entries(hostFiles(shipped("kaoping.global.js"))))("%s is shipped", (path, text) => {
  expect(shipped(path)).toBe(text);
});

test.each(["excel", "wps", "onlyoffice", "apps-script"])(
  "%s says how it is installed, in both languages",
  (folder) => {
    const notes = shipped(`${folder}/INSTALL.md`);
    expect(notes).toContain("检查：");
    expect(notes).toContain("Check:");
  },
);

describe.each(scripts)("$path", ({ path, stub, called, start = "" }) => {
  const realm = new Realm(`${COLLECT}${stub}`, {});
  realm.run(shipped(path));
  realm.run(start);

  test("is a script of ES2019", () => {
    expect(parse(shipped(path), { ecmaVersion: 2019, sourceType: "script" }).type).toBe("Program");
  });

  test.each(cellFunctions)("$name gives what the library gives", ({ name }) => {
    const args = calls[name] ?? [];
    expect(realm.call(called(name), args)).toEqual(call(name, args));
  });
});
