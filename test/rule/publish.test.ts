import { inspect } from "node:util";
import { Decimal } from "decimal.js";
import {
  type Appraisal,
  explain,
  gradeForScore,
  gradeManager,
  gradeRoster,
  referencePolicy,
  rules,
  volumeScore,
} from "kaoping";
import { afterEach, describe, expect, test } from "vitest";
import { ONE, toDecimal } from "../../src/exact/index.js";
import {
  applying,
  type Finding,
  figuresOf,
  isComputed,
  made,
  type Note,
  named,
  notesOf,
  publish,
} from "../../src/rule/index.js";
import { AVERAGE, PEERS } from "../support/managers.js";

const THIRDS = {
  ...AVERAGE,
  loansGranted: "107",
  newNplBalance: "137000",
  managedLoans: "9870000",
  fines: 1,
};
const appraise = (): Appraisal => gradeManager({ year: 2025, manager: THIRDS, peers: PEERS });

/** Every object within a value, the value first. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null || Decimal.isDecimal(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe("a finding is plain data", () => {
  test("frozen in every part of it", () => {
    const parts = objectsIn(appraise());
    expect(parts.length).toBeGreaterThan(20);
    for (const part of parts) expect(Object.isFrozen(part)).toBe(true);
    for (const part of objectsIn(gradeRoster({ year: 2025, managers: [AVERAGE, {} as never] })))
      expect(Object.isFrozen(part)).toBe(true);
  });

  test("without a key for what a decision leaves undefined", () => {
    const decided = { kept: 1, left: undefined, inner: { kept: ONE, left: undefined } };
    const finding = publish<{ inner: object }>(
      { name: "rule", clause: "measures-10" },
      decided,
      referencePolicy,
    );
    expect(Object.keys(finding)).not.toContain("left");
    expect(Object.keys(finding.inner)).toEqual(["kept"]);
  });

  test("that refuses to be changed", () => {
    const finding = gradeForScore({ score: 90 }) as { grade: unknown };
    expect(() => {
      finding.grade = 3;
    }).toThrow(TypeError);
    expect(() => {
      delete finding.grade;
    }).toThrow(TypeError);
    expect(finding.grade).toBe(1);
  });

  test("whose keys are its own, in the order of the decision, and nothing else", () => {
    expect(Object.keys(gradeForScore({ score: 90 }))).toEqual([
      "rule",
      "clause",
      "policy",
      "fingerprint",
      "score",
      "recordedScore",
      "band",
      "grade",
      "salaryCoefficient",
      "readings",
      "notes",
    ]);
    for (const part of objectsIn(appraise())) {
      const inLoop: string[] = [];
      for (const key in part) inLoop.push(key);
      expect(inLoop).toEqual(Object.keys(part));
    }
  });

  test("that gives the same Decimal and the same part each time it is read", () => {
    const finding = appraise();
    expect(finding.score).toBe(finding.score);
    expect(finding.items).toBe(finding.items);
    expect(finding.items.volume.points).toBe(finding.items.volume.points);
    expect(finding.notes).toBe(finding.notes);
    const { score, items } = finding;
    expect([score, items]).toEqual([finding.score, finding.items]);
  });

  test("in whatever order it is read", () => {
    const [forward, backward] = [appraise(), appraise()];
    const read = (finding: Appraisal, keys: readonly string[]) =>
      keys.map((key) => [key, JSON.stringify(finding[key as keyof Appraisal])]).sort();
    const keys = Object.keys(forward);
    expect(read(backward, keys.toReversed())).toEqual(read(forward, keys));
  });

  test("that survives JSON with every figure as a plain text", () => {
    const finding = appraise();
    const again = JSON.parse(JSON.stringify(finding)) as Record<string, unknown>;
    expect(again.score).toBe(finding.score.toString());
    expect(JSON.stringify(again)).toBe(JSON.stringify(finding));
    expect(new Decimal(String(again.score)).eq(finding.score)).toBe(true);
  });

  test("that can be spread, copied and compared", () => {
    const finding = appraise();
    const spread = { ...finding };
    expect(spread).toEqual(finding);
    expect(Object.getOwnPropertyDescriptor(spread, "score")).toMatchObject({ value: finding.score });
    expect(JSON.stringify(spread)).toBe(JSON.stringify(finding));
    expect(Object.assign({}, finding).items).toBe(finding.items);
    expect(appraise()).toEqual(finding);
    expect(gradeForScore({ score: 90 })).not.toEqual(gradeForScore({ score: 91 }));
    expect({ ...finding, note: "appealed" }.note).toBe("appealed");
  });

  test("that can be cloned as a structure once its figures are texts", () => {
    const plain = JSON.parse(JSON.stringify(appraise())) as object;
    expect(structuredClone(plain)).toEqual(plain);
  });

  test("that the console shows as data", () => {
    const text = inspect(appraise(), { depth: 9 });
    expect(text).not.toMatch(/Getter|Symbol/);
    expect(text).toMatch(/grade: 1|grade: 2/);
    expect(inspect(gradeForScore({ score: "89.99" }))).toContain("recordedScore: 89.99");
  });

  test("also where a host prints it without a printer of its own", () => {
    const finding = gradeForScore({ score: "89.99" });
    const print = Reflect.get(finding, Symbol.for("nodejs.util.inspect.custom")) as () => object;
    expect(Object.getOwnPropertyDescriptor(print.call(finding), "grade")).toMatchObject({ value: 2 });
  });

  test("and by the printer of a host that brings one", () => {
    const finding = gradeForScore({ score: "89.99" });
    const print = Reflect.get(finding, Symbol.for("nodejs.util.inspect.custom")) as (
      ...args: unknown[]
    ) => string;
    const printer = (value: { grade: number }, { end }: { end: string }) => `${value.grade}${end}`;
    expect(print.call(finding, 2, { end: "!" }, printer)).toBe("2!");
  });

  test("whose parts that hold no figure and are frozen are published as they are", () => {
    const known = Object.freeze({ code: "known" });
    const { list } = publish<{ list: readonly object[] }>(gradeForScore, { list: [known] }, referencePolicy);
    expect(list[0]).toBe(known);
  });

  test("whose notes may be made as it is published", () => {
    const { notes } = publish<{ notes: unknown }>(gradeForScore, { notes: () => ["near"] }, referencePolicy);
    expect(notes).toEqual([{ code: "near", clause: "measures-10" }]);
  });

  test("whose notes get their clauses, unless all of them came with one", () => {
    const far: Note = Object.freeze({ code: "far", clause: "measures-14" });
    const notesIn = (notes: readonly (string | Note)[]) =>
      publish<{ notes: unknown }>(gradeForScore, { notes }, referencePolicy).notes;
    const near = { code: "near", clause: "measures-10" };
    expect(notesIn(["near"])).toEqual([near]);
    expect(notesIn([far, "near"])).toEqual([far, near]);
    const signed = Object.freeze([far]);
    expect(notesIn(signed)).toBe(signed);
  });

  test("without notes and readings where the decision has none", () => {
    const { rule, clause, policy, readings, notes } = publish<Finding>(gradeForScore, {}, referencePolicy);
    expect([rule, clause, policy, readings, notes]).toEqual([
      "gradeForScore",
      "measures-10",
      referencePolicy.name,
      {},
      [],
    ]);
    const signed: Note = { code: "far", clause: "measures-14" };
    expect(publish<Finding>(gradeForScore, { notes: [signed] }, referencePolicy).readings).toEqual({});
    expect(publish<Finding>(gradeForScore, { notes: ["near"] }, referencePolicy).readings).toEqual({});
    expect([readings, notes].every(Object.isFrozen)).toBe(true);
  });

  test("that is written as the JSON of its figures, whoever asks for it", () => {
    const constant = Object.freeze({ limit: toDecimal(ONE) });
    const made = () => [ONE, null, "a"];
    const finding = publish<object>(gradeForScore, { score: ONE, made, constant }, referencePolicy);
    const write = Reflect.get(finding, "toJSON") as () => object;
    expect(write.call(finding)).toMatchObject({ score: "1", made: ["1", null, "a"] });
    expect(JSON.parse(JSON.stringify(finding))).toMatchObject({
      score: "1",
      made: ["1", null, "a"],
      constant: { limit: "1" },
    });
  });

  let published = 0;

  test("and no field that is undefined", () => {
    const ofOneNamed = gradeManager({ year: 2025, manager: { ...THIRDS, name: "张三" }, peers: PEERS });
    const told = [appraise(), ofOneNamed].map((each) => Object.keys(each));
    expect(told.map((keys) => [keys.includes("name"), keys.includes("missingRows")])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test("also of a name that was never published before", () => {
    published += 1;
    const name = `figure${published}`;
    const [first, second] = [1, 2].map(() =>
      publish<object>(gradeForScore, { [name]: ONE }, referencePolicy),
    );
    expect([first, second].map((each) => String(Reflect.get(each as object, name)))).toEqual(["1", "1"]);
    expect(Object.keys(first as object)).toContain(name);
  });

  test("that names the rule and its clause", () => {
    for (const { name, clause } of rules) expect([name, clause].every((each) => each.length > 0)).toBe(true);
    const { items, conduct, gradeForScore: band, gradeCeiling: limits, rule, clause } = appraise();
    expect([rule, clause]).toEqual(["gradeManager", "measures-14"]);
    expect(
      [items.volume, items.interest, items.quality, conduct, band, limits].map((part) => [
        part.rule,
        part.clause,
      ]),
    ).toEqual([
      ["volumeScore", "measures-11.1"],
      ["interestScore", "measures-11.2"],
      ["qualityScore", "measures-11.3"],
      ["conductDeduction", "measures-12.2"],
      ["gradeForScore", "measures-10"],
      ["gradeCeiling", "measures-12.3"],
    ]);
  });
});

describe("a decision that is not published yet", () => {
  const rule = {
    name: "example",
    clause: "measures-10",
    notes: { far: { zh: "远", en: "far", clause: "measures-14" } },
  } as const;

  test("has the notes that apply, each with its own clause or the rule's", () => {
    expect(applying({ near: true, far: false, last: true })).toEqual(["near", "last"]);
    const given = { code: "given", clause: "measures-12" } as const;
    expect(notesOf<string>(rule, ["near", "far", given])).toEqual([
      { code: "near", clause: "measures-10" },
      { code: "far", clause: "measures-14" },
      given,
    ]);
    expect(notesOf<string>({ name: "plain", clause: "measures-10" }, ["near"])).toEqual([
      { code: "near", clause: "measures-10" },
    ]);
    for (const none of [notesOf(rule, []), notesOf(rule, undefined)]) {
      expect(none).toEqual([]);
      expect(Object.isFrozen(none)).toBe(true);
    }
  });

  test("shares the list of its one note with every other that has the same", () => {
    const [near, far] = [notesOf<string>(rule, ["near"]), notesOf<string>(rule, ["far"])];
    expect(notesOf<string>(rule, ["near"])).toBe(near);
    expect(notesOf<string>(rule, ["far", "near"])).toEqual([far[0], near[0]]);
    expect(notesOf<string>(rule, [far[0] as Note])).toBe(far);
    expect([near, near[0], far].map(Object.isFrozen)).toEqual([true, true, true]);
  });

  test("is named with the rule, its clause, and its readings and notes with their clauses", () => {
    expect(named(rule, { points: 1, notes: ["far"] })).toEqual({
      rule: "example",
      clause: "measures-10",
      points: 1,
      readings: {},
      notes: [{ code: "far", clause: "measures-14" }],
    });
    expect(named(rule, { readings: { near: "counted" } })).toEqual({
      rule: "example",
      clause: "measures-10",
      readings: { near: "counted" },
      notes: [],
    });
  });

  test("is found again in the finding, by its exact figures", () => {
    const decided = { score: ONE, parts: () => ({ first: ONE }) };
    const finding = publish<{ parts: object }>(gradeForScore, decided, referencePolicy);
    expect(figuresOf<typeof decided>(finding).score).toBe(ONE);
    expect([finding, finding.parts].map(isComputed)).toEqual([true, true]);
    expect([{ ...finding }, {}, null, undefined, "score"].map(isComputed)).toEqual(Array(5).fill(false));
  });

  test("makes a part where it was not made yet", () => {
    const part = {};
    expect(made(part)).toBe(part);
    expect(made(() => part)).toBe(part);
  });
});

describe("the global configuration of decimal.js", () => {
  const { precision, rounding, toExpNeg, toExpPos, minE, maxE, modulo, crypto } = Decimal;
  afterEach(() => {
    Decimal.set({ precision, rounding, toExpNeg, toExpPos, minE, maxE, modulo, crypto });
  });
  const explained = () => explain(appraise(), { locale: "zh", format: "text" });

  test("does not change a result", () => {
    const [before, words] = [JSON.stringify(appraise()), explained()];
    const score = new Decimal("89.999999");
    const settings = [
      { precision: 5 },
      { precision: 1, rounding: Decimal.ROUND_UP },
      { minE: 0, maxE: 0 },
      { toExpNeg: 0, toExpPos: 0 },
    ];
    for (const setting of settings) {
      Decimal.set(setting);
      expect(JSON.stringify(appraise())).toBe(before);
      expect(explained()).toBe(words);
      expect(gradeForScore({ score }).grade).toBe(2);
    }
  });

  test("is not changed by one", () => {
    Decimal.set({ precision: 7, rounding: Decimal.ROUND_DOWN });
    explained();
    expect([Decimal.precision, Decimal.rounding]).toEqual([7, Decimal.ROUND_DOWN]);
    expect(new Decimal(2).div(3).toString()).toBe("0.6666666");
  });

  test("of another copy changes nothing either", () => {
    const Other = Decimal.clone({ precision: 2, toExpPos: 0 });
    const input = (from: (text: string) => Decimal) => ({
      loansGranted: from("107"),
      peers: { managers: from("10"), loansGranted: from("1013") },
    });
    const own = volumeScore(input((text) => new Decimal(text)));
    expect(JSON.stringify(volumeScore(input((text) => new Other(text))))).toBe(JSON.stringify(own));
  });
});
