import {
  type CreditModelDefinition,
  creditModel,
  creditScore,
  definePolicy,
  explain,
  type Policy,
} from "kaoping";
import { expect, test } from "vitest";
import { refusal } from "../support/issues.js";

const circle = (judgement: string) => [
  ["1", judgement, "1"],
  [null, "1", judgement],
  [null, null, "1"],
];
const panel = (...judgements: string[]): CreditModelDefinition => ({
  id: "U",
  children: [{ id: "A" }, { id: "B" }, { id: "C" }],
  experts: judgements.map((judgement, e) => ({ id: `E${e}`, judgements: circle(judgement) })),
});

test("judgements of experts that do not agree are refused, or accepted and noted for each and for the group", () => {
  const doubtful = panel("5", "7");
  expect(refusal(() => creditModel(doubtful)).slice(0, 2)).toEqual(["experts.0.judgements", "inconsistent"]);
  const { notes, panels } = creditModel({ ...doubtful, acceptInconsistent: true });
  expect(notes.map(({ code }) => code)).toEqual(["inconsistentJudgements"]);
  const { consistencyRatio, experts } = panels.U ?? {};
  expect(
    [consistencyRatio, ...(experts ?? []).map((each) => each.consistencyRatio)].map((ratio) =>
      ratio?.toFixed(4),
    ),
  ).toEqual(["1.3593", "1.0914", "1.6660"]);
});

test("a group is weighed by its judgements unless each of its experts agrees perfectly with himself", () => {
  const ratio = (...judgements: string[]) =>
    creditModel(panel(...judgements)).panels.U?.consistencyRatio?.toFixed(4);
  expect([ratio("1", "1"), ratio("1", "1.2")]).toEqual(["0.0000", "0.0032"]);
});

test("a weight is asked of every expert or of none", () => {
  const [first, second] = panel("1", "1").experts ?? [];
  const issue = (...weights: (string | undefined)[]) =>
    refusal(() =>
      creditModel({
        ...panel(),
        experts: [first, second].flatMap((each, e) => (each ? [{ ...each, weight: weights[e] }] : [])),
      }),
    )[0];
  expect([issue(undefined, "1"), issue("1", undefined), issue("0.5", "0.5"), issue()]).toEqual([
    "experts.0.weight",
    "experts.1.weight",
    undefined,
    undefined,
  ]);
});

test("a group may be less consistent than any of its experts where columns are averaged", () => {
  const policy = definePolicy({
    credit: { inconsistentFrom: "0.9", randomIndex: { saaty1980: [{ value: "1" }, { value: "3.281" }] } },
  });
  const expert = (id: string, first: string) => ({
    id,
    judgements: [
      ["1", first, "9", "1/7"],
      [null, "1", "8", "1/7"],
      [null, null, "1", "9"],
      [null, null, null, "1"],
    ],
  });
  const model = (...experts: object[]) =>
    ({
      id: "U",
      method: "columnMean",
      children: ["A", "B", "C", "D"].map((id) => ({ id })),
      experts,
    }) as CreditModelDefinition;
  const issue = (...experts: object[]) => refusal(() => creditModel(model(...experts), policy));
  const [one, other] = [expert("E1", "1/3"), expert("E2", "2")];
  expect([issue(one), issue(other)]).toEqual([[], []]);
  const [path, code, , words] = issue(one, other);
  expect([path, code, words?.split(";")[0]]).toEqual([
    "experts",
    "inconsistent",
    "expected a consistency ratio below 0.9, got about 0.9005",
  ]);
  const { notes } = creditModel({ ...model(one, other), acceptInconsistent: true }, policy);
  expect(notes.map((note) => note.code)).toEqual(["inconsistentJudgements"]);
});

test("more than a hundred experts are refused as a whole", () => {
  const experts = Array.from({ length: 101 }, (_, e) => ({ id: `E${e}`, judgements: circle("1") }));
  expect(refusal(() => creditModel({ ...panel(), experts }))).toEqual([
    "experts",
    "tooLarge",
    "专家最多100位，填的是101位",
    "expected at most 100 experts, got 101",
  ]);
});

test.each([
  ["saaty1980", "Saaty 1980 〔Saaty, 1980〕"],
  ["alonsoLamata2006", "Alonso and Lamata 2006 〔Alonso, Lamata, 2006〕"],
] as const)("an explanation cites the table that consistency ratios go by: %s", (randomIndex, cited) => {
  const votes = { votes: [1, 2, 1, 0, 0] };
  const said = (definition: CreditModelDefinition) =>
    explain(
      creditScore({ model: { ...definition, randomIndex }, assessment: { A: votes, B: votes, C: votes } }),
      { locale: "en", format: "text", audience: "auditor" },
    ).split("\n");
  const { experts, ...own } = panel("1", "2");
  const ofPanel = said({ ...own, experts: experts ?? [], acceptInconsistent: true }).filter((line) =>
    line.includes("go by"),
  );
  expect(ofPanel.map((line) => line.replace(/^ *\d+\. /, ""))).toEqual([
    `What consistency ratios go by (parts of U): ${cited}`,
  ]);
  const ofOne = said({ ...own, judgements: circle("1") }).find((line) => line.includes("were weighed"));
  expect(ofOne?.split("〔")[1]).toBe(cited.split("〔")[1]);
});

test("two criteria leave nothing to disagree on: no table is cited for experts, and none of another than Saaty 1980", () => {
  const pair = [
    ["1", "3"],
    [null, "1"],
  ];
  const said = (judged: object) =>
    explain(
      creditScore({
        model: {
          id: "U",
          randomIndex: "alonsoLamata2006",
          children: [{ id: "A" }, { id: "B" }],
          ...judged,
        } as CreditModelDefinition,
        assessment: { A: { votes: [1, 2, 1, 0, 0] }, B: { votes: [1, 2, 1, 0, 0] } },
      }),
      { locale: "en", format: "text", audience: "auditor" },
    );
  const ofPanel = said({ experts: [{ id: "E1", judgements: pair }] });
  expect(ofPanel).toContain("Expert E1 (parts of U): weight 1; compatibility with the group");
  expect(ofPanel).not.toContain("go by");
  expect(ofPanel).not.toContain("Lamata");
  const [line] = said({ judgements: pair })
    .split("\n")
    .filter((each) => each.includes("were weighed"));
  expect(line?.split("〔")[1]).toBe("Saaty, 1980〕");
});

const THREE = [{ id: "a" }, { id: "b", title: { zh: "管理", en: "Management" } }, { id: "c" }];
const VOTES = { votes: [1, 2, 1, 0, 0] };
const scoreOf = (definition: object, policy?: Policy) =>
  creditScore(
    {
      model: { id: "U", children: THREE, ...definition } as CreditModelDefinition,
      assessment: { a: VOTES, b: VOTES, c: VOTES },
    },
    policy,
  );
const saidOf = (definition: object, locale: "zh" | "en", audience: "employee" | "auditor") =>
  explain(scoreOf(definition), { locale, format: "text", audience })
    .split("\n")
    .map((line) => line.replace(/^ *(\d+\.|-) /, ""));
const expert = (id: string, ...[ab, ac, bc]: (string | null)[]) => ({
  id,
  judgements: [
    ["1", ab, ac],
    [null, "1", bc],
    [null, null, "1"],
  ],
});
const DOUBTFUL = { acceptInconsistent: true, method: "columnMean", experts: [expert("E1", "2", "4", "9")] };

test("an inconsistency that was accepted names its limit and the judgement of each expert and of the group", () => {
  const definition = { ...DOUBTFUL, experts: [...DOUBTFUL.experts, expert("E2", "2", "4", "2")] };
  const { panels } = creditModel({ id: "U", children: THREE, ...definition } as CreditModelDefinition);
  const panel = JSON.parse(JSON.stringify(panels.U));
  expect(panel).toEqual(JSON.parse(JSON.stringify(scoreOf(definition).nodes.U?.panel)));
  const { method, randomIndexTable, inconsistentFrom, consistent, worst, experts } = panel;
  expect([method, randomIndexTable, inconsistentFrom, consistent, worst]).toEqual([
    "columnMean",
    "saaty1980",
    "0.1",
    true,
    null,
  ]);
  const [first, second] = experts;
  expect([Number(first.consistencyRatio).toFixed(4), first.inconsistentFrom, first.consistent]).toEqual([
    "0.2267",
    "0.1",
    false,
  ]);
  expect(first.worst).toEqual({ row: "b", column: "c", given: "9", fits: "2" });
  expect([second.residual, second.inconsistentFrom, second.consistent, second.worst]).toEqual([
    "0",
    "0.1",
    true,
    null,
  ]);
});

test("a loan officer reads which judgements of which expert leave a doubt, and those of a group of several", () => {
  const doubts = (definition: object, locale: "zh" | "en") =>
    saidOf(definition, locale, "employee").filter((line) => /^(权重存疑|Doubtful)/.test(line));
  const alone =
    "权重存疑（U的下级，专家E1）：专家的两两比较前后不够一致：一致性比率≈0.2267，须低于0.1。最不相符的一项是“b 管理”比“c”：给出9倍，与其他判断最相符的是2倍，宜请专家复核 〔Saaty, 1980〕";
  expect(doubts(DOUBTFUL, "zh")).toEqual([alone]);
  const two = [...DOUBTFUL.experts, expert("E2", "2", "4", "9")];
  expect(doubts({ ...DOUBTFUL, experts: two }, "zh")).toEqual([
    alone,
    alone.replace("E1", "E2"),
    alone.replace("专家E1", "综合判断"),
  ]);
  expect(doubts({ ...DOUBTFUL, experts: two }, "en")).toEqual(
    ["expert E1", "expert E2", "the group"].map(
      (who) =>
        `Doubtful weights (parts of U, ${who}): the pairwise judgements do not agree well enough: consistency ratio ≈0.2267, to be below 0.1. The one that fits worst is b Management against c: 9 was given, 2 would fit the others best; the experts should look again 〔Saaty, 1980〕`,
    ),
  );
  const consistent = [expert("E1", "2", "4", "2"), expert("E2", "2", "4", "3")];
  expect(doubts({ ...DOUBTFUL, experts: consistent }, "en")).toEqual([]);
  expect(doubts({ ...DOUBTFUL, experts: two, aggregation: "priorities" }, "en")).toHaveLength(2);
});

test("a ratio of a panel is never so rounded that it meets its limit", () => {
  const experts = [expert("E1", "2", "4", "2"), expert("E2", "2", "4", "3")];
  const said = (definition: object, locale: "zh" | "en", policy?: Policy) =>
    explain(scoreOf({ experts, ...definition }, policy), { locale, format: "text", audience: "employee" })
      .split("\n")
      .flatMap((line) => /(?:专家组|专家E2|Panel of experts|Expert E2).*(?= 〔)/.exec(line) ?? []);
  expect(said({}, "zh")).toEqual([
    "专家组（U的下级）：判断的几何平均（AIJ）；综合判断的一致性比率≈0.0039",
    "专家E2（U的下级）：权重0.5；一致性比率≈0.0158；与群体的相容性指标≈1.003（1为完全相同）",
  ]);
  const near = definePolicy({ credit: { inconsistentFrom: "0.0158" } });
  expect(said({}, "en", near)).toEqual([
    "Panel of experts (parts of U): geometric means of the judgements (AIJ); consistency ratio of the group ≈0.0039",
    "Expert E2 (parts of U): weight 0.5; consistency ratio ≈0.01577; compatibility with the group ≈1.003 (1 is the same)",
  ]);
});

test("who recomputes the weights of a panel is told the method", () => {
  const told = (definition: object, locale: "zh" | "en") =>
    saidOf(definition, locale, "auditor").filter((line) => /^(权重的求法|How the parts)/.test(line));
  expect(told(DOUBTFUL, "zh")).toEqual([
    "权重的求法（U的下级）：列归一平均法；一致性比率须低于0.1；综合判断的残差≈0.05709876543209876543209876543209877 〔Saaty, 1980〕",
  ]);
  expect(told({ ...DOUBTFUL, aggregation: "priorities" }, "en")).toEqual([
    "How the parts of U were weighed: means of the normalised columns; consistency ratios to be below 0.1 〔Saaty, 1980〕",
  ]);
});

test("whether the comparisons of an expert agree may be beyond any test", () => {
  const tree = {
    aggregation: "priorities",
    experts: [expert("E1", "2", "4", null), expert("E2", "2", "4", "2")],
  };
  const [first, second] = scoreOf(tree).nodes.U?.panel?.experts ?? [];
  expect([first?.consistent, second?.consistent]).toEqual([null, true]);
  expect(saidOf(tree, "en", "employee").filter((line) => line.startsWith("Doubtful"))).toEqual([
    "Doubtful weights (parts of U, expert E1): whether the pairwise judgements agree with one another cannot be tested 〔Saaty, 1980〕",
  ]);
  const citing = saidOf(tree, "en", "auditor").filter((line) => line.includes("go by"));
  expect(citing).toEqual(["What consistency ratios go by (parts of U): Saaty 1980 〔Saaty, 1980〕"]);
});
