import { type Account, joined, type Line, type Said, type Words, words } from "../rule/index.js";
import type { DelphiRoundsFinding } from "./delphiFields.js";

type Item = DelphiRoundsFinding["items"][number];
type Round = Item["rounds"][number];
type Limits = NonNullable<DelphiRoundsFinding["limits"]>;

/** What a Delphi panel came to, in words: every item round by round. */
export function sayDelphi({ items, limits }: DelphiRoundsFinding): Account {
  const values = {
    count: items.length,
    settled: items.filter(({ settled }) => settled === true).length,
  };
  const headline = items.every(({ settled }) => settled === null)
    ? words("{count}个项目的各轮意见", "rounds on {count} items", values)
    : words("{count}个项目，{settled}个已趋于稳定", "{settled} of {count} items have settled", values);
  return {
    headline,
    steps: [
      { field: "quartiles", clause: "hyndmanFan1996" },
      { field: "deviation", clause: "kaoping" },
      ...(limits === null ? [] : [limitsLine(limits)]),
      ...items.map((item, i) => ({ each: "items", keys: [`${i}`], say: itemLines(item, limits) })),
    ],
  };
}

function limitsLine({ quartileDeviation, variation, medianShift }: Limits): Line {
  const parts: Words[] = [
    ...(quartileDeviation === null
      ? []
      : [
          words(
            "四分位差不超过{limits.quartileDeviation}",
            "quartile deviation at most {limits.quartileDeviation}",
          ),
        ]),
    ...(variation === null
      ? []
      : [words("变异系数不超过{limits.variation}", "coefficient of variation at most {limits.variation}")]),
    ...(medianShift === null
      ? []
      : [words("中位数变动不超过{limits.medianShift}", "median moved by at most {limits.medianShift}")]),
  ];
  return { field: "limits", result: joined(parts, "，", ", "), clause: "kaoping" };
}

function itemLines({ id, rounds, settled, settledFrom }: Item, limits: Limits | null) {
  const lines = rounds.map((round, r) => ({
    each: "rounds",
    keys: [`${r}`],
    say: [roundLine(round, id, r + 1, limits)],
  }));
  if (settled === null) return lines;
  const what = words("{id}：是否稳定", "{id}: settled");
  const result =
    settledFrom === null
      ? words("尚未稳定", "not yet")
      : words("自第{settledFrom}轮起稳定", "from round {settledFrom} on");
  return [...lines, { what, result, clause: "kaoping" as const }];
}

/** The figures of a round that there are, none so rounded that it meets its limit. */
function roundLine(
  { quartileDeviation, standardDeviation, variation, medianShift }: Round,
  id: string,
  round: number,
  limits: Limits | null,
): Line {
  const beside = (value: Said, limit: Said | null = null) => ({
    value,
    bounds: limit === null ? [] : [limit],
  });
  const quartile = beside(quartileDeviation, limits?.quartileDeviation);
  const parts: Words[] = [
    words("意见{answers}个", "{answers} answers"),
    words("中位数{median}", "median {median}"),
    words("四分位数{lower}、{upper}", "quartiles {lower} and {upper}"),
    words("四分位差{quartile:number}", "quartile deviation {quartile:number}", { quartile }),
    words("平均数{mean}", "mean {mean}"),
    ...(standardDeviation === null
      ? []
      : [words("标准差{standardDeviation}", "standard deviation {standardDeviation}")]),
    ...(variation === null
      ? []
      : [
          words("变异系数{scatter:number}", "coefficient of variation {scatter:number}", {
            scatter: beside(variation, limits?.variation),
          }),
        ]),
    ...(medianShift === null
      ? []
      : [
          words("中位数变动{shift:number}", "median moved by {shift:number}", {
            shift: beside(medianShift, limits?.medianShift),
          }),
        ]),
  ];
  return {
    what: words("{id}第{round}轮", "{id}, round {round}", { id, round }),
    result: joined(parts, "，", ", "),
  };
}
