import {
  annualRaters,
  headOfficeNotice,
  indicator,
  indicators,
  mentorPlan,
  warningReportContents,
  warningScope,
  weeklyRoutine,
} from "kaoping";
import { type Source, source } from "../draw.js";
import { flags, person, rows, some } from "./lists.js";

const PARTS = [
  "companyProfile",
  "finances",
  "cashFlow",
  "creditLines",
  "affiliateLoans",
  "lendingProcess",
  "causes",
  "measures",
  "other",
];

/** Articles 11.5, 13 and 16 of the early warning. */
export const notices: readonly Source[] = [
  source(warningScope, 60, (random) => {
    const often = random.pick([0, 0.2, 0.6]);
    return {
      members: rows(random, 7, () => ({ hasLoansHere: random.flag(0.6), warned: random.flag(often) })),
    };
  }),
  source(headOfficeNotice, 20, (random) => {
    const channel = random.pick(["anyChannel", "onSite", "offSite", "widerRisk"]);
    return {
      channel,
      ...((channel === "widerRisk") === random.chance(0.1)
        ? { level: random.pick(["yellow", "orange", "red"]) }
        : {}),
      issued: random.flag(),
    };
  }),
  source(warningReportContents, 40, (random) => ({ provided: some(random, PARTS) })),
];

/** Mentors, and the routine of the week. */
export const plans: readonly Source[] = [
  source(mentorPlan, 40, (random) => ({
    newcomers: rows(random, 6, () => ({
      ...person(random, "mentor"),
      reflectionSubmitted: random.flag(0.8),
    })),
  })),
  source(weeklyRoutine, 40, (random) => {
    const week = random.chance(0.1)
      ? random.pick(["1900-01-09", "2000-02-29", "2100-02-28", "9890-12-31"])
      : random.day(2019, 2025);
    const around = new Date(`${week}T00:00:00Z`);
    around.setUTCDate(around.getUTCDate() + random.between(-8, 8));
    return {
      week,
      ...flags(random, ["itemScores", "monthScores", "weakItems", "keyWork"], 0.9),
      ...random.maybe(0.9, () => ({ taskListOn: around.toISOString().slice(0, 10) })),
    };
  }),
];

/** Figures with as many digits as an input may have, one a hair above another. */
const EXTREMES = [
  `0.${"0".repeat(29)}1`,
  `1.${"0".repeat(29)}1`,
  `${"9".repeat(30)}.9`,
  `${"9".repeat(30)}`,
  `0.${"3".repeat(30)}`,
];

const KINDS = Object.keys(indicators) as (keyof typeof indicators)[];

/** The indicators of the articles, and the raters of the year. */
export const appraisal: readonly Source[] = [
  source(indicator, 120, (random) => {
    const kind = random.pick(KINDS);
    const part = random.pick(["0", "1", "-3.5", "100", ...EXTREMES, random.yuan(9000), random.ratio()]);
    const beside = random.pick([
      part,
      "0",
      "-1",
      "100",
      "7",
      ...EXTREMES,
      Number(part) < 1e9 ? (Number(part) + 0.01).toFixed(2) : "0.01",
      random.yuan(90_000),
    ]);
    const takesWhole = indicators[kind].formula !== "figure";
    return { kind, part, ...(takesWhole !== random.chance(0.05) ? { whole: beside } : {}) };
  }),
  source(annualRaters, 120, (random) => {
    const raters = ["directSuperior", "riskControl", "clientRepresentative"];
    const present = random.flag(0.7) ? raters : raters.filter(() => random.flag(0.7));
    const all = [
      ...present,
      ...random.many(random.pick([0, 0, 1, 2]), () => random.pick([...raters, "other"])),
    ];
    const scale = random.pick([1, 100]);
    const cuts = random
      .many(Math.max(all.length - 1, 0), () => random.between(0, 1000))
      .sort((a, b) => a - b);
    const weights = [...cuts, 1000].map((cut, place) => cut - (cuts[place - 1] ?? 0));
    const [scored, weighed] = [random.pick([1, 1, 0.9]), random.pick([1, 1, 0.9, 0])];
    const off = random.chance(0.05) ? 1 : 0;
    return {
      ratings: all.map((rater, place) => ({
        id: `R${place > 0 && random.chance(0.01) ? place - 1 : place}`,
        rater,
        ...random.maybe(scored, () => ({
          score: random.chance(0.02)
            ? "100.01"
            : random.pick(["0", "100", (random.between(0, 1000) / 10).toFixed(1)]),
        })),
        ...random.maybe(weighed, () => ({
          weight: ((((weights[place] as number) + (place === 0 ? off : 0)) * scale) / 1000).toFixed(3),
        })),
      })),
    };
  }),
];
