import { delphiRounds, explain } from "kaoping";
import { describe, expect, test } from "vitest";

const items = (...rounds: string[][][]) => rounds.map((each, i) => ({ id: `${i}`, rounds: each }));

test("answers are put in order", () => {
  const [item] = delphiRounds({ items: items([["90", "60", "75", "70"]]) }).items;
  expect(item?.rounds.map(({ lower, median, upper }) => [lower, median, upper].map(String))).toEqual([
    ["67.5", "72.5", "78.75"],
  ]);
});

describe("one round is enough to be noted", () => {
  const notes = (...rounds: string[][][]) =>
    delphiRounds({ items: items(...rounds) }).notes.map(({ code }) => code);

  test.each([
    ["singleExpert", [["1", "2"]], [["1"]]],
    [
      "answersChanged",
      [
        ["1", "2"],
        ["1", "2"],
      ],
      [
        ["1", "2"],
        ["1", "2", "3"],
      ],
    ],
    ["noVariation", [["1", "2"]], [["0", "0"]]],
  ])("%s", (code, ordinary, other) => {
    expect(notes(ordinary, other)).toEqual([code]);
    expect(notes(ordinary)).toEqual([]);
  });
});

test("items that have settled are counted among all, of which some cannot be judged", () => {
  const apart = [
    ["1", "9"],
    ["1", "9"],
  ];
  const close = [
    ["1", "2"],
    ["1", "2"],
  ];
  const first = (...rounds: string[][][]) =>
    explain(delphiRounds({ items: items(...rounds), limits: { quartileDeviation: "1", medianShift: "1" } }), {
      locale: "en",
      format: "text",
    }).split("\n")[0];
  expect(first(close, apart, close.slice(1))).toBe("Rounds of a Delphi panel: 1 of 3 items have settled");
  expect(first(close.slice(1))).toBe("Rounds of a Delphi panel: rounds on 1 items");
});

describe("the limits that decide what is settled", () => {
  const rounds = [["1", "2", "3"]];
  const found = (limits?: object) =>
    delphiRounds({ items: [{ id: "a", rounds }], ...(limits === undefined ? {} : { limits }) });
  const lines = (limits: object | undefined, locale: "zh" | "en") =>
    explain(found(limits), { locale, format: "text", audience: "employee" })
      .split("\n")
      .map((line) => line.replace(/^ *(\d+\.|-) /, ""));
  const ofLimits = (limits?: object) => [
    ...lines(limits, "zh").filter((line) => line.startsWith("稳定的标准")),
    ...lines(limits, "en").filter((line) => line.startsWith("Limits of what is settled")),
  ];

  test("stand in the finding, null for those not looked at", () => {
    const plain = (limits?: object) => JSON.parse(JSON.stringify(found(limits))).limits;
    expect(plain()).toBe(null);
    expect(plain({ quartileDeviation: "0.5" })).toEqual({
      quartileDeviation: "0.5",
      variation: null,
      medianShift: null,
    });
    expect(plain({ variation: "0.25", medianShift: "0" })).toEqual({
      quartileDeviation: null,
      variation: "0.25",
      medianShift: "0",
    });
  });

  test("are told with what they decide", () => {
    expect(ofLimits()).toEqual([]);
    expect(ofLimits({ quartileDeviation: "0.5" })).toEqual([
      "稳定的标准：四分位差不超过0.5 〔程序库自定〕",
      "Limits of what is settled: quartile deviation at most 0.5 〔this library〕",
    ]);
    expect(ofLimits({ quartileDeviation: "0.5", variation: "0.25", medianShift: "0" })).toEqual([
      "稳定的标准：四分位差不超过0.5，变异系数不超过0.25，中位数变动不超过0 〔程序库自定〕",
      "Limits of what is settled: quartile deviation at most 0.5, coefficient of variation at most 0.25, median moved by at most 0 〔this library〕",
    ]);
  });

  test("are met by no figure for its rounding", () => {
    const told = (limits: object) =>
      explain(delphiRounds({ items: [{ id: "a", rounds: [["1", "2", "3.00007"]] }], limits }), {
        locale: "en",
        format: "text",
        audience: "employee",
      });
    expect(told({ quartileDeviation: "0.5" })).toContain("quartile deviation ≈0.50002,");
    expect(told({ quartileDeviation: "0.6" })).toContain("quartile deviation ≈0.5,");
    expect(told({ variation: "0.5" })).toContain("coefficient of variation ≈0.50001");
  });
});
