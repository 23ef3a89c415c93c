import { expect, test } from "vitest";
import { gradeWords, notAboveWords } from "../../src/policy/gradeName.js";

test.each([
  [1, "一级", "grade one"],
  [2, "二级", "grade two"],
  [3, "三级", "grade three"],
  [null, "取消客户经理资格", "qualification cancelled"],
] as const)("grade %j is called %s", (grade, zh, en) => {
  expect(gradeWords(grade)).toEqual({ zh, en });
});

test("a ceiling is called after its grade", () => {
  expect(notAboveWords(2)).toEqual({
    zh: "不得超过{ceiling}",
    en: "not above {ceiling}",
    values: { ceiling: { zh: "二级", en: "grade two" } },
  });
});
