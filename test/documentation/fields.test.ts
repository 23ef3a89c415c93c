import { monthlyRotation } from "kaoping";
import { describe, expect, test } from "vitest";
import * as field from "../../src/rule/fields.js";
import { fieldRows } from "./fields.js";

const word = field.choice("词", "Word", { yes: ["是的", "yes"], no: ["不", "no"] });
const figure = field.count("数", "Count");
const fields = {
  words: field.list("词", "Words", word),
  days: field.list("日期", "Days", field.date("日期", "Day")),
  rows: field.list("行", "Rows", field.list("格", "Cells", field.nullable(figure, "缺", "missing"))),
  parts: field.optional(field.list("部分", "Parts", field.record("部分", "Part", { word })), []),
  finding: field.part(monthlyRotation),
};

describe("a field of the pages", () => {
  test("that is a list says what each entry is, or has a row for each field of its entries", () => {
    expect(fieldRows(fields, "en", "input").slice(1)).toEqual([
      ["`words`", "Words", "an array, each entry one of `yes` yes, `no` no", "required"],
      ["`days`", "Days", "an array, each entry a date written YYYY-MM-DD", "required"],
      [
        "`rows`",
        "Rows",
        "an array, each entry an array, each entry (a whole number of 0 or more; `null` missing)",
        "required",
      ],
      ["`parts`", "Parts", "an array", "`[]`"],
      ["`parts[].word`", "Word", "`yes` yes, `no` no", "required"],
      ["`finding`", "Re-training and pairs of the month", "a finding of `monthlyRotation`", "required"],
    ]);
    expect(fieldRows(fields, "zh", "input").slice(1)).toEqual([
      ["`words`", "词", "列表，每项为以下之一：`yes` 是的、`no` 不", "必填"],
      ["`days`", "日期", "列表，每项为日期，如2025-06-30", "必填"],
      ["`rows`", "行", "列表，每项为列表，每项为（不小于0的整数；`null` 缺）", "必填"],
      ["`parts`", "部分", "列表", "默认为`[]`"],
      ["`parts[].word`", "词", "`yes` 是的、`no` 不", "必填"],
      ["`finding`", "月度排名的回炉学习与结对", "`monthlyRotation`的认定", "必填"],
    ]);
  });
});
