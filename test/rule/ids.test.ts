import { describe, expect, test } from "vitest";
import { refuseRepeated, refuseRepeatedIds, repetitions } from "../../src/rule/index.js";
import { issuesIn } from "../support/issues.js";

const REPEATED = {
  path: ["rows", 2, "id"],
  code: "duplicate",
  message: 'rows[2].id: expected each id once, got "a" again after rows[0]',
  detail: {
    zh: "应各不相同，“a”与第1项（rows[0]）重复",
    en: 'expected each id once, got "a" again after rows[0]',
  },
};
const AGAIN = [{ id: "a" }, { id: "b" }, { id: "a" }];

describe("rows with an id of an earlier row", () => {
  test("are refused", () => {
    expect(issuesIn(() => refuseRepeatedIds(AGAIN, "rows"))).toEqual([REPEATED]);
    expect(refuseRepeatedIds([{ id: "a" }, { id: "b" }], "rows")).toBeUndefined();
  });

  test("are told row by row, each after the first of them", () => {
    expect(repetitions(AGAIN, "rows", "id")).toEqual([[], [], [REPEATED]]);
    const months = [{ month: 2 }, { month: 2 }, { month: 2 }];
    expect(issuesIn(() => refuseRepeated(months, "rows", "month")).map(({ message }) => message)).toEqual([
      "rows[1].month: expected each month once, got 2 again after rows[0]",
      "rows[2].month: expected each month once, got 2 again after rows[0]",
    ]);
  });
});
