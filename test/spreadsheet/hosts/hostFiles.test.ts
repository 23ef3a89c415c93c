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
    "excel/manifest.xml",
    "apps-script/Code.gs",
    "wps/functions.js",
    "wps/functions.json",
    "wps/manifest.xml",
    "wps/index.html",
    "wps/ribbon.xml",
    "wps/macro.js",
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
