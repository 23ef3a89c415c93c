import {
  comparePolicies,
  definePolicy,
  explain,
  type Finding,
  type PolicyOverrides,
  plain,
  policySources,
  referencePolicy,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { pathWords, valueWords } from "../../src/analysis/figureNames.js";
import { words } from "../../src/rule/index.js";
import { issuesOf, refusal } from "../support/issues.js";
import { manager } from "./support.js";

const compare = (
  overrides: PolicyOverrides,
  managers = [manager("A", { interestIncome: "800000" }), manager("B", { interestIncome: "1200000" })],
) => comparePolicies({ year: 2025, managers, before: referencePolicy, after: definePolicy(overrides) });

describe("because", () => {
  test("lists each figure or reading that moves the person alone", () => {
    const { moved } = compare({
      grading: { interest: { fullMarks: "40" } },
      readings: { perPointSteps: "wholeSteps" },
    });
    expect(moved).toEqual([
      { id: "A", from: 1, to: 2, because: ["grading.interest.fullMarks"], together: false },
    ]);
  });

  test("is empty where only several do together", () => {
    const { moved, differences } = compare(
      {
        grading: { volume: { fullMarks: "19" }, quality: { fullMarks: "29.5" } },
      },
      [manager("A", { interestIncome: "820000" }), manager("B", { interestIncome: "1180000" })],
    );
    expect(moved).toEqual([{ id: "A", from: 1, to: 2, because: [], together: true }]);
    expect(differences.map(({ path, moves }) => [path, moves])).toEqual([
      ["grading.volume.fullMarks", 0],
      ["grading.quality.fullMarks", 0],
    ]);
  });

  test("a figure that is no policy alone is applied with the first other that makes one of it", () => {
    const [one, two, three] = referencePolicy.grading.gradeBands;
    if (one === undefined || two === undefined || three === undefined) throw new Error("three bands");
    const gradeBands = [{ ...one, from: "99" }, { ...two, from: "95" }, three];
    const { differences, moved } = compare({ grading: { gradeBands } });
    expect(differences).toEqual([
      { path: "grading.gradeBands.0.from", before: "90", after: "99", with: [], moves: 1 },
      {
        path: "grading.gradeBands.1.from",
        before: "75",
        after: "95",
        with: ["grading.gradeBands.0.from"],
        moves: 1,
      },
    ]);
    expect(moved.map(({ id, from, to, because }) => [id, from, to, because])).toEqual([
      ["A", 1, 3, ["grading.gradeBands.0.from", "grading.gradeBands.1.from"]],
    ]);
  });

  const starting = (...starts: string[]) =>
    referencePolicy.grading.gradeBands.map((band, i) => ({ ...band, from: starts[i] ?? band.from }));

  test("a figure is not named where those that it was applied with move the person alike without it", () => {
    const atHundred = [manager("A")];
    const named = (...starts: string[]) =>
      compare({ grading: { gradeBands: starting(...starts) } }, atHundred).moved.map(
        ({ from, to, because }) => [from, to, because],
      );
    expect(named("110", "100")).toEqual([[1, 2, ["grading.gradeBands.0.from"]]]);
    expect(named("110", "101")).toEqual([[1, 3, ["grading.gradeBands.0.from", "grading.gradeBands.1.from"]]]);
  });

  test("one that needs several others is applied with those alone", () => {
    const { differences, moved } = compare(
      {
        grading: { volume: { bonusCap: "9" }, gradeBands: starting("110", "95", "80") },
        readings: { missingTolerance: "breach" },
      },
      [manager("A", { nplTolerance: undefined })],
    );
    expect(differences.map(({ path, with: others, moves }) => [path, others, moves])).toEqual([
      ["grading.volume.bonusCap", [], 0],
      ["grading.gradeBands.0.from", [], 0],
      ["grading.gradeBands.1.from", ["grading.gradeBands.0.from"], 0],
      ["grading.gradeBands.2.from", ["grading.gradeBands.0.from", "grading.gradeBands.1.from"], 0],
      ["readings.missingTolerance", [], 1],
    ]);
    expect(moved.map(({ because, together }) => [because, together])).toEqual([
      [["readings.missingTolerance"], false],
    ]);
  });

  test("nothing is where the differences are a policy only together", () => {
    const { gradeBands, firstAppointment } = referencePolicy.grading;
    const [best, , worst] = gradeBands;
    if (best === undefined || worst === undefined) throw new Error("three bands");
    const of = (grade: 2 | 3) =>
      definePolicy({
        grading: {
          gradeBands: [best, { ...worst, grade }],
          ceiling: { seriousViolation: grade, aboveTolerance: grade, farAboveTolerance: grade },
          firstAppointment: { ...firstAppointment, grade },
        },
      });
    const { differences, moved } = comparePolicies({
      year: 2025,
      managers: [manager("A", { fines: 20 })],
      before: of(3),
      after: of(2),
    });
    expect(moved).toEqual([{ id: "A", from: 3, to: 2, because: [], together: true }]);
    expect(differences.map(({ with: others, moves }) => [others.length, moves])).toEqual(
      Array(5).fill([4, 0]),
    );
  });

  test("not with others that are not needed for it", () => {
    const [one, two, three] = referencePolicy.grading.gradeBands;
    const gradeBands = [{ ...one, from: "99" }, { ...two, from: "95" }, three] as never;
    const { differences } = compare({ grading: { volume: { fullMarks: "19" }, gradeBands } });
    expect(differences.map(({ path, with: others }) => [path, others])).toEqual([
      ["grading.volume.fullMarks", []],
      ["grading.gradeBands.0.from", []],
      ["grading.gradeBands.1.from", ["grading.gradeBands.0.from"]],
    ]);
  });

  test("nor with one that others, which are not needed either, need", () => {
    const { differences } = comparePolicies({
      year: 2025,
      managers: [],
      before: definePolicy({ grading: { ceiling: { farAboveTolerance: 2 } } }),
      after: definePolicy({
        grading: {
          ceiling: { aboveTolerance: 3, farAboveTolerance: 3 },
          gradeBands: starting("74", "70"),
        },
      }),
    });
    expect(differences.map(({ path, with: others }) => [path, others])).toEqual([
      ["grading.ceiling.aboveTolerance", ["grading.ceiling.farAboveTolerance"]],
      ["grading.ceiling.farAboveTolerance", []],
      ["grading.gradeBands.0.from", ["grading.gradeBands.1.from"]],
      ["grading.gradeBands.1.from", []],
    ]);
  });

  test("nothing of a reading that no grade goes by", () => {
    const { differences } = compare({ readings: { creditGradeLabel: "maxMembership" } });
    expect(differences).toEqual([]);
  });

  test("bands of another number are one difference", () => {
    const { differences } = compare({
      grading: {
        gradeBands: referencePolicy.grading.gradeBands
          .slice(0, 3)
          .map((band, i) => ({ ...band, from: String(80 - i) }))
          .concat(),
      },
    });
    expect(differences).toHaveLength(3);
    const [first, , third] = referencePolicy.grading.gradeBands;
    if (first === undefined || third === undefined) throw new Error("three bands");
    const fewer = compare({
      grading: { gradeBands: [first, third], ceiling: { seriousViolation: 3, aboveTolerance: 3 } },
    });
    const { before, after } = fewer.differences[2] as { before: string; after: string };
    expect([JSON.parse(before), JSON.parse(after)]).toEqual(
      plain([referencePolicy.grading.gradeBands, [first, third]]),
    );
    expect(fewer.differences.map(({ path, with: others }) => [path, others])).toEqual([
      ["grading.ceiling.seriousViolation", []],
      ["grading.ceiling.aboveTolerance", []],
      ["grading.gradeBands", ["grading.ceiling.seriousViolation", "grading.ceiling.aboveTolerance"]],
    ]);
  });
});

test("counts every pair of results, those that cannot be graded too", () => {
  const managers = [manager("A"), manager("B", { newNplBalance: "-1" }), manager("C", { fines: 50 })];
  const { matrix, moved, coefficients } = compare({ readings: { netNewNpl: "asZero" } }, managers);
  expect(matrix[1][1]).toBe(1);
  expect(matrix.rejected[1]).toBe(1);
  expect(matrix.cancelled.cancelled).toBe(1);
  expect(moved).toEqual([
    { id: "B", from: "rejected", to: 1, because: ["readings.netNewNpl"], together: false },
  ]);
  expect([coefficients.before.toFixed(), coefficients.after.toFixed()]).toEqual(["2", "4"]);
});

test("takes policies as JSON gives them back, and names the one that is none", () => {
  const after = JSON.parse(JSON.stringify(definePolicy({ grading: { interest: { fullMarks: "40" } } })));
  const { policy } = comparePolicies({
    year: 2025,
    managers: [manager("A")],
    before: referencePolicy,
    after,
  });
  expect(policy).toBe(after.name);
  const wrong = { year: 2025, managers: [], before: { grading: { volume: { bonusCap: "-1" } } }, after };
  expect(issuesOf(() => comparePolicies(wrong as never)).map(([path]) => path.slice(0, 2))).toEqual([
    ["before", "grading"],
  ]);
  const swapped = { ...wrong, before: after, after: wrong.before } as never;
  expect(issuesOf(() => comparePolicies(swapped)).map(([path]) => path.slice(0, 2))).toEqual([
    ["after", "grading"],
  ]);
  const sound = { year: 2025, managers: [], before: referencePolicy, after };
  expect(refusal(() => comparePolicies(sound, referencePolicy))).toEqual([
    "",
    "inconsistent",
    "参数版本只在before和after中给出，不再另给",
    "expected the policies in before and after, and no other",
  ]);
});

test("every figure of the annual grade has a name", () => {
  const paths = Object.keys(policySources).filter((path) => path.startsWith("grading."));
  const nameless = paths.filter((path) => pathWords(path).values !== undefined);
  expect(nameless, "src/analysis/figureNames.ts names them").toEqual([]);
});

test("a deduction is named after what it is taken off for, a figure of a band after its place", () => {
  expect(pathWords("grading.conduct.fines")).toEqual(
    words("违规并给予经济处罚每次的扣分", "deduction for each of the violations that were fined"),
  );
  expect(pathWords("grading.gradeBands.1.from")).toEqual(
    words("第2个分数段的起点分", "score from which a band starts, number 2"),
  );
});

test("a figure of a band is told by its kind", () => {
  expect(valueWords("grading.gradeBands.1.grade", "2", "3")).toEqual(words("二级", "grade two"));
});

test("what was stored and is no figure of its kind is told as it stands", () => {
  const asItStands = (value: string) => words("{value}", "{value}", { value });
  const of = (path: string, value: string, other = "1") => valueWords(`grading.${path}`, value, other);
  for (const [path, value, other] of [
    ["quality.baseRatio", "x", "0.01"],
    ["quality.baseRatio", "x0.02", "0.01"],
    ["quality.baseRatio", "0.02x", "0.01"],
    ["quality.baseRatio", "0.01", "x"],
    ["ceiling.aboveTolerance", "4"],
    ["gradeBands", "x"],
    ["gradeBands", "[]"],
    ["gradeBands", "[null]"],
    ["gradeBands", '[{"grade":4,"from":"60","salaryCoefficient":"1.6"}]'],
    ["gradeBands", '[{"grade":3,"from":"x","salaryCoefficient":"1.6"}]'],
    ["gradeBands", '[{"grade":3,"from":"60","salaryCoefficient":""}]'],
    [
      "gradeBands",
      `[{"grade":1,"from":"90","salaryCoefficient":"2"},{"grade":4,"from":"60","salaryCoefficient":"1"}]`,
    ],
  ] as const)
    expect(of(path, value, other), value).toEqual(asItStands(value));
});

test("a ratio is never so rounded that it meets the other", () => {
  const { moved, ...rest } = compare({
    grading: { quality: { baseRatio: "0.0100000001" }, interest: { fullMarks: "40" } },
  });
  const stored: Finding = { ...rest, moved: moved.map((each) => ({ ...each, because: [] })) } as never;
  const options = { locale: "zh", format: "text", audience: "employee", person: "A" } as const;
  expect(explain(stored, options)).toContain("新增不良贷款率的基数：由1%改为1.00000001% ");
});
