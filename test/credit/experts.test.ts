import { type CreditModelDefinition, creditModel, creditScore, definePolicy, explain } from "kaoping";
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
