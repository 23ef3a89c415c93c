import { type Account, type Line, type Words, words } from "../rule/index.js";
import type { DelphiRoundsFinding } from "./delphiFields.js";

type Item = DelphiRoundsFinding["items"][number];
type Round = Item["rounds"][number];

/** What a Delphi panel came to, in words: every item round by round. */
export function sayDelphi({ items }: DelphiRoundsFinding): Account {
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
      ...items.map((item, i) => ({ each: "items", keys: [`${i}`], say: itemLines(item) })),
    ],
  };
}

function itemLines({ id, rounds, settled, settledFrom }: Item) {
  const lines = rounds.map((round, r) => ({
    each: "rounds",
    keys: [`${r}`],
    say: [roundLine(round, id, r + 1)],
  }));
  if (settled === null) return lines;
  const what = words("{id}：是否稳定", "{id}: settled");
  const result =
    settledFrom === null
      ? words("尚未稳定", "not yet")
      : words("自第{settledFrom}轮起稳定", "from round {settledFrom} on");
  return [...lines, { what, result, clause: "kaoping" as const }];
}

/** The figures of a round that there are. */
function roundLine({ standardDeviation, variation, medianShift }: Round, id: string, round: number): Line {
  const parts: Words[] = [
    words("意见{answers}个", "{answers} answers"),
    words("中位数{median}", "median {median}"),
    words("四分位数{lower}、{upper}", "quartiles {lower} and {upper}"),
    words("四分位差{quartileDeviation}", "quartile deviation {quartileDeviation}"),
    words("平均数{mean}", "mean {mean}"),
    ...(standardDeviation === null
      ? []
      : [words("标准差{standardDeviation}", "standard deviation {standardDeviation}")]),
    ...(variation === null ? [] : [words("变异系数{variation}", "coefficient of variation {variation}")]),
    ...(medianShift === null ? [] : [words("中位数变动{medianShift}", "median moved by {medianShift}")]),
  ];
  return {
    what: words("{id}第{round}轮", "{id}, round {round}", { id, round }),
    result: words(parts.map(({ zh }) => zh).join("，"), parts.map(({ en }) => en).join(", ")),
  };
}
