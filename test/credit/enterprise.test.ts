import {
  type AssessmentInput,
  creditModel,
  creditReferenceModel,
  creditScore,
  creditSensitivity,
  explain,
} from "kaoping";
import { expect, test } from "vitest";
import { creditSheet } from "../demo/credit.js";
import { plain, readJson } from "../support/fixtures.js";

interface Enterprise {
  readonly assessment: AssessmentInput;
  readonly expected: Readonly<Record<string, unknown>>;
}

const { assessment, expected } = readJson<Enterprise>("credit-evaluation/enterprise.json");

test("the made-up enterprise of ten experts is scored to the last digit", () => {
  expect(plain(creditScore({ model: creditReferenceModel, assessment }))).toMatchObject(expected);
});

test("a model compiled once gives the same finding as its definition", () => {
  const model = creditModel(creditReferenceModel);
  expect(plain(creditScore({ model, assessment }))).toEqual(
    plain(creditScore({ model: creditReferenceModel, assessment })),
  );
});

test("five votes would lower its grade, two on one decisive indicator would reject it", () => {
  const { votes } = creditSensitivity({ model: creditReferenceModel, assessment });
  expect([votes.up?.votes.toString(), votes.down?.votes.toString(), votes.gate?.votes.toString()]).toEqual([
    "49",
    "5",
    "2",
  ]);
});

test("no decisive indicator of the example is outweighed: one that is poor rejects what is excellent otherwise", () => {
  const best = Object.fromEntries(Object.keys(assessment).map((id) => [id, { votes: [10, 0, 0, 0, 0] }]));
  const finding = creditScore({
    model: creditReferenceModel,
    assessment: { ...best, U14: { votes: [0, 0, 0, 0, 10] } },
  });
  expect([finding.rejected, finding.gate.filter(({ passed }) => !passed).map(({ id }) => id)]).toEqual([
    true,
    ["U14"],
  ]);
});

test("the example model survives JSON and calls itself an example in both languages", () => {
  expect(JSON.parse(JSON.stringify(creditReferenceModel))).toEqual(creditReferenceModel);
  expect(creditReferenceModel.title).toMatchObject({
    zh: expect.stringContaining("示例"),
    en: expect.stringContaining("example"),
  });
});

test("its sheet shows the tree level by level in both languages", () => {
  const zh = creditSheet("zh");
  const en = creditSheet("en");
  expect(zh).toContain("· · · U211 业主品行：票数 3、4、3、0、0；隶属度 0.3、0.4、0.3、0、0；85分");
  expect(en).toContain("· · U21 Management: weights of its parts 0.4, 0.25, 0.2, 0.15;");
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

test("every node of the example model has a title and a source in both languages, and every item of U1 is decisive", () => {
  const { nodes } = creditScore({ model: creditReferenceModel, assessment });
  const both = { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) };
  for (const node of Object.values(nodes)) expect(node).toMatchObject({ title: both, source: both });
  expect(Object.keys(nodes)).toHaveLength(27);
  expect(nodes.U14?.source?.zh).toBe(
    "起关键作用的指标各自把关：《小额贷款公司微小企业客户信用评价体系》第（一）部分。原文表1缺失，指标本身为示例",
  );
  expect(nodes.U1?.children.every((id) => nodes[id]?.children.length === 0)).toBe(true);
  expect(creditScore({ model: creditReferenceModel, assessment }).gate.map(({ id }) => id)).toEqual([
    "U11",
    "U12",
    "U13",
    "U14",
    "U1",
  ]);
});

test("a source is told to an auditor alone, as the model names it", () => {
  const model = { id: "U", source: "本行2026年信贷手册" };
  const finding = creditScore({ model, assessment: { U: { votes: [1, 0, 0, 0, 0] } } });
  expect(finding.nodes.U?.source).toEqual({ zh: "本行2026年信贷手册", en: "本行2026年信贷手册" });
  const told = (audience: "employee" | "auditor") =>
    explain(finding, { locale: "zh", format: "text", audience }).includes(
      "模型注明的依据（U）：本行2026年信贷手册",
    );
  expect([told("auditor"), told("employee")]).toEqual([true, false]);
});
