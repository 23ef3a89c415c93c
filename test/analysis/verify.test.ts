import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  canonical,
  comparePolicies,
  compareRosters,
  creditModel,
  creditScore,
  creditScores,
  creditSensitivity,
  Decimal,
  definePolicy,
  explain,
  type Finding,
  gradeForScore,
  gradeManager,
  gradeRoster,
  plain,
  RuleInputError,
  record,
  referencePolicy,
  rules,
  sensitivity,
  shortfall,
  verify,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { casesOf } from "../support/fixtures.js";
import { issuesOf } from "../support/issues.js";
import { AVERAGE, PEERS } from "../support/managers.js";

const kept = record(gradeManager, { year: 2025, manager: AVERAGE, peers: PEERS });
const read = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
type Part = Record<string, unknown>;

/** A part of a record, to be changed. */
function within(data: Part, ...path: readonly string[]): Part {
  return path.reduce((part, key) => part[key] as Part, data);
}

/** The record with something changed. */
function changed(change: (data: Part) => void, from: object = kept): Part {
  const data = read(from) as Part;
  change(data);
  return data;
}

test("a record holds the decision and everything it was decided on", () => {
  const { finding, policy, ...rest } = record(gradeForScore, { score: new Decimal("89.996") });
  expect(rest).toEqual({
    library: "kaoping",
    version: JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version,
    rule: "gradeForScore",
    input: { score: "89.996" },
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(finding).toEqual(plain(gradeForScore({ score: "89.996" })));
  expect(policy).toEqual(plain(referencePolicy));
});

test("figures are kept as text, whole numbers as they came", () => {
  const input = { year: 2025, manager: { ...AVERAGE, loansGranted: 120, nplTolerance: 0.012 }, peers: PEERS };
  const { manager } = record(gradeManager, input).input as { manager: object };
  expect(manager).toMatchObject({ loansGranted: 120, nplTolerance: "0.012" });
});

test("a getter is read once, and the decision is made on what it gave", () => {
  const scores = ["95", "10"];
  const input = {
    get score() {
      return scores.shift();
    },
  };
  const { input: taken, finding } = record(gradeForScore, input as { score: string });
  expect(taken).toEqual({ score: "95" });
  expect(finding.grade).toBe(1);
});

describe("of every rule a record is the same when it is read back", () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
    const [first, ...more] = casesOf(rule);
    for (const { input, policy } of [first, more.at(-1)].filter((each) => each !== undefined)) {
      const made = record(rule, input as never, policy && definePolicy(policy));
      const { same, differences, finding } = verify(jsonb(made));
      expect(differences).toEqual([]);
      expect(same).toBe(true);
      expect(plain(finding as object)).toEqual(made.finding);
    }
  });
});

/** What PostgreSQL gives back of jsonb: keys by their length, then by their bytes. */
function jsonb<T>(data: T): T {
  const stored = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.map(stored);
    const keys = Object.keys(part).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return Object.fromEntries(keys.map((key) => [key, stored((part as Record<string, unknown>)[key])]));
  };
  return stored(read(data)) as T;
}

test("a roster and a batch of credit scores are recorded too", () => {
  const roster = record(gradeRoster, {
    year: 2025,
    managers: [AVERAGE, { ...AVERAGE, id: "b", fines: 1 }, AVERAGE],
  });
  expect([roster.rule, roster.finding.appraisals.length, roster.finding.rejected.length]).toEqual([
    "gradeRoster",
    2,
    1,
  ]);
  expect(verify(jsonb(roster)).same).toBe(true);
  const broken = changed(
    (data) => Object.assign(within(data, "finding", "appraisals", "1"), { grade: 3 }),
    roster,
  );
  expect(verify(broken).differences.map(({ path }) => path)).toEqual([["finding", "appraisals", 1, "grade"]]);

  const model = { id: "U", weights: ["1"], children: [{ id: "U1" }] };
  const scores = record(creditScores, { model, assessments: [{ U1: { votes: [3, 4, 2, 1, 0] } }, {}] });
  expect([scores.finding.scored.length, scores.finding.rejected.length]).toEqual([1, 1]);
  expect(verify(jsonb(scores)).same).toBe(true);
});

describe("an analysis that is asked as a rule is recorded too", () => {
  const managers = [AVERAGE, { ...AVERAGE, id: "b", fines: 1, loansGranted: 60 }];
  const policy = definePolicy({ name: "2026", readings: { gradeOn: "recorded" } });
  const lacking = record(shortfall, {
    year: 2025,
    manager: { ...AVERAGE, reprimands: 3 },
    peers: PEERS,
    grade: 1,
  });

  test.each([
    ["shortfall", lacking],
    ["sensitivity", record(sensitivity, { year: 2025, managers }, policy)],
    [
      "compareRosters",
      record(compareRosters, { year: 2025, before: managers, after: [AVERAGE, 7 as never] }, policy),
    ],
  ])("%s", (name, made) => {
    expect(made.rule).toBe(name);
    const { same, differences, finding } = verify(jsonb(made));
    expect([same, differences]).toEqual([true, []]);
    expect(plain(finding as object)).toEqual(made.finding);
    expect(explain(finding as Finding, { locale: "en", format: "text" })).toContain(
      "Verified: computed again",
    );
  });

  test("a changed figure is named in words", () => {
    const broken = changed((data) => Object.assign(within(data, "finding", "now"), { score: "99" }), lacking);
    const said = (locale: "zh" | "en") => explain(verify(broken), { locale, format: "text" }).split("\n");
    expect(said("zh").slice(0, 4)).toEqual([
      "存档核验：不一致，有1处",
      "",
      "   1. 存档的认定：距目标等级的差额（版本0.1.0） 〔《办法》第十条〕",
      "   2. 总分（finding.now.score）：存档为“99”，重新计算为“85” 〔《办法》第十条〕",
    ]);
    expect(said("en").slice(0, 4)).toEqual([
      "Verification of a record: not the same, in 1 place",
      "",
      "   1. Decision on record: What is lacking for a grade (version 0.1.0) 〔Measures, Art. 10〕",
      '   2. Score (finding.now.score): recorded "99", computed "85" 〔Measures, Art. 10〕',
    ]);
  });

  test("not one whose policies stand in its input", () => {
    const asked = { year: 2025, managers, before: referencePolicy, after: policy };
    expect(issuesOf(() => record(comparePolicies as never, asked as never))).toEqual([
      [["rule"], "unknownValue"],
    ]);
  });
});

test("a compiled model is recorded as its definition, with the policy it was made under", () => {
  const policy = definePolicy({ readings: { creditGradeLabel: "maxMembership" } });
  const definition = { id: "U", weights: ["0.6", "0.4"], children: [{ id: "U1" }, { id: "U2" }] };
  const assessment = { U1: { votes: [3, 4, 2, 1, 0] }, U2: { votes: [1, 1, 1, 2, 1] } };
  const model = creditModel(definition, policy);
  const made = record(creditScore, { model, assessment });
  expect(made.policy).toEqual(plain(policy));
  expect(made.finding).toEqual(plain(creditScore({ model, assessment })));
  expect(verify(read(made)).same).toBe(true);
  expect(verify(read(record(creditSensitivity, { model, assessment }))).same).toBe(true);
  expect(issuesOf(() => record(creditScore, { model, assessment }, referencePolicy))).toEqual([
    [["model"], "inconsistent"],
  ]);
});

describe("a change is found and named", () => {
  test.each<[string, (data: Part) => void, unknown]>([
    [
      "a digit of the finding",
      (data) => Object.assign(within(data, "finding"), { score: "100.1" }),
      [{ path: ["finding", "score"], stored: "100.1", computed: "100" }],
    ],
    [
      "a field of the finding that is gone",
      (data) => delete within(data, "finding").grade,
      [{ path: ["finding", "grade"], computed: 1 }],
    ],
    [
      "a field of the finding too many",
      (data) => Object.assign(within(data, "finding"), { bonus: "1" }),
      [{ path: ["finding", "bonus"], stored: "1" }],
    ],
    [
      "a field of the record too many",
      (data) => Object.assign(data, { signedBy: "x" }),
      [{ path: ["signedBy"], stored: "x" }],
    ],
    [
      "a figure of the reference policy",
      (data) => Object.assign(within(data, "policy", "grading", "conduct"), { fines: "9" }),
      [
        { path: ["policy", "grading", "conduct", "fines"], stored: "9", computed: "2" },
        { path: ["finding", "fingerprint"] },
        { path: ["digest"] },
      ],
    ],
    [
      "a figure of the policy that is gone",
      (data) => delete within(data, "policy", "grading", "conduct").fines,
      [{ path: ["policy", "grading", "conduct", "fines"], computed: "2" }],
    ],
    [
      "the fingerprint",
      (data) => Object.assign(within(data, "policy"), { fingerprint: "0123456789abcdef" }),
      [
        {
          path: ["policy", "fingerprint"],
          stored: "0123456789abcdef",
          computed: referencePolicy.fingerprint,
        },
      ],
    ],
    [
      "an input on which a figure depends",
      (data) => Object.assign(within(data, "input", "manager"), { newNplBalance: "110000" }),
      [{ path: ["finding", "items", "quality", "newNplBalance"], stored: "100000", computed: "110000" }],
    ],
    [
      "an input on which none depends",
      (data) =>
        Object.assign(within(data, "input", "peers"), {
          village: { managers: 1, loansGranted: 1, interestIncome: 1 },
        }),
      [{ path: ["digest"] }],
    ],
    ["the version", (data) => Object.assign(data, { version: "0.0.9" }), [{ path: ["digest"] }]],
  ])("%s", (_, change, expected) => {
    const { same, differences } = verify(changed(change));
    expect(same).toBe(false);
    for (const each of expected as object[])
      expect(differences).toContainEqual(expect.objectContaining(each));
  });

  test("what is on one side alone has no other side", () => {
    const found = changed((data) => {
      const finding = within(data, "finding");
      delete finding.grade;
      finding.bonus = "1";
    });
    expect(verify(found).differences.map((each) => Object.keys(each))).toEqual([
      ["path", "computed"],
      ["path", "stored"],
    ]);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["a text", "x"],
  ])("%s in place of the finding, as a whole", (_, finding) => {
    const { differences, finding: computed } = verify({ ...kept, finding });
    expect(differences).toEqual([
      { path: ["finding"], stored: finding, computed: plain(computed as object) },
    ]);
  });

  test("an input that is refused, and nothing of what could not be computed", () => {
    const refused = changed((data) => Object.assign(within(data, "input"), { year: "x" }));
    expect(verify(refused).differences.map(({ path }) => path)).toEqual([["input", "year"], ["digest"]]);
  });

  test("no policy at all", () => {
    const { issues, finding, policy } = verify({ ...kept, policy: null });
    expect(issues.map(({ path, code }) => [path, code])).toEqual([[["policy"], "wrongType"]]);
    expect([finding, policy]).toEqual([null, undefined]);
  });

  test.each<[string, object, readonly string[]]>([
    ["nothing", {}, []],
    ["the digest", { digest: "" }, ["onlyDigest"]],
    ["the digest, which is not there", { digest: undefined }, []],
    ["the digest and more", { digest: "", signedBy: "x" }, []],
    ["something else", { signedBy: "x" }, []],
  ])("a note tells where only the digest is another: %s", (_, change, codes) => {
    const { rule, policy, fingerprint, notes } = verify({ ...kept, ...change });
    expect(notes).toEqual(codes.map((code) => ({ code, clause: "kaoping" })));
    expect([rule, policy, fingerprint]).toEqual(["verify", "reference", referencePolicy.fingerprint]);
  });

  test.each(["policy", "input", "finding", "digest"])("%s, which is not there", (part) => {
    const { [part]: _, ...rest } = read(kept) as unknown as Part;
    const { same, differences, issues } = verify(rest);
    expect([same, differences[0]?.path, differences[0]?.stored]).toEqual([false, [part], undefined]);
    const refused = part === "policy" || part === "input" ? [[[part], "missing"]] : [];
    expect(issues.map(({ path, code }) => [path, code])).toEqual(refused);
  });

  test("a policy beside it that is none is refused by its name", () => {
    expect(issuesOf(() => verify(kept, { grading: 1 } as never))).toEqual([
      [["policy", "grading"], "wrongType"],
    ]);
  });

  test("a figure of a policy that the bank holds too", () => {
    const policy = definePolicy({ name: "2025", grading: { conduct: { fines: "3" } } });
    const made = record(gradeForScore, { score: "90" }, policy);
    const broken = changed(
      (data) => Object.assign(within(data, "policy", "grading", "conduct"), { fines: "4" }),
      made,
    );
    expect(verify(broken).differences.map(({ path }) => path.join("."))).toEqual([
      "policy.fingerprint",
      "finding.fingerprint",
      "digest",
    ]);
    expect(verify(broken, policy).differences[0]).toEqual({
      path: ["policy", "grading", "conduct", "fines"],
      stored: "4",
      computed: "3",
    });
    expect(verify(made, policy).same).toBe(true);
    expect(verify(made, referencePolicy).differences.map(({ path }) => path.join("."))).toEqual([
      "policy.name",
      "policy.fingerprint",
      "policy.grading.conduct.fines",
    ]);
  });

  test.each<[string, (data: Part) => void, unknown, unknown]>([
    [
      "an input that is no figure",
      (data) => Object.assign(within(data, "input", "manager"), { loansGranted: "12O" }),
      { path: ["input", "manager", "loansGranted"], stored: "12O" },
      [["input", "manager", "loansGranted"], "notADecimal"],
    ],
    [
      "a figure of the policy that is none",
      (data) => Object.assign(within(data, "policy", "grading", "volume"), { bonusCap: "-1" }),
      { path: ["policy", "grading", "volume", "bonusCap"], stored: "-1" },
      [["policy", "grading", "volume", "bonusCap"], "belowMinimum"],
    ],
    ["no policy", (data) => delete data.policy, { path: ["policy"] }, [["policy"], "missing"]],
    ["no input", (data) => delete data.input, { path: ["input"] }, [["input"], "missing"]],
  ])("%s that is refused", (_, change, expected, issue) => {
    const { same, differences, issues, finding } = verify(changed(change));
    expect([same, finding]).toEqual([false, null]);
    expect(differences[0]).toEqual(expected);
    expect(issues.map(({ path, code }) => [path, code])[0]).toEqual(issue);
  });
});

describe("what is no record is refused", () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("no");
      },
    },
  );
  test.each<[string, unknown, unknown]>([
    ["nothing", undefined, [[[], "missing"]]],
    ["a list", [], [[[], "wrongType"]]],
    ["of another library", { ...kept, library: "x" }, [[["library"], "unknownValue"]]],
    ["of an unknown rule", { ...kept, rule: "toString" }, [[["rule"], "unknownValue"]]],
    [
      "that only inherits its parts",
      Object.create(kept),
      [
        [["library"], "missing"],
        [["version"], "missing"],
        [["rule"], "missing"],
      ],
    ],
    ["a proxy that throws", hostile, [[[], "unreadable"]]],
    ["with a proxy that throws", { ...kept, finding: hostile }, [[["finding"], "unreadable"]]],
    [
      "with a getter that throws",
      {
        ...kept,
        get input() {
          throw new Error("no");
        },
      },
      [[["input"], "unreadable"]],
    ],
    ["with a list of nothing", { ...kept, input: Array(1_000_000) }, [[["input", 0], "missing"]]],
    ["with a revoked proxy", { ...kept, input: revoked() }, [[["input"], "unreadable"]]],
  ])("%s", (_, data, issues) => expect(issuesOf(() => verify(data))).toEqual(issues));

  test("a prototype in its keys is a field too many, and reaches nothing", () => {
    const data = JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(kept).slice(1)}`);
    expect(verify(data).differences).toEqual([{ path: ["__proto__"], stored: { polluted: 1 } }]);
    expect(({} as Part).polluted).toBeUndefined();
  });

  test("a function that is no rule is not recorded", () => {
    expect(issuesOf(() => record(String as never, {} as never))).toEqual([[["rule"], "unknownValue"]]);
    expect(() => record(gradeForScore, { score: "x" })).toThrow(RuleInputError);
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test("a record of another version verifies, and says so where it differs", () => {
  const { digest: _, finding, ...rest } = read(kept);
  const older = { ...rest, version: "0.0.9" };
  const signed = { ...older, finding, digest: sha(canonical(older)) };
  expect(verify(signed)).toMatchObject({ same: true, version: "0.0.9", notes: [{ code: "otherVersion" }] });
  expect(verify({ ...signed, finding: { ...finding, score: "99" } })).toMatchObject({
    same: false,
    differences: [{ path: ["finding", "score"], stored: "99", computed: "100" }],
    notes: [{ code: "otherVersion" }],
  });
});

function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("in words", () => {
  const text = (data: unknown, locale: "zh" | "en") => explain(verify(data), { locale, format: "text" });

  test("the same", () => {
    expect(text(kept, "zh").split("\n").slice(0, 3)).toEqual([
      "存档核验：一致。按存档的参数版本和输入重新计算，各项结果与存档相同",
      "",
      "   1. 存档的认定：客户经理等级评定（版本0.1.0） 〔《办法》第十四条〕",
    ]);
    expect(text(kept, "en").split("\n")[0]).toBe(
      "Verification of a record: the same. Computed again from its own policy and input, every figure is as recorded",
    );
  });

  test("a difference, with the name of its field", () => {
    const broken = { ...kept, finding: { ...kept.finding, score: "100.1" } };
    expect(text(broken, "zh")).toContain("三项得分减扣分（finding.score）：存档为“100.1”，重新计算为“100”");
    expect(text(broken, "en")).toContain(
      'Points less deductions (finding.score): recorded "100.1", computed "100"',
    );
  });

  test("a part of the record by its path", () => {
    const broken = { ...kept, finding: null };
    expect(text(broken, "zh")).toMatch(/\. finding：存档为/);
    expect(text(broken, "en")).toMatch(/\. finding: recorded /);
  });

  test("a refusal", () => {
    const broken = { ...kept, input: { ...(kept.input as object), year: "2025" } };
    expect(text(broken, "zh")).toContain("存档的参数版本或输入未通过检查，不能重新计算");
    expect(text(broken, "zh")).toContain("考评年度（input.year）：");
    expect(text(broken, "en")).toContain("Year rated (input.year): expected");
    expect(text(broken, "en")).toContain(
      "not the same. The policy or the input on record is refused, so nothing could be computed again\n",
    );
    const twice = { ...broken, input: { ...broken.input, peers: 1 } };
    expect(text(twice, "zh")).toContain("考评年度（input.year）：应填");
    expect(text(twice, "zh")).toContain("同类合计（input.peers）：应填一组字段，填的是1 〔");
  });

  test("only of what verify returned: read back, a verification proves nothing", () => {
    const back = plain(verify(kept)) as unknown as Finding;
    expect(issuesOf(() => explain(back, { locale: "zh", format: "text" }))).toEqual([
      [["rule"], "unknownValue"],
    ]);
  });

  test("text from outside stays text", () => {
    const broken = { ...kept, finding: { ...kept.finding, score: "{grade} <b>" }, "{x}": 1 };
    expect(explain(verify(broken), { locale: "en", format: "markdown" })).toContain(
      "recorded &quot;{grade} &lt;b&gt;&quot;",
    );
    expect(text(broken, "en")).toContain('recorded "{grade} <b>"');
    expect(text(broken, "en")).toContain("{x}: recorded 1, nothing should stand here");
  });

  test("a finding of a record that is the same is said to be verified", () => {
    const line = "本单据已核验：按存档的参数版本和输入重新计算，与存档一致。";
    const said = (data: unknown) =>
      explain(verify(data).finding as Finding, { locale: "zh", format: "text", audience: "employee" });
    expect(said(read(kept))).toContain(line);
    expect(said({ ...kept, digest: "" })).not.toContain(line);
    const { finding } = verify(record(gradeRoster, { year: 2025, managers: [AVERAGE] }));
    const [appraisal] = (finding as { appraisals: Finding[] }).appraisals;
    expect(explain(appraisal as Finding, { locale: "en", format: "text" })).toContain(
      "Verified: computed again",
    );
  });
});
