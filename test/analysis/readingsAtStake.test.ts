import {
  bottomRanking,
  creditModel,
  creditScore,
  definePolicy,
  exitGrounds,
  explain,
  gradeForScore,
  gradeManager,
  interestScore,
  type ReadingsAtStakeFinding,
  readingsAtStake,
  volumeScore,
} from "kaoping";
import { expect, test } from "vitest";
import { issuesOf, refusal } from "../support/issues.js";

test("names the readings that would change a finding, and from what to what", () => {
  const { clause, of, people, tried, atStake } = readingsAtStake(gradeForScore, { score: "89.996" });
  expect([clause, of, people, tried]).toEqual(["measures-10", "gradeForScore", false, 1]);
  expect(atStake).toEqual([
    {
      reading: "gradeOn",
      applied: "exact",
      alternative: "recorded",
      refused: false,
      changes: [
        { path: "band.from", from: "75", to: "90" },
        { path: "band.below", from: "90", to: null },
        { path: "grade", from: "2", to: "1" },
        { path: "salaryCoefficient", from: "1.8", to: "2" },
      ],
    },
  ]);
  expect(readingsAtStake(gradeForScore, { score: "80" }).atStake).toEqual([]);
});

test("not one that changes the words of a sheet alone", () => {
  const input = { loansGranted: 11, peers: { managers: 2, loansGranted: 20 } };
  const { readings } = volumeScore(input);
  expect(readings).toEqual({ perPointSteps: "continuous" });
  expect(readingsAtStake(volumeScore, input).atStake).toEqual([]);
});

test("or would have the input refused", () => {
  const { atStake } = readingsAtStake(volumeScore, {
    loansGranted: 0,
    peers: { managers: 2, loansGranted: 0 },
  });
  expect(atStake.map(({ alternative, refused, changes }) => [alternative, refused, changes])).toEqual([
    ["reject", true, []],
  ]);
});

test("goes from the policy given", () => {
  const policy = definePolicy({ readings: { interestProportion: "perPoint" } });
  const { policy: name, atStake } = readingsAtStake(
    interestScore,
    { interestIncome: "1300000", peers: { managers: 8, interestIncome: "8000000" } },
    policy,
  );
  expect(name).toBe(policy.name);
  expect(new Set(atStake.map(({ applied }) => applied))).toEqual(new Set(["perPoint"]));
});

test("compiles a model again under each reading, from the policy of the model", () => {
  const policy = definePolicy({ readings: { creditGradeLabel: "maxMembership" } });
  const model = creditModel(
    { id: "U", weights: ["0.6", "0.4"], children: [{ id: "U1" }, { id: "U2" }] },
    policy,
  );
  const assessment = { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [2, 2, 2, 2, 2] } };
  const { atStake } = readingsAtStake(creditScore, { model, assessment });
  expect(atStake.every(({ applied, refused }) => applied === "maxMembership" && !refused)).toBe(true);
  expect(atStake.length).toBeGreaterThan(0);
});

test("leaves an input that cannot be read to the rule, beside a model too", () => {
  const model = creditModel({ id: "U", weights: ["1"], children: [{ id: "U1" }] });
  const unread = {
    model,
    get assessment(): never {
      throw new Error("not to be read");
    },
  };
  expect(issuesOf(() => readingsAtStake(creditScore, unread))).toEqual([[["assessment"], "unreadable"]]);
});

test("refuses what is no rule, and what the rule refuses", () => {
  expect(refusal(() => readingsAtStake("x" as never, {} as never))).toEqual([
    "rule",
    "unknownValue",
    "应为一条规则",
    'expected a rule, got "x"',
  ]);
  expect(issuesOf(() => readingsAtStake(gradeForScore, {} as never))).toEqual([[["score"], "missing"]]);
});

test("tells an employee nothing of a list of people", () => {
  const finding = readingsAtStake(bottomRanking, { managers: [{ id: "a", responsibleNpl: "0" }] });
  expect(finding.people).toBe(true);
  expect(() => explain(finding, { locale: "en", format: "text", audience: "employee" })).toThrow(/person/);
});

/** The last changes that an auditor is told of. */
function lastTold(finding: ReadingsAtStakeFinding, locale: "zh" | "en", many: number): string[] {
  const line = explain(finding, { locale, format: "text" })
    .split("\n")
    .find((each) => each.startsWith("   1. "));
  return (line ?? "")
    .replace(/ 〔.*/, "")
    .split(locale === "zh" ? "、" : "; ")
    .slice(-many);
}

test("tells a note with the clause that it comes from", () => {
  const finding = readingsAtStake(exitGrounds, { birthDate: "1970-06-30", sex: "male", asOf: "2025-12-31" });
  expect(lastTold(finding, "zh", 2)).toEqual([
    "提示由无变为“已到龄：由支行牵头，对其第一责任贷款进行全面核查，形成风险排查报告上报风险部”",
    "提示—条款由无变为《办法》第四十二条",
  ]);
  expect(lastTold(finding, "en", 2)).toEqual([
    "Note from none to “The age is reached: the sub-branch checks all loans the person is primarily responsible for and reports to the risk department”",
    "Note – Clause from none to Measures, Art. 42",
  ]);
});

test("what an entry that comes or goes would hold is none beside it", () => {
  const managers = [
    { id: "a", responsibleNpl: "5" },
    { id: "b", responsibleNpl: "0" },
  ];
  const comes = readingsAtStake(bottomRanking, { managers });
  expect(lastTold(comes, "zh", 1)).toEqual(["列入的人员—人员—处理—处理—条件由无变为未完成清收计划的"]);
  expect(lastTold(comes, "en", 1)).toEqual([
    "Managers listed – Manager – Consequences – Consequence – Condition from none to if the plan is not completed",
  ]);
  const listed = definePolicy({ readings: { zeroBalancesListed: "yes" } });
  const goes = readingsAtStake(bottomRanking, { managers }, listed);
  expect(lastTold(goes, "en", 1)).toEqual([
    "Managers listed – Manager – Consequences – Consequence – Condition from if the plan is not completed to none",
  ]);
});

test("what may be null where its holder stays is told by what null means", () => {
  const manager = {
    id: "A",
    branchType: "urban",
    loansGranted: 10,
    interestIncome: "1000",
    failedExams: 14,
    newNplBalance: "10",
    managedLoans: "1000",
    nplTolerance: "0.02",
    appointedOn: "2025-03-01",
  } as const;
  const peers = { urban: { managers: 1, loansGranted: 10, interestIncome: "1000" } };
  const finding = readingsAtStake(gradeManager, { year: 2025, manager, peers });
  expect(explain(finding, { locale: "en", format: "text", audience: "employee" })).toContain(
    "then Grade from grade three to qualification cancelled; ",
  );
});

/** As if these places of a buyout were at stake. */
function buyoutAtStake(
  changes: ReadingsAtStakeFinding["atStake"][number]["changes"],
): ReadingsAtStakeFinding {
  const finding = readingsAtStake(gradeForScore, { score: "89.996" });
  return {
    ...finding,
    of: "retirementBuyout",
    atStake: finding.atStake.map((each) => ({ ...each, changes })),
  };
}

test("what other entries have in place of nothing is told beside them", () => {
  const finding = buyoutAtStake([
    { path: "order.0", from: "a", to: "b" },
    { path: "order.1", from: null, to: "a" },
  ]);
  expect(lastTold(finding, "en", 2)).toEqual([
    expect.stringMatching(/from a to b$/),
    expect.stringMatching(/from none to a$/),
  ]);
});

test("an entry that stays is told by what null means in it, whatever comes beside it", () => {
  const finding = buyoutAtStake([
    { path: "bands.0.rate", from: "0.5", to: "0.3" },
    { path: "bands.0.through", from: null, to: "2019" },
    { path: "bands.1.rate", from: null, to: "0.5" },
    { path: "bands.1.through", from: null, to: "2024" },
  ]);
  expect(lastTold(finding, "en", 4).map((told) => told.replace(/.* (?=Rate|Formed)/, ""))).toEqual([
    "Rate from 50 % to 30 %",
    "Formed through from until today to 2019",
    "Rate from none to 50 %",
    "Formed through from none to 2024",
  ]);
});
