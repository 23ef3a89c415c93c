import { expect, test } from "vitest";
import { declaration, script } from "../../../src/spreadsheet/hosts/jsdoc.js";
import { functionNamed } from "../calls.js";

test("a function is told to a host by its comment, every value being any", () => {
  expect(declaration(functionNamed("AHPCONSENSUS"), "KAOPING_AHPCONSENSUS")).toBe(`/**
 * 各专家所给权重的共识指标，1为完全一致
 * @customfunction
 * @param {any[][]} priorities 各专家给出的权重：${functionNamed("AHPCONSENSUS").parameters[0]?.takes.zh}
 * @param {any[][]} [options] 选项：两列：口径或参数的名称，取值
 * @returns {any} 数
 */
function KAOPING_AHPCONSENSUS(priorities, options) {
  return kaoping_.AHPCONSENSUS(priorities, options);
}`);
});

test("one that spills gives rows, and goes by the id and name that a host takes", () => {
  const text = declaration(functionNamed("SHORTFALL"), "达级差额", "SHORTFALL_ZH 达级差额");
  expect(text).toContain("\n * @customfunction SHORTFALL_ZH 达级差额\n * @param {any} year ");
  expect(text).toContain("\n * @returns {any[][]} 一行三格");
});

test("a script is the bundle, the ways of the host and its parts", () => {
  expect(script("\nvar KAOPING = {};\n", "{}", ["one();", "two();"])).toBe(
    "var KAOPING = {};\n\nvar kaoping_ = KAOPING.functionsFor({});\n\none();\n\ntwo();\n",
  );
});
