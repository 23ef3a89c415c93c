import {
  type CreditModelDefinition,
  creditModel,
  creditScore,
  creditScores,
  creditSensitivity,
  definePolicy,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const gated: CreditModelDefinition = { id: "U", children: [{ id: "A", decisive: true }] };
const votes = (...counts: number[]) => ({ A: { votes: counts } });

describe("how firmly a decision stands is refused", () => {
  test("where a decisive part is decided by the greatest membership", () => {
    const policy = definePolicy({ readings: { gateOn: "grade", creditGradeLabel: "maxMembership" } });
    expect(
      refusal(() => creditSensitivity({ model: gated, assessment: votes(1, 0, 0, 0, 0) }, policy)),
    ).toEqual([
      "model",
      "undetermined",
      "决定性指标按等级判定而等级取隶属度最大者时，不能计算稳定性",
      "expected decisive parts decided by their scores, or grades decided by scores: the greatest membership of a part gives no limit to compute with",
    ]);
    const ungated = { id: "U", children: [{ id: "A" }] };
    expect(
      refusal(() => creditSensitivity({ model: ungated, assessment: votes(1, 0, 0, 0, 0) }, policy)),
    ).toEqual([]);
  });

  test("of more than 100 decisive parts", () => {
    const children = Array.from({ length: 101 }, (_, i) => ({ id: `C${i}`, decisive: true }));
    const model = { id: "U", children, weights: children.map(() => "1"), normaliseWeights: true };
    const assessment = Object.fromEntries(children.map(({ id }) => [id, { votes: [1, 0, 0, 0, 0] }]));
    expect(refusal(() => creditSensitivity({ model, assessment }))).toEqual([
      "model",
      "tooLarge",
      "决定性指标最多100项，模型中有101项",
      "expected at most 100 decisive parts, got 101",
    ]);
  });
});

test("no votes make a part fail where every grade passes", () => {
  const policy = definePolicy({ credit: { gate: "40" }, readings: { gateOn: "grade" } });
  const { rejected, votes: changes } = creditSensitivity(
    { model: gated, assessment: votes(0, 0, 0, 0, 2) },
    policy,
  );
  expect([rejected, changes.gate]).toEqual([false, null]);
});

test("the fewest votes make a part fail where the best grade alone passes", () => {
  const policy = definePolicy({ credit: { gate: "90" }, readings: { gateOn: "grade" } });
  const { rejected, votes: changes } = creditSensitivity(
    { model: gated, assessment: votes(4, 0, 0, 0, 0) },
    policy,
  );
  expect([rejected, changes.gate?.votes.toString()]).toEqual([false, "1"]);
});

test("of better grades that as few votes bring about the nearest is told", () => {
  const policy = definePolicy({ readings: { creditGradeLabel: "maxMembership" } });
  const model = { id: "U", children: [{ id: "A" }] };
  const { up, down } = creditSensitivity({ model, assessment: votes(0, 0, 1, 0, 0) }, policy).votes;
  expect([up?.votes.toString(), up?.grade, down?.votes.toString(), down?.grade]).toEqual([
    "1",
    "good",
    "1",
    "fairlyPoor",
  ]);
});

describe("a model made under a policy of its own", () => {
  const policy = definePolicy({ name: "own", readings: { creditGradeLabel: "lowerBound" } });
  const model = creditModel({ id: "U", children: [{ id: "A" }] }, policy);

  test("scores a list under it where no policy is given", () => {
    const { scored } = creditScores({ model, assessments: [votes(3, 4, 2, 1, 0)] });
    expect(scored.map(({ finding }) => [finding.policy, finding.grade])).toEqual([["own", "medium"]]);
  });

  test("is refused under another, each named by name and fingerprint", () => {
    const assessment = votes(1, 0, 0, 0, 0);
    expect(refusal(() => creditScore({ model, assessment }, definePolicy({ name: "other" })))).toEqual([
      "model",
      "inconsistent",
      `模型应按所给的参数版本编译，实际按“own”（指纹${policy.fingerprint}）编译`,
      `expected a model made under the policy given, got one made under "own", ${policy.fingerprint}`,
    ]);
    const renamed = definePolicy({ name: "renamed", readings: { creditGradeLabel: "lowerBound" } });
    for (const given of [definePolicy({ name: "own" }), renamed])
      expect(refusal(() => creditScore({ model, assessment }, given))[0]).toBe("model");
  });
});
