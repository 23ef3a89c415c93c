import fc from "fast-check";
import { delphiRounds, explain } from "kaoping";
import { expect, test } from "vitest";

const answers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 12 });
const quartiles = fc.constantFrom("inclusive", "exclusive", "halves") as fc.Arbitrary<
  "inclusive" | "exclusive" | "halves"
>;
const roundOf = (list: readonly number[], kind: "inclusive" | "exclusive" | "halves") =>
  delphiRounds({ items: [{ id: "a", rounds: [list] }], quartiles: kind }).items[0]?.rounds[0];

test("the quartiles enclose the median, the median the mean's neighbours, and no order of the answers matters", () => {
  fc.assert(
    fc.property(answers, quartiles, (list, kind) => {
      const round = roundOf(list, kind);
      expect(round?.lower.lte(round.median) && round.median.lte(round.upper)).toBe(true);
      expect(round?.lower.gte(Math.min(...list)) && round.upper.lte(Math.max(...list))).toBe(true);
      expect(JSON.stringify(roundOf([...list].reverse(), kind))).toBe(JSON.stringify(round));
    }),
  );
});

test("answers moved alike move with all their figures, and scatter as before", () => {
  fc.assert(
    fc.property(answers, quartiles, (list, kind) => {
      const [round, moved] = [
        roundOf(list, kind),
        roundOf(
          list.map((each) => each + 7),
          kind,
        ),
      ];
      expect(moved?.median.minus(round?.median ?? 0).toString()).toBe("7");
      expect(moved?.quartileDeviation.toString()).toBe(round?.quartileDeviation.toString());
      expect(moved?.standardDeviation?.toString()).toBe(round?.standardDeviation?.toString());
    }),
  );
});

test("wider limits never unsettle", () => {
  fc.assert(
    fc.property(
      answers,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 50 }),
      (list, limit, more) => {
        const settled = (quartileDeviation: number) =>
          delphiRounds({ items: [{ id: "a", rounds: [list] }], limits: { quartileDeviation } }).items[0]
            ?.settled;
        if (settled(limit) === true) expect(settled(limit + more)).toBe(true);
      },
    ),
  );
});

test("the sheet tells every round in both languages", () => {
  const finding = delphiRounds({
    items: [
      {
        id: "管理层素质",
        rounds: [
          ["60", "70", "75", "90"],
          ["70", "72", "75", "78"],
        ],
      },
    ],
    limits: { quartileDeviation: "5" },
  });
  const zh = explain(finding, { locale: "zh", format: "text" });
  expect(zh).toContain("1个项目，1个已趋于稳定");
  expect(zh).toContain(
    "管理层素质第2轮：意见4个，中位数73.5，四分位数71.5、75.75，四分位差2.125，平均数73.75，标准差",
  );
  expect(zh).toContain("管理层素质：是否稳定：自第2轮起稳定");
  expect(explain(finding, { locale: "en", format: "text" })).toContain(
    "round 1: 4 answers, median 72.5, quartiles",
  );
});
