import {
  bottomRanking,
  creditModel,
  creditScore,
  definePolicy,
  explain,
  gradeForScore,
  interestScore,
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
