import { creditModel, creditScore, definePolicy, explain } from "kaoping";
import { describe, expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const votes = { votes: [3, 4, 2, 1, 0] };
const definition = {
  id: "U",
  acceptInconsistent: true,
  judgements: [
    ["1", "2", "4"],
    [null, "1", "9"],
    [null, null, "1"],
  ],
  children: [
    { id: "U1", title: { zh: "管理层素质", en: "Management" } },
    {
      id: "U2",
      title: { zh: "财务状况", en: "Finance" },
      judgements: [
        ["1", "2"],
        [null, "1"],
      ],
      children: [{ id: "U21" }, { id: "U22" }],
    },
    { id: "U3", weights: ["0.5", "0.5"], children: [{ id: "U31" }, { id: "U32" }] },
  ],
};
const modelOf = () => creditModel(definition);
const findingOf = () =>
  creditScore({
    model: modelOf(),
    assessment: { U1: votes, U21: votes, U22: votes, U31: votes, U32: votes },
  });

const doubtful = {
  method: "eigenvector",
  residual: "0",
  randomIndexTable: "saaty1980",
  consistencyRatio: "0.2212676626937010588227375531439333",
  inconsistentFrom: "0.1",
  consistent: false,
  worst: { row: "U1", column: "U2", given: "2", fits: "0.4444444444444444444444444444444444" },
};
const tooFew = {
  method: "eigenvector",
  residual: "0",
  randomIndexTable: "saaty1980",
  consistencyRatio: null,
  inconsistentFrom: null,
  consistent: true,
  worst: null,
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const linesOf = (audience: "employee" | "auditor", locale: "zh" | "en", about: RegExp) =>
  explain(findingOf(), { audience, locale, format: "text" })
    .split("\n")
    .filter((line) => about.test(line))
    .map((line) => line.replace(/^ *\d+\. | 〔.*/g, ""));

describe("the judgements of a model", () => {
  test("stand in the model, with the node and the judgement that fits worst", () => {
    const { judgements } = modelOf();
    expect(plain(judgements)).toEqual([
      { id: "U", title: null, ...doubtful },
      { id: "U2", title: { zh: "财务状况", en: "Finance" }, ...tooFew },
    ]);
    expect(Object.isFrozen(judgements[0]?.worst)).toBe(true);
  });

  test("stand in every score, at their node; a node that was given weights has none", () => {
    const { nodes } = plain(findingOf());
    expect([nodes.U.judgements, nodes.U2.judgements]).toEqual([doubtful, tooFew]);
    expect([nodes.U1.judgements, nodes.U3.judgements]).toEqual([null, null]);
  });

  test("are told to an employee where they leave a doubt", () => {
    expect(linesOf("employee", "zh", /权重存疑|权重的求法/)).toEqual([
      "权重存疑（U的下级）：专家的两两比较前后不够一致：一致性比率≈0.2213，须低于0.1。最不相符的一项是“U1 管理层素质”比“U2 财务状况”：给出2倍，与其他判断最相符的是≈0.4444倍，宜请专家复核",
    ]);
    expect(linesOf("employee", "en", /Doubtful|weighed/)).toEqual([
      "Doubtful weights (parts of U): the pairwise judgements do not agree well enough: consistency ratio ≈0.2213, to be below 0.1. The one that fits worst is U1 Management against U2 Finance: 2 was given, ≈0.4444 would fit the others best; the experts should look again",
    ]);
  });

  test("are told to an auditor one and all", () => {
    expect(linesOf("auditor", "zh", /权重的求法/)).toEqual([
      "权重的求法（U的下级）：特征向量法；一致性比率≈0.2212676626937010588227375531439333（Saaty 1980年表），须低于0.1；残差0",
      "权重的求法（U2 财务状况的下级）：特征向量法；一致性比率不适用：两个以内的指标，或比较恰好只够把各项联系起来，无从检验；残差0",
    ]);
    expect(linesOf("auditor", "en", /were weighed/)).toEqual([
      "How the parts of U were weighed: principal eigenvector; consistency ratio ≈0.2212676626937010588227375531439333 (Saaty 1980), to be below 0.1; residual 0",
      "How the parts of U2 Finance were weighed: principal eigenvector; consistency ratio not applied: with one or two criteria, or comparisons that only just tie the criteria together, there is nothing to test; residual 0",
    ]);
    expect(linesOf("auditor", "zh", /权重存疑/)).toHaveLength(1);
  });

  test("never have a ratio so rounded that it meets the limit", () => {
    const policy = definePolicy({ credit: { inconsistentFrom: "0.1169" } });
    const near = {
      id: "U",
      judgements: [
        ["1", "2", "2"],
        [null, "1", "3"],
        [null, null, "1"],
      ],
      children: [{ id: "U1" }, { id: "U2" }, { id: "U3" }],
    };
    const model = creditModel({ ...near, acceptInconsistent: true }, policy);
    const finding = creditScore({ model, assessment: { U1: votes, U2: votes, U3: votes } });
    expect(explain(finding, { audience: "employee", locale: "zh", format: "text" })).toContain(
      "一致性比率≈0.11691，须低于0.1169。",
    );
    const [, , zh, en] = refusal(() => creditModel(near, policy));
    expect(zh).toContain("一致性比率应低于0.1169，实际约为0.1169059005672785234180953323845443；");
    expect(en).toContain(
      "expected a consistency ratio below 0.1169, got about 0.1169059005672785234180953323845443;",
    );
  });
});
