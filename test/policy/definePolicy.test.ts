import {
  definePolicy,
  gradeForScore,
  gradeManager,
  type Policy,
  type PolicyOverrides,
  RuleInputError,
  referencePolicy,
  volumeScore,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../support/issues.js";

const loose = (overrides: unknown) => () => definePolicy(overrides as PolicyOverrides);
const BANDS = [
  { grade: 1, from: "95", salaryCoefficient: "2.2" },
  { grade: 2, from: "80", salaryCoefficient: "1.9" },
  { grade: 3, from: "60", salaryCoefficient: "1.5" },
] as const;

describe("a policy", () => {
  test("without overrides is the reference policy", () => {
    expect(definePolicy({})).toEqual(referencePolicy);
    expect(definePolicy(referencePolicy)).toEqual(referencePolicy);
  });

  test("differs only in what is given", () => {
    const policy = definePolicy({
      grading: { volume: { bonusCap: "5" } },
      readings: { gradeOn: "recorded" },
    });
    expect(policy.grading.volume).toEqual({ ...referencePolicy.grading.volume, bonusCap: "5" });
    expect(policy.readings).toEqual({ ...referencePolicy.readings, gradeOn: "recorded" });
    const { name, fingerprint, inForce } = referencePolicy;
    const { grading, readings } = referencePolicy;
    expect({ ...policy, name, fingerprint, inForce, grading, readings }).toEqual(referencePolicy);
  });

  test("replaces its bands as a whole", () => {
    const policy = definePolicy({ grading: { gradeBands: BANDS } });
    expect(policy.grading.gradeBands).toEqual(BANDS);
    expect(gradeForScore({ score: "94" }, policy).grade).toBe(2);
    expect(gradeForScore({ score: "79" }, policy).salaryCoefficient?.toString()).toBe("1.5");
  });

  test("starts from another policy where one is given", () => {
    const base = definePolicy({ name: "2024", grading: { volume: { bonusCap: "5" }, gradeBands: BANDS } });
    const policy = definePolicy({ name: "2025", grading: { volume: { fullMarks: "25" } } }, base);
    expect(policy).toEqual({
      ...base,
      name: "2025",
      fingerprint: policy.fingerprint,
      grading: { ...base.grading, volume: { ...base.grading.volume, fullMarks: "25" } },
    });
  });

  test("keeps figures as plain decimals, whatever they were given as", () => {
    const figures = { fullMarks: 25, perPercent: 0.1, bonusCap: 10n };
    expect(definePolicy({ grading: { volume: figures } }).grading.volume).toEqual({
      fullMarks: "25",
      perPercent: "0.1",
      bonusCap: "10",
    });
    expect(definePolicy({ grading: { volume: { perPercent: 1e-7 } } }).grading.volume.perPercent).toBe(
      "0.0000001",
    );
  });

  test("survives JSON, and decides the same after it", () => {
    const policy = definePolicy({
      name: "二〇二五年",
      inForce: { from: "2025-01-01", to: "2025-12-31" },
      grading: { volume: { bonusCap: "5" }, gradeBands: BANDS, ratedInMonth: 3 },
      readings: { perPointSteps: "wholeSteps", gradeOn: "recorded" },
    });
    const again = JSON.parse(JSON.stringify(policy)) as Policy;
    expect(definePolicy(again)).toEqual(policy);
    const input = { loansGranted: 157, peers: { managers: 10, loansGranted: 1013 } };
    expect(JSON.stringify(volumeScore(input, again))).toBe(JSON.stringify(volumeScore(input, policy)));
    expect(gradeForScore({ score: "94.995" }, again).grade).toBe(1);
  });

  test("that was not made here is checked when a rule is given it", () => {
    const broken = { ...referencePolicy, readings: { ...referencePolicy.readings, gradeOn: "rounded" } };
    expect(() => gradeForScore({ score: 1 }, broken as unknown as Policy)).toThrow(RuleInputError);
    expect(() => gradeManager({} as never, null as unknown as Policy)).toThrow(RuleInputError);
  });

  test("is frozen to its last figure, and so is the reference policy", () => {
    const policy = definePolicy({ grading: { gradeBands: BANDS }, inForce: { from: "2025-01-01" } });
    for (const each of [policy, referencePolicy]) {
      const parts: unknown[] = [each];
      for (const part of parts) {
        expect(Object.isFrozen(part)).toBe(true);
        parts.push(
          ...Object.values(part as object).filter((value) => typeof value === "object" && value !== null),
        );
      }
      expect(parts.length).toBeGreaterThan(10);
    }
  });

  test("does not hold on to what it was made from", () => {
    const bands = BANDS.map((band) => ({ ...band }));
    const overrides = { inForce: { from: "2025-01-01" }, grading: { gradeBands: bands }, readings: {} };
    const policy = definePolicy(overrides);
    expect(Object.isFrozen(overrides) || Object.isFrozen(bands) || Object.isFrozen(overrides.inForce)).toBe(
      false,
    );
    (bands[0] as { from: string }).from = "1";
    overrides.inForce.from = "1999-01-01";
    expect(policy.grading.gradeBands[0]?.from).toBe("95");
    expect(policy.inForce).toEqual({ from: "2025-01-01" });
  });
});

describe("a policy is refused", () => {
  test.each([
    [null, [[[], "wrongType"]]],
    ["strict", [[[], "wrongType"]]],
    [[], [[[], "wrongType"]]],
    [{ gradings: {} }, [[["gradings"], "unknownField"]]],
    [JSON.parse('{"__proto__":{}}'), [[["__proto__"], "unknownField"]]],
    [{ name: "" }, [[["name"], "blank"]]],
    [{ name: "a\u202eb" }, [[["name"], "unknownValue"]]],
    [{ name: 2025 }, [[["name"], "wrongType"]]],
    [{ grading: null }, [[["grading"], "wrongType"]]],
    [{ grading: [] }, [[["grading"], "wrongType"]]],
    [{ grading: { volumes: {} } }, [[["grading", "volumes"], "unknownField"]]],
    [{ grading: { volume: "20" } }, [[["grading", "volume"], "wrongType"]]],
    [{ grading: { volume: { cap: "10" } } }, [[["grading", "volume", "cap"], "unknownField"]]],
    [{ grading: { volume: { bonusCap: "-1" } } }, [[["grading", "volume", "bonusCap"], "belowMinimum"]]],
    [{ grading: { volume: { bonusCap: "1e1" } } }, [[["grading", "volume", "bonusCap"], "notADecimal"]]],
    [{ grading: { volume: { bonusCap: "１０" } } }, [[["grading", "volume", "bonusCap"], "notADecimal"]]],
    [{ grading: { volume: { bonusCap: "" } } }, [[["grading", "volume", "bonusCap"], "blank"]]],
    [{ grading: { volume: { bonusCap: null } } }, [[["grading", "volume", "bonusCap"], "wrongType"]]],
    [{ grading: { volume: { bonusCap: Number.NaN } } }, [[["grading", "volume", "bonusCap"], "notFinite"]]],
    [{ grading: { interest: { bonusCap: "-20" } } }, [[["grading", "interest", "bonusCap"], "belowMinimum"]]],
    [
      { grading: { quality: { baseRatio: "1.5" } } },
      [[["grading", "quality", "baseRatio"], "percentMistake"]],
    ],
    [{ grading: { conduct: { fines: "-2" } } }, [[["grading", "conduct", "fines"], "belowMinimum"]]],
    [
      { grading: { ceiling: { farAboveFactor: "-1.5" } } },
      [[["grading", "ceiling", "farAboveFactor"], "belowMinimum"]],
    ],
    [
      { grading: { ceiling: { seriousViolation: 4 } } },
      [[["grading", "ceiling", "seriousViolation"], "unknownValue"]],
    ],
    [
      { grading: { ceiling: { aboveTolerance: 1.5 } } },
      [[["grading", "ceiling", "aboveTolerance"], "notWhole"]],
    ],
    [
      { grading: { ceiling: { farAboveTolerance: 0 } } },
      [[["grading", "ceiling", "farAboveTolerance"], "belowMinimum"]],
    ],
    [
      { grading: { firstAppointment: { grade: 4 } } },
      [[["grading", "firstAppointment", "grade"], "unknownValue"]],
    ],
    [
      { grading: { firstAppointment: { protectionYears: 0 } } },
      [[["grading", "firstAppointment", "protectionYears"], "belowMinimum"]],
    ],
    [
      { grading: { ceiling: { aboveTolerance: 3, farAboveTolerance: 2 } } },
      [[["grading", "ceiling", "farAboveTolerance"], "inconsistent"]],
    ],
    [{ credit: { scaleMost: "1" } }, [[["credit", "scaleMost"], "belowMinimum"]]],
    [
      { credit: { stability: { slightFrom: "0.25" } } },
      [[["credit", "stability", "markedFrom"], "inconsistent"]],
    ],
    [{ grading: { ratedInMonth: 0 } }, [[["grading", "ratedInMonth"], "belowMinimum"]]],
    [{ grading: { ratedInMonth: 13 } }, [[["grading", "ratedInMonth"], "aboveMaximum"]]],
    [{ grading: { quality: { step: "0" } } }, [[["grading", "quality", "step"], "belowMinimum"]]],
    [{ readings: null }, [[["readings"], "wrongType"]]],
    [{ readings: [] }, [[["readings"], "wrongType"]]],
    [{ readings: { gradedOn: "exact" } }, [[["readings", "gradedOn"], "unknownField"]]],
    [{ readings: { gradeOn: "rounded" } }, [[["readings", "gradeOn"], "unknownValue"]]],
    [{ readings: { gradeOn: 1 } }, [[["readings", "gradeOn"], "unknownValue"]]],
    [{ readings: { constructor: "exact" } }, [[["readings", "constructor"], "unknownField"]]],
    [{ inForce: "2025" }, [[["inForce"], "wrongType"]]],
    [{ inForce: {} }, [[["inForce", "from"], "missing"]]],
    [{ inForce: { from: "2025-02-29" } }, [[["inForce", "from"], "notADate"]]],
    [{ inForce: { from: "2025-01-01", to: null } }, [[["inForce", "to"], "wrongType"]]],
    [{ inForce: { from: "2025-01-01", until: "2025-12-31" } }, [[["inForce", "until"], "unknownField"]]],
    [{ inForce: { from: "2025-01-02", to: "2025-01-01" } }, [[["inForce", "to"], "inconsistent"]]],
  ])("%j", (overrides, issues) => expect(issuesOf(loose(overrides))).toEqual(issues));

  test("with everything that is wrong with it", () => {
    const overrides = {
      name: " ",
      grading: { volume: { fullMarks: "x", cap: 1 } },
      readings: { gradeOn: "x" },
    };
    expect(issuesOf(loose(overrides))).toEqual([
      [["grading", "volume", "fullMarks"], "notADecimal"],
      [["grading", "volume", "cap"], "unknownField"],
      [["name"], "blank"],
      [["readings", "gradeOn"], "unknownValue"],
    ]);
  });

  test("with the figure named in the message", () => {
    expect(loose({ grading: { volume: { bonusCap: "-1" } } })).toThrow(
      'grading.volume.bonusCap: expected a decimal of 0 or more, got "-1"',
    );
    expect(loose({ readings: { gradeOn: "rounded" } })).toThrow(
      'readings.gradeOn: expected one of "exact", "recorded", got "rounded"',
    );
  });
});

describe("bands are refused", () => {
  const [one, two, three] = BANDS;
  test.each([
    ["a list that is none", { from: "90" }, [[[], "wrongType"]]],
    ["none at all", [], [[[], "missing"]]],
    ["a band that is null", [one, null, three], [[[1], "wrongType"]]],
    [
      "a band without its coefficient",
      [one, two, { grade: 3, from: "60" }],
      [[[2, "salaryCoefficient"], "missing"]],
    ],
    ["a band with a key too many", [one, two, { ...three, below: "80" }], [[[2, "below"], "unknownField"]]],
    ["two that start alike", [one, { ...two, from: "95" }, three], [[[1, "from"], "inconsistent"]]],
    ["scores out of order", [one, { ...two, from: "96" }, three], [[[1, "from"], "inconsistent"]]],
    [
      "scores that only look in order as text",
      [{ ...one, from: "100" }, { ...two, from: "99" }, three],
      null,
    ],
    [
      "grades out of order",
      [one, { ...two, grade: 3 }, { ...three, grade: 2 }],
      [[[2, "grade"], "inconsistent"]],
    ],
    ["a grade twice", [one, { ...two, grade: 1 }, three], [[[1, "grade"], "inconsistent"]]],
    ["a negative start", [one, two, { ...three, from: "-1" }], [[[2, "from"], "belowMinimum"]]],
    ["an exponent", [{ ...one, from: "9e1" }, two, three], [[[0, "from"], "notADecimal"]]],
  ] as [string, unknown, [(string | number)[], string][] | null][])("%s", (_, gradeBands, issues) => {
    const define = loose({ grading: { gradeBands } });
    if (issues === null) expect(define).not.toThrow();
    else
      expect(issuesOf(define)).toEqual(
        expect.arrayContaining(issues.map(([path, code]) => [["grading", "gradeBands", ...path], code])),
      );
  });

  test("where a ceiling or the first grade has no band", () => {
    expect(issuesOf(loose({ grading: { gradeBands: [one, two] } }))).toEqual([
      [["grading", "ceiling", "farAboveTolerance"], "unknownValue"],
      [["grading", "firstAppointment", "grade"], "unknownValue"],
    ]);
  });
});
