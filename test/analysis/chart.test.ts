import { fileURLToPath } from "node:url";
import {
  chart,
  creditModel,
  creditScore,
  creditSensitivity,
  definePolicy,
  gradeForScore,
  gradeManager,
  plain,
} from "kaoping";
import { describe, expect, test } from "vitest";
import { fitting, widthOf } from "../../src/analysis/chart/textWidth.js";
import { findingsToDraw } from "../support/charts.js";
import { issuesOf, refusal } from "../support/issues.js";
import { AVERAGE, PEERS } from "../support/managers.js";

const LOCALES = ["zh", "en"] as const;
const small = findingsToDraw([3]);

describe("a small chart is drawn exactly so", () => {
  const names = ["appraisal", "sensitivity", "reasons3", "buyout3", "moves"];
  test.each(names.flatMap((name) => LOCALES.map((locale) => [name, locale] as const)))(
    "%s in %s",
    async (name, locale) => {
      const svg = chart(small[name] as object, { locale });
      await expect(svg).toMatchFileSnapshot(
        fileURLToPath(new URL(`charts/${name}-${locale}.svg`, import.meta.url)),
      );
      expect(chart(plain(small[name] as object), { locale })).toBe(svg);
    },
  );
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each text of a drawing stands, as wide as it may be at most. */
function textBoxes(svg: string): Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)/g)].map(([, attributes = "", escaped = ""]) => {
    const number = (name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]);
    const text = escaped.replaceAll(/&[^;]*;/g, "<");
    const size = attributes.includes('class="small"') ? 11 : 13;
    const width = widthOf(text, size) * (attributes.includes('class="title"') ? 1.15 : 1);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
    const left = number("x") - { start: 0, middle: width / 2, end: width }[anchor as "start"];
    const y = number("y");
    return { text, left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.2 };
  });
}

function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

const upTo41 = findingsToDraw(Array.from({ length: 41 }, (_, i) => i + 1));

test.each(LOCALES)(
  "no two texts meet and none leaves the drawing, with 1 to 40 items and more: %s",
  (locale) => {
    for (const [name, finding] of Object.entries(upTo41)) {
      const svg = chart(finding, { locale });
      const boxes = textBoxes(svg);
      const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) as unknown as [
        string,
        string,
        string,
      ];
      expect(overlapping(boxes), name).toEqual([]);
      const outside = boxes.filter(
        ({ left, right, top, bottom }) =>
          left < 0 || right > Number(width) || top < 0 || bottom > Number(height),
      );
      expect(outside, name).toEqual([]);
    }
  },
  60_000,
);

test("a long name is cut, and whole in its tooltip; what has no room is counted", () => {
  const svg = chart(findingsToDraw([41]).reasons41 as object, { locale: "zh" });
  expect(svg).toMatch(
    /<text [^>]*>41农村商业银行城关[^<]*…<title>41农村商业银行城关支行客户经理考评办法所列的很长很长的指标名称<\/title>/,
  );
  expect(svg).toContain(">另有1项，从略<");
  expect(chart(findingsToDraw([41]).reasons41 as object, { locale: "en" })).toContain(
    ">1 more are left out<",
  );
});

test("a text is cut where it no longer fits, and at the first character of Chinese a character is a square", () => {
  expect(["一二三", "一二三四"].map((text) => fitting(text, 10, 30))).toEqual(["一二三", "一二…"]);
  expect(["\u10ff", "\u1100"].map((text) => widthOf(text, 100))).toEqual([84, 100]);
});

test("a number too wide for its cell, and the name of a limit too wide for its place, are cut", () => {
  const moves = plain(small.moves as object) as { matrix: Record<string, object> };
  const matrix = { ...moves.matrix, 1: { ...moves.matrix[1], 1: Number.MAX_SAFE_INTEGER } };
  expect(chart({ ...moves, matrix }, { locale: "zh" })).toMatch(
    />＝ 900719925…<title>＝ 9007199254740991<\/title>/,
  );
  const policy = definePolicy({ grading: { volume: { bonusCap: "5" } } });
  const low = gradeManager(
    { year: 2025, manager: { ...AVERAGE, interestIncome: "700000" }, peers: PEERS },
    policy,
  );
  expect(chart({ ...plain(low), score: "3000" }, { locale: "en" })).toContain(
    ">the next better grade: from …<title>",
  );
});

test("what would leave the line of the legend stands on the next", () => {
  const finding = plain(small.buyout3 as object) as { bands: readonly object[] };
  const bands = Array.from({ length: 5 }, () => ({ ...finding.bands[0], rate: "0.5", clause: "measures-4" }));
  const svg = chart({ ...finding, bands, loans: [] }, { locale: "zh" });
  const places = [...svg.matchAll(/<text x="([^"]*)" y="([^"]*)" class="small">50% 《办法》第四条</g)];
  expect(places.map(([, x, y]) => [x, y])).toEqual([
    ["40", "122"],
    ["190.7", "122"],
    ["341.4", "122"],
    ["492.1", "122"],
    ["40", "146"],
  ]);
});

test("limits further right start higher, whatever a stored finding says", () => {
  const finding = plain(
    gradeManager(
      { year: 2025, manager: AVERAGE, peers: PEERS },
      definePolicy({ grading: { volume: { bonusCap: "5" } } }),
    ),
  );
  const gradeForScore = { band: { from: "90", below: "60" } };
  expect(chart({ ...finding, gradeForScore }, { locale: "zh" }).match(/(?<=<text [^>]*>)[^<]*分起/g)).toEqual(
    ["一级：90分起", "上一等级：60分起"],
  );
});

test("text from outside stays text", () => {
  const finding = gradeManager({
    year: 2025,
    manager: { ...AVERAGE, id: '"><script>alert(1)</script>', name: "@id@&" },
    peers: PEERS,
  });
  const svg = chart(finding, { locale: "zh" });
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&#64;id&#64;&amp;（&quot;&gt;&lt;script&gt;");
  expect(svg).not.toMatch(/href|url\((?!#)|@import|http(?!:\/\/www\.w3\.org\/2000\/svg")/);
});

test("all it says is in its title and description", () => {
  const svg = chart(small.appraisal as object, { locale: "en" });
  expect(/<title id="[^"]*">([^<]*)/.exec(svg)?.[1]).toBe("Points of 张三 (AM-001) in 2025: grade one");
  expect(/<desc id="[^"]*">([^<]*)/.exec(svg)?.[1]).toBe(
    "Loans granted ≈20.8333 points average 20, at most 30; Interest income 50 points average 50, at most 70; " +
      "Loan quality 30 points the base gives 30; Deductions for conduct −2 points; Score ≈98.8333 points Grade one; " +
      "grade one: from 90 points; grade two: from 75 points; grade three: from 60 points",
  );
});

describe("the limits of the grades", () => {
  const policy = definePolicy({ grading: { volume: { bonusCap: "5" } } });
  const finding = gradeManager({ year: 2025, manager: AVERAGE, peers: PEERS }, policy);
  const limits = (options: object) =>
    chart(finding, { locale: "zh", ...options }).match(/(?<=<text [^>]*>)[^<]*分起/g);
  test("are all drawn where the policy is known, and else those of the grade reached", () => {
    expect(limits({})).toEqual(["一级：90分起"]);
    expect(limits({ policy })).toEqual(["一级：90分起", "二级：75分起", "三级：60分起"]);
    expect(refusal(() => limits({ policy: definePolicy({}) }))).toEqual([
      "policy",
      "inconsistent",
      "应为作出这项认定的参数版本，指纹不符",
      "expected the policy by which this was decided: its fingerprint is another",
    ]);
    expect(issuesOf(() => limits({ policy: { grading: 1 } }))).toEqual([
      [["policy", "grading"], "wrongType"],
    ]);
  });
});

test("the weights that may move least come first", () => {
  const svg = chart(small.sensitivity as object, { locale: "zh" });
  expect([...svg.matchAll(/<text x="12" [^>]*>(财务|管理|市场)</g)].map(([, name]) => name)).toEqual([
    "财务",
    "管理",
    "市场",
  ]);
});

describe("what cannot be drawn is refused", () => {
  const model = creditModel({ id: "U", operator: "minMax", weights: ["1"], children: [{ id: "U1" }] });
  test.each<[string, () => unknown, unknown]>([
    [
      "another finding",
      () => chart(gradeForScore({ score: 1 }), { locale: "zh" }),
      [[["rule"], "unknownValue"]],
    ],
    ["null", () => chart(null as never, { locale: "zh" }), [[["rule"], "unknownValue"]]],
    [
      "a list of a name",
      () => chart({ rule: ["gradeManager"] }, { locale: "zh" }),
      [[["rule"], "unknownValue"]],
    ],
    ["nothing", () => chart(undefined as never, { locale: "zh" }), [[["rule"], "unknownValue"]]],
    [
      "a name of Object",
      () => chart({ rule: "constructor" }, { locale: "zh" }),
      [[["rule"], "unknownValue"]],
    ],
    ["no language", () => chart(small.moves as object, {} as never), [[["locale"], "missing"]]],
    [
      "points that cannot be told apart",
      () => chart(creditScore({ model, assessment: { U1: { votes: [1, 1, 0, 0, 0] } } }), { locale: "zh" }),
      [[["reasons"], "undetermined"]],
    ],
    [
      "a number in place of a record",
      () => chart({ ...plain(small.appraisal as object), items: 5 }, { locale: "zh" }),
      [[["items"], "wrongType"]],
    ],
    [
      "a figure that is none",
      () => chart({ ...plain(small.appraisal as object), score: "NaN" }, { locale: "zh" }),
      [[["score"], "notADecimal"]],
    ],
  ])("%s", (_, call, issues) => expect(issuesOf(call)).toEqual(issues));

  test("in both languages", () => {
    expect(refusal(() => chart({ rule: "x" }, { locale: "zh" }))).toEqual([
      "rule",
      "unknownValue",
      "应填有图可画的认定，填的是“x”",
      'expected a finding that can be drawn, got "x"',
    ]);
  });

  test("points that cannot be told apart, in both languages", () => {
    const undetermined = creditScore({ model, assessment: { U1: { votes: [1, 1, 0, 0, 0] } } });
    expect(refusal(() => chart(undetermined, { locale: "zh" }))).toEqual([
      "reasons",
      "undetermined",
      "应为能按指标分摊失分的评分，即按加权平均合成的",
      "expected a score whose lost points are told apart by indicator: one of the weighted average",
    ]);
  });

  test("no weights are drawn as that", () => {
    const none = { ...plain(small.sensitivity as object), weights: [] };
    expect(chart(none, { locale: "zh" })).toContain(">没有采用权重<");
    expect(chart(none, { locale: "en" })).toContain(">no weight was applied<");
  });

  test("what lost no point is drawn as that", () => {
    const best = creditModel({ id: "U", weights: ["1"], children: [{ id: "U1" }] });
    const finding = creditScore({ model: best, assessment: { U1: { votes: [1, 0, 0, 0, 0] } } });
    expect(chart(finding, { locale: "zh" })).toContain("没有失分");
    expect(chart(finding, { locale: "en" })).toContain("no points were lost");
    expect(
      chart(creditSensitivity({ model: best, assessment: { U1: { votes: [1, 0, 0, 0, 0] } } }), {
        locale: "zh",
      }),
    ).toContain("范围1～1");
  });
});
