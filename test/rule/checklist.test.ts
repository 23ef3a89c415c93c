import { describe, expect, test } from "vitest";
import { text } from "../../src/rule/fields.js";
import {
  checklist,
  checklistOutput,
  checklistWords,
  duty,
  itemOf,
  itemWords,
  parse,
  readFields,
} from "../../src/rule/index.js";

const DUTIES = {
  report: { zh: "书面报告", en: "a written report" },
  claim: { zh: "申报债权", en: "a claim filed", clause: "measures-21" },
} as const;

describe("a checklist", () => {
  test("asks for what is met or not, and not for what is null", () => {
    expect(checklist({ report: true, claim: false, visit: null })).toEqual({
      required: ["report", "claim"],
      unmet: ["claim"],
      compliant: false,
    });
    expect(checklist({ report: true, claim: null })).toEqual({
      required: ["report"],
      unmet: [],
      compliant: true,
    });
  });

  test("is said in one sentence", () => {
    expect(checklistWords({ required: ["report"], unmet: [], compliant: true }, DUTIES)).toEqual({
      zh: "全部符合",
      en: "all met",
    });
    expect(
      checklistWords({ required: ["report", "claim"], unmet: ["claim"], compliant: false }, DUTIES),
    ).toEqual({
      zh: "未满足{items}",
      en: "not met ({items})",
      values: { items: [{ zh: "“申报债权”", en: "a claim filed" }] },
    });
    expect(itemWords(["report"], DUTIES)).toEqual([{ zh: "“书面报告”", en: "a written report" }]);
  });

  test("is published by the words of its items", () => {
    const { required, unmet, compliant } = checklistOutput(DUTIES);
    expect([required.title, unmet.title, compliant.title]).toEqual([
      { zh: "要求的事项", en: "Required" },
      { zh: "未满足的事项", en: "Not met" },
      { zh: "是否全部符合", en: "Compliant" },
    ]);
    expect([required.item?.title, required.item?.values]).toEqual([
      { zh: "事项", en: "Item" },
      {
        report: { zh: "书面报告", en: "a written report" },
        claim: { zh: "申报债权", en: "a claim filed" },
      },
    ]);
    expect([parse(itemOf(DUTIES), "claim").ok, parse(itemOf(DUTIES), "visit").ok]).toEqual([true, false]);
    expect(readFields({ unmet }, { unmet: ["claim"] })).toEqual({ unmet: ["claim"] });
  });
});

test("a duty is named by the field that asks about it, with its clause and its verb where there are such", () => {
  expect(duty(text("已登记", "Registered in time"))).toStrictEqual({
    zh: "已登记",
    en: "registered in time",
  });
  expect(duty(text("登记", "Registered", { clause: "measures-21" }), "登记")).toStrictEqual({
    zh: "登记",
    en: "registered",
    clause: "measures-21",
    verb: "登记",
  });
});
