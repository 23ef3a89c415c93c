import {
  checkRow,
  definePolicy,
  explain,
  gradeEach,
  gradeForScore,
  gradeManager,
  gradeRoster,
  gradeStream,
  type ManagerInput,
  type PeerTotalsInput,
  peerAverages,
  peerTotals,
  RuleInputError,
  safely,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { AVERAGE, PEERS } from "../support/managers.js";

const grade = (change: Partial<ManagerInput>, peers: PeerTotalsInput = PEERS) =>
  gradeManager({ year: 2025, manager: { ...AVERAGE, ...change }, peers });
const codes = (change: Partial<ManagerInput>) => grade(change).notes.map(({ code }) => code);

describe("a class without totals", () => {
  const detail = (change: Partial<ManagerInput>) => {
    const outcome = safely(gradeManager)({ year: 2025, manager: { ...AVERAGE, ...change }, peers: {} });
    return outcome.ok ? [] : outcome.issues.map((issue) => issue.detail);
  };

  test("is asked for where the manager counts in it", () => {
    expect(detail({})).toEqual([
      {
        zh: "应填本类网点的合计，合计包括本人，这里没有填",
        en: "expected the totals of the class, this manager included, got nothing",
      },
    ]);
  });

  test("cannot be had where nobody counts in it", () => {
    expect(detail({ inClassAverage: false })).toEqual([
      {
        zh: "应有本类网点的合计，这里没有：本类没有人计入平均数，无法比较",
        en: "expected the totals of the class, got nothing: nobody counts in its averages",
      },
    ]);
  });
});

test("rows that the totals lack are told, as many of the class as without one", () => {
  const missing = (urban: number, unplaced: number) =>
    grade({}, { ...PEERS, missing: { urban, unplaced } }).missingRows;
  expect(missing(1, 1)).toEqual({ ofClass: 1, unplaced: 1 });
  expect(missing(0, 0)).toBeUndefined();
});

test("an appraisal has no name, and no rows that are missing, where there are none", () => {
  for (const key of ["name", "missingRows"]) expect(grade({})).not.toHaveProperty(key);
  expect(grade({ name: "张三" })).toHaveProperty("name", "张三");
});

test("a protected head of a branch, who is graded for reference, is not noted to be below the standard", () => {
  const below = { loansGranted: "1", interestIncome: "1", appointedOn: "2025-03-01" } as const;
  expect(codes(below)).toContain("belowStandardInProtection");
  expect(codes({ ...below, role: "branchHead", headCoefficient: "2" })).not.toContain(
    "belowStandardInProtection",
  );
});

describe("a row by itself", () => {
  test("is the one given, where nothing is wrong with it", () => {
    const checked = checkRow(AVERAGE);
    expect(checked).toEqual({ ok: true, row: AVERAGE });
    expect(Object.isFrozen(checked)).toBe(true);
  });

  test("is told what is wrong, with its id where that can be read", () => {
    const checked = checkRow({ ...AVERAGE, loansGranted: "many" });
    expect(checked).toMatchObject({ ok: false, id: "AM-001", issues: [{ path: ["loansGranted"] }] });
    expect(checkRow(null)).toMatchObject({ ok: false, id: null });
  });

  test("is told what contradicts the year only where the year is given", () => {
    const row = { ...AVERAGE, appointedOn: "2026-01-01" };
    expect(checkRow(row).ok).toBe(true);
    expect(checkRow(row, { year: 2025 })).toMatchObject({ ok: false, issues: [{ path: ["appointedOn"] }] });
  });
});

describe("rows one by one", () => {
  const options = { year: 2025, peers: PEERS };

  test.each([null, undefined, 5, "text", {}])("are refused where they are %s", (rows) => {
    expect(() => [...gradeEach(rows as never, options)]).toThrow(RuleInputError);
  });

  test("are read from what is async, and only from that asynchronously", async () => {
    async function* rows() {
      yield AVERAGE;
    }
    const results = [];
    for await (const result of gradeEach(rows(), options)) results.push(result);
    expect(results).toEqual([...gradeEach([AVERAGE], options)]);
    const streamed = [];
    for await (const result of gradeStream(rows, { year: 2025 })) streamed.push(result);
    expect(streamed).toHaveLength(1);
  });

  test("are refused where the options name another policy, and not where they name the same", () => {
    const [policy, other] = [definePolicy({}), definePolicy({})];
    expect([...gradeEach([], { ...options, policy }, policy)]).toEqual([]);
    const refused = safely(() => [...gradeEach([], { ...options, policy }, other)] as never)();
    expect(refused.ok ? [] : refused.issues).toMatchObject([
      {
        path: ["policy"],
        code: "inconsistent",
        detail: {
          zh: "应只给一个参数版本，选项中给了另一个",
          en: "expected one policy, got another in the options",
        },
      },
    ]);
  });

  test("are rejected from the second with the same id on", () => {
    const results = [...gradeEach([AVERAGE, AVERAGE], options)];
    expect(results[1]).toMatchObject({
      index: 1,
      issues: [{ path: ["id"], code: "duplicate", detail: { zh: "“AM-001”与第1行的编号重复" } }],
    });
  });
});

test("a tolerance that was not approved is told without a ratio where there are no loans", () => {
  const { nplTolerance: _, ...manager } = { ...AVERAGE, newNplBalance: "0", managedLoans: "0" };
  const readings = { missingTolerance: "noCeiling", zeroManagedLoans: "zeroMarks" } as const;
  const finding = gradeManager({ year: 2025, manager, peers: PEERS }, definePolicy({ readings }));
  const text = (locale: "zh" | "en") => explain(finding, { locale, format: "text" });
  expect(text("zh")).toContain("不良容忍度的限制：不适用，没有核定容忍度 〔");
  expect(text("en")).toContain("Ceiling for new NPL: not applied, no tolerance was approved 〔");
});

test("a score is never shown on the edge of a band that it does not meet", () => {
  const said = (score: string) =>
    explain(gradeForScore({ score }), { locale: "zh", format: "text", audience: "employee" });
  expect(said("89.999999")).toContain("按总分评定的等级：89.999999分，属");
  expect(said("75.000001")).toContain("按总分评定的等级：75.000001分，属");
  expect(said("79.999996")).toContain("按总分评定的等级：≈80分，属");
  expect(said("89.999999")).toContain("总分：89.999999分，登记为90.00分");
});

describe("a protection", () => {
  const ends = "protectionEndsInPayYear";

  test("that ends with the year of the pay lasts through it", () => {
    expect(codes({ appointedOn: "2024-12-31" })).not.toContain(ends);
    expect(codes({ appointedOn: "2024-12-30" })).toContain(ends);
  });

  test("that ends with the year rated covers no day of the pay", () => {
    const beforePay = "protectionEndsBeforePayYear";
    expect(codes({ appointedOn: "2023-12-31", priorCoefficient: "2.5" })).toEqual(["protected", beforePay]);
    expect(codes({ appointedOn: "2024-01-01", priorCoefficient: "2.5" })).toEqual([
      "protected",
      "performanceProtected",
      ends,
    ]);
    expect(codes({ appointedOn: "2024-01-01", priorCoefficient: "1.5" })).toEqual([
      "protected",
      "performanceProtected",
      ends,
    ]);
    expect(codes({ appointedOn: "2023-12-30", priorCoefficient: "2.5" })).toEqual([]);
  });

  test("sends nobody to Article 7 whom it does not pay", () => {
    const sheets = (change: object) => {
      const finding = gradeManager({ year: 2025, manager: { ...AVERAGE, ...change }, peers: PEERS });
      return [
        explain(finding, { locale: "zh", format: "text", audience: "employee" }),
        explain(finding, { locale: "en", format: "text", audience: "employee" }),
      ] as const;
    };
    const head = sheets({ appointedOn: "2025-03-01", role: "branchHead", headCoefficient: "2.4" });
    expect(head[0]).toContain("首次任职保护期内，不论总分，等级均为初定等级 〔《办法》第十五条〕");
    expect(head[1]).toContain(
      "Within the protection of a first appointment the grade is the initial one whatever the score 〔Measures, Art. 15〕",
    );
    expect(head[0]).not.toContain("第七条");
    expect(head[1]).not.toContain("Art. 7");

    const over = sheets({ appointedOn: "2023-12-31", priorCoefficient: "2.5" });
    expect(over[0]).toContain(
      "保护期在工资系数适用年度开始前届满：该年度按等级工资系数和绩效考核实绩执行，不再与任新职前的水平比较 〔《办法》第七条〕",
    );
    expect(over[1]).toContain(
      "The protection ends before the year that the coefficient is for: in that year the coefficient of the grade and the manager’s own performance count, and the post before is compared no more 〔Measures, Art. 7〕",
    );

    const paid = sheets({ appointedOn: "2025-03-01", priorCoefficient: "2.5" });
    expect(paid[0]).toContain(
      "保护期内绩效同样不低于任新职前水平，按“保护期工资待遇”计算 〔《办法》第七条〕",
    );
    expect(paid[1]).toContain(
      "Under protection performance pay is not below that of the post before either; “Pay during the protection period” tells it 〔Measures, Art. 7〕",
    );
  });

  test("that ends on the first day of the month of the rating ends in it", () => {
    const policy = definePolicy({ readings: { protectionTestedOn: "ratingMonth" } });
    const noted = (appointedOn: string) =>
      gradeManager({ year: 2025, manager: { ...AVERAGE, appointedOn }, peers: PEERS }, policy).notes.map(
        ({ code }) => code,
      );
    expect(noted("2024-01-01")).toContain("protectionEndsInRating");
    expect(noted("2023-12-31")).not.toContain("protectionEndsInRating");
  });
});

test("only loans, of which nobody has less than none, show that a manager is not in the total", () => {
  const noted = (change: object) => codes(change).includes("notInClassTotal");
  expect(noted({ loansGranted: 1201 })).toBe(true);
  expect(noted({ loansGranted: 1200 })).toBe(false);
  expect(noted({ interestIncome: "10000001" })).toBe(false);
});

test("a head who is left out of the averages may have figures that cannot be read", () => {
  const head = { branchType: "urban", role: "branchHead", loansGranted: "many", interestIncome: "1" };
  const policy = definePolicy({ readings: { headsInAverage: "left" } });
  expect(peerTotals([head as never], policy)).toEqual({ headsInAverage: { urban: "left" } });
});

test("malformed totals are refused where they stand", () => {
  expect(safely(peerAverages as never)({ urban: 5 } as never)).toMatchObject({
    issues: [{ path: ["urban"] }],
  });
});

test("a row that cannot be read is rejected, and the others are graded", () => {
  const managers = [AVERAGE, { ...AVERAGE, id: "AM-002" }];
  Object.defineProperty(managers, 0, {
    get: () => {
      throw new Error("gone");
    },
  });
  const { appraisals, rejected } = gradeRoster({ year: 2025, managers });
  expect(appraisals.map(({ id }) => id)).toEqual(["AM-002"]);
  expect(rejected).toMatchObject([{ index: 0, id: null }]);
});

test("a row whose id cannot be read is rejected without one", () => {
  const row = Object.defineProperty({ ...AVERAGE }, "id", {
    enumerable: true,
    get: () => {
      throw new Error("gone");
    },
  });
  const { rejected } = gradeRoster({ year: 2025, managers: [row] });
  expect(rejected.map(({ index, id }) => [index, id])).toEqual([[0, null]]);
});

test("nor is the score of an appraisal", () => {
  const said = (interestIncome: string) =>
    explain(grade({ interestIncome }), { locale: "zh", format: "text", audience: "employee" });
  expect(said("799999.98").split("\n")[0]).toContain("总分89.999999分，");
  expect(said("799999.98")).toContain("三项得分减扣分：90 − 0 = 89.999999分（式中数字经四舍五入）");
  expect(said("799999.98")).toContain("总分：89.999999分，登记为90.00分");
});

test("totals are refused that left out heads who may be of the class", () => {
  const of = (place: string) => ({ ...PEERS, headsInAverage: { [place]: "left" } });
  const refusal = (place: string) =>
    safely(gradeManager)({ year: 2025, manager: AVERAGE, peers: of(place) as PeerTotalsInput }).ok;
  expect([refusal("urban"), refusal("unplaced"), refusal("village")]).toEqual([false, false, true]);
});
