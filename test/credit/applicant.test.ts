import {
  type AssessmentInput,
  type CreditModelDefinition,
  consensus,
  creditModel,
  creditScore,
  creditScores,
  creditSensitivity,
  Decimal,
  explain,
} from "kaoping";
import { expect, test } from "vitest";
import { plain, readJson } from "../support/fixtures.js";

interface Applicant {
  readonly model: CreditModelDefinition;
  readonly assessment: AssessmentInput;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly consensus: {
    readonly priorities: readonly string[][];
    readonly expected: Readonly<Record<string, unknown>>;
  };
}

const applicant = readJson<Applicant>("credit-evaluation/applicant.json");
const { model, assessment, expected } = applicant;

test("the made-up applicant is scored to the last digit, from the judgements to the reasons", () => {
  expect(plain(creditScore({ model, assessment }))).toMatchObject(expected);
});

test("the compiled model tells of the same panel, and scores the same, alone and in a list", () => {
  const compiled = creditModel(model);
  const finding = creditScore({ model: compiled, assessment });
  expect(plain(finding)).toEqual(plain(creditScore({ model, assessment })));
  expect(plain(compiled.panels.U2)).toEqual(plain(finding.nodes.U2?.panel));
  const { scored } = creditScores({ model: compiled, assessments: [assessment] });
  expect(plain(scored[0]?.finding)).toEqual(plain(finding));
  expect(() => Object.assign(compiled.panels, { U1: null })).toThrow(TypeError);
});

test("its reasons sum exactly to what it lost, and its experts agree as consensus says", () => {
  const { score, reasons } = creditScore({ model, assessment });
  const total = (reasons ?? []).reduce((sum, { lost }) => sum.plus(lost), new Decimal(0));
  expect(total.toFixed(28)).toBe(new Decimal(100).minus(score ?? 0).toFixed(28));
  const { priorities, expected: agreed } = applicant.consensus;
  expect(plain(consensus({ priorities }))).toMatchObject(agreed);
});

test("votes that would change its grade are votes on what was voted on", () => {
  const { votes } = creditSensitivity({ model, assessment });
  const moved = [votes.up, votes.down, votes.gate].flatMap((change) => change?.moves ?? []);
  expect(new Set(moved.map(({ indicator }) => indicator))).not.toContain("finance");
});

test("its sheet says in both languages how the values became memberships, and what the experts are to each other", () => {
  const finding = creditScore({ model, assessment });
  const zh = explain(finding, { locale: "zh", format: "text", audience: "employee" });
  expect(zh).toContain("finance 资产负债率：数值0.58（良0.2、中0.8）；");
  expect(zh).toContain("development 经营年限：数值3（良，正好在分界点上，归数值较大的一段）；");
  expect(zh).toMatch(
    /专家A（U2 参考性指标的下级）：权重0\.5；一致性比率≈0\.0115；与群体的相容性指标≈1\.0157/,
  );
  const en = explain(finding, { locale: "en", format: "text", audience: "employee" });
  expect(en).toContain("finance Ratio of debt: value 0.58 (good 0.2; medium 0.8);");
  expect(en).not.toMatch(/\p{Script=Han}/u);
});
