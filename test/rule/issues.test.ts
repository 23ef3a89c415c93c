import { Decimal } from "decimal.js";
import {
  conductDeduction,
  explain,
  gradeCeiling,
  gradeForScore,
  gradeManager,
  gradeRoster,
  type IssueCode,
  interestScore,
  qualityScore,
  RuleInputError,
  safely,
  volumeScore,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { issue, relocated, shown, within } from "../../src/rule/index.js";
import { AVERAGE, PEERS } from "../support/managers.js";

const loose = (rule: unknown, input: unknown) => () => (rule as (input: unknown) => unknown)(input);
const manager = (change: object) =>
  loose(gradeManager, { year: 2025, manager: { ...AVERAGE, ...change }, peers: PEERS });
const peers = { managers: 10, loansGranted: 1000 };
const SHORT =
  "write digits with at most one point: no exponent, sign +, separators, spaces, full-width digits";

describe("a message names the field, what was expected and what came", () => {
  const MESSAGES: readonly (readonly [IssueCode, () => unknown, string])[] = [
    ["missing", loose(gradeForScore, {}), "score: expected a score, got nothing"],
    ["missing", loose(volumeScore, { loansGranted: 1 }), "peers: expected an object, got nothing"],
    ["blank", loose(gradeForScore, { score: "" }), 'score: expected a score, got "" (a blank is not zero)'],
    ["wrongType", loose(gradeForScore, { score: null }), "score: expected a score, got null"],
    ["wrongType", loose(gradeForScore, { score: [90] }), "score: expected a score, got an array"],
    ["wrongType", loose(gradeForScore, null), "input: expected an object, got null"],
    ["wrongType", manager({ id: 7 }), "manager.id: expected a text without blanks at its ends, got 7"],
    ["notADecimal", loose(gradeForScore, { score: "1e3" }), `score: expected a score, got "1e3" (${SHORT})`],
    ["notFinite", loose(gradeForScore, { score: Number.NaN }), "score: expected a score, got NaN"],
    [
      "tooManyDigits",
      loose(gradeForScore, { score: 10n ** 30n }),
      `score: expected a score, got 1${"0".repeat(30)} (at most 30 digits either side of the point)`,
    ],
    [
      "notWhole",
      loose(volumeScore, { loansGranted: "1.5", peers }),
      'loansGranted: expected a whole number of 0 or more, got "1.5"',
    ],
    [
      "belowMinimum",
      loose(volumeScore, { loansGranted: new Decimal(-1), peers }),
      "loansGranted: expected a whole number of 0 or more, got -1",
    ],
    [
      "belowMinimum",
      loose(volumeScore, { loansGranted: 1, peers: { managers: 0, loansGranted: 1 } }),
      "peers.managers: expected a whole number of 1 or more, got 0",
    ],
    [
      "belowMinimum",
      loose(qualityScore, { newNplBalance: 0, managedLoans: "-0.01" }),
      'managedLoans: expected an amount in yuan of 0 or more, got "-0.01"',
    ],
    [
      "aboveMaximum",
      loose(conductDeduction, { fines: 2 ** 53 }),
      "fines: expected a whole number of 0 or more, got 9007199254740992 (at most 9007199254740991)",
    ],
    [
      "percentMistake",
      loose(gradeCeiling, { newNplRatio: 0.01, nplTolerance: "1.2" }),
      'nplTolerance: expected a ratio from 0 to 1 (1.2 % is 0.012), got "1.2" ' +
        "(1.2 % is written 0.012; was the percentage meant?)",
    ],
    [
      "notADate",
      manager({ appointedOn: "2025-02-30" }),
      'manager.appointedOn: expected a date written YYYY-MM-DD that exists, got "2025-02-30"',
    ],
    [
      "unknownValue",
      manager({ branchType: "county" }),
      'manager.branchType: expected one of "urban", "township", "village", got "county"',
    ],
    ["unknownField", manager({ grade: 1 }), "manager.grade: is not a field of this input"],
    [
      "inconsistent",
      loose(qualityScore, { newNplBalance: 2, managedLoans: 1 }),
      "newNplBalance: expected at most managedLoans without the acceptances, of which it is part",
    ],
    [
      "inconsistent",
      manager({ appointedOn: "2026-01-01" }),
      "manager.appointedOn: expected a day up to the end of the year rated, got 2026-01-01",
    ],
    [
      "undetermined",
      loose(interestScore, { interestIncome: 1, peers: { managers: 2, interestIncome: 0 } }),
      "peers.interestIncome: expected a positive average of the class, got 0 while the own figure is not 0",
    ],
    [
      "undetermined",
      loose(qualityScore, { newNplBalance: 0, managedLoans: 0 }),
      'managedLoans: expected loans beside the acceptances, got none (reading zeroManagedLoans is "reject")',
    ],
  ];

  test.each(MESSAGES)("%s", (code, call, message) => {
    const outcome = safely(call)();
    expect(outcome.ok ? [] : outcome.issues.map((each) => [each.code, each.message])).toEqual([
      [code, message],
    ]);
  });

  test("duplicate", () => {
    const { rejected } = gradeRoster({ year: 2025, managers: [AVERAGE, AVERAGE] });
    expect(rejected[0]?.issues).toEqual([
      {
        path: ["id"],
        code: "duplicate",
        message: 'id: "AM-001" was used before, at index 0',
        detail: { zh: "“AM-001”与第1行的编号重复", en: '"AM-001" was used before, at index 0' },
        title: { zh: "编号", en: "Id" },
      },
    ]);
  });

  test("every code is among them", () => {
    const codes = new Set<IssueCode>([...MESSAGES.map(([code]) => code), "duplicate"]);
    expect([...codes].sort()).toEqual([
      "aboveMaximum",
      "belowMinimum",
      "blank",
      "duplicate",
      "inconsistent",
      "missing",
      "notADate",
      "notADecimal",
      "notFinite",
      "notWhole",
      "percentMistake",
      "tooManyDigits",
      "undetermined",
      "unknownField",
      "unknownValue",
      "wrongType",
    ]);
  });
});

const GONE = { zh: "没有了", en: "is gone" };

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe("a value is shown short, and as what it is", () => {
  test.each([
    [undefined, "nothing"],
    [null, "null"],
    ["", '""'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
    [1.5, "1.5"],
    [-0, "0"],
    [12n, "12"],
    [10n ** 100n, `1${"0".repeat(59)}…`],
    [true, "true"],
    [[], "an array"],
    [{}, "an object"],
    [new Date(0), "an object"],
    [() => 1, "a function"],
    [Symbol("s"), "a symbol"],
    [new Decimal("-1.50"), "-1.5"],
    [new Decimal("1e1000000000"), "a Decimal of too many digits"],
    [new Decimal("1".repeat(61)), "a Decimal of too many digits"],
    [new Decimal(Number.NaN), "a Decimal that is not finite"],
    [10n ** 1000n, "a bigint of too many digits"],
    ["a\u202eb\u200b", '"a<U+202E>b<U+200B>"'],
    [{ toStringTag: "[object Decimal]" }, "an object"],
  ])("value %#", (value, text) => expect(shown(value)).toBe(text));

  test("also where it cannot be read", () => {
    expect(shown(revoked())).toBe("an object that cannot be read");
  });
});

describe("an error of a rule", () => {
  test("is an Error of its own name and issues, which it says on a line each", () => {
    const issues = [issue(["a"], "missing", GONE), issue(["b"], "missing", GONE)];
    const { name, message, issues: held } = new RuleInputError(issues);
    expect([name, message, held]).toEqual(["RuleInputError", "a: is gone\nb: is gone", issues]);
    expect([Object.isFrozen(held), Object.isFrozen(issues)]).toEqual([true, false]);
  });

  test("is known by its mark, whichever copy of the library threw it", () => {
    const MARK = Symbol.for("kaoping.RuleInputError");
    const other = Object.defineProperty(new Error("a"), MARK, { value: true });
    expect(other instanceof RuleInputError).toBe(true);
    expect(Reflect.get(new RuleInputError([]), MARK)).toBe(true);
  });

  test.each([null, undefined, "x", new Error("x"), {}])("is not %o", (value) => {
    expect((value as unknown) instanceof RuleInputError).toBe(false);
  });

  const thrown = (() => {
    try {
      gradeManager({ year: 2025, manager: { ...AVERAGE, loansGranted: -1, fines: "x" }, peers: PEERS });
    } catch (error) {
      return error;
    }
    return undefined;
  })();

  test("is an Error that says every issue on a line of its own", () => {
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toBeInstanceOf(RuleInputError);
    if (!(thrown instanceof RuleInputError)) return;
    expect(thrown.name).toBe("RuleInputError");
    expect(thrown.message).toBe(
      "manager.loansGranted: expected a whole number of 0 or more, got -1\n" +
        `manager.fines: expected a whole number of 0 or more, got "x" (${SHORT})`,
    );
    expect(thrown.issues.map(({ path }) => path)).toEqual([
      ["manager", "loansGranted"],
      ["manager", "fines"],
    ]);
  });

  test("holds frozen issues, each whole and without the name of its field", () => {
    if (!(thrown instanceof RuleInputError)) throw thrown;
    expect(Object.isFrozen(thrown.issues)).toBe(true);
    for (const each of thrown.issues) {
      expect(Object.isFrozen(each)).toBe(true);
      expect(each.message).toBe(`${each.path.join(".")}: ${each.detail.en}`);
    }
  });
});

test("an error that a user derives is known by its own class alone", () => {
  class OwnError extends RuleInputError {}
  const [own, other] = [new OwnError([]), new RuleInputError([])];
  expect([own instanceof OwnError, own instanceof RuleInputError, other instanceof OwnError]).toEqual([
    true,
    true,
    false,
  ]);
});

describe("a path", () => {
  test("is written as the field is reached in code", () => {
    const messages = [[], ["a"], ["a", "b"], ["rows", 3, "id"], [0, "x"], [""]].map(
      (path) => issue(path, "missing", GONE).message,
    );
    expect(messages).toEqual([
      "input: is gone",
      "a: is gone",
      "a.b: is gone",
      "rows[3].id: is gone",
      "[0].x: is gone",
      '"": is gone',
    ]);
  });

  test("shows the start of a key, and nothing hidden in it", () => {
    const { message } = issue(["k".repeat(61), "a\u202eb"], "missing", GONE);
    expect(message).toBe(`${"k".repeat(60)}.a�b: is gone`);
  });

  test("grows by the part of the input the issue was found in", () => {
    const outcome = safely(() => within(["rows", 2], () => gradeForScore({ score: "x" })))();
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([["rows", 2, "score"]]);
    const moved = relocated([issue(["b"], "missing", GONE)], ["a"]);
    expect(moved).toEqual([
      {
        path: ["a", "b"],
        code: "missing",
        message: "a.b: is gone",
        detail: GONE,
      },
    ]);
  });

  test("is not added to an error of another kind", () => {
    const fail = () => {
      throw new RangeError("not an input");
    };
    expect(() => within(["a"], fail)).toThrow(new RangeError("not an input"));
  });
});

describe("safely", () => {
  test("returns the finding", () => {
    const outcome = safely(gradeForScore)({ score: 90 });
    expect(outcome).toEqual({ ok: true, finding: gradeForScore({ score: 90 }) });
  });

  test("passes every argument on", () => {
    const outcome = safely(explain)(gradeForScore({ score: 90 }), { locale: "en", format: "text" });
    expect(outcome.ok && outcome.finding).toContain("grade one");
  });

  test("returns the issues of an input", () => {
    const outcome = safely(gradeForScore)({ score: "ninety" });
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(["notADecimal"]);
  });

  test("does not hide an error of another kind", () => {
    const broken = safely((): never => {
      throw new TypeError("a mistake in the code");
    });
    expect(broken).toThrow(new TypeError("a mistake in the code"));
  });
});
