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
