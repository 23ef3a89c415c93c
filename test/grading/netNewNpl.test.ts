import { definePolicy, explain, gradeRoster, qualityScore } from "kaoping";
import { expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";
import { AVERAGE } from "../support/managers.js";

const asZero = definePolicy({ name: "net", readings: { netNewNpl: "asZero" } });
const input = { newNplBalance: "-500000.5", managedLoans: "10000000" };

test("a net decrease of NPL is refused as before, and says by which reading", () => {
  expect(issuesOf(() => qualityScore(input))).toEqual([[["newNplBalance"], "belowMinimum"]]);
  expect(() => qualityScore(input)).toThrow(
    'newNplBalance: expected an amount in yuan of 0 or more, got -500000.5 (reading netNewNpl is "reject")',
  );
});

test("by the other reading it counts as none, and the words say so", () => {
  const finding = qualityScore(input, asZero);
  expect(finding.points.toString()).toBe("40");
  expect(Object.keys(qualityScore({ ...input, newNplBalance: 0 }, asZero).readings)).toEqual([
    "perPointSteps",
  ]);
  const said = (locale: "zh" | "en") => explain(finding, { locale, format: "text", audience: "employee" });
  expect(said("zh")).toContain(
    "1. 新增不良贷款率：新增不良贷款余额−500,000.50元，是净减少，按所选口径以零计，比率为0% 〔《办法》第十一条第3项〕",
  );
  expect(said("zh")).toContain("为负数（年末比年初净减少）的怎样计分：没有新增，按零计");
  expect(said("en")).toContain(
    "1. New NPL ratio: new NPL of −500,000.50 yuan is a net decrease and counts as 0 by the reading chosen: 0 %",
  );
});

test("a whole appraisal names the reading, and its ceiling goes by a ratio of 0", () => {
  const manager = { ...AVERAGE, newNplBalance: "-1", nplTolerance: "0" };
  const { rejected, peers } = gradeRoster({ year: 2025, managers: [manager] });
  expect(rejected[0]?.issues.map(({ path, code }) => [path, code])).toEqual([
    [["newNplBalance"], "belowMinimum"],
  ]);
  expect(peers.urban?.managers).toBe(1);
  const { appraisals } = gradeRoster({ year: 2025, managers: [manager] }, asZero);
  expect(appraisals[0]?.readings.netNewNpl).toBe("asZero");
  expect(appraisals[0]?.gradeCeiling.newNplRatio?.toString()).toBe("0");
  expect(appraisals[0]?.ceiling).toBeNull();
});
