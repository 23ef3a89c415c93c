import type { RuleInputError } from "kaoping";
import { expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { readOptions } from "../../src/rule/index.js";

const fields = {
  year: field.count("年度", "Year"),
  name: field.text("名称", "Name"),
};

function told(options: unknown) {
  try {
    return readOptions(fields, options);
  } catch (error) {
    return (error as RuleInputError).issues.map(({ path, code, title }) => [
      path.join("."),
      code,
      `${title?.zh} ${title?.en}`,
    ]);
  }
}

test("options are read by their fields", () => {
  expect(told({ year: 2025, name: "a" })).toMatchObject({ name: "a" });
});

test("what is no record is wrong as the options, what a record holds as itself", () => {
  expect(told(undefined)).toEqual([["options", "missing", "选项 Options"]]);
  expect(told(5)).toEqual([["options", "wrongType", "选项 Options"]]);
  expect(told({ year: -1 })).toEqual([
    ["year", "belowMinimum", "年度 Year"],
    ["name", "missing", "名称 Name"],
  ]);
});
