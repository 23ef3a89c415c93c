import {
  type Appraisal,
  compareAppraisals,
  definePolicy,
  type Finding,
  gradeManager,
  plain,
  RuleInputError,
} from "kaoping";
import { expect, test } from "vitest";
import { sharesOf } from "../../src/analysis/appraisalShares.js";
import { Ratio } from "../../src/exact/index.js";
import { issuesOf } from "../support/issues.js";
import { q } from "../support/ratios.js";
import { manager } from "./support.js";

const urban = { managers: 10, loansGranted: 1000, interestIncome: "10000000" };
const of = (
  changes: Parameters<typeof manager>[1] = {},
  peers: object = {},
  policy?: Parameters<typeof gradeManager>[1],
) =>
  gradeManager(
    { year: 2025, manager: manager("A", changes), peers: { urban: { ...urban, ...peers } } },
    policy,
  );

const text = (of: object | null) => JSON.parse(JSON.stringify(of)) as unknown;

test("splits an item over the own figure, the class and the policy", () => {
  const before = of();
  const own = compareAppraisals(before, of({ loansGranted: 118 }));
  expect(text(own.shares.volume)).toEqual({ own: "1.8", class: "0", policy: "0" });
  const peers = compareAppraisals(before, of({}, { loansGranted: 1250 }));
  expect(text(peers.shares.volume)).toEqual({ own: "0", class: "-2", policy: "0" });
  // In either order: 1.8 and then -2.36, or -2 and then 1.44.
  const both = compareAppraisals(before, of({ loansGranted: 118 }, { loansGranted: 1250 }));
  expect(text(both.shares.volume)).toEqual({ own: "1.62", class: "-2.18", policy: "0" });
  const policy = definePolicy({ grading: { volume: { fullMarks: "25" } } });
  const other = compareAppraisals(before, of({}, {}, policy));
  expect(text(other.shares.volume)).toEqual({ own: "0", class: "0", policy: "5" });
});

test("tells the limits and the ceilings that came and went", () => {
  const { grade, limits, causes } = compareAppraisals(
    of({ seriousViolations: 1, interestIncome: 2000000 }),
    of({ newNplBalance: "100000" }),
  );
  expect(grade).toEqual({ from: 2, to: 2 });
  expect(limits.interest).toEqual({ from: "bonusCap", to: null });
  expect(causes).toEqual({
    added: [{ clause: "measures-12.3", ceiling: 2 }],
    removed: [{ clause: "measures-12.2c", ceiling: 2 }],
  });
});

test("a ceiling of another cause or another grade is another ceiling", () => {
  const withCauses = (...causes: object[]) => ({ ...plain(of()), causes }) as unknown as Appraisal;
  const [second, third, other] = [
    { clause: "measures-12.3", ceiling: 2 },
    { clause: "measures-12.3", ceiling: 3 },
    { clause: "measures-12.2c", ceiling: 2 },
  ];
  expect(compareAppraisals(withCauses(second, other), withCauses(third, other)).causes).toEqual({
    added: [third],
    removed: [second],
  });
});

test("tells whether the protection of a first appointment applied", () => {
  const protection = (from: string | undefined, to: string | undefined) =>
    compareAppraisals(of({ appointedOn: from }), of({ appointedOn: to })).protection;
  expect(protection(undefined, "2024-01-31")).toEqual({ from: false, to: true });
  expect(protection("2024-01-31", "2023-12-30")).toEqual({ from: true, to: false });
});

test("an item of which a mixture gives no points is not split", () => {
  const none = { urban: { managers: 10, loansGranted: 0, interestIncome: 0 } };
  const after = gradeManager({
    year: 2025,
    manager: manager("A", { loansGranted: 0, interestIncome: 0 }),
    peers: none,
  });
  expect(compareAppraisals(of({ loansGranted: 118 }), after).shares).toEqual({
    volume: null,
    interest: null,
  });
});

test("splits interest over its own figures, not those of loans", () => {
  const after = of({ interestIncome: "1300000" }, { interestIncome: "12500000" });
  // In either order: 15 and then -13, or -10 and then 12.
  expect(text(compareAppraisals(of(), after).shares.interest)).toEqual({
    own: "13.5",
    class: "-11.5",
    policy: "0",
  });
});

test("what rounding leaves over is in the share of most decimals, of several in the largest", () => {
  const total = q("4.6666666666666666666666666666666665");
  const shares = sharesOf({ own: q("5"), class: Ratio.of(1n, 3n), policy: Ratio.of(-2n, 3n) }, total);
  expect(text(shares)).toEqual({
    own: "5",
    class: "0.333333333333333333333333333333",
    policy: "-0.6666666666666666666666666666663335",
  });
});

test("says in both languages what an appraisal is refused for", () => {
  const stored = plain(of());
  const { items } = stored;
  const detail = (changes: object, rule: Finding = stored as never) => {
    try {
      compareAppraisals({ ...rule, ...changes } as never, of());
    } catch (error) {
      if (error instanceof RuleInputError)
        return error.issues.map((issue) => [issue.path.join("."), issue.detail]);
      throw error;
    }
    return [];
  };
  expect(detail({ score: "101" })).toEqual([
    [
      "before.score",
      {
        zh: "应为三项得分减扣分，实际不符",
        en: "expected the points of the items less the deduction, got another score",
      },
    ],
  ]);
  expect(detail({ items: { ...items, interest: { ...items.interest, points: "51" } } })).toEqual([
    [
      "before.items.interest.points",
      {
        zh: "应为按所列数字计算的得分，实际不符",
        en: "expected the points of the figures beside them, got others",
      },
    ],
  ]);
  // The score is that of its parts, but a part is not that of its figures.
  const { conduct } = stored;
  expect(detail({ conduct: { ...conduct, deduction: "30" }, score: "70" })).toEqual([
    [
      "before.conduct.deduction",
      {
        zh: "应为各项次数与每次扣分的乘积之和，实际不符",
        en: "expected what its lines take off together, got another figure",
      },
    ],
  ]);
  const { quality } = items;
  const inconsistent = [["before.items.quality.points", { zh: "应为按所列数字计算的得分，实际不符" }]];
  expect(detail({ items: { ...items, quality: { ...quality, points: "35" } }, score: "105" })).toMatchObject(
    inconsistent,
  );
  expect(detail({ items: { ...items, quality: { ...quality, step: "0" } } })).toMatchObject(inconsistent);
  const readings = { perPointSteps: "continuous" };
  const decreased = { ...quality, newNplBalance: "-1", points: "40", readings };
  expect(detail({ items: { ...items, quality: decreased }, score: "110" })).toMatchObject(inconsistent);
  expect(detail({ rule: "x" })).toEqual([
    ["before.rule", { zh: "应填等级评定的认定，填的是“x”", en: 'expected an appraisal, got "x"' }],
  ]);
  const nobody = (item: "volume" | "interest") => ({
    items: { ...items, [item]: { ...items[item], peers: { ...items[item].peers, managers: "0" } } },
  });
  const atLeastOne = {
    zh: "应填不小于1的整数，填的是“0”",
    en: 'expected a whole number of 1 or more, got "0"',
  };
  expect(detail(nobody("volume"))).toEqual([["before.items.volume.peers.managers", atLeastOne]]);
  expect(issuesOf(() => compareAppraisals({ ...stored, ...nobody("volume") } as never, of()))).toEqual([
    [["before", "items", "volume", "peers", "managers"], "belowMinimum"],
  ]);
  expect(detail(nobody("interest"))).toEqual([["before.items.interest.peers.managers", atLeastOne]]);
  // No points can be given for these figures, so none are theirs.
  const peers = { ...items.volume.peers, loansGranted: "0" };
  expect(detail({ items: { ...items, volume: { ...items.volume, peers } } })).toMatchObject([
    ["before.items.volume.points", {}],
  ]);
});

test("takes appraisals whose quality went by a reading", () => {
  const policy = definePolicy({
    readings: { netNewNpl: "asZero", zeroManagedLoans: "zeroMarks", perPointSteps: "wholeSteps" },
  });
  const given = (changes: Parameters<typeof manager>[1]) => plain(of(changes, {}, policy)) as never;
  const quality = (changes: Parameters<typeof manager>[1]) =>
    compareAppraisals(of(), given(changes)).parts.quality.toString();
  expect(quality({ newNplBalance: "-1" })).toBe("10");
  expect(quality({ newNplBalance: "84000" })).toBe("0");
  expect(quality({ newNplBalance: "0", managedLoans: "0" })).toBe("-30");
});

test("takes stored appraisals, and refuses those whose figures were changed", () => {
  const [before, after] = [of(), of({ fines: 1 })];
  expect(text(compareAppraisals(plain(before), plain(after)))).toEqual(
    text(compareAppraisals(before, after)),
  );
  const changed = (change: object) => ({ ...plain(before), ...change }) as unknown as Appraisal;
  const refused = (appraisal: unknown) => issuesOf(() => compareAppraisals(appraisal as Appraisal, after));
  expect(refused(changed({ score: "101" }))).toEqual([[["before", "score"], "inconsistent"]]);
  const { items } = plain(before);
  expect(refused(changed({ items: { ...items, volume: { ...items.volume, points: "21" } } }))).toEqual([
    [["before", "items", "volume", "points"], "inconsistent"],
  ]);
  expect(refused(changed({ rule: "gradeRoster" }))).toEqual([[["before", "rule"], "unknownValue"]]);
  expect(refused(undefined)).toEqual([[["before"], "missing"]]);
  expect(issuesOf(() => compareAppraisals(before, changed({ score: "101" })))).toEqual([
    [["after", "score"], "inconsistent"],
  ]);
  expect(refused(changed({ grade: 4 }))).toEqual([[["before", "grade"], "unknownValue"]]);
});
