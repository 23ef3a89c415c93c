import { advancePay, definePolicy, explain, recoveryShare } from "kaoping";
import { expect, test } from "vitest";

test("the second quarter is not paid again where the first was not to be paid", () => {
  const policy = definePolicy({ readings: { firstQuarterAdvance: "notPaid" } });
  const text = explain(advancePay({ completed: [true, false, true] }, policy), {
    locale: "zh",
    format: "text",
  });
  expect(text).toContain("第2个季度：发放，上季完成清收任务 〔");
  expect(text).toContain("第4个季度：恢复发放，上季完成清收任务；已停发的不补发 〔");
});

test("what exceeds every band exceeds the last of them, however many there are", () => {
  const shareBands = ["0.2", "0.5", "0.7"].map((excessUpTo) => ({ excessUpTo, share: "0.1" }));
  const policy = definePolicy({ recovery: { shareBands } });
  const { band } = recoveryShare({ nplBalance: "200", tolerance: "100", taskCompletion: "1" }, policy);
  expect([String(band?.above), band?.upTo]).toEqual(["0.7", null]);
});
