import { ONE, type Ratio, sum, toText } from "../exact/index.js";
import type { CompiledPolicy } from "../policy/index.js";
import { type Issue, refuse } from "../rule/index.js";
import { type CreditGrade, knownPlace } from "./grade.js";
import { membershipIn, type ScaleRead } from "./ratingScale.js";

type Bands = NonNullable<ScaleRead["bands"]>;
type Sets = NonNullable<ScaleRead["trapezoids"]>;

/** Refuses a scale that does not give every value of its range a membership of sum one. */
export function checkScale(scale: ScaleRead, policy: CompiledPolicy): void {
  const { bands, trapezoids, limitIn, range } = scale;
  if (bands === undefined && trapezoids === undefined)
    refuse([], "missing", {
      zh: "分段标准和隶属函数应填一项，两项都没有填",
      en: "expected either bands or trapezoids, got neither",
    });
  if (bands !== undefined && trapezoids !== undefined)
    refuse(["trapezoids"], "inconsistent", {
      zh: "分段标准和隶属函数只填一项，两项都填了",
      en: "expected either bands or trapezoids, got both",
    });
  if (trapezoids !== undefined && limitIn !== undefined)
    refuse(["limitIn"], "inconsistent", {
      zh: "分界点归属只与分段标准一起填",
      en: "expected it with bands only: fuzzy sets have no limits between them",
    });
  if (range?.to.isBelow(range.from)) refuse(["range", "to"], "inconsistent", OUT_OF_ORDER);
  const parts = bands ?? (trapezoids as Sets);
  const name = bands === undefined ? "trapezoids" : "bands";
  if (parts.length === 0)
    refuse([name], "missing", { zh: "应至少填一个等级", en: "expected at least one grade, got none" });
  parts.forEach(({ grade }, i) => {
    knownPlace(grade, [name, i, "grade"], policy);
  });
  if (bands !== undefined) checkBands(bands, range);
  else checkSets(trapezoids as Sets, range);
}

const OUT_OF_ORDER = {
  zh: "各界限应由小到大",
  en: "expected limits that rise",
};

/** Bands by where they begin, each with its place in the list given. */
export function inAscent(bands: Bands): { readonly band: Bands[number]; readonly place: number }[] {
  const placed = bands.map((band, place) => ({ band, place }));
  return placed.sort(({ band: { from: a } }, { band: { from: b } }) => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
    return a.compare(b);
  });
}

function checkBands(bands: Bands, range: ScaleRead["range"]): void {
  const sorted = inAscent(bands);
  sorted.forEach(({ band: { from, to }, place }, i) => {
    if (from !== undefined && to !== undefined && !from.isBelow(to))
      refuse(["bands", place, "to"], "inconsistent", OUT_OF_ORDER);
    const below = sorted[i - 1]?.band;
    if (below === undefined) return;
    if (from !== undefined && below.to?.equals(from)) return;
    refuse(["bands", place, "from"], "inconsistent", {
      zh: `应与下一段的上限相接（${below.to === undefined ? "没有上限" : toText(below.to)}），不得有空档或重叠`,
      en: `expected where the band below it ends (${below.to === undefined ? "nowhere" : toText(below.to)}), without a gap or an overlap`,
    });
  });
  const [lowest, highest] = [sorted[0], sorted.at(-1)] as [(typeof sorted)[0], (typeof sorted)[0]];
  if (range === undefined) return;
  if (lowest.band.from?.isAbove(range.from)) refuse(["bands", lowest.place, "from"], "inconsistent", SHORT);
  if (highest.band.to?.isBelow(range.to)) refuse(["bands", highest.place, "to"], "inconsistent", SHORT);
}

const SHORT = { zh: "各段应盖满取值范围", en: "expected bands that cover the whole range" };

function checkSets(sets: Sets, range: ScaleRead["range"]): void {
  const grades = new Set<CreditGrade>();
  sets.forEach((set, i) => {
    const path = ["trapezoids", i];
    if (grades.has(set.grade))
      refuse([...path, "grade"], "duplicate", {
        zh: "每个等级只填一个隶属函数",
        en: "expected one fuzzy set for each grade",
      });
    grades.add(set.grade);
    checkSet(set, path);
  });
  for (const value of breakpoints(sets, range)) {
    const total = sum(sets.map((set) => membershipIn(set, value))).reduced();
    if (total.equals(ONE)) continue;
    refuse(["trapezoids"], "inconsistent", {
      zh: `各等级的隶属度之和处处应为1，在${toText(value)}处为${toText(total)}`,
      en: `expected memberships that sum to 1 everywhere, got ${toText(total)} at ${toText(value)}`,
    });
  }
}

function checkSet({ from, fullFrom, fullTo, to }: Sets[number], path: Issue["path"]): void {
  const alone = [
    ["from", from, fullFrom],
    ["fullFrom", fullFrom, from],
    ["fullTo", fullTo, to],
    ["to", to, fullTo],
  ] as const;
  for (const [name, own, other] of alone) {
    if (own === undefined && other !== undefined)
      refuse([...path, name], "missing", {
        zh: "同一侧的两个界限应一起填，或一起不填",
        en: "expected both limits of a side, or neither",
      });
  }
  // A set that jumps would have two memberships at the place of the jump: that is a band.
  if (from !== undefined && fullFrom?.isAtMost(from))
    refuse([...path, "fullFrom"], "inconsistent", OUT_OF_ORDER);
  if (fullTo !== undefined && fullFrom?.isAbove(fullTo))
    refuse([...path, "fullTo"], "inconsistent", OUT_OF_ORDER);
  if (fullTo !== undefined && to?.isAtMost(fullTo)) refuse([...path, "to"], "inconsistent", OUT_OF_ORDER);
}

/** Where the slope of the sum may change: between two of these it is straight, so that they decide for all values. */
function breakpoints(sets: Sets, range: ScaleRead["range"]): Ratio[] {
  const edges = sets.flatMap(({ from, fullFrom, fullTo, to }) => [from, fullFrom, fullTo, to]);
  const all = [...edges, range?.from, range?.to].filter((value) => value !== undefined);
  const within = all.filter(
    (value) => range === undefined || (value.isAtLeast(range.from) && value.isAtMost(range.to)),
  );
  // Sets without any limit hold the same everywhere.
  return within.length === 0 ? [ONE] : within.sort((a, b) => a.compare(b));
}
