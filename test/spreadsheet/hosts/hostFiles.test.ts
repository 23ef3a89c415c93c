import { expect, test } from "vitest";
import { hostFiles } from "../../../src/spreadsheet/build/hostFiles.js";
import { cellFunctions } from "../../../src/spreadsheet/index.js";
import { calls } from "./calls.js";

const files = hostFiles("/*! bundle */\nvar KAOPING = {};\n");

test("every host has its files", () => {
  expect(Object.keys(files)).toEqual([
    "excel/functions.js",
    "excel/functions.json",
    "excel/functions.html",
    "excel/taskpane.html",
    "excel/manifest.xml",
    "excel/trusted-catalog.reg",
    "excel/remove-trusted-catalog.reg",
    "apps-script/Code.gs",
    "apps-script/appsscript.json",
    "apps-script/.clasp.json.example",
    "wps/kaoping_0.1.0/functions.js",
    "wps/kaoping_0.1.0/functions.json",
    "wps/kaoping_0.1.0/manifest.xml",
    "wps/kaoping_0.1.0/index.html",
    "wps/kaoping_0.1.0/ribbon.xml",
    "wps/offline/publish.xml",
    "wps/online/jsplugins.xml",
    "wps/packed/jsplugins.xml",
    "wps/macro.js",
    "onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/config.json",
    "onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/index.html",
    "onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/plugin.js",
    "onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/translations/langs.json",
    "onlyoffice/{E2A5B0C4-6A57-4B0C-9B0E-3D6A4F1C7B52}/translations/zh-CN.json",
    "onlyoffice/functions.js",
    "onlyoffice/macro.js",
  ]);
});

test.each(Object.entries(files).filter(([path]) => /\.(?:js|gs)$/.test(path)))(
  "%s holds the bundle once",
  (_, text) => {
    expect(text.split("/*! bundle */\nvar KAOPING = {};\n")).toHaveLength(2);
    expect(text).not.toContain("undefined}");
  },
);

test("the tests of the hosts call every function", () => {
  expect(Object.keys(calls)).toEqual(cellFunctions.map(({ name }) => name));
});
