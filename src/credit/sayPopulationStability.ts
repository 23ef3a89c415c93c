import type { Decimal } from "../exact/index.js";
import { type Account, type Line, signOf, type Words, words } from "../rule/index.js";
import { creditGradeWords } from "./grade.js";
import { lineForEach } from "./lists.js";
import type { PopulationStabilityFinding } from "./populationStabilityFinding.js";

const SOURCE = "siddiqi2006";

/** How far the customers of two periods are spread differently, in words. The text names no such test. */
export function sayPopulationStability(f: PopulationStabilityFinding): Account {
  return {
    headline:
      f.index === null
        ? words("PSI无法计算", "the index is not defined")
        : words("PSI {index:number}，{shift}", "PSI {index:number}: {shift}", { index: bounded(f, f.index) }),
    steps: [
      { field: "before", clause: "kaoping" },
      { field: "now", clause: "kaoping" },
      lineForEach("bands", f.bands, bandLine),
      ...indexLines(f),
    ],
  };
}

function bandLine(band: PopulationStabilityFinding["bands"][number]): Line {
  const { part, before, now } = band;
  return {
    field: "part",
    what: words(
      "{band}（基期{before}，占{beforeShare}；本期{now}，占{nowShare}）",
      "{band} (before {before}, {beforeShare}; now {now}, {nowShare})",
      { band: nameOf(band) },
    ),
    result: part !== null ? undefined : signOf(before) === 0 && signOf(now) === 0 ? NEITHER : ONE_ONLY,
    clause: SOURCE,
  };
}

const NEITHER = words("两期都没有客户，不计入", "no customers in either period, not counted");
const ONE_ONLY = words("只有一期有客户，无法计算", "customers in one period only, not defined");

function nameOf({ grade, from, below }: PopulationStabilityFinding["bands"][number]): Words {
  if (grade !== null) return creditGradeWords(grade);
  if (from === null) return words("得分低于{below}", "Scores below {below}");
  return below === null
    ? words("得分不低于{from}", "Scores of {from} and more")
    : words("得分不低于{from}、低于{below}", "Scores of {from} to below {below}");
}

/** Never so rounded that it meets a limit. */
function bounded({ slightFrom, markedFrom }: PopulationStabilityFinding, index: Decimal) {
  return { value: index, bounds: [slightFrom, markedFrom] };
}

function indexLines(f: PopulationStabilityFinding): Line[] {
  const { index, bands } = f;
  if (index === null) {
    const names = bands.flatMap((band) => (signOf(band.before) === signOf(band.now) ? [] : [named(band)]));
    return [
      {
        field: "index",
        result: words(
          "无法计算，只有一期有客户的分组：{names}",
          "not defined; customers in one period only: {names}",
          {
            names,
          },
        ),
        clause: SOURCE,
      },
    ];
  }
  return [
    {
      field: "index",
      what: words(
        "PSI（各组“本期占比减基期占比”与“两者之比的自然对数”的乘积之和）",
        "PSI, the sum of each band's difference of shares times the natural logarithm of their ratio",
      ),
      result: words("{index:number}", "{index:number}", { index: bounded(f, index) }),
      clause: SOURCE,
    },
    {
      field: "shift",
      what: words(
        "按业内惯例（小于{slightFrom}为基本稳定，不小于{markedFrom}为明显变动）",
        "By the convention of practice (stable below {slightFrom}, a marked shift from {markedFrom})",
      ),
      clause: SOURCE,
    },
  ];
}

/** A band with its own figures, for a sentence about several of them. */
function named(band: PopulationStabilityFinding["bands"][number]): Words {
  const { zh, en, values = {} } = nameOf(band);
  return words(zh, en, {
    ...values,
    ...(band.from && { from: band.from }),
    ...(band.below && { below: band.below }),
  });
}
